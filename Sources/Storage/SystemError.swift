import Declarations
import Foundation

/// The number that the operating system gives for a failed call, turned into a fault.
struct SystemError {
  var number: Int32

  /// Read it directly after the call that failed.
  static var last: SystemError { SystemError(number: errno) }

  var reason: String { String(cString: strerror(number)) }

  func reading(_ path: String) -> Fault {
    let place = Location(file: path)
    switch number {
    case ENOENT, ENOTDIR:
      guard let nearest = Self.nearestName(to: path) else {
        return StorageFaults.fileNotFound(["file": path], at: place)
      }
      return StorageFaults.mistypedFile(["file": path, "suggestion": nearest], at: place)
    case EISDIR: return StorageFaults.isFolder(["file": path], at: place)
    default: return StorageFaults.unreadable(["file": path, "reason": reason], at: place)
    }
  }

  func writing(_ path: String) -> Fault {
    switch number {
    case ENOENT, ENOTDIR: StorageFaults.missingFolder(["file": path])
    case EACCES, EPERM, EROFS: StorageFaults.notPermitted(["file": path])
    case ENOSPC, EDQUOT: StorageFaults.diskFull(["file": path])
    default: StorageFaults.writeFailed(["file": path, "reason": reason])
    }
  }

  /// The file of the same folder whose name comes nearest.
  private static func nearestName(to path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)) ?? []
    return Suggestion.nearest(to: url.lastPathComponent, in: names.sorted())
  }
}
