import Evaluation
import Testing

@Suite struct GrowthRedistributionTests {
  @Test(arguments: [
    ("headcount", PovertyMeasure.headcount), ("gap", .gap), ("squared", .squaredGap), ("watts", .watts(floor: nil)),
    ("sst", .senShorrocksThon),
  ])
  func agreesWithEveryOrder(key: String, measure: PovertyMeasure) throws {
    let authority = try Authority("decomposition")
    let before = PovertyState(
      incomes: try authority.numbers("data.before"), weights: try authority.numbers("data.beforeWeight"), line: 12000)
    let after = PovertyState(
      incomes: try authority.numbers("data.after"), weights: try authority.numbers("data.afterWeight"), line: 12700)
    func theirs(_ part: String) throws -> Double? { try authority.number("change.\(key).\(part)") }
    let two = try #require(GrowthRedistribution(measure, before: before, after: after))
    expectAgreement(two.change, try theirs("change"), .growthRedistribution)
    expectAgreement(two.growth, try theirs("growth"), .growthRedistribution)
    expectAgreement(two.redistribution, try theirs("redistribution"), .growthRedistribution)
    expectAgreement(two.residual, try theirs("residual"), .growthRedistribution)
    let three = try #require(GrowthRedistributionShapley(measure, before: before, after: after))
    expectAgreement(three.change, try theirs("shapley.change"), .growthRedistributionShapley)
    expectAgreement(three.growth, try theirs("shapley.growth"), .growthRedistributionShapley)
    expectAgreement(three.redistribution, try theirs("shapley.redistribution"), .growthRedistributionShapley)
    expectAgreement(three.line, try theirs("shapley.line"), .growthRedistributionShapley)
    #expect(isClose(three.growth + three.redistribution + three.line, three.change, within: 1e-15))
  }

  private static func state(_ incomes: [Double], line: Double = 10) -> PovertyState {
    PovertyState(incomes: incomes, weights: incomes.map { _ in 1 }, line: line)
  }

  /// From 5, 15 to 10, 30 everything doubles: growth alone, P₁ from 1/4 to 0. From 5, 15 to 8, 12 the mean stays:
  /// redistribution alone, to 1/10. With the line doubled as well nothing happens: −1/4 from growth comes back.
  @Test func oneFactorAtATime() throws {
    let start = Self.state([5, 15])
    let growth = try #require(GrowthRedistribution(.gap, before: start, after: Self.state([10, 30])))
    #expect(growth == GrowthRedistribution(change: -0.25, growth: -0.25, redistribution: 0, residual: 0))
    let shift = try #require(GrowthRedistribution(.gap, before: start, after: Self.state([8, 12])))
    #expect(isClose(shift.redistribution, -0.15, within: 1e-15) && shift.growth == 0)
    #expect(isClose(shift.residual, 0, within: 1e-15))
    let both = try #require(GrowthRedistributionShapley(.gap, before: start, after: Self.state([10, 30], line: 20)))
    #expect(both.change == 0 && both.redistribution == 0 && isClose(both.growth, -both.line, within: 1e-15))
    // Growth first: 1/4 to 0. Line first: at 20 the gaps are 3/4 and 1/4, 1/2 on average, then back to 1/4.
    #expect(isClose(both.growth, -0.25, within: 1e-15))
    #expect(GrowthRedistributionShapley(.gap, before: start, after: start)?.change == 0)
  }

  @Test func undefined() {
    let start = Self.state([5, 15])
    #expect(GrowthRedistribution(.gap, before: start, after: Self.state([])) == nil)
    #expect(GrowthRedistribution(.gap, before: start, after: Self.state([-5, 5])) == nil)
    #expect(GrowthRedistribution(.gap, before: Self.state([5], line: 0), after: start) == nil)
    #expect(GrowthRedistribution(.watts(floor: nil), before: start, after: Self.state([0, 9])) == nil)
    // Nobody is poor at the end, so that the poor have no gap.
    #expect(GrowthRedistribution(.incomeGapRatio, before: start, after: Self.state([30, 30])) == nil)
    #expect(GrowthRedistributionShapley(.gap, before: start, after: Self.state([5, 15], line: -1)) == nil)
  }

  /// A change with an error: the bootstrap draws the same clusters in both periods.
  @Test func errorsByBootstrap() throws {
    let before = (0..<60).map { 4 + Double(($0 * 29) % 61) / 5 }
    let after = before.map { $0 * 1.1 + 0.5 }
    let design = SurveyDesign(weights: before.map { _ in 2 }, clusters: (0..<60).map { Int32($0 / 3) })
    let drawn = ClusterBootstrap(design, draws: 50, seed: 3).estimate { weights in
      GrowthRedistributionShapley(
        .gap, before: PovertyState(incomes: before, weights: weights, line: 10),
        after: PovertyState(incomes: after, weights: weights, line: 10))?.growth
    }
    let (low, high) = (try #require(drawn.low), try #require(drawn.high))
    let value = try #require(drawn.estimate.value)
    #expect(low < value && value < high && high < 0 && drawn.undefined == 0)
  }
}
