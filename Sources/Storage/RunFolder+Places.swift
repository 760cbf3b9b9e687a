public import Declarations
import Foundation

extension RunFolder {
  /// `path`, `path-2`, `path-3`, …
  public static func candidates(_ path: String) -> LazyMapSequence<PartialRangeFrom<Int>, String> {
    (1...).lazy.map { $0 == 1 ? path : "\(path)-\($0)" }
  }

  /// The first of the candidates where nothing stands, or only an empty folder.
  public static func firstFree(_ path: String) -> String { candidates(path).first { isFree($0) } ?? path }

  /// Whether nothing stands there, or only an empty folder.
  public static func isFree(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true
  }

  /// Throws what writing `path` would meet now: an existing run, a missing permission, a full disk. Leaves nothing but
  /// the folders above it.
  public static func check(_ path: String, replacing: Bool) throws(Fault) {
    let folder = try RunFolder(path, replacing: replacing)
    defer { folder.discard() }
    do throws(Fault) {
      try folder.write(String(repeating: " ", count: 1 << 16), to: "probe")
    } catch {
      throw Fault(kind: error.kind, arguments: error.arguments.merging(["file": folder.path]) { $1 })
    }
  }

  /// Ends from outside what this process is writing to `path`, for a program that is about to exit: what was staged
  /// goes, and an older run that had stepped aside comes back.
  ///
  /// Whoever is writing may go on meanwhile. The staging folder is renamed before it is emptied, so that a `commit` at
  /// the same moment either came before or finds nothing to commit.
  public static func abandon(_ path: String) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let parent = url.deletingLastPathComponent().path
    let prefix = ".\(url.lastPathComponent).\(getpid())-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(".partial") {
      let stopped = "\(parent)/\(name).stopped"
      if rename("\(parent)/\(name)", stopped) == 0 { try? FileManager.default.removeItem(atPath: stopped) }
    }
    for name in names where name.hasPrefix(prefix) && name.hasSuffix(".partial.old") {
      if !FileManager.default.fileExists(atPath: url.path) { rename("\(parent)/\(name)", url.path) }
    }
  }
}
