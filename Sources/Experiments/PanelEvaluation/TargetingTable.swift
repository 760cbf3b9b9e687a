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

/// Of each household whose start is clear, the observation that says whether it was poor before.
struct TargetingBaseline {
  let rows: [Int32]
  /// Households whose first observation had to do, because there is none before.
  let withoutBefore: Int

  init(_ panel: HouseholdPanel, _ treatment: PanelTreatment) {
    let begins = treatment.begins
    var (rows, without): ([Int32], Int) = ([], 0)
    for household in 0..<panel.households where treatment.starts[household] != PanelTreatment.unclear {
      let own = panel.rows(of: household)
      let start = treatment.isTreated(household) ? treatment.starts[household] : begins
      // Never treated in a panel where nobody's treatment begins: the first observation is before as well as any.
      let limit = start.map { panel.times[Int($0)] }
      let before = limit.map { limit in own.last { panel.columns.time[$0] < limit } } ?? own.lowerBound
      if before == nil { without += 1 }
      rows.append(Int32(before ?? own.lowerBound))
    }
    self.rows = rows
    withoutBefore = without
  }
}

extension HouseholdPanel {
  /// What an observation cost; an empty field is nothing.
  func cost(_ row: Int) -> Double {
    let cost = columns.cost[row]
    return cost.isFinite ? cost : 0
  }
}
