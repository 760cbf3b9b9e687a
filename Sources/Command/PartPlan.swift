import PovertyPaths

/// Where the parts of a run are kept, and which of them are to be run: what `--shard`, `--checkpoint` and `--resume` ask.
struct PartPlan {
  let folder: PartFolder
  /// `nil` for a run in one piece.
  let shard: Shard?

  /// The folder of a run in one piece, beside the run folder that it becomes.
  static func parts(of folder: String) -> String { folder + ".parts" }

  /// - Parameter run: the folder that the results go to.
  /// - Returns: `nil` where nothing is kept.
  /// - Throws: `bad-shard`, `households-in-parts`, and what the folder answers.
  init?(
    _ options: SimulationOptions, scenario: Scenario, document: ScenarioDocument, command: String,
    kept: Manifest.Options, run: String
  ) throws {
    // A nation keeps no household of a county that it has done with.
    let keepsHouseholds = kept.kept.spells || kept.kept.evaluation
    if keepsHouseholds, scenario.counties.count > 1 { throw CommandFaults.householdsInParts() }
    shard = try options.shard.map { text throws(Fault) in try Shard(text) }
    _ = try shard?.units(of: scenario)
    guard shard != nil || options.checkpoint || options.resume else { return nil }
    if keepsHouseholds { throw CommandFaults.householdsInParts() }
    let path = shard == nil ? Self.parts(of: run) : run
    if options.force, !options.resume, let old = try? PartFolder(reading: path) { old.remove() }
    folder = try PartFolder(
      path, identity: try PartIdentity(scenario, document: document, command: command, options: kept),
      document: document, resuming: options.resume)
  }
}
