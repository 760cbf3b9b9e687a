import Evaluation
import Testing

struct CostEffectivenessByHandTests {
  @Test func frontierByHand() {
    // D does less than C for more; B lies above the line from A to C (100 / .2 = 500 against 400 / 1).
    let rows = EfficiencyFrontier.rows(costs: [0, 100, 400, 500], effects: [0, 0.2, 1, 0.9])
    #expect(rows.map(\.option) == [0, 1, 2, 3])
    #expect(rows.map(\.status) == [.efficient, .extendedlyDominated, .efficient, .dominated])
    #expect(rows.map(\.ratio) == [nil, nil, 400, nil])
  }

  @Test func frontierOfTiesAndOrder() {
    // Equals: the first listed stays. Same cost, more effect: dominates. On a straight line: stays.
    let equals = EfficiencyFrontier.rows(costs: [5, 5, 5], effects: [1, 1, 2])
    #expect(equals.map(\.option) == [2, 0, 1])
    #expect(equals.map(\.status) == [.efficient, .dominated, .dominated])
    let twins = EfficiencyFrontier.rows(costs: [5, 5], effects: [1, 1])
    #expect(twins.map(\.status) == [.efficient, .dominated])
    let line = EfficiencyFrontier.rows(costs: [0, 1, 2], effects: [0, 1, 2])
    #expect(line.allSatisfy { $0.status == .efficient })
    #expect(EfficiencyFrontier.rows(costs: [], effects: []).isEmpty)
    #expect(EfficiencyFrontier.rows(costs: [3], effects: [-1]).map(\.status) == [.efficient])
  }

  /// Dropping the third makes the second dominated in turn.
  @Test func extendedDominanceGoesBack() {
    let rows = EfficiencyFrontier.rows(costs: [0, 2, 5, 6], effects: [0, 1, 2, 4])
    // Ratios 2, 3, ½: the third goes; then 2 against 4 / 3: the second goes.
    #expect(rows.map(\.status) == [.efficient, .extendedlyDominated, .extendedlyDominated, .efficient])
    #expect(rows[3].ratio == 1.5)
  }

  /// Two draws of two options at k = 10: net benefits (0, 0) and (10 − 5, −10 − 5).
  @Test func informationByHand() {
    let draws = DecisionDraws(options: ["none", "b"], costs: [[0, 0], [5, 5]], effects: [[0, 0], [1, -1]])
    let point = Acceptability.curve(draws, at: [10])[0]
    #expect(point.probabilities == [0.5, 0.5])
    #expect(point.netBenefits == [0, -5])
    #expect(point.best == 0)
    #expect(point.perfectInformation == 2.5)
    #expect(Acceptability.pairwise(draws, 1, against: 0, at: 10) == 0.5)
  }

  @Test func tiesAreSplit() {
    let draws = DecisionDraws(
      options: ["a", "b", "c"], costs: [[1, 0], [1, 0], [1, 5]], effects: [[2, 0], [2, 0], [2, 0]])
    let point = Acceptability.curve(draws, at: [3])[0]
    #expect(isClose(point.probabilities[0], (1.0 / 3 + 0.5) / 2, within: 1e-15))
    #expect(isClose(point.probabilities[2], 1.0 / 6, within: 1e-15))
    #expect(isClose(point.probabilities.reduce(0, +), 1, within: 1e-15))
    #expect(point.best == 0)
    #expect(point.perfectInformation == 0)
    #expect(Acceptability.pairwise(draws, 0, against: 1, at: 3) == 0.5)
  }

  /// Two replicates; the first draw takes the first twice, the second takes each once.
  @Test func resamplesKeepOptionsPaired() {
    let draws = DecisionDraws(options: ["a", "b"], costs: [[1, 3], [10, 30]], effects: [[0, 4], [5, 7]])
    let resampled = draws.resampledMeans(draws: 2) { draw, position in draw == 0 ? 0 : Double(position) * 0.5 }
    #expect(resampled.costs == [[1, 2], [10, 20]])
    #expect(resampled.effects == [[0, 2], [5, 6]])
    let none = DecisionDraws(options: ["a"], costs: [[]], effects: [[]])
    #expect(none.resampledMeans(draws: 5) { _, _ in 0 }.draws == 0)
  }

  @Test func withoutDraws() {
    let draws = DecisionDraws(options: ["a", "b"], costs: [[], []], effects: [[], []])
    #expect(Acceptability.curve(draws, at: [1]).isEmpty)
    #expect(Acceptability.pairwise(draws, 0, against: 1, at: 1) == nil)
    #expect(EfficiencyFrontier.rows(draws).isEmpty)
    #expect(draws.meanCost(0) == nil)
    #expect(draws.incrementalNetBenefit(0, against: 1, at: 1) == .undefined)
    let ratio = IncrementalRatio(draws, 0, against: 1, source: .replicates)
    #expect(ratio.ratio == nil && ratio.quadrant == nil && ratio.fieller == nil)
    #expect(Acceptability.curve(DecisionDraws(options: [], costs: [], effects: []), at: [1]).isEmpty)
  }

  @Test(arguments: [
    (10.0, 2.0, IncrementalRatio.Quadrant.northEast, 5.0 as Double?), (-10, 2, .southEast, nil),
    (10, -2, .northWest, nil), (-10, -2, .southWest, 5), (10, 0, .northWest, nil), (-10, 0, .southEast, nil),
    (0, 2, .southEast, nil), (0, -2, .northWest, nil), (0, 0, .origin, nil),
  ]) func quadrants(cost: Double, effect: Double, quadrant: IncrementalRatio.Quadrant, ratio: Double?) {
    let result = IncrementalRatio(costs: [cost], effects: [effect], source: .replicates)
    #expect(result.quadrant == quadrant)
    #expect(result.ratio == ratio)
    #expect(result.quadrantShares.reduce(0, +) == 1)
    #expect(result.percentiles.low == nil && result.fieller == nil)
  }

  /// z = 1 and b = 2 with variance 1: ρ² (4 − 1) − 2 ρ · 6 + (9 − 0) ≤ 0, so ρ = (6 ± 3) / 3. With variance 4 the quadratic
  /// term vanishes, with 9 it turns.
  @Test func fiellerByHand() {
    let limits = { (variance: Double) in
      FiellerLimits(a: 3, b: 2, varianceA: 0, varianceB: variance, covariance: 0, z: 1)
    }
    #expect(limits(1) == .between(low: 1, high: 3))
    #expect(limits(4) == .outside(below: nil, above: 0.75))
    // −5 ρ² − 12 ρ + 9 ≤ 0: outside −3 and .6.
    #expect(limits(9) == .outside(below: -3, above: 0.6))
    #expect(FiellerLimits(a: 1, b: 1, varianceA: 9, varianceB: 9, covariance: 0, z: 1) == .everything)
    #expect(
      FiellerLimits(a: -3, b: 2, varianceA: 0, varianceB: 4, covariance: 0, z: 1)
        == .outside(below: -0.75, above: nil))
  }

  /// A hundred a month for a year from the base month, at 5 % a year: 100 (1 − 1 / 1.05) / (1 − 1.05^(−1/12)).
  @Test func presentValueOfAYear() {
    let discounting = Discounting(yearlyRate: 0.05, baseMonth: 24)
    let year = Array(repeating: 100.0, count: 12)
    #expect(isClose(discounting.presentValue(year, firstMonth: 24), 1173.578812, within: 1e-6))
    #expect(isClose(discounting.factor(month: 36), 1 / 1.05, within: 1e-15))
    #expect(isClose(discounting.factor(month: 12), 1.05, within: 1e-15))
    #expect(discounting.presentValue([], firstMonth: 0) == 0)
    let none = Discounting(yearlyRate: 0, baseMonth: 0)
    #expect(none.presentValue([1, 2, -4], firstMonth: 100) == -1)
  }

  @Test func perspectivesAndPayers() {
    let account = CostAccount(
      [
        CostComponent(
          "staff", payer: "county", perspectives: [.funder, .society], amounts: [100, 100], firstMonth: 0),
        CostComponent("transfers", payer: "county", perspectives: [.funder], amounts: [50], firstMonth: 1),
        CostComponent("time", payer: "households", perspectives: [.society], amounts: [30], firstMonth: 12),
        CostComponent("gifts", payer: "firms", perspectives: [], amounts: [7], firstMonth: 0),
      ], discounting: Discounting(yearlyRate: 0.2, baseMonth: 0))
    let second = Discounting(yearlyRate: 0.2, baseMonth: 0).factor(month: 1)
    #expect(isClose(account.total(.funder), 100 + 150 * second, within: 1e-12))
    #expect(isClose(account.total(.society), 100 + 100 * second + 25, within: 1e-12))
    #expect(account.payers == ["county", "firms", "households"])
    #expect(isClose(account.paid(by: "households"), 25, within: 1e-12))
    #expect(account.paid(by: "firms") == 7)
    #expect(account.paid(by: "nobody") == 0)
    #expect(CostAccount([], discounting: Discounting(yearlyRate: 0.05, baseMonth: 0)).total(.society) == 0)
  }
}
