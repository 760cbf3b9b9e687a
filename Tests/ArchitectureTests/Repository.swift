import Foundation

/// The checkout that these tests were compiled from.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What git tracks and the disk still holds, relative to the root; every file when this is no git checkout.
  static let trackedFiles: [String] = {
    let listed = gitListing() ?? walk("")
    return listed.filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }.sorted()
  }()

  /// Files under `folder` with one of these endings, tracked or not: the compiler takes them all.
  static func files(under folder: String, endings: Set<String>) -> [String] {
    walk(folder).filter { endings.contains(URL(filePath: $0).pathExtension) }.sorted()
  }

  static func swiftFiles(under folder: String) -> [String] { files(under: folder, endings: ["swift"]) }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Nil for a binary file.
  static func textIfAny(_ path: String) -> String? { try? text(path) }

  static func source(_ path: String) throws -> SwiftSource { SwiftSource(path: path, text: try text(path)) }

  private static func walk(_ folder: String) -> [String] {
    let start = folder.isEmpty ? root : root.appending(path: folder)
    guard let all = FileManager.default.enumerator(atPath: start.path) else { return [] }
    var files: [String] = []
    while let path = all.nextObject() as? String {
      if path == "runs" || path == ".git" || path.hasPrefix(".build") {
        all.skipDescendants()
        continue
      }
      if all.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        files.append(folder.isEmpty ? path : folder + "/" + path)
      }
    }
    return files
  }

  private static func gitListing() -> [String]? {
    guard exists(".git") else { return nil }
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    // Whoever runs the tests may not own the checkout; git would refuse to list it.
    git.arguments = ["git", "-c", "safe.directory=*", "-C", root.path, "ls-files", "-z"]
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil, let bytes = try? output.fileHandleForReading.readToEnd() else { return nil }
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\0").map(String.init)
  }
}
