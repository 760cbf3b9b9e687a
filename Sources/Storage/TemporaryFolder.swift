public import Declarations
import Foundation

/// An empty folder of this process alone, in the system's place for temporary files; it goes with this value.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws(Fault) {
    let name = "\(Software.name)-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    if mkdir(path, 0o700) != 0 { throw SystemError.last.writing(path) }
  }

  deinit { remove() }

  public func remove() { try? FileManager.default.removeItem(atPath: path) }
}
