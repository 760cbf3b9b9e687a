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
    var table = [[GroupEstimateRow]](repeating: [], count: panel.groups.count)
    if ranges.count > 1 {
      let before = PanelSample(panel, rows: Array(rows[first]))
      let changes = PovertyChange.ofParts(before, after, threads: evaluation.threads)
      for (group, estimates) in changes.enumerated() { table[group] += named(estimates, panel, group) }
    }
    if panel.columns.group != nil {
      for (group, estimates) in GroupParts.ofParts(after).enumerated() {
        table[group] += named(estimates, panel, group)
      }
    }
    return table.flatMap { $0 }
  }

  private static func named(_ estimates: [NamedEstimate], _ panel: HouseholdPanel, _ group: Int) -> [GroupEstimateRow] {
    estimates.map { estimate in
      GroupEstimateRow(
        group: panel.name(ofGroup: panel.groups[group]), measure: estimate.key, estimate.estimate,
        limits: estimate.isShare ? estimate.estimate.shareLimits() : nil)
    }
  }
}

/// An estimate with its name in a table.
struct NamedEstimate: Sendable {
  var key: String
  var estimate: Estimate
  var isShare = false
}
