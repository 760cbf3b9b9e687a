import ArgumentParser
import Foundation
import PovertyPaths

/// `parameters [WORD]`: the registry.
struct ParametersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: Text(
      "List the parameters that a scenario may set, with unit, default, range, source and grade.",
      zh: "列出场景可以设置的参数及其单位、默认值、范围、来源和等级。"
    ).spoken)

  @Argument(
    help: Text("Only those with this word in their name or meaning.", zh: "只列出名称或含义包含该词的参数。")
      .help(Text("word", zh: "词")))
  var word: String?
  @Option(help: Text("How the list is printed.", zh: "列表的输出格式。").help(Text("format", zh: "格式")))
  var format: TableFormat = .table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let found = ParameterRegistry.all.filter { parameter in
      guard let word = word?.lowercased(), !word.isEmpty else { return true }
      return [parameter.name, parameter.meaning.english, parameter.meaning.chinese].contains {
        $0.lowercased().contains(word)
      }
    }
    if found.isEmpty, let word {
      guard let nearest = Suggestion.nearest(to: word, in: Self.words) else {
        throw CommandFaults.noParameter(["word": word])
      }
      throw CommandFaults.mistypedParameter(["word": word, "suggestion": nearest])
    }
    try StandardStream.output.print(
      format == .table
        ? found.map(Self.entry).joined(separator: "\n")
        : TableText(columns: Self.columns, rows: found.map(Self.fields)).text(format))
  }

  /// Names, and their parts between dots.
  private static var words: [String] {
    ParameterRegistry.all.map(\.name) + ParameterRegistry.all.flatMap { $0.name.split(separator: ".").map(String.init) }
  }

  private static let columns = ["name", "unit", "default", "low", "high", "source", "grade", "meaning"]

  private static func fields(_ parameter: Parameter) -> [TableField] {
    [
      .text(parameter.name), .text(parameter.unit.symbol), .number(parameter.defaultValue),
      .number(parameter.range.lowerBound), .number(parameter.range.upperBound), .text(parameter.source),
      .text(parameter.grade.rawValue), .text(parameter.meaning.spoken),
    ]
  }

  private static func entry(_ parameter: Parameter) -> String {
    let number = { (value: Double) in String(format: "%.10g", value) }
    return layout.spoken([
      "name": parameter.name.padding(toLength: max(32, parameter.name.count), withPad: " ", startingAt: 0),
      "default": number(parameter.defaultValue), "unit": parameter.unit.symbol,
      "low": number(parameter.range.lowerBound), "high": number(parameter.range.upperBound),
      "grade": parameter.grade.text.spoken, "meaning": parameter.meaning.spoken, "source": parameter.source,
    ])
  }

  private static let layout = Text(
    "{name} {default} {unit} · from {low} to {high} · {grade}\n    {meaning}\n    source: {source}",
    zh: "{name} {default} {unit} · {low} 至 {high} · {grade}\n    {meaning}\n    来源:{source}")
}
