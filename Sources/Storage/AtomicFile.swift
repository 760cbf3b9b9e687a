public import Declarations
import Foundation

/// A file that appears complete or not at all.
///
/// Bytes go to a temporary file in the same folder; `commit` forces them to the disk and renames it. Whatever ends
/// without a commit, an error included, leaves neither the temporary file nor a changed target.
public final class AtomicFile {
  public let path: String
  private let temporary: String
  private var descriptor: Int32

  public init(_ path: String) throws(Fault) {
    self.path = path
    let url = URL(fileURLWithPath: path)
    let name = ".\(url.lastPathComponent).\(getpid())-\(UInt32.random(in: 0 ... .max)).partial"
    temporary = url.deletingLastPathComponent().appendingPathComponent(name).path
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw SystemError.last.writing(path) }
  }

  deinit { discard() }

  public func write(_ bytes: [UInt8]) throws(Fault) {
    try Self.write(bytes, to: descriptor, path: path)
  }

  public func write(_ text: String) throws(Fault) { try write(Array(text.utf8)) }

  /// Makes the file appear. Nothing can be written afterwards.
  public func commit() throws(Fault) {
    precondition(descriptor >= 0, "\(path) is already closed")
    guard fsync(descriptor) == 0 else { throw abandoned(SystemError.last) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(temporary, path) == 0 else { throw abandoned(SystemError.last) }
    Self.synchronizeFolder(of: path)
  }

  /// Removes the temporary file, if it has not become the file.
  public func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(temporary)
  }

  private func abandoned(_ error: SystemError) -> Fault {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    unlink(temporary)
    return error.writing(path)
  }

  /// Writes `text` to `path` in one go.
  public static func write(_ text: String, to path: String) throws(Fault) {
    let file = try AtomicFile(path)
    try file.write(text)
    try file.commit()
  }

  package static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(Fault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else {
        let error = SystemError.last
        if error.number != EINTR { throw error.writing(path) }
      }
    }
  }

  /// Makes a rename last through a power cut; file systems that cannot do it lose nothing else.
  static func synchronizeFolder(of path: String) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
