import Foundation
import TestSupport
import Testing

/// The programs that the guides walk through do what the guides say.
@Suite struct SnippetTests {
  /// What each prints, among other things.
  static let expected = [
    "AddMechanism": "sales in a dry month, of normal sales: 0.6\n",
    "AddService": "motivation rises: true\n",
  ]

  @Test func everySnippetIsExpected() {
    let names = Repository.swiftFiles(under: "Snippets").map {
      URL(filePath: $0).deletingPathExtension().lastPathComponent
    }
    #expect(names.sorted() == Self.expected.keys.sorted())
  }

  @Test(arguments: expected.sorted { $0.key < $1.key }.map { [$0.key, $0.value] })
  func aSnippetRuns(nameAndText: [String]) async throws {
    let shell = try ShellBlocks()
    let (output, status) = try await shell.run("'\(BuiltProgram.products.path)/\(nameAndText[0])'")
    try shell.remove()
    #expect(status == 0)
    #expect(output.contains(nameAndText[1]), "\(nameAndText[0]) printed:\n\(output)")
  }
}
