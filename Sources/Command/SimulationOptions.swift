import ArgumentParser
import Foundation
import PovertyPaths

/// What `run` and `compare` have in common.
struct SimulationOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: Text(
      "Set a value of the scenario, such as programmes[0].budget=100000. May be repeated.",
      zh: "设置场景中的一个值,例如 programmes[0].budget=100000。可重复使用。"
    ).help(Text("key.path=value", zh: "键.路径=值")))
  var settings: [String] = []
  @Option(help: Text("The seed of population and luck.", zh: "人口与随机数的种子。").help(Text("number", zh: "数")))
  var seed: String?
  @Option(help: Text("How many times each path is run.", zh: "每条路径的重复次数。").help(Text("count", zh: "次数")))
  var replicates: String?
  @Option(help: Text("Months after the burn-in.", zh: "预热期之后的月数。").help(Text("count", zh: "月数")))
  var months: String?
  @Option(
    help: Text("The size of the whole population, villages in proportion.", zh: "总户数,各村按比例分配。")
      .help(Text("count", zh: "户数")))
  var households: Int?
  @Option(
    help: Text("The path whose calendar of phases all paths are judged by.", zh: "以哪条路径的阶段日历评判所有路径。")
      .help(Text("path", zh: "路径")))
  var phaseClock: String?
  @Option(
    help: Text("Threads to use; results do not depend on it.", zh: "线程数;不影响结果。").help(Text("count", zh: "个数")))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount
  @Option(
    help: Text(
      "Where to write the run folder (default: a new folder under runs).", zh: "运行文件夹的位置(默认:runs 下的新文件夹)。"
    ).help(Text("folder", zh: "文件夹")))
  var out: String?
  @Flag(
    help: Text("Replace an earlier run folder; run even if memory may not suffice.", zh: "覆盖以前的运行文件夹;内存可能不足时仍然运行。")
      .help)
  var force = false
  @Option(
    help: Text(
      "Also keep, with commas between: replicate, spells, panel.", zh: "另外保留(用逗号分隔):replicate、spells、panel。"
    ).help(Text("what", zh: "内容")))
  var keep: String?
  @Option(
    help: Text(
      "Run one of n parts and write a folder of parts for 'collect'; parts need not run on one machine.",
      zh: "只运行 n 份中的一份,写出供 collect 合并的文件夹;各份可在不同机器上运行。"
    ).help(Text("i/n", zh: "i/n")))
  var shard: String?
  @Flag(
    help: Text(
      "Keep finished parts of the run on disk, so that --resume can go on after a stop.",
      zh: "将已完成的部分存盘,中断后可用 --resume 续跑。"
    ).help)
  var checkpoint = false
  @Flag(
    help: Text(
      "Go on from the parts that a stopped run left; the result is the same as without the stop.",
      zh: "从中断的运行留下的部分继续;结果与未中断时相同。"
    ).help)
  var resume = false
  @Flag(
    inversion: .prefixedNo,
    help: Text(
      "Evaluate the years of each replicate as a panel (default: with 'run').", zh: "将每次重复的各年作为面板评估(run 默认开启)。"
    ).help)
  var evaluation: Bool?
  @Option(help: Text("How results are printed.", zh: "结果的输出格式。").help(Text("format", zh: "格式")))
  var format: TableFormat = .table
  @Flag(help: Text("No progress and no messages but errors.", zh: "除错误外不显示进度和消息。").help)
  var quiet = false
  @OptionGroup var language: LanguageOption

  static let mostThreads = 1024

  /// The scenario's settings in the order of the command line: `--set` first, then the named options.
  var overlay: Overlay {
    var overlay = Overlay(settings)
    for (option, key, value) in [
      ("--seed", "seed", seed), ("--replicates", "replicates", replicates), ("--months", "clock.months", months),
      ("--phase-clock", "evaluation.phase_clock", phaseClock),
    ] {
      if let value { overlay.add("\(key)=\(value)", typed: "\(option) \(value)") }
    }
    return overlay
  }

  /// What the tables hold beside the usual.
  ///
  /// - Parameter evaluates: whether the command evaluates panels unless it is told otherwise.
  func kept(evaluates: Bool) throws(Fault) -> Manifest.Options {
    var options = Manifest.Options()
    options.kept.evaluation = evaluation ?? evaluates
    for word in (keep ?? "").split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      switch word {
      case "replicate": options.replicates = true
      case "spells": options.kept.spells = true
      case "panel": (options.kept.panel, options.kept.evaluation) = (true, true)
      default:
        guard let nearest = Suggestion.nearest(to: word, in: ["replicate", "spells", "panel"]) else {
          throw CommandFaults.unknownKeep(["found": word])
        }
        throw CommandFaults.mistypedKeep(["found": word, "suggestion": nearest])
      }
    }
    return options
  }

  static func check(threads: Int) throws(Fault) {
    guard (1...mostThreads).contains(threads) else {
      throw CommandFaults.badThreads(["found": "\(threads)", "limit": "\(mostThreads)"])
    }
  }
}

/// How results are printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json
}
