import Evaluation
import Testing

@Suite struct PanelOddInputTests {
  /// Two treated households rise by 3 and 5, two others by 1 and 2: δ = 4 − 1.5.
  private static func four(weight: [Double] = []) -> EffectPanel {
    EffectPanel(
      household: [1, 1, 2, 2, 3, 3, 4, 4], period: [0, 1, 0, 1, 0, 1, 0, 1],
      outcome: [10, 13, 20, 25, 5, 6, -7, -5], weight: weight)!
  }

  private static let treated = [true, true, true, true, false, false, false, false]

  @Test func workedByHand() throws {
    let panel = Self.four()
    let fit = try #require(DifferenceInDifferences(panel, treated: Self.treated, before: 0, after: 1))
    #expect(isClose(fit.effect.value, 2.5) && isClose(fit.treatedBefore, 15) && isClose(fit.othersAfter, 0.5))
    let within = TwoWayFixedEffects(panel, on: [zip(Self.treated, panel.period).map { $0 && $1 == 1 ? 1 : 0 }])
    #expect(isClose(within.effects[0].value, 2.5))
    // Changes 3, 5, 1, 2 have mean 2.75 and Σ d² = 8.75, so the error is √(8.75 / 3 / 4).
    let change = BeforeAfter.estimate(panel, before: 0, after: 1)
    #expect(isClose(change.value, 2.75) && isClose(change.standardError, (8.75 / 12).squareRoot()))
  }

  /// An effect of 2 in both estimators of a panel made of household and period effects alone, gaps and all.
  @Test func sweepsEffectsOutOfAnyPattern() {
    var household: [Int32] = []
    var period: [Int32] = []
    var outcome: [Double] = []
    var treated: [Double] = []
    for i in Int32(0)..<30 {
      for t in Int32(0)..<6 where (i * 7 + t * 3) % 4 != 0 {
        let status: Double = i % 3 == 0 && t >= 2 + i % 2 ? 1 : 0
        household.append(i)
        period.append(t)
        treated.append(status)
        outcome.append(Double(i * i % 11) + Double(t * t) + 2 * status)
      }
    }
    let panel = EffectPanel(household: household, period: period, outcome: outcome)!
    #expect(isClose(TwoWayFixedEffects(panel, on: [treated]).effects.first?.value, 2))
  }

  @Test func weightZeroIsAbsence() throws {
    let panel = Self.four(weight: [1, 1, 1, 1, 1, 1, 0, 0])
    let fit = try #require(DifferenceInDifferences(panel, treated: Self.treated, before: 0, after: 1))
    #expect(isClose(fit.effect.value, 3) && fit.observations == 6 && fit.clusters == 3)
    #expect(isClose(BeforeAfter.estimate(panel, before: 0, after: 1).value, 3))
    let within = TwoWayFixedEffects(panel, on: [zip(Self.treated, panel.period).map { $0 && $1 == 1 ? 1 : 0 }])
    #expect(isClose(within.effects.first?.value, 3) && within.observations == 6)
  }

  @Test func whatCannotBeSaid() {
    let panel = Self.four()
    #expect(DifferenceInDifferences(panel, treated: panel.period.map { _ in true }, before: 0, after: 1) == nil)
    #expect(DifferenceInDifferences(panel, treated: Self.treated, before: 0, after: 2) == nil)
    #expect(BeforeAfter.estimate(panel, before: 0, after: 9) == .undefined)
    // Nobody changes status: the regressor is a household effect.
    #expect(TwoWayFixedEffects(panel, on: [Self.treated.map { $0 ? 1 : 0 }]).outcome == .collinear)
    #expect(TwoWayFixedEffects(panel, on: []).outcome == .tooFewRows)
    // Everybody is treated at once: leads, lags and periods are the same.
    let study = EventStudy(panel, firstTreated: panel.period.map { _ in 1 }, window: -2...2)
    #expect(study.outcome == .collinear && study.effects.isEmpty)
    let empty = EffectPanel(household: [], period: [], outcome: [])!
    #expect(TwoWayFixedEffects(empty, on: [[]]).outcome == .tooFewRows)
    #expect(BeforeAfter.estimate(empty, before: 0, after: 1) == .undefined)
  }

  @Test func refusesWhatIsNoPanel() {
    #expect(EffectPanel(household: [1, 1], period: [3, 3], outcome: [1, 2]) == nil)
    #expect(EffectPanel(household: [1, 1], period: [3, 4], outcome: [1, .nan]) == nil)
    #expect(EffectPanel(household: [1, 1], period: [3, 4], outcome: [1, 2], weight: [1, -1]) == nil)
    #expect(EffectPanel(household: [1, 1], period: [-3, 4], outcome: [1, 2]) != nil)
  }

  @Test func oneClusterHasNoError() throws {
    let panel = EffectPanel(
      household: [1, 1, 2, 2], period: [0, 1, 0, 1], outcome: [1, 2, 3, 7], cluster: [5, 5, 5, 5])!
    let fit = try #require(
      DifferenceInDifferences(panel, treated: [true, true, false, false], before: 0, after: 1))
    #expect(isClose(fit.effect.value, -3) && fit.effect.standardError == nil)
    #expect(LeastSquaresFit([1, 2], on: [[1, 1], [2, 2]]) == nil)
    #expect(LeastSquaresFit([1], on: [[1], [2]]) == nil)
    #expect(LeastSquaresFit([1, 2], on: [[1, 1], [0, 1]])?.covariance == nil)
  }
}
