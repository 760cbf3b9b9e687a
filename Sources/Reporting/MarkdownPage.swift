import Declarations

/// A Markdown text in one language, block by block.
struct MarkdownPage {
  let language: Language
  private var blocks: [String] = []

  init(language: Language) { self.language = language }

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ text: String) {
    blocks.append(String(repeating: "#", count: level) + " " + text)
  }

  mutating func heading(_ level: Int, _ number: String, _ text: Text) { heading(level, "\(number) \(text[language])") }

  mutating func paragraph(_ text: String) { blocks.append(text) }

  mutating func paragraph(_ text: Text, _ arguments: [String: String] = [:]) {
    paragraph(text.rendered(language, arguments))
  }

  mutating func list(_ items: [String]) { blocks.append(items.map { "- " + $0 }.joined(separator: "\n")) }

  /// Lines that keep their spaces.
  mutating func code(_ lines: [String]) { blocks.append((["```text"] + lines + ["```"]).joined(separator: "\n")) }

  mutating func table(_ header: [Text], _ rows: [[String]]) { table(header.map { $0[language] }, rows) }

  mutating func table(_ header: [String], _ rows: [[String]]) {
    let lines = [header, header.map { _ in "---" }] + rows.map { $0.map { $0.replacing("|", with: "\\|") } }
    blocks.append(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// A page that is ready, as part of this one.
  mutating func append(_ page: String) { blocks.append(page.hasSuffix("\n") ? String(page.dropLast()) : page) }
}
