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
  private let bootstraps: [Group: ReplicateBootstrap]

  public init(_ result: ComparisonResult) {
    self.result = result
    let draws = Draws(key: DrawKey(seed: result.scenario.seed, replicate: -2))
    let villages = Array(result.scenario.villages.indices)
    let served = result.scenario.servedVillages.sorted()
    var bootstraps: [Group: ReplicateBootstrap] = [:]
    for group in Group.allCases {
      let place = group == .all || group == .registered || served.isEmpty ? villages : served
      bootstraps[group] = ReplicateBootstrap(villages: place) { draw, position in
        draws.uniform(at: Address(id: UInt64(draw), other: UInt32(position), month: 0, purpose: .resampling))
      }
    }
    self.bootstraps = bootstraps
  }

  private var names: [String] { result.scenario.paths.map(\.name) }
  private func counts(_ path: Int, _ status: PovertyStatus) -> [PhaseCounts] {
    result.path(path).compactMap { $0.counts[status] }
  }

  /// Over all replicates with limits across them; Garwood's limits beside, as if households were independent.
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

  /// Every path less `none`: rates by phase.
  public func comparison() -> [ComparisonRow] {
    guard let none = names.firstIndex(of: "none") else { return [] }
    return names.indices.filter { $0 != none }.flatMap { path in
      PovertyStatus.allCases.flatMap { rates(path, none, $0) }
    }
  }

  /// One difference of rates, for the headline and the tests; `phase` nil is all phases together.
  public func difference(
    _ measure: RateMeasure, path: Int, none: Int, status: PovertyStatus = .actual, in cell: RateCell
  ) -> ComparisonRow? {
    guard let bootstrap = bootstraps[cell.group] else { return nil }
    return ComparisonRow(
      ComparisonRow.Key(
        pair: "\(names[path])-\(names[none])", world: result.society.worldName, cell: cell, status: status,
        measure: measure.key),
      RateSample(counts(path, status), measure, in: cell), RateSample(counts(none, status), measure, in: cell),
      bootstrap: bootstrap, isBetterHigher: measure.isBetterHigher)
  }

  /// The rate of one path and its limits across replicates.
  public func rate(
    _ measure: RateMeasure, path: Int, status: PovertyStatus = .actual, in cell: RateCell
  ) -> RateEstimate {
    let sample = RateSample(counts(path, status), measure, in: cell)
    return bootstraps[cell.group]?.estimate(sample) ?? RateEstimate(sample.pooled)
  }

  /// Total of a counter over replicates.
  public func total(_ counter: RateCounter, path: Int, in cell: RateCell) -> [Int64] {
    counts(path, .actual).map { $0.count(counter, in: cell) }
  }

  private func rates(_ path: Int, _ none: Int, _ status: PovertyStatus) -> [ComparisonRow] {
    let phases: [Phase?] = Phase.allCases.map { $0 } + [nil]
    var rows: [ComparisonRow] = []
    for measure in [RateMeasure.exitRate, .returnRate, .entryRate, .lastingShare] {
      for phase in phases {
        for group in Group.allCases {
          for unit in CountUnit.allCases {
            let cell = RateCell(phase: phase, group: group, unit: unit, definition: .personTime)
            guard let row = difference(measure, path: path, none: none, status: status, in: cell),
              row.difference.estimate != nil
            else { continue }
            rows.append(row)
          }
        }
      }
    }
    return rows
  }
}

extension Purpose {
  static let resampling = Purpose(rawValue: 96)
}
