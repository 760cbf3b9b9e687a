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
  @Option(
    help: Text(
      "Multiples of the budgets at which paths are also compared, with commas between.", zh: "另按预算的这些倍数比较,用逗号分隔。"
    ).help(Text("0.5,1,2", zh: "0.5,1,2")))
  var budget: String?
  @Option(
    help: Text(
      "Worlds of poverty dynamics to compare in, with commas between, or 'all'.",
      zh: "在哪些贫困动态世界中比较,用逗号分隔,或 all。"
    ).help(Text("a,b", zh: "甲,乙")))
  var worlds: String?
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
    if let budget { overlay.add("budgets=[\(budget)]", typed: "--budget \(budget)") }
    if let worlds {
      let list = worlds == "all" ? worlds : "[\(worlds)]"
      overlay.add("worlds=\(list)", typed: "--worlds \(worlds)")
    }
    try SimulationJob(command: "compare", file: scenarios[0], overlay: overlay, options: options).run()
  }
}
