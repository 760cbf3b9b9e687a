/// The rules about what a user reads. Each returns what breaks it, one sentence a violation.
enum TextRules {
  /// Every text that is written down has its Chinese, and both languages take the same arguments.
  static func bilingual(_ source: SwiftSource) -> [String] {
    let alone = source.calls(of: "Text").filter { call in
      call.argument("zh") == nil && call.arguments.contains { !source.writtenLiterals(in: $0.range).isEmpty }
    }
    return alone.map { "\(source.place($0.range.lowerBound)): a Text without Chinese" }
      + source.calls(passing: "zh").flatMap { bilingual($0, in: source) }
  }

  private static func bilingual(_ call: SwiftCall, in source: SwiftSource) -> [String] {
    guard let place = call.arguments.firstIndex(where: { $0.label == "zh" }), place > 0 else { return [] }
    let english = source.writtenLiterals(in: call.arguments[place - 1].range)
    let chinese = source.writtenLiterals(in: call.arguments[place].range)
    // Neither is written here: an existing pair is passed on.
    if english.isEmpty && chinese.isEmpty { return [] }
    return faults(of: (joined(english), joined(chinese)), counts: (count(english), count(chinese)))
      .map { "\(source.place(call.range.lowerBound)): \($0)" }
  }

  private static func faults(of pair: (en: String, zh: String), counts: (en: Int, zh: Int)) -> [String] {
    let (en, zh) = pair
    if en.allSatisfy(\.isWhitespace) { return ["the English text of ‘\(zh)’ is empty"] }
    if !isChinese(zh), zh != en || !isSymbolic(en) { return ["‘\(en)’ has no Chinese text"] }
    var violations: [String] = []
    if arguments(en) != arguments(zh) {
      violations.append("‘\(en)’ takes \(arguments(en).sorted()), its Chinese \(arguments(zh).sorted())")
    }
    if counts.en != counts.zh {
      violations.append("‘\(en)’ and its Chinese interpolate different numbers of values")
    }
    return violations
  }

  /// In code that speaks to a user, a literal of two or more English words stands in a text with its Chinese.
  static func untranslated(_ source: SwiftSource) -> [(place: String, literal: String)] {
    // What only a programmer meets may stay in one language.
    let silent = ["precondition", "preconditionFailure", "assert", "assertionFailure", "fatalError"]
    let exempt = (source.calls(passing: "zh") + silent.flatMap(source.calls(of:))).map(\.range)
    return source.literals.filter { literal in
      !exempt.contains { $0.contains(literal.range.lowerBound) } && englishWords(literal.value).count >= 2
    }.map { (source.place($0.range.lowerBound), $0.value) }
  }

  /// The words that a person would read: without arguments, tags, attributes, keys and paths.
  static func englishWords(_ literal: String) -> [Substring] {
    literal.replacing(/\{\w+\}/, with: " ").replacing(/<[\/!a-zA-Z][^>]*(>|$)/, with: " ")
      .replacing(/[\w:-]+="[^"]*("|$)/, with: " ").replacing(/[\w:-]+='[^']*('|$)/, with: " ")
      .split { $0.isWhitespace || String($0) == SwiftSource.interpolationMark }
      .filter { $0.wholeMatch(of: /[("'“‘]*[A-Za-z][A-Za-z'’-]*[A-Za-z][.,:;!?…)"'”’]*/) != nil }
  }

  private static func count(_ literals: [SwiftSource.Literal]) -> Int {
    literals.map(\.interpolations).reduce(0, +)
  }

  private static func joined(_ literals: [SwiftSource.Literal]) -> String { literals.map(\.value).joined() }

  private static func arguments(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([A-Za-z_]\w*)(?:\|[^{}]*)?\}/).map { String($0.1) })
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3134F).contains($0.value) }
  }

  /// Nothing to translate: symbols, numbers, arguments, single letters.
  private static func isSymbolic(_ text: String) -> Bool {
    text.replacing(/\{\w+\}/, with: "").firstMatch(of: /[A-Za-z]{2}/) == nil
  }
}

extension SwiftSource {
  /// The literals that an argument consists of, without those handed to a call, a subscript or an interpolation in it.
  fileprivate func writtenLiterals(in range: Range<Int>) -> [Literal] {
    let all = literals(in: range)
    return all.filter { literal in
      let before = code[range.lowerBound..<literal.range.lowerBound]
      let depth = before.reduce(0) { $0 + ("([{".utf8.contains($1) ? 1 : 0) - (")]}".utf8.contains($1) ? 1 : 0) }
      return depth == 0 && !all.contains { $0.range != literal.range && $0.range.contains(literal.range.lowerBound) }
    }
  }
}
