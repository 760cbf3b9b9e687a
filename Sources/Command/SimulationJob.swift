import Foundation
import PovertyPaths

/// One simulation from a scenario file to its run folder and its headline.
struct SimulationJob {
  private let command: String
  private let document: ScenarioDocument
  private let options: SimulationOptions
  private let simulation: SimulationRun
  private let folder: String
  private let parts: PartPlan?

  /// Checks, before anything is run, that the run fits this machine and that its folder can be written.
  ///
  /// - Parameter path: the one path to run; `nil` for all that the scenario has.
  init(command: String, file: String, overlay: Overlay, options: SimulationOptions, only path: String? = nil) throws {
    Interruption.shared.watch()
    try SimulationOptions.check(threads: options.threads)
    var overlay = overlay
    var (scenario, document) = try overlay.read(file)
    try Self.checkSize(scenario)
    if let households = options.households {
      try HouseholdScaling(scenario, total: households).lay(over: &overlay)
      (scenario, document) = try overlay.read(file)
    }
    if let path { scenario = scenario.with(paths: [path]) }
    self.command = command
    self.document = document
    self.options = options
    // Panels need every household at the end of the run.
    let hasHouseholds = scenario.counties.count == 1 && options.shard == nil && !options.checkpoint && !options.resume
    simulation = SimulationRun(
      scenario: scenario, threads: options.threads,
      kept: try options.kept(evaluates: command == "run" && hasHouseholds), isQuiet: options.quiet)
    if !options.force { try simulation.checkMemory(isShard: options.shard != nil) }
    var name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    if name.isEmpty { name = command }
    if let shard = options.shard { name += "-shard-" + shard.replacing("/", with: "-of-") }
    folder = Self.folder(options, "runs/" + name)
    Interruption.shared.protect(folder)
    // A shard writes parts and no run folder.
    if options.shard == nil { try RunFolder.check(folder, replacing: options.force) }
    parts = try PartPlan(
      options, scenario: scenario, document: document, command: command, kept: simulation.kept, run: folder)
  }

  /// A folder of its own for every run, unless the user names one or wants the last one replaced; a run that is resumed
  /// goes where its parts say.
  private static func folder(_ options: SimulationOptions, _ usual: String) -> String {
    if let out = options.out { return out }
    if options.force || options.shard != nil { return usual }
    func hasParts(_ folder: String) -> Bool { !RunFolder.isFree(PartPlan.parts(of: folder)) }
    let candidates = RunFolder.candidates(usual)
    if options.resume, let stopped = candidates.prefix(1_000).first(where: hasParts) { return stopped }
    return candidates.first { RunFolder.isFree($0) && !hasParts($0) } ?? usual
  }

  /// Runs, writes and prints.
  func run() throws {
    if let parts, let shard = parts.shard {
      try simulation.run(try shard.units(of: simulation.scenario), into: parts.folder)
      return tell(folder)
    }
    let result = try simulation.result(keeping: parts?.folder)
    do {
      try simulation.write(result, document: document, command: command, to: folder, replacing: options.force)
    } catch {
      try Interruption.shared.check()
      // Hours of work are not to be lost to a full disk: what can be shown is shown.
      try show(result)
      throw error
    }
    try show(result)
    // What cannot be removed is in nobody's way.
    try? parts?.folder.removeAll()
    tell(folder)
  }

  private func tell(_ folder: String) {
    if !options.quiet { StandardStream.error.write(Self.wrote.spoken(["folder": folder]) + "\n") }
  }

  private func show(_ result: SimulationRun.Result) throws {
    try StandardStream.output.print(HeadlineOutput(result.comparison, options.format).text)
  }

  static let wrote = Text("wrote {folder}", zh: "已写出 {folder}")

  /// Throws when the society is larger than its indices count.
  static func checkSize(_ scenario: Scenario) throws(Fault) {
    let households = scenario.largestCounty
    let limit = Int(HouseholdIndex.max)
    if households > limit { throw PopulationFaults.size(["households": "\(households)", "limit": "\(limit)"]) }
    let villages = scenario.villages.count
    guard villages > Int(UInt16.max) else { return }
    throw CommandFaults.tooManyVillages(["villages": "\(villages)", "limit": "\(UInt16.max)"])
  }
}
