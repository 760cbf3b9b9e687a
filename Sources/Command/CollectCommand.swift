import ArgumentParser
import Foundation
import PovertyPaths

/// `collect DIR...`: the shards of one run, merged into its run folder.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: Text(
      "Merge the parts of one run into the run folder that it would have written in one piece.",
      zh: "将一次运行的各份合并为运行文件夹,与一次运行完所写的相同。"
    ).spoken)

  @Argument(
    help: Text("Folders that --shard or --checkpoint wrote.", zh: "由 --shard 或 --checkpoint 写出的文件夹。")
      .help(Text("folder", zh: "文件夹")))
  var folders: [String]
  @Option(
    help: Text(
      "Where to write the run folder (default: a new folder under runs).", zh: "运行文件夹的位置(默认:runs 下的新文件夹)。"
    ).help(Text("folder", zh: "文件夹")))
  var out: String?
  @Flag(help: Text("Replace an earlier run folder.", zh: "覆盖以前的运行文件夹。").help)
  var force = false
  @Option(help: Text("How results are printed.", zh: "结果的输出格式。").help(Text("format", zh: "格式")))
  var format: TableFormat = .table
  @Flag(help: Text("No messages but errors.", zh: "除错误外不显示消息。").help)
  var quiet = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    Interruption.shared.watch()
    let parts = try PartCollection(folders)
    let folder = out ?? RunFolder.firstFree("runs/collected")
    try RunFolder.check(folder, replacing: force)
    if !quiet, !parts.isOfOneMachine { StandardStream.error.write(Self.otherMachines.spoken + "\n") }
    let start = ContinuousClock.now
    guard let result = try parts.result() else { throw CommandFaults.stoppedEarly() }
    try Interruption.shared.check()
    let run = SimulationRun(scenario: parts.scenario, threads: 1, kept: parts.identity.options, isQuiet: quiet)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    try run.write(
      SimulationRun.Result(comparison: result, seconds: seconds), document: parts.document,
      command: parts.identity.command, to: folder, replacing: force)
    try StandardStream.output.print(HeadlineOutput(result, format).text)
    if !quiet { StandardStream.error.write(SimulationJob.wrote.spoken(["folder": folder]) + "\n") }
  }

  private static let otherMachines = Text(
    "the parts come from different processors or BLAS libraries: they may differ in the last bits",
    zh: "各份来自不同的处理器或 BLAS 库:末位数字可能不同")
}
