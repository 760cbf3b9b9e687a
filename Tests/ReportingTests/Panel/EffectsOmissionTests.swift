import PovertyPaths
import Testing

/// What effects leave out, and when they say nothing.
@Suite struct EffectsOmissionTests {
  @Test func whoIsLeftOutIsCounted() {
    var panel = ProgrammePanel(
      times: [1, 2, 3],
      incomes: [
        (2, [1, 5, 6]), (2, [2, 5, 9]), (0, [3, 3, 4]), (0, [4, 5, 5]), (1, [1, 1, 1]), (0, [1, 2, .nan]),
        (2, [1, 2, 3]), (4, [1, 1, 2]),
      ])
    panel.columns.firstTreated[18] = 3
    panel.columns.outcome = panel.columns.income
    panel.columns.outcome[10] = .nan
    panel.options.outcome = "outcome"
    let effects = panel.effects
    // Household 6 names two starts, 4 is treated from the beginning, 3 lacks an outcome in 2, 5 is not seen in 3.
    #expect(
      effects.omissions == [
        .unclearStart: 1, .alwaysTreated: 1, .noOutcome: 1, .notInBothPeriods: 1, .notInEveryPeriod: 2,
      ])
    // A start after the last period is none: 5, 7 against 1, 1 and 1.
    let difference = effects.rows.first { $0.estimator == "difference-in-differences" }
    #expect(isNear(difference?.estimate.value, 5))
    let headline = PanelHeadline(panel.evaluation, name: "p", language: .english).text
    #expect(headline.contains("effects: 1 observation without an outcome"))
    #expect(headline.contains("1 household whose rows name different first treated periods"))
    #expect(PanelHeadline(panel.evaluation, name: "p", language: .chinese).text.contains("效应：1 条观测缺结果变量"))
  }

  private func reasons(_ panel: ProgrammePanel) -> [String: PanelEffects.Silence] {
    Dictionary(uniqueKeysWithValues: panel.effects.silent.map { ($0.estimator, $0.reason) })
  }

  @Test func nobodyIsTreated() {
    let panel = ProgrammePanel(times: [1, 2], incomes: [(0, [1, 2]), (0, [2, 3])])
    #expect(panel.effects.rows.isEmpty)
    #expect(Set(reasons(panel).values) == [.noTreated] && reasons(panel).count == 6)
  }

  /// The two periods before and after remain, and those not yet treated.
  @Test func everybodyIsTreated() {
    let once = ProgrammePanel(times: [1, 2, 3], incomes: [(2, [1, 5, 6]), (2, [2, 5, 9]), (2, [1, 4, 7])])
    #expect(isNear(once.effects.rows.first { $0.estimator == "before-after" }?.estimate.value, 6))
    #expect(
      reasons(once) == [
        "difference-in-differences": .noNeverTreated, "group-time-never-treated": .noNeverTreated,
        "group-time-not-yet-treated": .noNeverTreated, "two-way-fixed-effects": .collinear,
        "event-study": .collinear,
      ])
    let staggered = ProgrammePanel(
      times: [1, 2, 3], incomes: [(2, [1, 5, 6]), (2, [2, 5, 9]), (3, [2, 3, 9]), (3, [3, 3, 8])])
    #expect(reasons(staggered)["group-time-not-yet-treated"] == nil)
    #expect(reasons(staggered)["group-time-never-treated"] == .noNeverTreated)
    // 4 and 3 less 1 and 0.
    let first = staggered.effects.rows.first { $0.aggregate == "group-time" && $0.cohort == 2 && $0.time == 2 }
    #expect(isNear(first?.estimate.value, 3))
  }

  @Test func thereIsOneHousehold() {
    let panel = ProgrammePanel(times: [1, 2], incomes: [(2, [1, 5])])
    let before = panel.effects.rows.first { $0.estimator == "before-after" }?.estimate
    #expect(isNear(before?.value, 4) && before?.standardError == nil)
    #expect(reasons(panel)["difference-in-differences"] == .noNeverTreated)
  }

  /// One period: only a comparison of like with like remains.
  @Test func thereIsOnePeriod() {
    var panel = ProgrammePanel(
      times: [1], incomes: [(1, [3]), (1, [5]), (0, [1]), (0, [2]), (1, [4]), (0, [3])])
    #expect(panel.effects.rows.isEmpty && reasons(panel)["before-after"] == .noTwoPeriods)
    panel.columns.covariates = [NumberColumn(name: "x", values: [1, 2, 1, 2, 3, 3])]
    panel.options.covariates = ["x"]
    // x is the same in both groups: the probability is a half, and the effect the difference of means, 4 − 2.
    let rows = panel.effects.rows.filter { $0.estimator == "inverse-probability-weighting" }
    #expect(rows.count == 2 && rows.allSatisfy { isNear($0.estimate.value, 2, within: 1e-9) })
    let matched = panel.effects.rows.first { $0.estimator == "nearest-neighbour-matching" }
    #expect(matched != nil)
    panel.columns.covariates[0].values = [1, 1, 1, 1, 1, 1]
    #expect(reasons(panel)["inverse-probability-weighting"] == .collinear)
    panel.columns.covariates[0].values = [2, 3, 1, 0, 4, 1]
    #expect(reasons(panel)["nearest-neighbour-matching"] == .separated)
    panel.columns.covariates[0].values = [1, 2, 1, 2, .nan, .nan]
    #expect(panel.effects.omissions[.noCovariates] == 2)
  }

  /// Weight 0 takes part nowhere: the household that gains 100 does not count.
  @Test func weightsCount() {
    var panel = ProgrammePanel(
      times: [1, 2], incomes: [(2, [1, 2]), (2, [1, 5]), (2, [0, 100]), (0, [1, 1]), (0, [2, 2])])
    panel.columns.weight = [3, 3, 1, 1, 0, 0, 1, 1, 1, 1]
    let effects = panel.effects
    #expect(isNear(effects.rows.first { $0.estimator == "before-after" }?.estimate.value, 1.75))
    #expect(isNear(effects.rows.first { $0.estimator == "two-way-fixed-effects" }?.estimate.value, 1.75))
    #expect(isNear(effects.rows.first { $0.aggregate == "simple" }?.estimate.value, 1.75))
  }
}
