import Evaluation

/// `mobility.csv`: who changes places between one period and the next, over all periods together: across the poverty
/// line, between fifths of the people by income, and in income itself.
///
/// Fifths are those of all households observed in a period, whatever their group.
public enum MobilityTable: PanelTable {
  public static let file = "mobility.csv"

  static let classes = 5

  public static func isMade(of evaluation: PanelEvaluation) -> Bool { evaluation.isLongitudinal }

  public static func rows(_ evaluation: PanelEvaluation) -> [GroupEstimateRow] {
    let (panel, threads) = (evaluation.panel, evaluation.threads)
    let fifths = fifths(of: panel, threads: threads)
    let whole = PanelMoves(panel)
    let samples = [whole] + whole.byGroup()
    // The slowest first, so that no thread waits long for another.
    let parts: [@Sendable (PanelMoves) -> [KeyedEstimate]] = [
      { [KeyedEstimate("spearman", Estimate($0.rankCorrelation))] },
      { indices($0.transitions(classes) { fifths[$0] }, "quintiles", (1...classes).map { "quintile-\($0)" }) },
      { moves in
        indices(moves.transitions(2) { moves.panel.isPoor($0) ? 0 : 1 }, "poverty", ["poor", "not-poor"])
      },
      { movement($0.movement(.money), "") + movement($0.movement(.logarithms), "_log") },
    ]
    let made = ThreadedMap.values(samples.count * parts.count, threads: threads) { task in
      parts[task % parts.count](samples[task / parts.count])
    }
    return samples.indices.flatMap { group in
      let name = panel.name(ofGroup: panel.groups[group])
      let part = { (place: Int) in made[group * parts.count + place] }
      let count = KeyedEstimate("moves", Estimate(Double(samples[group].rows.count)))
      return ([count] + part(2) + part(1) + part(3) + part(0)).map { $0.row(group: name) }
    }
  }

  /// The fifth of each row, 0 the poorest.
  private static func fifths(of panel: HouseholdPanel, threads: Int) -> [Int32] {
    let (rows, ranges) = panel.rowsByTime()
    let single = ThreadedMap.values(ranges.count, threads: threads) { period in
      let rows = rows[ranges[period]].lazy.map(Int.init)
      return QuantileClasses.assign(
        rows.map { panel.columns.income[$0] }, weights: rows.map(panel.weight), classes: classes)
    }
    var fifths = [Int32](repeating: -1, count: panel.count)
    for (range, classes) in zip(ranges, single) {
      for (row, fifth) in zip(rows[range], classes) { fifths[Int(row)] = fifth }
    }
    return fifths
  }

  private static func indices(_ rates: TransitionRates, _ of: String, _ states: [String]) -> [KeyedEstimate] {
    [
      KeyedEstimate("immobility_ratio:\(of)", rates.immobilityRatio, isShare: true),
      KeyedEstimate("shorrocks:\(of)", rates.shorrocks),
      KeyedEstimate("eigenvalue_mobility:\(of)", Estimate(rates.eigenvalueMobility)),
      KeyedEstimate("determinant_mobility:\(of)", Estimate(rates.determinantMobility)),
    ] + zip(states, rates.exitTimes).map { KeyedEstimate("exit_time:\($0)", $1) }
  }

  private static func movement(_ movement: IncomeMovement, _ suffix: String) -> [KeyedEstimate] {
    [
      KeyedEstimate("fields_ok_movement\(suffix)", movement.movement),
      KeyedEstimate("fields_ok_direction\(suffix)", movement.direction),
      KeyedEstimate("fields_ok_growth\(suffix)", movement.growth),
      KeyedEstimate("fields_ok_transfer\(suffix)", movement.transfer),
    ]
  }
}
