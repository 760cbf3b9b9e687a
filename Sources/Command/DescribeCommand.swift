import ArgumentParser
import PovertyPaths

/// `describe SCENARIO`: the ODD+D description.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: Text(
      "Describe a scenario and the model by the ODD+D protocol, in Markdown, with every parameter and its source.",
      zh: "按 ODD+D 规范以 Markdown 描述场景与模型,附全部参数及其来源。"
    ).spoken)

  @Argument(help: Text("The scenario file.", zh: "场景文件。").help(Text("scenario", zh: "场景")))
  var scenario: String
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: Text(
      "Set a value of the scenario, such as programmes[0].budget=100000. May be repeated.",
      zh: "设置场景中的一个值,例如 programmes[0].budget=100000。可重复使用。"
    ).help(Text("key.path=value", zh: "键.路径=值")))
  var settings: [String] = []
  @OptionGroup var language: LanguageOption

  func run() throws {
    let (scenario, _) = try Overlay(settings).read(scenario)
    try SimulationJob.checkSize(scenario)
    try MemoryNeed(populationOf: scenario).check()
    try StandardStream.output.print(Description(Society(scenario), language: Speech.language).text)
  }
}
