import Foundation
import TestSupport

/// Runs the shell blocks of a document, in order, as a reader would who stands in the repository.
///
/// They run in a temporary folder with links to everything in the repository but `runs` and `.build`: what they write
/// under `runs/` is new each time and goes away with the folder. `povertypaths` is the one that was just built.
struct ShellBlocks {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "povertypaths-documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "runs"), withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    where name != "runs" && name != ".git" && !name.hasPrefix(".build") {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: Repository.root.appending(path: name))
    }
  }

  func remove() throws { try FileManager.default.removeItem(at: folder) }

  /// What the block wrote, and the status that it ended with. A block is stopped after `seconds`.
  func run(_ block: String, seconds: Double = 300) async throws -> (output: String, status: Int32) {
    let log = folder.appending(path: ".output")
    try Data().write(to: log)
    let output = try FileHandle(forWritingTo: log)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-eu", "-c", block]
    shell.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    shell.environment = ProcessInfo.processInfo.environment.merging(["PATH": "\(BuiltProgram.products.path):\(path)"]) {
      $1
    }
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = output
    shell.standardError = output
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      shell.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try shell.run()
        let id = shell.processIdentifier
        // What the block started stops with it: the shell leads a process group of its own.
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { if shell.isRunning { kill(-id, SIGTERM) } }
      } catch {
        shell.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    try output.close()
    return (try String(contentsOf: log, encoding: .utf8), status)
  }
}
