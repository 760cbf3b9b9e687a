/// Commands that show a row's effect: a small run, and the lines of a table that tell.
enum MissionCommand {
  /// Runs the paths of a scenario and shows lines of one table of the run folder.
  ///
  /// - Parameters:
  ///   - options: what narrows the scenario.
  ///   - lines: patterns of `grep`, one of which a line must match.
  static func shows(
    _ id: String, _ scenario: String, _ options: String, size: Int = 1_400, in table: String, _ lines: String...
  ) -> String {
    let folder = "runs/mission-\(id)"
    return "\(run(scenario, options, size: size, into: folder)) && \(grep(lines)) \(folder)/\(table).csv"
  }

  /// The same with a switch off and on, with the same luck.
  static func differs(
    _ id: String, _ scenario: String, _ options: String, size: Int = 1_400, off: String = "", on: String = "",
    in table: String, _ lines: String...
  ) -> String {
    let folders = ["runs/mission-\(id)-off", "runs/mission-\(id)-on"]
    let runs = zip([off, on], folders).map { run(scenario, "\(options)\($0)", size: size, into: $1) }
    let tables = folders.map { "\($0)/\(table).csv" }.joined(separator: " ")
    return "\(runs.joined(separator: " && ")) && \(grep(lines)) \(tables)"
  }

  private static func run(_ scenario: String, _ options: String, size: Int, into folder: String) -> String {
    "povertypaths compare scenarios/\(scenario).yaml\(options) --households \(size) --replicates 1 --quiet --force"
      + " --out \(folder)"
  }

  private static func grep(_ lines: [String]) -> String {
    "grep " + lines.map { "-e '\($0)'" }.joined(separator: " ")
  }

  /// `--set key=value`, quoted for the shell where a value has blanks.
  static func set(_ setting: String) -> String {
    " --set " + (setting.contains(" ") || setting.contains("[") ? "'\(setting)'" : setting)
  }

  /// Some paths of the eight, at one budget in one world.
  static func eight(_ paths: String) -> String { set("select=[\(paths)]") + " --budget 1 --worlds no-threshold" }
}
