package import Declarations
import Foundation

/// A file that is read block by block, from its start to its end; each block begins with what the one before left over.
///
/// The file is not mapped into memory: a file that is mapped and then shortened by somebody else kills the program that
/// touches the lost part. Here that is a fault (`checkUnchanged`). Pipes are read in the same way.
///
/// Safe to share as long as nobody calls `advance`.
package final class BlockFile: @unchecked Sendable {
  package let path: String
  /// Bytes when it was opened; `nil` of a pipe.
  package var size: Int? { version?.size }
  /// Whether the block goes on to the end of the file.
  package private(set) var isAtEnd = false
  private let file: InputFile
  private let version: FileVersion?
  private var storage: UnsafeMutableRawBufferPointer
  private var filled = 0
  /// Read so far.
  private var total = 0

  /// Nothing is read yet: the block is empty.
  package init(_ path: String) throws(Fault) {
    self.path = path
    file = try InputFile(path)
    version = file.version
    storage = .allocate(byteCount: 0, alignment: 16)
  }

  deinit { storage.deallocate() }

  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: UnsafeRawBufferPointer(storage).bindMemory(to: UInt8.self)[..<filled])
  }

  /// Takes the first `count` bytes off the block and reads on until it has `capacity` bytes or the file ends.
  package func advance(by count: Int, capacity: Int) throws(Fault) {
    let rest = filled - count
    let needed = max(capacity, rest)
    if needed > storage.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: needed, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[count..<filled]))
      storage.deallocate()
      storage = larger
    } else if rest > 0, count > 0, let base = storage.baseAddress {
      memmove(base, base + count, rest)
    }
    filled = rest
    while filled < needed, !isAtEnd {
      let found = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[filled..<needed]))
      if found == 0 { isAtEnd = true }
      filled += found
      total += found
    }
  }

  /// Throws `file-changed` when the file is not as it was when it was opened, or gave another number of bytes.
  package func checkUnchanged() throws(Fault) {
    guard let version else { return }
    if file.version != version || total != version.size {
      throw StorageFaults.fileChanged(["file": path], at: Location(file: path))
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    guard filled > 0, let base = storage.baseAddress else { return false }
    return memchr(base, Int32(byte), filled) != nil
  }

  /// Where `byte` comes first at or after `position`.
  func firstIndex(of byte: UInt8, from position: Int) -> Int? {
    guard position < filled, let base = storage.baseAddress,
      let found = memchr(base + position, Int32(byte), filled - position)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  func lastIndex(of byte: UInt8) -> Int? { bytes.lastIndex(of: byte) }
}
