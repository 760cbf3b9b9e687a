/// The two languages that everything a user reads exists in.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

/// A text that a user can see. It cannot be written down in one language only.
///
/// A template holds arguments in braces, `{name}`; `rendered` replaces them. `{count|household|households}` is
/// `1 household` where the argument `count` is 1, else `2 households`.
public struct Text: Sendable, Hashable {
  public let english: String
  public let chinese: String

  public init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The text in `language` with every `{name}` replaced by its argument; unknown names stay as they are.
  public func rendered(_ language: Language, _ arguments: [String: String] = [:]) -> String {
    var result = ""
    var rest = self[language][...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { return result + "{" + rest }
      let name = String(rest[..<close])
      result += arguments[name] ?? Self.byNumber(name, arguments) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func byNumber(_ choice: String, _ arguments: [String: String]) -> String? {
    let parts = choice.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3, let number = arguments[String(parts[0])] else { return nil }
    return "\(number) \(number == "1" ? parts[1] : parts[2])"
  }

  /// The names between braces, used by the test that both languages take the same arguments.
  public var argumentNames: (english: Set<String>, chinese: Set<String>) {
    (Self.names(in: english), Self.names(in: chinese))
  }

  private static func names(in template: String) -> Set<String> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first?.split(separator: "|").first.map(String.init)
      })
  }
}
