import Declarations
import Foundation

/// The bytes of a whole file, without reading them all into memory: the system brings in what is touched.
///
/// Safe to share, since nothing changes. What is no regular file, such as a pipe, is read to its end.
final class MappedFile: @unchecked Sendable {
  let path: String
  let bytes: UnsafeBufferPointer<UInt8>
  private let mapping: UnsafeMutableRawPointer?

  init(_ path: String) throws(Fault) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError.last.reading(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError.last.reading(path) }
    let size = Int(status.st_size)
    if status.st_mode & S_IFMT == S_IFREG, size > 0 {
      guard let mapping = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapping != MAP_FAILED else {
        throw SystemError.last.reading(path)
      }
      madvise(mapping, size, MADV_SEQUENTIAL)
      self.mapping = mapping
      bytes = UnsafeBufferPointer(start: mapping.assumingMemoryBound(to: UInt8.self), count: size)
      return
    }
    let content = try InputFile.bytes(of: path, limit: .max)
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = copy.initialize(from: content)
    bytes = UnsafeBufferPointer(copy)
    mapping = nil
  }

  deinit {
    if let mapping { munmap(mapping, bytes.count) } else { bytes.deallocate() }
  }

  /// Lets the system have back the memory of a part that is done with. Reading it again is no fault, only slow.
  func release(_ range: Range<Int>) {
    guard let mapping else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let start = range.lowerBound / page * page
    madvise(mapping + start, range.upperBound / page * page - start, MADV_DONTNEED)
  }

  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    guard let base = bytes.baseAddress, !range.isEmpty else { return false }
    return memchr(base + range.lowerBound, Int32(byte), range.count) != nil
  }

  /// Where `byte` comes first at or after `position`.
  func firstIndex(of byte: UInt8, from position: Int) -> Int? {
    guard let base = bytes.baseAddress, position < bytes.count,
      let found = memchr(base + position, Int32(byte), bytes.count - position)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
