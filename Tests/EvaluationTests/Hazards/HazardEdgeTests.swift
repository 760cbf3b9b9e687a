import Evaluation
import LinearAlgebra
import Testing

/// What has no estimate says why.
@Suite struct HazardEdgeTests {
  private static let ones = Matrix(column: [1, 1, 1, 1])

  @Test(arguments: HazardLink.allCases) func nobodyAndEverybody(link: HazardLink) {
    func ending(_ isEvent: [Bool], weights: [Double] = [1, 1, 1, 1]) -> LikelihoodFit.Ending {
      DiscreteHazard(Self.ones, isEvent: isEvent, link: link, sample: SurveyDesign(weights: weights)).fit.ending
    }
    #expect(ending([false, false, false, false]) == .noEvents)
    #expect(ending([true, true, true, true]) == .onlyEvents)
    #expect(ending([true, false, true, false], weights: [0, 1, 0, 1]) == .noEvents)
    #expect(ending([true, false, true, false], weights: [0, 0, 0, 0]) == .noObservations)
    let empty = DiscreteHazard(Matrix(rows: 0, columns: 1), isEvent: [], link: link)
    #expect(empty.fit.ending == .noObservations && empty.fit.coefficients.isEmpty)
    #expect(empty.hazard([1]) == .undefined && empty.fit.estimate(0) == .undefined)
  }

  @Test func dependentColumnsAreNamed() {
    let design: Matrix = [[1, 2, 0, 2], [1, 5, 1, 4], [1, 1, 0, 2], [1, 7, 1, 4], [1, 3, 1, 4]]
    let fit = DiscreteHazard(design, isEvent: [true, false, false, true, false]).fit
    #expect(fit.ending == .singularDesign(columns: [0, 2, 3]))
    #expect(fit.covariance == nil && fit.logLikelihood == nil)
    let zeros: Matrix = [[1, 0], [1, 0], [1, 0]]
    #expect(DiscreteHazard(zeros, isEvent: [true, false, true]).fit.ending == .singularDesign(columns: [1]))
  }

  /// A threshold in x splits events from the rest: complete separation.
  @Test(arguments: HazardLink.allCases) func completeSeparation(link: HazardLink) {
    let design: Matrix = [[1, 1], [1, 2], [1, 3], [1, 4], [1, 5], [1, 6]]
    let isEvent = [false, false, false, true, true, true]
    #expect(DiscreteHazard(design, isEvent: isEvent, link: link).fit.ending == .separation(columns: [0, 1]))
  }

  /// Nobody in the second class of durations had the event: only its own column is to blame.
  @Test(arguments: HazardLink.allCases) func aClassWithoutEvents(link: HazardLink) {
    let baseline = DurationBaseline.classes([1, 2, 3])
    let durations: [Int32] = [1, 1, 1, 2, 2, 3, 3, 3]
    let isEvent = [true, false, false, false, false, true, true, false]
    let x: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    let fit = DiscreteHazard(baseline.design(durations, covariates: [x]), isEvent: isEvent, link: link).fit
    #expect(fit.ending == .separation(columns: [1]))
  }

  @Test(arguments: HazardLink.allCases) func aStrongEffectIsNoSeparation(link: HazardLink) {
    let x = (0..<400).map { Double($0 % 20) }
    let isEvent = (0..<400).map { $0 % 20 > 9 ? $0 != 19 : $0 == 0 }
    let fit = DiscreteHazard(
      Matrix(rows: 400, columns: 2, elements: Array(repeating: 1, count: 400) + x), isEvent: isEvent, link: link
    ).fit
    #expect(fit.ending == .converged)
  }

  @Test func oneClusterHasNoClusteredError() {
    let sample = SurveyDesign(weights: [1, 1, 1, 1], clusters: [5, 5, 5, 5])
    let fit = DiscreteHazard(Self.ones, isEvent: [true, false, true, false], sample: sample).fit
    #expect(fit.ending == .converged && fit.robustCovariance == nil && fit.covariance != nil)
    #expect(fit.estimate(0, robust: true).standardError == nil && fit.estimate(0, robust: true).value != nil)
  }

  @Test func tooFewStepsAreNoEstimate() {
    let design: Matrix = [[1, 1], [1, 2], [1, 3], [1, 4]]
    let fit = DiscreteHazard(design, isEvent: [true, false, true, false], mostIterations: 1).fit
    #expect(fit.ending == .notConverged && fit.coefficients.isEmpty)
  }
}
