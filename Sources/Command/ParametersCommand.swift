import ArgumentParser
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
    help: Text("Only those with this word in name, meaning, grade or source.", zh: "只列出名称、含义、等级或来源包含该词的参数。")
      .help(Text("word", zh: "词")))
  var word: String?
  @Option(help: Text("How the list is printed.", zh: "列表的输出格式。").help(Text("format", zh: "格式")))
  var format: TableFormat = .table
  @OptionGroup var language: LanguageOption

  func run() throws {
    let table = ParameterTable(word: word, values: ParameterValues(), language: Speech.language)
    if table.rows.isEmpty, let word {
      guard let nearest = Suggestion.nearest(to: word, in: Self.words) else {
        throw CommandFaults.noParameter(["word": word])
      }
      throw CommandFaults.mistypedParameter(["word": word, "suggestion": nearest])
    }
    switch format {
    case .table: try StandardStream.output.print(table.text)
    case .csv: try StandardStream.output.print(table.csv)
    case .json: try StandardStream.output.print(JSONText.encode(table.rows))
    }
  }

  /// Names, and their parts between dots.
  private static var words: [String] {
    ParameterRegistry.all.map(\.name) + ParameterRegistry.all.flatMap { $0.name.split(separator: ".").map(String.init) }
  }
}
