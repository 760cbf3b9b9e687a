public import Declarations
import Foundation

/// A folder whose files come one at a time and outlive a crash: each appears whole or not at all, and a sealed one begins
/// with a line of its own digest, so that what a disk or a copy did to it is found.
public struct SealedFolder: Sendable {
  public let path: String

  private static let heading = Array("povertypaths sealed 1 ".utf8)
  private static let digits = 64
  private static let largest = 1 << 40

  /// - Parameter path: need not exist.
  public init(_ path: String) { self.path = path }

  /// The folder and those above it, where they are missing.
  public func create() throws(Fault) { try RunFolder.createFolder(path) }

  public func location(of name: String) -> String { path + "/" + name }

  public func contains(_ name: String) -> Bool { InputFile.isRegular(location(of: name)) }

  public func write(_ text: String, to name: String) throws(Fault) {
    try AtomicFile.write(text, to: location(of: name))
  }

  public func text(of name: String) throws(Fault) -> String {
    try InputFile.text(of: location(of: name), limit: Self.largest)
  }

  /// Writes `body` under its digest.
  public func seal(_ body: [UInt8], in name: String) throws(Fault) {
    let file = try AtomicFile(location(of: name))
    try file.write(Self.heading + Array(SHA256.digest(of: body).utf8) + [UInt8(ascii: "\n")])
    try file.write(body)
    try file.commit()
  }

  /// The bytes that were sealed; `nil` when they are no longer these.
  public func opened(_ name: String) throws(Fault) -> [UInt8]? {
    let bytes = try InputFile.bytes(of: location(of: name), limit: Self.largest)
    let start = Self.heading.count + Self.digits + 1
    guard bytes.count >= start, bytes.starts(with: Self.heading), bytes[start - 1] == UInt8(ascii: "\n") else {
      return nil
    }
    let body = Array(bytes[start...])
    return SHA256.digest(of: body).utf8.elementsEqual(bytes[Self.heading.count..<start - 1]) ? body : nil
  }

  /// The names of what is in the folder, in order, hidden files too; none where there is no folder.
  public var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  /// What a write that was killed left behind.
  private static func isRemnant(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(".partial") }

  /// Removes what killed writes left behind.
  public func sweep() throws(Fault) { for name in names where Self.isRemnant(name) { try remove(name) } }

  /// Removes one file; one that is not there is no fault.
  public func remove(_ name: String) throws(Fault) {
    guard unlink(location(of: name)) == 0 || errno == ENOENT else { throw SystemError.last.writing(location(of: name)) }
  }

  /// Removes the folder if nothing is left in it.
  public func removeIfEmpty() { rmdir(path) }
}
