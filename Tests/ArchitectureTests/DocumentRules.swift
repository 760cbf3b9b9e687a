import Foundation

/// The rules about documents. Each returns what breaks it, one sentence a violation.
///
/// - A ```` ```sh ```` block is run by `ShellBlockTests`, unless its fence says why not: ```` ```sh not run: takes an hour ````.
/// - A ```` ```swift ```` block repeats code that is compiled: the line before it names the file,
///   `<!-- snippet: Snippets/AddMechanism.swift -->`, or a part of it, `<!-- snippet: Snippets/AddMechanism.swift#step1 -->`,
///   which lies there between `// snippet.step1` and `// snippet.end`. Blocks of other languages may do the same.
/// - A link inside the repository, a path and a `make` target in inline code exist.
enum DocumentRules {
  /// Files that live in the repository, as these rules ask for them.
  struct Files: Sendable {
    var exists: @Sendable (String) -> Bool
    var text: @Sendable (String) -> String?

    static let repository = Files(exists: Repository.exists, text: Repository.textIfAny)
  }

  static func links(_ document: Markdown, _ files: Files) -> [String] {
    document.links.compactMap { target, line in
      let place = "\(document.path):\(line)"
      if target.contains(/^([a-zA-Z][a-zA-Z0-9+.-]*:|\/\/)/) { return nil }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0]).removingPercentEncoding ?? String(parts[0])
      guard let path = name.isEmpty ? document.path : resolve(name, from: document.path) else {
        return "\(place): the link \(target) leaves the repository"
      }
      if path.contains(/^(runs|\.build)(\/|$)/) || !files.exists(path) {
        return "\(place): the link \(target) leads nowhere"
      }
      guard parts.count == 2, path.hasSuffix(".md"), let text = files.text(path) else { return nil }
      let anchor = String(parts[1]).removingPercentEncoding ?? String(parts[1])
      return Markdown(path: path, text: text).anchors.contains(anchor)
        ? nil : "\(place): \(path) has no heading for #\(anchor)"
    }
  }

  /// `Sources/Population/County/Village.swift` and `make demo`, named in running text, are there.
  static func names(_ document: Markdown, _ files: Files) -> [String] {
    let makefile = files.text("Makefile") ?? ""
    return document.inlineCode.compactMap { code, line in
      if code.contains(/^(Sources|Tests|Snippets|scripts|scenarios|docs|notebooks-export|\.ci)\/[\w.\/+-]*$/) {
        return files.exists(code) ? nil : "\(document.path):\(line): there is no \(code)"
      }
      guard let target = code.wholeMatch(of: /make ([a-z-]+)/)?.1 else { return nil }
      return "\n\(makefile)".contains("\n\(target):") ? nil : "\(document.path):\(line): make has no target \(target)"
    }
  }

  static func snippets(_ document: Markdown, _ files: Files) -> [String] {
    document.blocks.compactMap { block in
      let place = "\(document.path):\(block.line)"
      guard let snippet = block.snippet else {
        return block.language == "swift"
          ? "\(place): name the compiled file on the line before, <!-- snippet: Snippets/… -->" : nil
      }
      let parts = snippet.split(separator: "#", maxSplits: 1).map(String.init)
      let isCompiled = snippet.hasPrefix("Snippets/") || snippet.hasPrefix("Tests/") || snippet.hasPrefix("Sources/")
      if block.language == "swift" && !isCompiled { return "\(place): \(snippet) is not compiled" }
      guard let text = parts.first.flatMap(files.text) else { return "\(place): there is no \(snippet)" }
      guard let wanted = parts.count == 1 ? text : region(parts[1], of: text) else {
        return "\(place): \(parts[0]) has no region snippet.\(parts[1])"
      }
      return normal(wanted) == normal(block.text) ? nil : "\(place): the block differs from \(snippet)"
    }
  }

  /// A shell block is `sh`, and is either run or says why not; what would wait for the lock of SwiftPM cannot be run.
  static func shell(_ document: Markdown) -> [String] {
    document.blocks.compactMap { block in
      let place = "\(document.path):\(block.line)"
      if ["bash", "shell", "zsh", "console", "shell-session"].contains(block.language) {
        return "\(place): write ```sh, so that the block is run"
      }
      guard block.language == "sh" else { return nil }
      if block.reasonNotToRun?.isEmpty == true { return "\(place): say why it is not run" }
      if block.reasonNotToRun == nil && !block.remark.isEmpty { return "\(place): ‘\(block.remark)’ is not understood" }
      if block.reasonNotToRun == nil && block.text.contains(/(?m)^\s*(make|swift|sudo|git clone)\b/) {
        return "\(place): make, swift and sudo cannot run inside the tests: ```sh not run: why"
      }
      return nil
    }
  }

  /// The lines between `snippet.NAME` and `snippet.end`.
  private static func region(_ name: String, of text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func mark(_ line: Substring) -> Substring? { line.firstMatch(of: /^\s*(?:\/\/|#)\s*snippet\.(\S+)\s*$/)?.1 }
    guard let start = lines.firstIndex(where: { mark($0).map(String.init) == name }) else { return nil }
    let rest = lines[(start + 1)...]
    return rest.firstIndex { mark($0) == "end" }.map { rest[..<$0].joined(separator: "\n") }
  }

  /// Without common indentation, trailing blanks, and empty lines at either end.
  private static func normal(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let indents = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count }
    let common = indents.min() ?? 0
    return lines.map { $0.dropFirst(common).replacing(/\s+$/, with: "") }.joined(separator: "\n")
      .trimmingCharacters(in: .newlines)
  }

  private static func resolve(_ target: String, from document: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : document.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

extension Markdown.Block {
  /// What stands after `not run:`; nil for a block that is run.
  var reasonNotToRun: String? {
    remark.prefixMatch(of: /not run:?/).map { remark[$0.range.upperBound...].trimmingCharacters(in: .whitespaces) }
  }
}
