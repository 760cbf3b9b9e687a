public import Declarations
import Foundation

/// How a file was at one time.
struct FileVersion: Sendable, Hashable {
  var size: Int
  var seconds: Int
  var nanoseconds: Int
}

/// A file that is read from its start to its end, piece by piece.
public final class InputFile {
  public let path: String
  private let descriptor: Int32

  /// Opens `path`; a missing file, a folder or a refusal is a fault.
  public init(_ path: String) throws(Fault) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError.last.reading(path) }
    // Without this the first read of a folder says it, but only on some systems.
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw SystemError(number: EISDIR).reading(path)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Fills `buffer` from its start with what comes next and returns how many bytes that were; 0 at the end.
  public func read(into buffer: inout [UInt8]) throws(Fault) -> Int {
    // A fault cannot pass through the closure, which rethrows only what is not typed.
    let result = buffer.withUnsafeMutableBytes { bytes in Result { () throws(Fault) in try read(into: bytes) } }
    return try result.get()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      let error = SystemError.last
      if error.number != EINTR { throw error.reading(path) }
    }
  }

  /// Size and time of the last change now; `nil` of a pipe or device.
  var version: FileVersion? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return FileVersion(size: Int(status.st_size), seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec))
  }

  /// Bytes of the file at `path`; `nil` of a pipe, a folder or a device, and when there is none.
  package static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Whether `path` is a file that can be read again: no pipe, no folder, no device.
  package static func isRegular(_ path: String) -> Bool {
    size(of: path) != nil
  }

  /// All bytes of the file at `path`; a file of more than `limit` bytes is a fault.
  public static func bytes(of path: String, limit: Int) throws(Fault) -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try file.read(into: &buffer)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limit {
        throw StorageFaults.fileTooLarge(["file": path, "limit": String(limit)], at: Location(file: path))
      }
    }
  }

  /// The text of the file at `path`, without a byte order mark; what is not UTF-8 is a fault in its line.
  public static func text(of path: String, limit: Int) throws(Fault) -> String {
    try text(of: bytes(of: path, limit: limit), path: path)
  }

  static func text(of bytes: [UInt8], path: String) throws(Fault) -> String {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    throw StorageFaults.notUTF8(at: Location(file: path, line: bad + 1))
  }
}
