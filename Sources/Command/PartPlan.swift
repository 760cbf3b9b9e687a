import Foundation
import PovertyPaths

/// Where the parts of a run are kept, and which of them are to be run: what `--shard`, `--checkpoint` and `--resume` ask.
struct PartPlan {
  let folder: PartFolder
  /// `nil` for a run in one piece.
  let shard: Shard?

  /// The folder of a run in one piece, beside the run folder that it becomes.
  static func parts(of folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.path + ".parts"
  }

  /// - Parameter run: the folder that the results go to.
  /// - Returns: `nil` where nothing is kept.
  /// - Throws: `bad-shard`, `households-in-parts`, and what the folder answers.
  init?(
    _ options: SimulationOptions, scenario: Scenario, document: ScenarioDocument, command: String,
    kept: Manifest.Options, run: String
  ) throws {
    shard = try options.shard.map { text throws(Fault) in try Shard(text) }
    _ = try shard?.units(of: scenario)
    let isKept = shard != nil || options.checkpoint || options.resume
    // Parts hold no household, and neither does a nation, which keeps none of a county that it has done with.
    if kept.kept.spells || kept.kept.evaluation, isKept || scenario.counties.count > 1 {
      throw CommandFaults.householdsInParts()
    }
    guard isKept else { return nil }
    folder = try PartFolder(
      shard == nil ? Self.parts(of: run) : run,
      identity: try PartIdentity(scenario, document: document, command: command, options: kept), document: document,
      earlier: options.resume ? .used : options.force ? .replaced : .refused)
  }
}
