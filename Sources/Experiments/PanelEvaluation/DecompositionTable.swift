import Evaluation

/// `decomposition.csv`: what the change of poverty from the first to the last period is made of, for everybody and each
/// group; then what inequality and poverty in the last period are made of, by group.
///
/// The keys name the part, then what it is a part of: `shapley_growth:headcount`, `within:theil`.
public enum DecompositionTable: PanelTable {
  public static let file = "decomposition.csv"

  public static func rows(_ evaluation: PanelEvaluation) -> [GroupEstimateRow] {
    let panel = evaluation.panel
    let (rows, ranges) = panel.rowsByTime()
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let after = PanelSample(panel, rows: Array(rows[last]))
    let names = panel.groups.map(panel.name(ofGroup:))
    var table = [[GroupEstimateRow]](repeating: [], count: names.count)
    if ranges.count > 1 {
      let before = PanelSample(panel, rows: Array(rows[first]))
      for (group, rows) in changes(before, after, evaluation, names).enumerated() { table[group] += rows }
    }
    if panel.columns.group != nil {
      for (group, estimates) in GroupParts.ofParts(after).enumerated() {
        table[group] += estimates.map { $0.row(group: names[group]) }
      }
    }
    return table.flatMap { $0 }
  }

  /// Of each group. What the parts of a change are uncertain by only a bootstrap says.
  private static func changes(
    _ before: PanelSample, _ after: PanelSample, _ evaluation: PanelEvaluation, _ names: [String]
  ) -> [[GroupEstimateRow]] {
    let changes = PovertyChange.ofParts(before, after)
    let values = ThreadedMap.values(changes.count, threads: evaluation.threads) { changes[$0].values() }
    let drawn = PanelBootstrap(evaluation)?.draws { weight in changes.flatMap { $0.values(weight) } }
    var place = 0
    return changes.indices.map { group in
      zip(changes[group].keys, values[group]).map { key, value in
        defer { place += 1 }
        guard let drawn else { return GroupEstimateRow(group: names[group], measure: key, Estimate(value)) }
        let result = PanelBootstrap.estimate(value, place, in: drawn)
        return GroupEstimateRow(group: names[group], measure: key, result.estimate, limits: result.limits)
      }
    }
  }
}
