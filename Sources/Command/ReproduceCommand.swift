import ArgumentParser
import Foundation
import PovertyPaths

/// `reproduce RUN`: runs again what a folder came from, and compares every file.
struct ReproduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce",
    abstract: Text(
      "Run again from the manifest of a run folder and say whether every number is the same.",
      zh: "根据运行文件夹的清单重新运行,并说明每个数字是否相同。"
    ).spoken)

  @Argument(
    help: Text("A folder that 'run' or 'compare' wrote.", zh: "由 run 或 compare 写出的文件夹。").help(Text("folder", zh: "文件夹"))
  )
  var folder: String
  @Option(
    help: Text("Threads to use; results do not depend on it.", zh: "线程数;不影响结果。").help(Text("count", zh: "个数")))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount
  @Flag(help: Text("Run even if memory may not suffice.", zh: "内存可能不足时仍然运行。").help)
  var force = false
  @Flag(help: Text("No progress and no messages but errors.", zh: "除错误外不显示进度和消息。").help)
  var quiet = false
  @OptionGroup var language: LanguageOption

  func run() throws {
    try SimulationOptions.check(threads: threads)
    Interruption.shared.watch()
    let saved = try SavedRun(folder)
    if saved.manifest.version != Software.version {
      note(Self.otherVersion, ["old": saved.manifest.version, "new": Software.version])
    }
    let simulation = SimulationRun(
      scenario: saved.scenario, threads: threads, kept: saved.manifest.options, isQuiet: quiet)
    if !force { try simulation.checkMemory() }
    let temporary = try TemporaryFolder()
    Interruption.shared.own(temporary)
    defer { temporary.remove() }
    let again = temporary.path + "/run"
    try simulation.write(
      try simulation.result(), document: saved.document, command: saved.manifest.command, to: again, replacing: false)
    let differing = saved.differences(from: try SavedRun(again).manifest.files)
    guard !differing.isEmpty else { return try StandardStream.output.print(Self.identical.spoken) }
    try StandardStream.output.print(
      Self.different.spoken(["count": "\(differing.count)"]) + differing.map { "\n  \($0)" }.joined())
    let machine = Manifest.Machine(threads: threads)
    if machine.blas != saved.manifest.machine.blas || machine.kernels != saved.manifest.machine.kernels {
      note(Self.otherMachine, ["old": saved.manifest.machine.blas, "new": machine.blas])
    }
    throw Ending(status: .failed)
  }

  private func note(_ text: Text, _ arguments: [String: String]) {
    if !quiet { StandardStream.error.write(text.spoken(arguments) + "\n") }
  }

  private static let identical = Text("identical", zh: "完全一致")
  private static let different = Text("files that differ: {count}", zh: "不一致的文件:{count} 个")
  private static let otherVersion = Text(
    "the run was written by version {old}; this is version {new}", zh: "该结果由版本 {old} 写出;当前版本为 {new}")
  private static let otherMachine = Text(
    "it was run with {old}, now with {new}: another processor or BLAS may differ in the last bits",
    zh: "当时使用 {old},现在使用 {new}:处理器或 BLAS 不同时,末位数字可能不同")
}
