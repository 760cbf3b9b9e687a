import ArgumentParser
import PovertyPaths

/// `validate FILE...`: what is right and what is wrong about scenarios, without a run.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: Text(
      "Check scenario files without a run; list every fault of each.", zh: "不运行而检查场景文件,列出每个文件的全部错误。"
    ).spoken)

  @Argument(help: Text("Scenario files.", zh: "场景文件。").help(Text("file", zh: "文件")))
  var files: [String]
  @OptionGroup var language: LanguageOption

  func run() throws {
    var worst = ExitStatus.done
    for file in files {
      do {
        try StandardStream.output.print(try summary(of: file))
      } catch let faults as Faults {
        StandardStream.error.write(faults.rendered(Speech.language) + "\n")
        worst = faults.exit
      } catch let fault as Fault where fault.kind.exit == .badData {
        // The file has its form, but its numbers contradict each other; they have no one place.
        var fault = fault
        fault.location = fault.location ?? Location(file: file)
        StandardStream.error.write(fault.rendered(Speech.language) + "\n")
        worst = fault.kind.exit
      }
    }
    if worst != .done { throw Ending(status: worst) }
  }

  private func summary(of file: String) throws -> String {
    let (scenario, _) = try Scenario.read(file)
    _ = try Society(Self.sample(of: scenario))
    return Self.valid.spoken([
      "file": file, "title": scenario.title, "households": "\(scenario.householdCount)",
      "villages": "\(scenario.villageCount)", "paths": scenario.paths.map(\.name).joined(separator: ", "),
      "months": "\(scenario.months)", "start": Self.month(scenario.calendar), "burnIn": "\(scenario.burnIn)",
      "replicates": "\(scenario.replicates)", "seed": "\(scenario.seed)",
    ])
  }

  /// The same scenario with few households: enough to see whether its shares and its dynamics hold together.
  private static func sample(of scenario: Scenario) -> Scenario {
    guard case .synthetic = scenario.population else { return scenario }
    var sample = scenario
    sample.villages = sample.villages.prefix(10).map { village in
      var village = village
      village.households = min(village.households, 50)
      return village
    }
    return sample
  }

  private static func month(_ calendar: Calendar) -> String {
    "\(calendar.startYear)-\(calendar.startMonth < 10 ? "0" : "")\(calendar.startMonth)"
  }

  private static let valid = Text(
    """
    {file}: valid
      title       {title}
      households  {households} in {villages} villages
      paths       {paths}
      months      {months} from {start}, after {burnIn} of burn-in
      replicates  {replicates}, seed {seed}
    """,
    zh: """
      {file}:有效
        标题    {title}
        住户    {villages} 个村 {households} 户
        路径    {paths}
        月数    自 {start} 起 {months} 个月,此前预热 {burnIn} 个月
        重复    {replicates} 次,种子 {seed}
      """)
}
