import ArgumentParser
import Foundation
import PovertyPaths

/// `evaluate PANEL.csv`: the measures alone, on anybody's household panel.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: Text(
      "Evaluate a household panel of your own: who is poor, who leaves poverty, who falls back.",
      zh: "评估您自己的家庭面板数据:谁贫困、谁脱贫、谁返贫。"
    ).spoken)

  @Argument(
    help: Text("A CSV file with a row for each household and period.", zh: "CSV 文件,每户每期一行。").help(
      Text("panel", zh: "面板")))
  var panel: String
  @OptionGroup var columns: PanelColumnOptions
  @Option(
    help: Text(
      "Where to write the tables (default: a new folder under runs).", zh: "表格所在的文件夹(默认:runs 下的新文件夹)。"
    ).help(Text("folder", zh: "文件夹")))
  var out: String?
  @Flag(
    help: Text(
      "Replace an earlier folder of results; go on even if memory may not suffice.",
      zh: "覆盖以前的结果文件夹;内存可能不足时仍然运行。"
    ).help)
  var force = false
  @Option(
    help: Text("Threads to use; results do not depend on it.", zh: "线程数;不影响结果。").help(Text("count", zh: "个数")))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount
  @Option(help: Text("How results are printed.", zh: "结果的输出格式。").help(Text("format", zh: "格式")))
  var format: TableFormat = .table
  @Flag(help: Text("No messages but errors.", zh: "除错误外不显示消息。").help)
  var quiet = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    let start = ContinuousClock.now
    try SimulationOptions.check(threads: threads)
    let options = columns.options
    try options.check()
    Interruption.shared.watch()
    let folder = folder
    Interruption.shared.protect(folder)
    try RunFolder.check(folder, replacing: force)
    if !force { try PanelMemory.need(of: panel, options)?.check(CommandFaults.panelMemory) }
    let assembly = try PanelReader(panel, options).read(threads: threads)
    try PanelBootstrap.check(assembly.panel, options)
    try Interruption.shared.check()
    let evaluation = PanelEvaluation(assembly, options, threads: threads)
    try Interruption.shared.check()
    let tables: [String]
    do {
      tables = try PanelWriter(evaluation, input: panel, since: start).write(to: folder, replacing: force)
    } catch {
      try Interruption.shared.check()
      // What can be shown is shown, as after a run.
      try show(evaluation)
      throw error
    }
    Interruption.shared.finish()
    try show(evaluation)
    if quiet { return }
    note(Self.wrote, ["folder": folder, "tables": tables.joined(separator: ", ")])
  }

  /// A folder of its own for every evaluation, unless the user names one or wants the last one replaced.
  private var folder: String {
    let name = URL(fileURLWithPath: panel).deletingPathExtension().lastPathComponent
    let standard = "runs/" + (name.isEmpty ? "evaluate" : name)
    return out ?? (force ? standard : RunFolder.firstFree(standard))
  }

  private func show(_ evaluation: PanelEvaluation) throws {
    let name = URL(fileURLWithPath: panel).lastPathComponent
    let text =
      format == .table
      ? PanelHeadline(evaluation, name: name, language: Speech.language).text
      : try TableText(PanelSummary(evaluation).rows).text(format)
    try StandardStream.output.print(text)
  }

  private func note(_ text: Text, _ arguments: [String: String]) {
    StandardStream.error.write(text.spoken(arguments) + "\n")
  }

  private static let wrote = Text("wrote {folder}: {tables}", zh: "已写出 {folder}:{tables}")
}
