import Foundation
import TestSupport
import Testing

@Suite struct ShellBlockTests {
  /// An unoptimised program is many times slower; once is enough.
  static let isOptimised: Bool = {
    #if DEBUG
      false
    #else
      true
    #endif
  }()

  @Test(.enabled(if: isOptimised, "run with the release build"), arguments: DocumentTests.guides)
  func shownCommandsRun(path: String) async throws {
    let blocks = try DocumentTests.read(path).blocks.filter { $0.language == "sh" }
    for block in blocks where block.reasonNotToRun != nil {
      print("not run: \(path):\(block.line): \(block.reasonNotToRun ?? "")")
    }
    let shown = blocks.filter { $0.reasonNotToRun == nil }
    guard !shown.isEmpty else { return }
    let shell = try ShellBlocks()
    for block in shown {
      let (output, status) = try await shell.run(block.text)
      #expect(status == 0, "\(path):\(block.line) ended with status \(status):\n\(block.text)\n\(output)")
    }
    try shell.remove()
  }

  @Test func theBuiltProgramIsFound() {
    let program = BuiltProgram.url.path
    #expect(FileManager.default.isExecutableFile(atPath: program), "no program at \(program)")
  }

  @Test func aBlockRunsInTheRepositoryAndCannotMarkIt() async throws {
    let shell = try ShellBlocks()
    let written = try await shell.run("head -1 Package.swift; echo x > runs/\(shell.folder.lastPathComponent)")
    #expect(written.status == 0)
    #expect(written.output.hasPrefix("// swift-tools-version"))
    #expect(!Repository.exists("runs/\(shell.folder.lastPathComponent)"))
    try shell.remove()
  }

  @Test func aFailingBlockFails() async throws {
    let shell = try ShellBlocks()
    #expect(try await shell.run("false\ntrue").status != 0)
    #expect(try await shell.run("echo \"$povertypaths_undefined\"").status != 0)
    #expect(try await shell.run("sleep 30", seconds: 0.2).status != 0)
    try shell.remove()
  }
}
