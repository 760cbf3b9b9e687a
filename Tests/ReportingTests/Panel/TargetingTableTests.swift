import PovertyPaths
import Testing

@Suite struct TargetingTableTests {
  /// a and b poor and treated; c treated but not poor; d and e poor, f not, none of them treated.
  static let sixHouseholds: ProgrammePanel = {
    var panel = ProgrammePanel(
      times: [2010, 2011, 2012, 2013],
      incomes: [
        (2012, [5, 5, 15, 15]), (2012, [5, 6, 15, 5]), (2012, [5, 15, 15, 15]), (0, [5, 7, 5, 15]),
        (0, [15, 8, 15, 15]), (0, [15, 16, 5, 15]),
      ])
    panel.spend([
      [0, 0, 100, 50], [0, 0, 100, .nan], [0, 0, 40, 0], [0, 0, 0, 0], [0, 0, 10, 0], [0, 0, 0, 0],
    ])
    panel.group(["x", "x", "y", "y", "y", "x"], periods: 4)
    return panel
  }()

  private func rows(_ panel: ProgrammePanel) -> [GroupEstimateRow] { TargetingTable.rows(panel.evaluation) }

  /// Whoever is poor in 2011, the last period before: 2 of 4 poor are reached, 1 of 3 reached is not poor.
  @Test func sixHouseholdsByHand() {
    let rows = rows(Self.sixHouseholds)
    let expected: [(String, Double, Double, Double)] = [
      ("poor", 4.0 / 6, 2.0 / 3, 2.0 / 3), ("coverage", 0.5, 2.0 / 3, 1.0 / 3), ("coverage_of_poor", 0.5, 1, 0),
      ("coverage_of_others", 0.5, 0, 1), ("exclusion_error", 0.5, 0, 1), ("inclusion_error", 1.0 / 3, 0, 1),
      ("targeting_differential", 0, 1, -1),
      // 40 of 300 go to c; 250 of 250 and 10 of 50 to the poor.
      ("leakage_of_money", 40.0 / 300, 0, 0.8),
      // The poorest 40 % of six are a, b and 0.4 of d; of x a and 0.2 of b; of y d and 0.2 of e.
      ("money_of_poorest_40", 250.0 / 300, 170.0 / 250, 2.0 / 50),
      ("coady_grosh_hoddinott", 2.5 * 250 / 300, 2.5 * 170 / 250, 2.5 * 2 / 50),
    ]
    for (measure, all, x, y) in expected {
      #expect(isNear(rows.value(measure), all), "\(measure) \(String(describing: rows.value(measure)))")
      #expect(isNear(rows.value(measure, "x"), x) && isNear(rows.value(measure, "y"), y), "\(measure)")
    }
    // 2 (150 · 1 + 100 · 3 + 10 · 7 + 40 · 9) / (12 · 300) − 1, by the twice middle ranks of a, b, e and c.
    #expect(isNear(rows.value("concentration"), 2.0 * 880 / 3600 - 1))
    #expect(rows.map(\.group).prefix(11).allSatisfy { $0 == "all" } && rows.count == 33)
    #expect(TargetingTable.withoutBefore(Self.sixHouseholds.evaluation) == 0)
  }

  @Test func theyAreTheEstimatorsOwnNumbers() {
    let design = SurveyDesign(weights: [1, 2, 1, 1, 3, 1])
    var panel = Self.sixHouseholds
    panel.columns.weight = design.weights.flatMap { [$0, $0, $0, $0] }
    let isPoor = [true, true, false, true, true, false]
    let performance = TargetingPerformance(
      isBeneficiary: [true, true, true, false, false, false], isPoor: isPoor, design: design)
    let incidence = BenefitIncidence(
      benefits: [150, 100, 40, 0, 10, 0], welfare: [0.5, 0.6, 1.5, 0.7, 0.8, 1.6], isPoor: isPoor, design: design)
    let rows = rows(panel)
    #expect(rows.row("exclusion_error")?.estimate == performance.exclusionError)
    #expect(rows.row("exclusion_error")?.limits == performance.exclusionError.shareLimits())
    #expect(rows.row("targeting_differential")?.estimate == performance.targetingDifferential)
    #expect(rows.row("leakage_of_money")?.estimate == incidence.leakage)
    #expect(rows.row("coady_grosh_hoddinott")?.estimate == incidence.coadyGroshHoddinott)
    #expect(rows.row("concentration")?.estimate == incidence.concentration)
  }

  /// With sizes persons count, and money by head times heads is money again.
  @Test func personsCount() {
    var panel = Self.sixHouseholds
    panel.columns.size = [2.0, 4, 1, 3, 5, 0].flatMap { [$0, $0, $0, $0] }
    let rows = rows(panel)
    #expect(isNear(rows.value("exclusion_error"), 8.0 / 14) && isNear(rows.value("inclusion_error"), 1.0 / 7))
    #expect(isNear(rows.value("leakage_of_money"), 40.0 / 300))
  }

  @Test func oddPanels() {
    // Nobody is poor: no share of the poor.
    let rich = rows(ProgrammePanel(times: [1, 2], incomes: [(2, [20, 20]), (0, [20, 20])]))
    #expect(rich.value("coverage") == 0.5 && rich.value("poor") == 0 && rich.value("inclusion_error") == 1)
    #expect(rich.value("exclusion_error") == nil && rich.value("targeting_differential") == nil)
    #expect(rich.row("exclusion_error")?.limits == .undefined && rich.row("leakage_of_money") == nil)
    // Everybody is poor.
    let poor = rows(ProgrammePanel(times: [1, 2], incomes: [(2, [2, 20]), (0, [2, 20])]))
    #expect(poor.value("exclusion_error") == 0.5 && poor.value("inclusion_error") == 0)
    #expect(poor.value("targeting_differential") == nil)
    // Nobody is treated, and nothing is spent.
    var none = ProgrammePanel(times: [1, 2], incomes: [(0, [2, 20]), (0, [20, 2])])
    none.spend([[0, 0], [0, 0]])
    #expect(rows(none).value("coverage") == 0 && rows(none).value("inclusion_error") == nil)
    #expect(rows(none).value("leakage_of_money") == nil && rows(none).value("poor") == 0.5)
    // One household in one period: the first observation has to do, and there is no error.
    let one = ProgrammePanel(times: [1], incomes: [(1, [5])])
    #expect(rows(one).value("coverage_of_poor") == 1 && rows(one).row("coverage")?.estimate.standardError == nil)
    #expect(TargetingTable.withoutBefore(one.evaluation) == 1)
    // Not asked for.
    #expect(!TargetingTable.isAsked(PanelOptions(household: "a", time: "b", income: "c")))
  }
}
