public import Evaluation
import Interventions
import Population
import Quantities
import Randomness
import Scenarios

/// The tables of a run folder, made from the results of all replicates.
///
/// The same numbers whatever the threads: replicates are folded in their order, and resampling is addressed.
public struct RunTables: Sendable {
  public let result: ComparisonResult
  let bootstraps: [Group: ReplicateBootstrap]

  public init(_ result: ComparisonResult) {
    self.result = result
    let draws = Draws(key: DrawKey(seed: result.scenario.seed, replicate: -2))
    // A nation's counts are by county, and its counties are what is resampled.
    let isNation = result.scenario.counties.count > 1
    let villages = Array(0..<(isNation ? result.scenario.counties.count : result.scenario.villages.count))
    let served = isNation ? [] : result.scenario.servedVillages.sorted()
    var bootstraps: [Group: ReplicateBootstrap] = [:]
    for group in Group.allCases {
      let place = group == .all || group == .registered || served.isEmpty ? villages : served
      bootstraps[group] = ReplicateBootstrap(villages: place) { draw, position in
        draws.uniform(at: Address(id: UInt64(draw), other: UInt32(position), month: 0, purpose: .resampling))
      }
    }
    self.bootstraps = bootstraps
  }

  var names: [String] { result.scenario.paths.map(\.name) }

  /// What a path's replicates counted; with `none`, in the groups that path `under` makes.
  func counts(_ path: Int, _ status: PovertyStatus, under other: Int? = nil, _ group: Group? = nil) -> [PhaseCounts] {
    guard let other, let group, Self.made.contains(group), path == result.scenario.nonePath else {
      return result.path(path).compactMap { $0.counts[status] }
    }
    return result.path(other).compactMap { ($0.counterfactual?.counts ?? $0.counts)[status] }
  }

  /// The yearly sums of a path; with `none`, in the groups that path `under` makes.
  func outcomes(_ path: Int, under other: Int, _ group: Group) -> [OutcomeSums] {
    guard Self.made.contains(group), path == result.scenario.nonePath else { return result.path(path).map(\.outcomes) }
    return result.path(other).map { $0.counterfactual?.outcomes ?? $0.outcomes }
  }

  /// Groups that a path makes by whom it reaches; the others are the same households under every path.
  static let made: Set<Group> = [.served, .members, .notServed]

  /// The group of the headline, and the one in which any two paths can be compared.
  public var headlineGroup: Group {
    Group.allCases.first { $0.key == result.scenario.evaluation.group } ?? .eligible
  }

  public var commonGroup: Group { Self.made.contains(headlineGroup) ? .eligible : headlineGroup }

  /// Over all replicates with limits across them; Garwood's limits beside, as if households were independent.
  ///
  /// The groups that a path makes are its own; under `none` they are those of the path that gives the phase clock.
  public func phaseRates(perReplicate: Bool = false) -> [PhaseRateRow] {
    names.indices.flatMap { path in
      PovertyStatus.allCases.flatMap { status in
        let table = PhaseRateTable(path: names[path], status: status, replicates: counts(path, status))
        let single = perReplicate ? Array(result.replicates.indices) : []
        return table.pooledRows(bootstraps) + table.garwoodRows() + single.flatMap { table.rows(replicate: $0) }
      }
    }
  }

  public func survival() -> [SurvivalRow] {
    names.indices.flatMap { SurvivalRow.pooledRows(path: names[$0], result.path($0).map(\.survival)) }
  }

  public func outcomes() -> [OutcomeRow] {
    names.indices.flatMap { path in
      OutcomeRow.pooledRows(path: names[path], result.path(path).map(\.outcomes), bootstraps)
    }
  }

  /// One difference of rates, for the headline and the tests; `phase` nil is all phases together.
  public func difference(
    _ measure: RateMeasure, path: Int, none: Int, status: PovertyStatus = .actual, in cell: RateCell
  ) -> ComparisonRow? {
    row(
      key(path, none, cell, status, measure.key), RateSample(counts(path, status), measure, in: cell),
      RateSample(counts(none, status, under: path, cell.group), measure, in: cell),
      isBetterHigher: measure.isBetterHigher)
  }

  /// The rate of one path and its limits across replicates; that of `none` in the groups of path `under`.
  public func rate(
    _ measure: RateMeasure, path: Int, under other: Int? = nil, status: PovertyStatus = .actual, in cell: RateCell
  ) -> RateEstimate {
    let sample = RateSample(counts(path, status, under: other, cell.group), measure, in: cell)
    return bootstraps[cell.group]?.estimate(sample) ?? RateEstimate(sample.pooled)
  }

  /// A counter in each replicate; of `none` in the groups of path `under`.
  public func total(
    _ counter: RateCounter, path: Int, under other: Int? = nil, status: PovertyStatus = .actual, in cell: RateCell
  ) -> [Int64] {
    counts(path, status, under: other, cell.group).map { $0.count(counter, in: cell) }
  }

  func key(_ path: Int, _ other: Int, _ cell: RateCell, _ status: PovertyStatus, _ measure: String)
    -> ComparisonRow.Key
  {
    ComparisonRow.Key(
      pair: "\(names[path])-\(names[other])", budget: result.budget, world: result.society.worldName, cell: cell,
      status: status, measure: measure)
  }

  func row(_ key: ComparisonRow.Key, _ a: RateSample, _ b: RateSample, isBetterHigher: Bool) -> ComparisonRow? {
    guard let bootstrap = bootstraps[key.group] else { return nil }
    return ComparisonRow(key, a, b, bootstrap: bootstrap, isBetterHigher: isBetterHigher)
  }
}

extension Purpose {
  static let resampling = Purpose(rawValue: 96)
}
