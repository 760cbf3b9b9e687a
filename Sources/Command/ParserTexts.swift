import Foundation
import PovertyPaths

/// What the argument parser says by itself, which it knows in English only.
enum ParserTexts {
  /// `message` of the parser in the language of this process; what is not known stays as it is.
  static func spoken(_ message: String) -> String {
    guard Speech.language == .chinese else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for prefix in prefixes where line.hasPrefix(prefix.english) {
        return prefix.chinese + sentence(String(line.dropFirst(prefix.english.count)))
      }
      for part in parts { line = line.replacing(part.english, with: part.chinese) }
      return sentence(line)
    }.joined(separator: "\n")
  }

  private static let prefixes = [
    Text("Error: ", zh: "错误:"), Text("Usage: ", zh: "用法:"), Text("USAGE: ", zh: "用法:"),
    Text("OVERVIEW: ", zh: "概述:"), Text("Help:  ", zh: "说明:"), Text("ARGUMENTS:", zh: "参数:"),
    Text("OPTIONS:", zh: "选项:"), Text("SUBCOMMANDS:", zh: "子命令:"),
  ]
  private static let parts = [
    Text("Show help information.", zh: "显示帮助。"), Text("Show the version.", zh: "显示版本。"),
    Text("Show subcommand help information.", zh: "显示子命令的帮助。"), Text("(default: ", zh: "(默认:"),
    Text("(values: ", zh: "(可选值:"), Text("; default: ", zh: ";默认:"),
  ]
  private static let sentences = [
    Text("Unknown option '{option}'. Did you mean '{other}'?", zh: "未知的选项“{option}”。是否想写“{other}”?"),
    Text("Unknown option '{option}'", zh: "未知的选项“{option}”"),
    Text("Missing value for '{option}'", zh: "“{option}”缺少取值"),
    Text("Missing expected argument '{argument}'", zh: "缺少参数“{argument}”"),
    Text("Missing one of: '{arguments}'", zh: "缺少其中之一:“{arguments}”"),
    Text("Unexpected argument '{argument}'", zh: "多余的参数“{argument}”"),
    Text("{count} unexpected arguments: '{arguments}'", zh: "{count} 个多余的参数:“{arguments}”"),
    Text(
      "The value '{value}' is invalid for '{option}'. Please provide one of {choices}.",
      zh: "“{option}”的取值“{value}”无效。可用:{choices}。"),
    Text("The value '{value}' is invalid for '{option}'", zh: "“{option}”的取值“{value}”无效"),
    Text(
      "The option '{option}' does not take any value, but '{value}' was specified.",
      zh: "选项“{option}”不带取值,却给出了“{value}”。"),
    Text("Invalid option: {option}", zh: "无效的选项:{option}"),
    Text("  See '{command}' for more information.", zh: "  详见“{command}”。"),
    Text("  See '{command}' for detailed help.", zh: "  详见“{command}”。"),
  ]

  private static func sentence(_ line: String) -> String {
    for text in sentences {
      if let arguments = arguments(of: line, in: text.english) {
        return text.rendered(.chinese, arguments.mapValues { $0.replacing(" or ", with: "或") })
      }
    }
    return line
  }

  /// What stands in `line` where `template` has names in braces; `nil` when the rest differs.
  private static func arguments(of line: String, in template: String) -> [String: String]? {
    var arguments: [String: String] = [:]
    var rest = line[...]
    var name: Substring?
    for (index, piece) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let literal = index == 0 ? piece : halves[1]
      if index > 0 { name = halves[0] }
      guard let name else {
        guard rest.hasPrefix(literal) else { return nil }
        rest = rest.dropFirst(literal.count)
        continue
      }
      guard let end = literal.isEmpty ? rest.endIndex..<rest.endIndex : rest.firstRange(of: literal) else { return nil }
      arguments[String(name)] = String(rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return rest.isEmpty ? arguments : nil
  }
}
