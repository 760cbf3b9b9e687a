import Quantities

/// Makes the rows of `phase_rates.csv` for one path and status from the counts of its replicates.
public struct PhaseRateTable: Sendable {
  public let path: String
  public let status: PovertyStatus
  public let replicates: [PhaseCounts]

  public init(path: String, status: PovertyStatus, replicates: [PhaseCounts]) {
    self.path = path
    self.status = status
    self.replicates = replicates
  }

  /// The rows over all replicates, with limits across them; cells in which nobody was ever at risk are left out.
  ///
  /// - Parameter bootstraps: for each group that is wanted, the bootstrap over its villages.
  public func pooledRows(_ bootstraps: [Group: ReplicateBootstrap]) -> [PhaseRateRow] {
    let count = Double(replicates.count)
    return cells(Group.allCases.filter { bootstraps[$0] != nil }).compactMap { cell in
      row(cell, RunKey(path: path, replicate: nil), .replicates) { measure in
        let sample = RateSample(replicates, measure, in: cell)
        let rate = bootstraps[cell.group]?.estimate(sample) ?? RateEstimate(sample.pooled)
        let events = sample.numerators.reduce(0, +)
        let exposure = sample.denominators.reduce(0, +)
        return .init(
          years: Double(exposure) / sample.scale / count, events: Double(events) / count, rate: rate)
      }
    }
  }

  /// The rows over all replicates with Garwood's limits: those of one run with the mean number of events, as if
  /// households were independent.
  public func garwoodRows(groups: [Group] = Group.allCases) -> [PhaseRateRow] {
    let count = Double(replicates.count)
    return garwood(RunKey(path: path, replicate: nil), groups) { counter, cell in
      Double(replicates.reduce(0) { $0 + $1.count(counter, in: cell) }) / count
    }
  }

  /// The rows of one replicate, with Garwood's limits.
  public func rows(replicate: Int, groups: [Group] = Group.allCases) -> [PhaseRateRow] {
    garwood(RunKey(path: path, replicate: replicate), groups) { Double(replicates[replicate].count($0, in: $1)) }
  }

  /// Limits for rates by time at risk of households; none for persons, who share a household's luck, nor for proportions.
  private func garwood(
    _ run: RunKey, _ groups: [Group], _ count: (RateCounter, RateCell) -> Double
  ) -> [PhaseRateRow] {
    cells(groups).compactMap { cell in
      row(cell, run, .garwood) { measure in
        let events = count(measure.numerator, cell)
        let exposure = count(measure.denominator, cell)
        let scale = measure.scale(cell.definition)
        var rate = PoissonLimits.rate(events: events, exposure: exposure, scale: scale)
        if cell.unit == .persons || cell.definition == .proportion { rate = RateEstimate(rate.estimate) }
        return .init(years: exposure / scale, events: events, rate: rate)
      }
    }
  }

  private func cells(_ groups: [Group]) -> [RateCell] {
    RateDefinition.allCases.flatMap { definition in
      Phase.allCases.flatMap { phase in
        groups.flatMap { group in
          CountUnit.allCases.map { RateCell(phase: phase, group: group, unit: $0, definition: definition) }
        }
      }
    }
  }

  private func row(
    _ cell: RateCell, _ run: RunKey, _ limits: LimitsMethod, _ part: (RateMeasure) -> PhaseRateRow.Part
  ) -> PhaseRateRow? {
    let isByExit = cell.definition == .byExitPhase
    let row = PhaseRateRow(
      run: run, cell: cell, status: status, limits: limits, exit: isByExit ? .missing : part(.exitRate),
      return: part(.returnRate), entry: isByExit ? .missing : part(.entryRate))
    let atRisk = (row.exit.years ?? 0) + (row.return.years ?? 0) + (row.entry.years ?? 0)
    return atRisk > 0 ? row : nil
  }
}
