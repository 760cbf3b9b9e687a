import Evaluation
import Foundation
import Testing

struct IncomeProcessByHandTests {
  /// Two households, 0 1 0 1 and 0 0 0 0 …: growths of ±1 against 0. cov(Δy_1, Δy_2) = −¼, so var(e) is ¼; growth over
  /// three periods is 1, cov(Δy_2, ·) = −¼.
  @Test func noiseAlone() {
    let variances = PermanentTransitoryVariances(
      logarithms: [0, 1, 0, 1, 0, 0, 0, 0], periods: 4, design: SurveyDesign(count: 2))
    #expect(variances.transitory.map(\.value) == [nil, 0.25, 0.25, nil])
    #expect(variances.permanent.map(\.value) == [nil, nil, -0.25, nil])
    #expect(variances.meanTransitory.value == 0.25)
  }

  @Test(arguments: [0, 1, 2, 3]) func tooShortForVariances(periods: Int) {
    let variances = PermanentTransitoryVariances(
      logarithms: Array(repeating: 1, count: 2 * periods), periods: periods, design: SurveyDesign(count: 2))
    #expect(variances.meanPermanent == .undefined)
    #expect(variances.permanent.count == periods)
  }

  /// y = 2, 1, ½, ¼ … decays by a half each period without noise; the fits find ρ = ½ exactly. When the
  /// second household decays towards a level of its own, pooling takes the difference for persistence; within does not.
  @Test func exactDecay() {
    let decay: [Double] = [2, 1, 0.5, 0.25, 0.125]
    let one = DynamicPanel(
      outcome: decay + decay.map { 3 * $0 }, periods: 5, design: SurveyDesign(count: 2))
    #expect(isClose(one.pooled().persistence.value, 0.5, within: 1e-14))
    let shifted = DynamicPanel(
      outcome: decay + decay.map { 3 * $0 + 10 }, periods: 5, design: SurveyDesign(count: 2))
    #expect(isClose(shifted.within().persistence.value, 0.5, within: 1e-14))
    #expect((shifted.pooled().persistence.value ?? 0) > 0.51)
    #expect(shifted.within().observations == 8)
  }

  /// Six households around different levels of their own, three periods: the one moment of the third period is
  /// Σ y_1 (Δy_3 − ρ Δy_2) = 0, and with Δy_3 = ½ Δy_2 its answer is ½.
  @Test func arellanoBondIsExactWithoutNoise() {
    let rows: [[Double]] = [[2, 4, 5], [1, -1, -2], [7, 8, 8.5], [3, 0, -1.5], [-2, 4, 7], [5, 5.5, 5.75]]
    let fit = DynamicPanel(
      outcome: rows.flatMap { $0 }, periods: 3, design: SurveyDesign(count: 6)
    ).arellanoBond()
    #expect(isClose(fit.persistence.value, 0.5, within: 1e-14))
    #expect(fit.instruments == 1)
    #expect(fit.overidentification == nil, "as many moments as coefficients")
    #expect(fit.serialCorrelation == [nil, nil], "one period a household has no neighbour")
    #expect(fit.observations == 6)
  }

  @Test func whatCannotBeFitted() {
    let constant = DynamicPanel(outcome: [1, 1, 1, 1, 1, 1, 1, 1], periods: 4, design: SurveyDesign(count: 2))
    #expect(constant.pooled().problem == .singular)
    #expect(constant.within().problem == .singular)
    #expect(constant.arellanoBond().problem == .singular)
    #expect(constant.within().persistence == .undefined)
    let empty = DynamicPanel(outcome: [], periods: 3, design: SurveyDesign(count: 0))
    #expect(empty.pooled().problem == .tooFewObservations)
    #expect(empty.arellanoBond().problem == .tooFewObservations)
    let gaps = DynamicPanel(outcome: [1, .nan, 3, .nan], periods: 4, design: SurveyDesign(count: 1))
    #expect(gaps.pooled().problem == .tooFewObservations)
    let weightless = DynamicPanel(outcome: [1, 2, 5, 4], periods: 4, design: SurveyDesign(weights: [0]))
    #expect(weightless.arellanoBond().problem == .tooFewObservations)
  }

  /// Incomes e² and e⁻² around a mean logarithm of 0 with variance 4: at a line of e² the probability is Φ(1).
  @Test func vulnerabilityWithoutCovariates() {
    let incomes = [exp(2.0), exp(-2.0), exp(2.0), exp(-2.0)]
    let result = Vulnerability(incomes: incomes, line: exp(2), covariates: [], design: SurveyDesign(count: 4))
    #expect(result.problem == nil)
    for value in result.probabilities { #expect(isClose(value, 0.8413447460685429, within: 1e-12)) }
    #expect(result.shareVulnerable(SurveyDesign(count: 4)).value == 1)
  }

  @Test func vulnerabilityOfOddInput() {
    let design = SurveyDesign(count: 4)
    let none = Vulnerability(incomes: [0, -1, 0, -3], line: 1, covariates: [], design: design)
    #expect(none.problem == .tooFewObservations)
    #expect(none.expectedHeadcount(design) == .undefined)
    let same = Vulnerability(incomes: [1, 2, 3, 4], line: 1, covariates: [[5, 5, 5, 5]], design: design)
    #expect(same.problem == .singular)
    // Who earns nothing is not fitted but has a probability all the same.
    let some = Vulnerability(incomes: [exp(1.0), exp(-1.0), 0, -3], line: 1, covariates: [], design: design)
    #expect(some.probabilities.count { $0 != nil } == 4)
    #expect(isClose(some.expectedHeadcount(design).value, 0.5, within: 1e-12))
    // What is not a number is left out, and has no probability when it is a covariate.
    let gaps = Vulnerability(
      incomes: [exp(1.0), exp(-1.0), .nan, .infinity, exp(1.0), exp(-1.0), 2], line: 1,
      covariates: [[0, 0, 0, 1, 1, 1, .nan]], design: SurveyDesign(count: 7))
    #expect(gaps.problem == nil)
    #expect(gaps.probabilities.map { $0 != nil } == [true, true, true, true, true, true, false])
    #expect(isClose(gaps.expectedHeadcount(SurveyDesign(count: 7)).value, 0.5, within: 1e-12))
    // Equal incomes leave no variance: no fitted variance is above zero.
    let equal = Vulnerability(incomes: [1, 1, 1, 1], line: 1, covariates: [], design: design)
    #expect(equal.problem == .tooFewObservations)
  }
}
