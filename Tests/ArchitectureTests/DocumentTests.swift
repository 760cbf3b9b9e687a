import Testing

/// Documents cannot rot: what they show is compiled or run, and what they name is there.
@Suite struct DocumentTests {
  static let all = Repository.trackedFiles.filter { $0.hasSuffix(".md") }
  /// The ones that teach by example.
  static let guides = all.filter { $0 == "README.md" || $0 == "CONTRIBUTING.md" || $0.hasPrefix("docs/") }

  static func read(_ path: String) throws -> Markdown { Markdown(path: path, text: try Repository.text(path)) }

  @Test(arguments: all) func linksLeadSomewhere(path: String) throws {
    let violations = DocumentRules.links(try Self.read(path), .repository)
    #expect(violations == [])
  }

  @Test(arguments: all) func namedFilesExist(path: String) throws {
    let violations = DocumentRules.names(try Self.read(path), .repository)
    #expect(violations == [])
  }

  @Test(arguments: guides) func shownCodeIsCompiled(path: String) throws {
    let violations = DocumentRules.snippets(try Self.read(path), .repository)
    #expect(violations == [])
  }

  @Test(arguments: guides) func shellBlocksSayWhetherTheyRun(path: String) throws {
    let violations = DocumentRules.shell(try Self.read(path))
    #expect(violations == [])
  }
}

/// The rules bite: each is broken once here.
@Suite struct DocumentRuleTests {
  static let files: [String: String] = [
    "README.md": "# First steps", "docs/guide.md": "## Paths, `and` 路径", "Makefile": "demo: setup\n",
    "Snippets/A.swift": "// A\nif true {\n  // snippet.one\n  let x = 1\n\n  let y = 2\n  // snippet.end\n}\n",
  ]
  private let files = DocumentRules.Files(exists: { Self.files[$0] != nil }, text: { Self.files[$0] })

  private func document(_ text: String) -> Markdown { Markdown(path: "docs/a.md", text: text) }

  @Test(arguments: [
    "[a](nowhere.md)", "[a](../../README.md)", "[a](guide.md#nothing)", "![a](b.svg)", "[a]: nowhere.md", "[a](#here)",
  ])
  func deadLinksAreFound(text: String) {
    #expect(DocumentRules.links(document(text), files).count == 1)
  }

  @Test(arguments: [
    "[a](guide.md)", "[a](../README.md#first-steps)", "[a](/docs/guide.md#paths-and-路径)", "[a](https://example.org)",
    "`[a](nowhere.md)`", "```\n[a](nowhere.md)\n```",
  ])
  func liveLinksPass(text: String) {
    #expect(DocumentRules.links(document(text), files) == [])
  }

  @Test func missingNamesAreFound() {
    let text = "`Snippets/A.swift` `make demo` `Snippets/B.swift` `make tea` `Sources/*/x`"
    #expect(DocumentRules.names(document(text), files).count == 2)
  }

  @Test(arguments: [
    "```swift\nlet x = 1\n```", "<!-- snippet: Snippets/B.swift -->\n```swift\nlet x = 1\n```",
    "<!-- snippet: Snippets/A.swift#one -->\n```swift\nlet x = 2\n```",
    "<!-- snippet: Snippets/A.swift#two -->\n```swift\nlet x = 1\n```",
    "<!-- snippet: docs/guide.md -->\n```swift\n## Paths, `and` 路径\n```",
    "<!-- snippet: Snippets/A.swift#one -->\nWords between.\n```swift\nlet x = 1\n\nlet y = 2\n```",
  ])
  func uncompiledCodeIsFound(text: String) {
    #expect(DocumentRules.snippets(document(text), files).count == 1)
  }

  @Test(arguments: [
    "<!-- snippet: Snippets/A.swift#one -->\n\n```swift\nlet x = 1\n\nlet y = 2\n```",
    "1. First\n   <!-- snippet: Snippets/A.swift#one -->\n   ```swift\n   let x = 1\n\n   let y = 2\n   ```",
    "```yaml\na: 1\n```",
  ])
  func compiledCodePasses(text: String) {
    #expect(DocumentRules.snippets(document(text), files) == [])
  }

  @Test(arguments: ["```bash\nls\n```", "```sh not run:\nls\n```", "```sh quickly\nls\n```", "```sh\nmake demo\n```"])
  func evasiveShellBlocksAreFound(text: String) {
    #expect(DocumentRules.shell(document(text)).count == 1)
  }

  @Test(arguments: ["```sh\nls\n```", "```sh not run: takes an hour\nmake demo\n```", "    make demo"])
  func plainShellBlocksPass(text: String) {
    #expect(DocumentRules.shell(document(text)) == [])
  }
}
