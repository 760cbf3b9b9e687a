import Foundation
import PovertyPaths

/// One simulation from a scenario file to its run folder and its headline.
struct SimulationJob {
  private let command: String
  private let document: ScenarioDocument
  private let options: SimulationOptions
  private let simulation: SimulationRun
  private let defaultFolder: String

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
    if let path { scenario.paths.removeAll { $0.name != path } }
    self.command = command
    self.document = document
    self.options = options
    simulation = SimulationRun(
      scenario: scenario, threads: options.threads, kept: try options.kept(evaluates: command == "run"),
      isQuiet: options.quiet)
    if !options.force { try simulation.checkMemory() }
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    defaultFolder = "runs/" + (name.isEmpty ? command : name)
    Interruption.shared.protect(folder)
    try RunFolder.check(folder, replacing: options.force)
  }

  /// A folder of its own for every run, unless the user names one or wants the last one replaced.
  private var folder: String {
    options.out ?? (options.force ? defaultFolder : RunFolder.firstFree(defaultFolder))
  }

  /// Runs, writes and prints.
  func run() throws {
    let result = try simulation.result()
    let folder = folder
    do {
      try simulation.write(result, document: document, command: command, to: folder, replacing: options.force)
    } catch {
      try Interruption.shared.check()
      // Hours of work are not to be lost to a full disk: what can be shown is shown.
      try show(result)
      throw error
    }
    try show(result)
    if !options.quiet { StandardStream.error.write(Self.wrote.spoken(["folder": folder]) + "\n") }
  }

  private func show(_ result: SimulationRun.Result) throws {
    try StandardStream.output.print(HeadlineOutput(result.comparison, options.format).text)
  }

  private static let wrote = Text("wrote {folder}", zh: "已写出 {folder}")

  /// Throws when the society is larger than its indices count.
  static func checkSize(_ scenario: Scenario) throws(Fault) {
    let households = scenario.villages.reduce(0) { $0 + $1.households }
    let limit = Int(HouseholdIndex.max)
    if households > limit { throw PopulationFaults.size(["households": "\(households)", "limit": "\(limit)"]) }
    let villages = scenario.villages.count
    guard villages > Int(UInt16.max) else { return }
    throw CommandFaults.tooManyVillages(["villages": "\(villages)", "limit": "\(UInt16.max)"])
  }
}
