import Evaluation
import Testing

struct TargetingByHandTests {
  /// Households of 2, 3, 1 and 4 people: poor and reached, poor and not, others and reached, others and not.
  @Test func householdsCountWithTheirPeople() {
    let errors = TargetingPerformance(
      isBeneficiary: [true, false, true, false], isPoor: [true, true, false, false],
      design: SurveyDesign(weights: [2, 3, 1, 4]))
    #expect(isClose(errors.coverage.value, 0.3, within: 1e-15))
    #expect(isClose(errors.coverageOfPoor.value, 0.4, within: 1e-15))
    #expect(isClose(errors.exclusionError.value, 0.6, within: 1e-15))
    #expect(isClose(errors.inclusionError.value, 1.0 / 3, within: 1e-15))
    #expect(isClose(errors.targetingDifferential.value, 0.2, within: 1e-15))
  }

  @Test func nobodyPoorNobodyReachedNobody() {
    let design = SurveyDesign(count: 2)
    let rich = TargetingPerformance(isBeneficiary: [true, false], isPoor: [false, false], design: design)
    #expect(rich.coverageOfPoor == .undefined && rich.exclusionError == .undefined)
    #expect(rich.targetingDifferential == .undefined)
    #expect(rich.inclusionError.value == 1)
    let poor = TargetingPerformance(isBeneficiary: [true, true], isPoor: [true, true], design: design)
    #expect(poor.coverageOfOthers == .undefined && poor.targetingDifferential == .undefined)
    #expect(poor.inclusionError.value == 0)
    let none = TargetingPerformance(isBeneficiary: [false, false], isPoor: [true, false], design: design)
    #expect(none.inclusionError == .undefined)
    #expect(none.targetingDifferential.value == 0)
    let empty = TargetingPerformance(isBeneficiary: [], isPoor: [], design: SurveyDesign(count: 0))
    #expect(empty.coverage == .undefined)
    let weightless = ConfusionTable(said: [true], isTrue: [true], design: SurveyDesign(weights: [0]))
    #expect(weightless.accuracy == .undefined && weightless.truePositive == 0)
  }

  private static func incidence(_ benefits: [Double], _ welfare: [Double], weights: [Double]? = nil)
    -> BenefitIncidence
  {
    BenefitIncidence(
      benefits: benefits, welfare: welfare, isPoor: welfare.map { $0 < 2 },
      design: SurveyDesign(weights: weights ?? welfare.map { _ in 1 }))
  }

  @Test func sameForEverybody() {
    let same = Self.incidence([5, 5, 5, 5, 5], [3, 1, 2, 5, 4])
    #expect(isClose(same.coadyGroshHoddinott.value, 1, within: 1e-15))
    #expect(isClose(same.concentration.value, 0, within: 1e-15))
    #expect(isClose(same.leakage.value, 0.8, within: 1e-15))
    // Tied in welfare: rank tells nothing, and everybody is at the bottom with 40 %.
    let tied = Self.incidence([9, 0, 0], [1, 1, 1])
    #expect(isClose(tied.coadyGroshHoddinott.value, 1, within: 1e-15))
    #expect(isClose(tied.concentration.value, 0, within: 1e-15))
  }

  /// All to the poorest of four: C = −(n − 1) / n; the poorest fourth lies below the cut of 40 %.
  @Test func allToOne() {
    #expect(isClose(Self.incidence([8, 0, 0, 0], [1, 2, 3, 4]).concentration.value, -0.75, within: 1e-15))
    #expect(Self.incidence([8, 0, 0, 0], [1, 2, 3, 4]).coadyGroshHoddinott.value == 2.5)
    #expect(isClose(Self.incidence([0, 0, 0, 8], [1, 2, 3, 4]).concentration.value, 0.75, within: 1e-15))
    // The second of four is below 40 % with .15 / .25 of its weight.
    #expect(isClose(Self.incidence([0, 8, 0, 0], [1, 2, 3, 4]).shareOfBottom.value, 0.6, within: 1e-15))
  }

  /// A weight of two is the same as being there twice.
  @Test func weightsAreRepetitions() {
    let weighted = Self.incidence([4, 1, 0], [1, 2, 3], weights: [2, 1, 3])
    let repeated = Self.incidence([4, 4, 1, 0, 0, 0], [1, 1, 2, 3, 3, 3])
    #expect(isClose(weighted.concentration.value, repeated.concentration.value ?? .nan, within: 1e-15))
    #expect(isClose(weighted.shareOfBottom.value, repeated.shareOfBottom.value ?? .nan, within: 1e-15))
  }

  @Test(arguments: [[], [0, 0], [-1, 1], [1, -3]] as [[Double]]) func withoutMoney(benefits: [Double]) {
    let incidence = Self.incidence(benefits, benefits.indices.map { Double($0) })
    #expect(incidence.leakage == .undefined)
    #expect(incidence.coadyGroshHoddinott == .undefined)
    #expect(incidence.concentration == .undefined)
  }
}
