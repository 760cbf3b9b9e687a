public import Declarations
import Foundation

/// A folder of results that appears complete or not at all.
///
/// Files are staged in a hidden sibling folder; `commit` renames it to its final place. Whatever ends without a commit
/// removes the staging folder and leaves the final place as it was.
public final class RunFolder {
  /// A file as the manifest lists it.
  public struct Entry: Sendable, Hashable, Codable {
    /// Relative to the folder, with `/`.
    public var name: String
    public var bytes: Int
    public var sha256: String

    public init(name: String, bytes: Int, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// Where the results will stand.
  public let path: String
  /// Where they are being written.
  public let staging: String
  private let replacing: Bool
  private let marker: String
  private var isOpen = true

  /// Prepares to write `path`, creating the folders above it.
  ///
  /// An existing folder that is not empty is a fault, unless `replacing` and it holds a file called `marker`: so no
  /// mistyped name can remove anything but an earlier run.
  public init(_ path: String, replacing: Bool = false, marker: String = "manifest.json") throws(Fault) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    self.path = url.path
    self.replacing = replacing
    self.marker = marker
    let random = "\(getpid())-\(UInt32.random(in: 0 ... .max))"
    staging = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(random).partial").path
    try Self.check(url.path, replacing: replacing, marker: marker)
    do throws(Fault) {
      try Self.createFolder(staging)
    } catch {
      // The user knows the folder that was asked for, not where it is staged.
      throw Fault(kind: error.kind, arguments: error.arguments.merging(["file": url.path]) { $1 })
    }
  }

  deinit { discard() }

  /// The place of `name` in the staging folder, with the folders above it created; for writers of their own.
  public func location(of name: String) throws(Fault) -> String {
    precondition(isOpen && !name.hasPrefix("/") && !name.split(separator: "/").contains(".."), name)
    let url = URL(fileURLWithPath: staging).appendingPathComponent(name)
    try Self.createFolder(url.deletingLastPathComponent().path)
    return url.path
  }

  /// A new file in the folder, `name` relative to it.
  public func file(_ name: String) throws(Fault) -> AtomicFile { try AtomicFile(location(of: name)) }

  public func write(_ text: String, to name: String) throws(Fault) {
    try AtomicFile.write(text, to: location(of: name))
  }

  /// Every file staged so far with its size and digest, by name.
  public func entries() throws(Fault) -> [Entry] {
    let names = (FileManager.default.enumerator(atPath: staging)?.allObjects ?? []).compactMap { $0 as? String }
    var entries: [Entry] = []
    for name in names.sorted() {
      let path = staging + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let (sha256, bytes) = try SHA256.digest(ofFile: path)
      entries.append(Entry(name: name, bytes: bytes, sha256: sha256))
    }
    return entries
  }

  /// Moves the results to their place. What stood there goes only when the new results are in place.
  public func commit() throws(Fault) {
    precondition(isOpen, "\(path) is already closed")
    try Self.check(path, replacing: replacing, marker: marker)
    let old = staging + ".old"
    // An empty folder is simply renamed over; a full one steps aside first and comes back if the rename fails.
    let hadOld = !Self.contents(path).isEmpty && rename(path, old) == 0
    guard rename(staging, path) == 0 else {
      let error = SystemError.last
      if hadOld { rename(old, path) }
      discard()
      throw error.writing(path)
    }
    isOpen = false
    AtomicFile.synchronizeFolder(of: path)
    if hadOld { try? FileManager.default.removeItem(atPath: old) }
  }

  /// Removes what was staged; the final place stays as it was.
  public func discard() {
    guard isOpen else { return }
    isOpen = false
    try? FileManager.default.removeItem(atPath: staging)
  }

  private static func contents(_ path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  private static func check(_ path: String, replacing: Bool, marker: String) throws(Fault) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if !isFolder.boolValue { throw SystemError(number: EEXIST).writing(path) }
    let names = contents(path)
    if names.isEmpty { return }
    if !replacing { throw StorageFaults.folderNotEmpty(["folder": path]) }
    if !names.contains(marker) { throw StorageFaults.notARunFolder(["folder": path, "marker": marker]) }
  }

  static func createFolder(_ path: String) throws(Fault) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/" else { throw SystemError.last.writing(path) }
    try createFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError.last.writing(path) }
  }
}
