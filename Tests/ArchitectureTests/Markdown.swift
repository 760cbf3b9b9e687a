import Foundation

/// A Markdown file taken apart just far enough for the checks: fenced blocks, links, inline code, headings.
struct Markdown {
  let path: String
  private(set) var blocks: [Block] = []
  private(set) var links: [(target: String, line: Int)] = []
  private(set) var inlineCode: [(text: String, line: Int)] = []
  /// The anchors that GitHub makes of the headings.
  private(set) var anchors: Set<String> = []

  struct Block {
    /// The first word after the fence: `sh`, `swift`.
    let language: String
    /// The rest of that line.
    let remark: String
    let text: String
    let line: Int
    /// What a `<!-- snippet: … -->` on the line before names.
    let snippet: String?
  }

  init(path: String, text: String) {
    self.path = path
    var fence: (mark: Substring, info: String, indent: Int, line: Int, snippet: String?, lines: [Substring])?
    var snippet: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if let open = fence {
        if trimmed.hasPrefix(open.mark), trimmed.allSatisfy({ $0 == open.mark.first || $0.isWhitespace }) {
          blocks.append(Markdown.block(open.info, open.lines, line: open.line, snippet: open.snippet))
          fence = nil
        } else {
          fence?.lines.append(line.dropFirst(min(open.indent, line.prefix { $0 == " " }.count)))
        }
      } else if let mark = trimmed.prefixMatch(of: /(`{3,}|~{3,})([^`]*)$/) {
        let indent = line.count - trimmed.count
        fence = (mark.1, String(mark.2), indent, index + 1, snippet, [])
        snippet = nil
      } else {
        if !trimmed.isEmpty { snippet = trimmed.firstMatch(of: /<!--\s*snippet:\s*(.*?)\s*-->/).map { String($0.1) } }
        readInline(String(line), line: index + 1)
      }
    }
  }

  private static func block(_ info: String, _ lines: [Substring], line: Int, snippet: String?) -> Block {
    let words = info.split(separator: " ", maxSplits: 1)
    return Block(
      language: words.first.map(String.init) ?? "",
      remark: words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : "",
      text: lines.joined(separator: "\n"), line: line, snippet: snippet)
  }

  private mutating func readInline(_ line: String, line number: Int) {
    if let heading = line.prefixMatch(of: /#{1,6}\s+(.*)/) { anchors.insert(Markdown.anchor(String(heading.1))) }
    for match in line.matches(of: /<a\s+(?:id|name)="([^"]+)"/) { anchors.insert(String(match.1)) }
    inlineCode += line.matches(of: /`([^`]+)`/).map { (String($0.1), number) }
    let plain = line.replacing(/`[^`]+`/, with: "code")
    links += plain.matches(of: /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/).map { (String($0.1), number) }
    links += plain.matches(of: /^\s{0,3}\[[^\]]+\]:\s*<?([^\s>]+)/).map { (String($0.1), number) }
    links += plain.matches(of: /(?:href|src)="([^"]+)"/).map { (String($0.1), number) }
  }

  static func anchor(_ heading: String) -> String {
    let text = heading.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.lowercased()
    return String(
      text.trimmingCharacters(in: .whitespaces).compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
  }
}
