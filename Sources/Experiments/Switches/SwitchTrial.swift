public import Declarations
public import Evaluation
import Interventions
import Scenarios

/// One mechanism switched off and on, everything else the same, luck included.
public struct Switch: Sendable, Hashable {
  /// The row of the mission table that it belongs to.
  public let row: String
  public let name: Text
  /// The scenario that it is tried in, and the path of it that is run.
  public let scenario: String
  public let path: String
  /// What `--set` would say.
  public let off: [String]
  public let on: [String]
  public let outcome: SwitchOutcome
  /// Why the outcome may not move by four standard errors; `nil` where it has to.
  public let excuse: Text?

  public init(
    _ row: String, _ name: Text, in scenario: String, path: String, off: [String] = [], on: [String] = [],
    moves outcome: SwitchOutcome, unless excuse: Text? = nil
  ) {
    self.row = row
    self.name = name
    self.scenario = scenario
    self.path = path
    self.off = off
    self.on = on
    self.outcome = outcome
    self.excuse = excuse
  }
}

/// What a trial of a switch shows.
public struct SwitchResult: Sendable, Hashable {
  public let off: Double?
  public let on: Double?
  /// On less off, replicate by replicate.
  public let difference: PairedComparison
  /// Whether every month of both runs kept the sum of all accounts, to the fen.
  public let isBalanced: Bool

  /// The difference in standard errors; infinite when every replicate moves by the same amount.
  public var standardErrors: Double? {
    guard let difference = difference.difference, let error = self.difference.standardError else { return nil }
    return error > 0 ? abs(difference) / error : difference == 0 ? 0 : .infinity
  }

  /// Whether the outcome moved by more than four standard errors.
  public var isMoved: Bool { (standardErrors ?? 0) > 4 }
}

/// Runs switches: the same seed and replicates, off and on.
public struct SwitchTrial: Sendable {
  public let replicates: Int
  public let threads: Int

  public init(replicates: Int, threads: Int) {
    self.replicates = replicates
    self.threads = threads
  }

  /// - Parameters:
  ///   - settings: what is laid over the scenario in both runs, a smaller population for instance.
  ///   - file: the place of a scenario, by its name.
  /// - Throws: the faults of the scenario, or of a run.
  public func run(_ item: Switch, settings: [String], file: (String) -> String) throws -> SwitchResult {
    let base = settings + ["replicates=\(replicates)", "select=[\"\(item.path)\"]"]
    let results = try [item.off, item.on].map { try run(file(item.scenario), base + $0, path: item.path) }
    let values = results.map { $0.map { item.outcome.value(of: $0) } }
    let means = values.map { values in
      let known = values.compactMap { $0 }
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
    return SwitchResult(
      off: means[0], on: means[1], difference: PairedComparison(values[1], values[0], isBetterHigher: true),
      isBalanced: results.allSatisfy { $0.allSatisfy(\.isBalanced) })
  }

  private func run(_ file: String, _ settings: [String], path: String) throws -> [PathResult] {
    var (scenario, _) = try Scenario.read(file, settings: settings)
    scenario.paths.removeAll { $0.name != path }
    let society = try Society(scenario)
    guard let result = try Comparison(society: society, threads: threads).run() else { return [] }
    return result.path(0)
  }
}
