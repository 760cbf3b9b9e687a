import Evaluation
import Foundation
import Testing

@Suite struct InequalityTests {
  private static func value(_ measure: InequalityMeasure, _ incomes: [Double], weights: [Double]? = nil) -> Double? {
    SortedIncomes(incomes, SurveyDesign(weights: weights ?? incomes.map { _ in 1 })).flatMap {
      measure.linearised($0)
    }?.value
  }

  /// Incomes 1, 2, 3, 6 with mean 3: G = (−3 − 2 + 3 + 18)/(16 · 3) = 1/3; squares of r are 1/9, 4/9, 1, 4, mean 25/18,
  /// GE(2) = 7/36; the product is 36, A(1) = 1 − 36^(1/4)/3; the harmonic mean is 2, A(2) = 1/3; half have 3 of 12.
  @Test func workedByHand() {
    let incomes = [3.0, 1, 6, 2]
    #expect(isClose(Self.value(.gini, incomes), 1.0 / 3, within: 1e-15))
    #expect(isClose(Self.value(.generalisedEntropy(alpha: 2), incomes), 7.0 / 36, within: 1e-15))
    #expect(isClose(Self.value(.atkinson(epsilon: 1), incomes), 1 - 6.0.squareRoot() / 3, within: 1e-15))
    #expect(isClose(Self.value(.meanLogDeviation, incomes), log(3 / 6.0.squareRoot()), within: 1e-15))
    #expect(isClose(Self.value(.atkinson(epsilon: 2), incomes), 1.0 / 3, within: 1e-15))
    #expect(Self.value(.lorenz(0.5), incomes) == 0.25)
    #expect(Self.value(.lorenz(0.125), incomes) == 0.5 / 12)
    #expect(Self.value(.quantileRatio(upper: 0.75, lower: 0.25), incomes) == 3)
    // Quartiles 1.5 and 4.5: above the upper 6, up to the lower 1.
    #expect(Self.value(.quantileShareRatio(0.25), incomes) == 6)
  }

  private static let all: [InequalityMeasure] = [
    .gini, .theil, .meanLogDeviation, .generalisedEntropy(alpha: 2), .generalisedEntropy(alpha: -1),
    .generalisedEntropy(alpha: 0.5), .atkinson(epsilon: 0.5), .atkinson(epsilon: 1), .atkinson(epsilon: 2),
    .lorenz(0.37), .quantileRatio(upper: 0.8, lower: 0.3), .quantileShareRatio(0.3),
  ]

  /// A weight of 3 is three people; order, unit of money and rows without weight do not matter.
  @Test(arguments: all) func replicationAndScale(measure: InequalityMeasure) throws {
    let people = [1.0, 4, 4, 4, 9, 15, 15, 30]
    let expected = try #require(Self.value(measure, people))
    let weighted = Self.value(measure, [15, .nan, 4, 30, 1, 9], weights: [2, 0, 3, 1, 1, 1])
    #expect(isClose(weighted, expected, within: 1e-13))
    #expect(isClose(Self.value(measure, people.reversed().map { 7 * $0 }), expected, within: 1e-13))
    #expect(isClose(Self.value(measure, people, weights: people.map { _ in 0.1 }), expected, within: 1e-13))
  }

  /// Every influence is the derivative in its weight, where there is one: a central difference knows it to 10⁻⁸.
  @Test(arguments: all.prefix(10)) func influenceIsTheDerivative(measure: InequalityMeasure) throws {
    let incomes = [3.0, 8, 8, 5, 14, 22, 9]
    let weights = [1.0, 2, 0.5, 3, 1, 2, 0.7]
    let sorted = try #require(SortedIncomes(incomes, SurveyDesign(weights: weights)))
    let influence = try #require(measure.linearised(sorted)).influence
    for row in weights.indices {
      var (more, less) = (weights, weights)
      more[row] += 1e-5
      less[row] -= 1e-5
      let high = try #require(Self.value(measure, incomes, weights: more))
      let low = try #require(Self.value(measure, incomes, weights: less))
      #expect(isClose(influence[row], (high - low) / 2e-5, within: 1e-8))
    }
  }

  /// Every order of the standard library's sort: signs, zeros of both signs, ties, the largest and the smallest numbers.
  @Test(arguments: [1, 2, 7, 3000]) func ascending(count: Int) throws {
    let special: [Double] = [-1.5, 0, -0.0, 3e300, 1e-300, -3e300, 7, 7, -1e-300, 0.3]
    var (incomes, weights): ([Double], [Double]) = ([], [])
    for row in 0..<count {
      incomes.append(row % 3 == 0 ? special[row % 10] : Double((row * 7919) % 2003) - 1000.25)
      weights.append(row % 2 == 0 ? 1 : 2)
    }
    let sorted = try #require(SortedIncomes(incomes, SurveyDesign(weights: weights)))
    let expected = (0..<count).sorted { (incomes[$0], $0) < (incomes[$1], $1) }
    #expect(sorted.rows == expected.map { Int32($0) })
    #expect(sorted.incomes == expected.map { incomes[$0] })
    #expect(sorted.totalWeight == Double(count + count / 2))
  }

  /// The summary holds each measure's own estimate.
  @Test func summary() throws {
    let incomes = [3.0, 8, 8, 5, 14, 22, 9]
    let design = SurveyDesign(weights: [1, 2, 0.5, 3, 1, 2, 0.7], clusters: [1, 1, 2, 2, 3, 4, 5])
    let sorted = try #require(SortedIncomes(incomes, design))
    func estimate(_ measure: InequalityMeasure) -> Estimate { measure.linearised(sorted).estimate(design) }
    let all = InequalityMeasures(incomes, design)
    #expect(all.gini == estimate(.gini) && all.theil == estimate(.theil))
    #expect(all.meanLogDeviation == estimate(.meanLogDeviation))
    #expect(all.halfSquaredVariation == estimate(.generalisedEntropy(alpha: 2)))
    #expect(all.atkinsonHalf == estimate(.atkinson(epsilon: 0.5)) && all.atkinsonOne == estimate(.atkinson(epsilon: 1)))
    #expect(all.atkinsonTwo == estimate(.atkinson(epsilon: 2)) && all.s80s20 == estimate(.quantileShareRatio(0.2)))
    #expect(all.p90p10 == estimate(.quantileRatio(upper: 0.9, lower: 0.1)))
    #expect(all.lorenz == (1...9).map { estimate(.lorenz(Double($0) / 10)) })
    let mean = try #require(design.mean(incomes)).estimate(design)
    #expect(isClose(all.mean.value, try #require(mean.value), within: 1e-14))
    #expect(isClose(all.mean.standardError, try #require(mean.standardError), within: 1e-14))
  }

  @Test func equalIncomes() {
    for measure in Self.all {
      switch measure {
      case .lorenz(let share): #expect(isClose(Self.value(measure, [4, 4, 4]), share))
      case .quantileRatio: #expect(Self.value(measure, [4, 4, 4]) == 1)
      // Nobody is above the upper quantile.
      case .quantileShareRatio: #expect(Self.value(measure, [4, 4, 4]) == 0)
      default: #expect(isClose(Self.value(measure, [4, 4, 4]), 0, within: 1e-15))
      }
    }
    let ours = InequalityMeasures([4, 4, 4], SurveyDesign(count: 3))
    #expect(ours.median == Estimate(4) && ours.p90p10 == Estimate(1))
    #expect(ours.mean == Estimate(4, standardError: 0))
    #expect(InequalityMeasures([4], SurveyDesign(count: 1)).gini == Estimate(0))
  }

  /// −1 and 3: mean 1, G = 4 · 2 / (2 · 4 · 1) = 1, GE(2) = ((1 + 9)/2 − 1)/2 = 2; half of the people have −1 of 2.
  @Test func zeroAndNegativeIncomes() {
    #expect(Self.value(.gini, [-1, 3]) == 1)
    #expect(Self.value(.generalisedEntropy(alpha: 2), [-1, 3]) == 2)
    #expect(Self.value(.lorenz(0.5), [-1, 3]) == -0.5)
    #expect(Self.value(.theil, [-1, 3]) == nil && Self.value(.meanLogDeviation, [-1, 3]) == nil)
    #expect(Self.value(.atkinson(epsilon: 0.5), [-1, 3]) == nil)
    #expect(Self.value(.quantileRatio(upper: 0.9, lower: 0.1), [-1, 3]) == nil)
    #expect(isClose(Self.value(.theil, [0, 2]), 0.6931471805599453, within: 1e-15))
    #expect(Self.value(.meanLogDeviation, [0, 2]) == nil)
    #expect(Self.value(.generalisedEntropy(alpha: -1), [0, 2]) == nil)
    #expect(isClose(Self.value(.atkinson(epsilon: 0.5), [0, 2]), 0.5, within: 1e-15))
    #expect(Self.value(.atkinson(epsilon: 1), [0, 2]) == 1 && Self.value(.atkinson(epsilon: 3), [0, 2]) == 1)
    #expect(Self.value(.atkinson(epsilon: 400), [1e-3, 2]) == 1)
    for measure in Self.all {
      if case .quantileRatio = measure { continue }
      #expect(Self.value(measure, [-3, 1]) == nil)
      #expect(Self.value(measure, [0, 0]) == nil)
    }
  }

  @Test func undefined() {
    let none = InequalityMeasures([], SurveyDesign(count: 0))
    #expect(none == InequalityMeasures() && none.lorenz.isEmpty)
    #expect(Self.value(.gini, [1, .nan]) == nil && Self.value(.gini, [1, 2], weights: [0, 0]) == nil)
    #expect(Self.value(.gini, [1e308, 1e308]) == nil)
    #expect([-0.1, 0, 1, 1.1].map { Self.value(.lorenz($0), [1, 2]) } == [nil, 0, 1, nil])
    #expect(Self.value(.quantileShareRatio(0.6), [1, 2]) == nil && Self.value(.atkinson(epsilon: -1), [1, 2]) == nil)
    #expect(Self.value(.quantileRatio(upper: 1, lower: 0.1), [1, 2]) == nil)
  }

  /// Groups {1, 3} and {2, 2, 4} of mean 12/5; a group without weight is left out, one without income adds nothing.
  @Test func groupsAddUp() throws {
    let design = SurveyDesign(weights: [1, 1, 1, 1, 1, 0])
    let groups: [Int32] = [4, 4, -2, -2, -2, 7]
    let parts = try #require(EntropyDecomposition([1, 3, 2, 2, 4, 9], groups: groups, alpha: 1, design))
    #expect(parts.groups.map(\.group) == [-2, 4])
    let (total, within, between) = (
      try #require(parts.total.value), try #require(parts.within.value), try #require(parts.between.value)
    )
    #expect(isClose(within + between, total, within: 1e-15))
    // Everybody at the mean of the group: 2 for two people, 8/3 for three.
    let means = 0.4 * (5.0 / 6) * log(5.0 / 6) + 0.6 * (10.0 / 9) * log(10.0 / 9)
    #expect(isClose(between, means, within: 1e-15))
    #expect(isClose(parts.groups.reduce(0) { $0 + ($1.contribution.value ?? 0) } * total, within, within: 1e-15))
    let four = SurveyDesign(count: 4)
    let poor = try #require(EntropyDecomposition([0, 0, 2, 4], groups: [1, 1, 2, 2], alpha: 1, four))
    #expect(poor.groups[0].value == .undefined && poor.groups[0].contribution == Estimate(0, standardError: 0))
    let two = SurveyDesign(count: 2)
    let equal = try #require(EntropyDecomposition([3, 3], groups: [1, 2], alpha: 0, two))
    #expect(equal.total.value == 0 && equal.betweenShare == .undefined)
    #expect(EntropyDecomposition([0, 2], groups: [1, 2], alpha: 0, two) == nil)
  }
}
