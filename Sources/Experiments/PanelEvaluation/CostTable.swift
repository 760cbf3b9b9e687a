import Evaluation

/// `cost.csv`: what a programme cost, in all and for each period, household, exit and lasting exit, and with
/// `--first-treated` for one more lasting exit.
public enum CostTable: PanelTable {
  public static let file = "cost.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { options.cost != nil }

  public static func rows(_ evaluation: PanelEvaluation) -> [GroupEstimateRow] {
    let (panel, sample) = (evaluation.panel, evaluation.clusterSample)
    let costs = PanelCosts(panel, evaluation.treatment)
    let extra = evaluation.treatment.flatMap { ExtraExitCost(panel, $0) }
    let byTime = costsByTime(panel, threads: evaluation.threads)
    return panel.groups.enumerated().flatMap { place, group in
      let name = panel.name(ofGroup: group)
      let single = zip(panel.times, byTime).map { time, costs in
        GroupEstimateRow(group: name, measure: "cost_\(time)", costs[place])
      }
      let all = costs.rows(place, sample).map { key, estimate, isRatio in
        GroupEstimateRow(group: name, measure: key, estimate, limits: isRatio ? estimate.rateLimits() : nil)
      }
      let more = extra.map { $0.rows(place) } ?? []
      return single + all
        + more.map { GroupEstimateRow(group: name, measure: $0.key, $0.estimate, limits: $0.limits) }
    }
  }

  /// Observations without a cost, which counts as nothing spent.
  public static func withoutCost(_ evaluation: PanelEvaluation) -> Int {
    evaluation.panel.columns.cost.count { !$0.isFinite }
  }

  /// Whether times are years, so that costs are discounted too.
  public static func isDiscounted(_ evaluation: PanelEvaluation) -> Bool {
    PanelDiscounting.areYears(evaluation.panel)
  }

  /// Of each period, the total of each group.
  private static func costsByTime(_ panel: HouseholdPanel, threads: Int) -> [[Estimate]] {
    let (rows, ranges) = panel.rowsByTime()
    return ThreadedMap.values(ranges.count, threads: threads) { period in
      let whole = PanelSample(panel, rows: Array(rows[ranges[period]]), isHouseholds: true)
      return ([whole] + whole.byGroup()).map { sample in
        sample.design.total(sample.values(panel.cost)).estimate(sample.design)
      }
    }
  }
}
