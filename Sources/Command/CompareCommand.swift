import ArgumentParser
import Foundation
import PovertyPaths

/// `compare SCENARIO`: paths on the same population and the same luck.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Text(
      "Run the paths of one scenario on the same households and the same luck; print their differences.",
      zh: "让同一场景的各条路径使用相同的住户与相同的随机数,并显示其差异。"
    ).spoken)

  @Argument(
    help: Text("The scenario file; this version takes one.", zh: "场景文件;本版本只接受一个。").help(Text("scenario", zh: "场景")))
  var scenarios: [String]
  @Option(
    help: Text(
      "Paths to compare, with commas between; 'none' is added (default: those of the scenario).",
      zh: "要比较的路径,用逗号分隔;自动加入 none(默认:场景中的路径)。"
    ).help(Text("a,b", zh: "甲,乙")))
  var paths: String?
  @OptionGroup var options: SimulationOptions

  func run() throws {
    guard scenarios.count == 1 else { throw CommandFaults.severalScenarios(["count": "\(scenarios.count)"]) }
    var overlay = options.overlay
    if let paths {
      var names: [String] = []
      for name in paths.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) })
      where !name.isEmpty && !names.contains(name) { names.append(name) }
      if names.isEmpty { throw CommandFaults.noPaths() }
      overlay.choose(paths: names, typed: "--paths \(paths)")
    }
    try SimulationJob(command: "compare", file: scenarios[0], overlay: overlay, options: options).run()
  }
}
