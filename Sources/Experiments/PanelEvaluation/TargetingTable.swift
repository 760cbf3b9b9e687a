import Evaluation

/// `targeting.csv`: whether a programme reaches the poor, and with `--cost` whether its money does.
///
/// Beneficiaries are the households treated by the end of the panel. Poor is who was below the line before that: the
/// household's last observation before its own treatment, of one never treated the last before anybody's began, and
/// where there is none the household's first. Households count with weights, and with their persons where sizes were given.
public enum TargetingTable: PanelTable {
  public static let file = "targeting.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { options.firstTreated != nil }

  public static func rows(_ evaluation: PanelEvaluation) -> [GroupEstimateRow] {
    guard let treatment = evaluation.treatment else { return [] }
    let panel = evaluation.panel
    let baseline = TargetingBaseline(panel, treatment)
    let whole = PanelSample(panel, rows: baseline.rows)
    return zip(panel.groups, [whole] + whole.byGroup()).flatMap { group, sample in
      (places(sample, treatment) + money(sample)).map { key, estimate, isShare in
        GroupEstimateRow(
          group: panel.name(ofGroup: group), measure: key, estimate, limits: isShare ? estimate.shareLimits() : nil)
      }
    }
  }

  /// Households of which nothing was seen before the treatment.
  public static func withoutBefore(_ evaluation: PanelEvaluation) -> Int {
    evaluation.treatment.map { TargetingBaseline(evaluation.panel, $0).withoutBefore } ?? 0
  }

  private typealias Measure = (key: String, estimate: Estimate, isShare: Bool)

  private static func places(_ sample: PanelSample, _ treatment: PanelTreatment) -> [Measure] {
    let panel = sample.panel
    let isPoor = sample.rows.map { panel.isPoor(Int($0)) }
    let performance = TargetingPerformance(
      isBeneficiary: sample.rows.map { treatment.isTreated(Int(panel.columns.household.codes[Int($0)])) },
      isPoor: isPoor, design: sample.design)
    return [
      ("poor", WeightedMean.estimate(isPoor.map { $0 ? 1 : 0 }, sample.design), true),
      ("coverage", performance.coverage, true), ("coverage_of_poor", performance.coverageOfPoor, true),
      ("coverage_of_others", performance.coverageOfOthers, true),
      ("exclusion_error", performance.exclusionError, true), ("inclusion_error", performance.inclusionError, true),
      ("targeting_differential", performance.targetingDifferential, false),
    ]
  }

  /// What was spent on a household over the whole panel, a head where sizes were given, by income over the line.
  private static func money(_ sample: PanelSample) -> [Measure] {
    let (panel, columns) = (sample.panel, sample.panel.columns)
    if columns.cost.isEmpty { return [] }
    let benefits = sample.values { row in
      let cost = panel.rows(of: Int(columns.household.codes[row])).reduce(0) { $0 + panel.cost($1) }
      let size = columns.size.isEmpty ? 1 : columns.size[row]
      return size > 0 ? cost / size : 0
    }
    let incidence = BenefitIncidence(
      benefits: benefits, welfare: sample.values { columns.income[$0] / columns.line[$0] },
      isPoor: sample.rows.map { panel.isPoor(Int($0)) }, design: sample.design)
    return [
      ("leakage_of_money", incidence.leakage, true), ("money_of_poorest_40", incidence.shareOfBottom, true),
      ("coady_grosh_hoddinott", incidence.coadyGroshHoddinott, false),
      ("concentration", incidence.concentration, false),
    ]
  }
}
