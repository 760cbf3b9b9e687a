import Evaluation
import Testing

@Suite struct PovertyTests {
  private static func value(
    _ measure: PovertyMeasure, _ incomes: [Double], _ line: PovertyLine = .fixed(10), weights: [Double]? = nil
  ) -> Double? {
    let design = SurveyDesign(weights: weights ?? incomes.map { _ in 1 })
    return PovertyProfile(incomes, line: line, design).flatMap { measure.linearised($0) }?.value
  }

  /// Incomes 2, 6, 12, 20 and line 10: gaps 0.8 and 0.4. H = 1/2, P₁ = 0.3, P₂ = 0.2, I = 0.6. The Gini of the two poor
  /// is (6 − 2) / (2² · 4) = 1/4: S = 0.5 (0.6 + 0.4/4) = 0.35. SST = (7 · 0.8 + 5 · 0.4)/16 = 0.475.
  /// W = (ln 5 + ln 5/3)/4.
  @Test func workedByHand() {
    let incomes = [12.0, 2, 20, 6]
    #expect(isClose(Self.value(.headcount, incomes), 0.5, within: 1e-15))
    #expect(isClose(Self.value(.gap, incomes), 0.3, within: 1e-15))
    #expect(isClose(Self.value(.squaredGap, incomes), 0.2, within: 1e-15))
    #expect(isClose(Self.value(.incomeGapRatio, incomes), 0.6, within: 1e-15))
    #expect(isClose(Self.value(.sen, incomes), 0.35, within: 1e-15))
    #expect(isClose(Self.value(.senShorrocksThon, incomes), 0.475, within: 1e-15))
    let watts = (1.6094379124341003 + 0.5108256237659907) / 4
    #expect(isClose(Self.value(.watts(floor: nil), incomes), watts, within: 1e-15))
  }

  private static let all: [PovertyMeasure] = [
    .headcount, .gap, .squaredGap, .fosterGreerThorbecke(alpha: 0.5), .incomeGapRatio, .watts(floor: nil), .sen,
    .senShorrocksThon,
  ]

  /// A weight of 3 is three people with the same income; order, unit of money and rows without weight do not matter.
  @Test(arguments: all) func replicationAndScale(measure: PovertyMeasure) throws {
    let people = [1.0, 4, 4, 4, 9, 15, 15, 30]
    let expected = try #require(Self.value(measure, people))
    let weighted = Self.value(measure, [15, .nan, 4, 30, 1, 9], weights: [2, 0, 3, 1, 1, 1])
    #expect(isClose(weighted, expected, within: 1e-14))
    #expect(isClose(Self.value(measure, people.reversed().map { 7 * $0 }, .fixed(70)), expected, within: 1e-14))
    let lines = [10.0, 20, 10, 10, 10, 10, 10, 10]
    let relative = Self.value(measure, [1, 8, 4, 4, 9, 15, 15, 30], .each(lines))
    #expect(isClose(relative, expected, within: 1e-14))
    #expect(isClose(Self.value(measure, people, .each(lines.map { _ in 10 })), expected, within: 1e-14))
  }

  /// Every influence is the derivative in its weight: a central difference knows it to 10⁻⁸.
  @Test(arguments: all) func influenceIsTheDerivative(measure: PovertyMeasure) throws {
    let incomes = [3.0, 8, 8, 5, 14, 22, 9]
    let weights = [1.0, 2, 0.5, 3, 1, 2, 0.7]
    let profile = try #require(PovertyProfile(incomes, line: .fixed(10), SurveyDesign(weights: weights)))
    let influence = try #require(measure.linearised(profile)).influence
    for row in weights.indices {
      var (more, less) = (weights, weights)
      more[row] += 1e-5
      less[row] -= 1e-5
      let high = try #require(Self.value(measure, incomes, weights: more))
      let low = try #require(Self.value(measure, incomes, weights: less))
      #expect(isClose(influence[row], (high - low) / 2e-5, within: 1e-8))
    }
  }

  @Test func nobodyAndEverybodyPoor() {
    for measure in Self.all {
      #expect(Self.value(measure, [10, 11, 30]) == (measure == .incomeGapRatio ? nil : 0))
      let all = Self.value(measure, [5, 5, 5, 5])
      switch measure {
      case .headcount: #expect(all == 1)
      case .watts: #expect(isClose(all, 0.6931471805599453, within: 1e-15))
      case .fosterGreerThorbecke(let alpha) where alpha != 1:
        #expect(isClose(all, alpha == 2 ? 0.25 : 0.5.squareRoot(), within: 1e-15))
      default: #expect(isClose(all, 0.5, within: 1e-15))
      }
    }
    let nobody = PovertyMeasures([10, 11, 30], line: .fixed(10), SurveyDesign(count: 3))
    #expect(nobody.headcount == Estimate(0, standardError: 0) && nobody.sen == Estimate(0, standardError: 0))
    #expect(nobody.incomeGapRatio == .undefined && nobody.line == Estimate(10, standardError: 0))
  }

  /// A debt of 10 is a gap of 2; only Watts needs a floor, and takes 1 in its place: ln 10 / 2.
  @Test func losses() {
    #expect(Self.value(.gap, [-10, 20]) == 1)
    #expect(Self.value(.squaredGap, [-10, 20]) == 2)
    #expect(Self.value(.sen, [-10, 20]) == 1)
    #expect(Self.value(.watts(floor: nil), [0, 20]) == nil)
    #expect(Self.value(.watts(floor: nil), [-10, 20]) == nil)
    #expect(isClose(Self.value(.watts(floor: 1), [-10, 20]), 2.302585092994046 / 2, within: 1e-15))
    #expect(Self.value(.watts(floor: 12), [-10, 20]) == 0)
  }

  /// The summary holds each measure's own estimate.
  @Test func summary() throws {
    let incomes = [3.0, 8, 8, 5, 14, 22, 9]
    let design = SurveyDesign(weights: [1, 2, 0.5, 3, 1, 2, 0.7], clusters: [1, 1, 2, 2, 3, 4, 5])
    for line: PovertyLine in [.fixed(8.5), .shareOfMedian(0.9), .each([6, 9, 9, 9, 9, 30, 1])] {
      let profile = try #require(PovertyProfile(incomes, line: line, design))
      func estimate(_ measure: PovertyMeasure) -> Estimate { measure.linearised(profile).estimate(design) }
      let all = PovertyMeasures(incomes, line: line, design, wattsFloor: 4)
      #expect(all.headcount == estimate(.headcount) && all.gap == estimate(.gap))
      #expect(all.squaredGap == estimate(.squaredGap) && all.incomeGapRatio == estimate(.incomeGapRatio))
      #expect(all.watts == estimate(.watts(floor: 4)) && all.watts != estimate(.watts(floor: nil)))
      #expect(all.sen == estimate(.sen) && all.senShorrocksThon == estimate(.senShorrocksThon))
    }
  }

  @Test func undefined() {
    let none = PovertyMeasures([], line: .fixed(10), SurveyDesign(count: 0))
    #expect(none.headcount == .undefined && none.line == .undefined)
    #expect(Self.value(.headcount, [1, 2], weights: [0, 0]) == nil)
    #expect(Self.value(.headcount, [1, .nan]) == nil)
    #expect(Self.value(.headcount, [1, .infinity]) == nil)
    #expect(Self.value(.headcount, [1, 2], .fixed(0)) == nil)
    #expect(Self.value(.headcount, [1, 2], .each([10, -1])) == nil)
    #expect(Self.value(.headcount, [1, 2], .each([10, -1]), weights: [1, 0]) == 1)
    #expect(Self.value(.headcount, [-1, -2], .shareOfMean(0.5)) == nil)
    #expect(Self.value(.fosterGreerThorbecke(alpha: -1), [1, 2]) == nil)
    #expect(PovertyMeasures([1], line: .fixed(10), SurveyDesign(count: 1)).headcount == Estimate(1))
    // All incomes are equal: no density, hence no error of a line that follows them.
    let equal = PovertyMeasures([5, 5, 5], line: .shareOfMedian(0.6), SurveyDesign(count: 3))
    #expect(equal.line == Estimate(3) && equal.headcount == Estimate(0))
  }

  /// The errors of groups, found from sums over all clusters, are those of the ratio and of the subpopulation itself: in
  /// groups that lie across clusters and strata, with a finite population, and in a part of a sample.
  @Test(arguments: [false, true]) func groupErrors(inPart: Bool) throws {
    let whole = SurveyDesign(
      weights: (0..<90).map { Double($0 % 4) }, strata: (0..<90).map { Int32($0 / 30) },
      clusters: (0..<90).map { Int32($0 % 11) }, populationClusters: [1: 30])
    let rows = (0..<90).filter { !inPart || ($0 % 11 > 2 && $0 < 60) }
    let design = whole.domain(rows)
    let incomes = rows.map { Double(($0 * 37) % 53) }
    let groups = rows.map { Int32($0 % 7 * ($0 % 2)) }
    let gaps = incomes.map { max(20 - $0, 0) / 20 }
    let all = GroupPoverty.byGroup(.gap, incomes, line: .fixed(20), groups: groups, design)
    #expect(all.count >= 6)
    for group in all {
      let member = groups.map { $0 == group.group ? 1.0 : 0 }
      let own = member.indices.filter { member[$0] == 1 }
      let part = design.domain(own)
      let share = try #require(design.mean(member)).estimate(design)
      let value = try #require(part.mean(own.map { gaps[$0] })).estimate(part)
      let contribution = try #require(design.ratio(zip(gaps, member).map { $0 * $1 }, to: gaps)).estimate(design)
      for (ours, direct) in [
        (group.populationShare, share), (group.value, value), (group.contribution, contribution),
      ] {
        #expect(isClose(ours.value, try #require(direct.value), within: 1e-14))
        #expect(isClose(ours.standardError, try #require(direct.standardError), within: 1e-14))
      }
    }
  }

  /// Shares and contributions add up to one; a group without weight is left out.
  @Test func groupsAddUp() throws {
    let incomes = [2.0, 6, 12, 20, 9, 1]
    let design = SurveyDesign(weights: [1, 2, 1, 3, 1, 0])
    let parts = GroupPoverty.byGroup(.gap, incomes, line: .fixed(10), groups: [3, -1, -1, 3, 5, 8], design)
    #expect(parts.map(\.group) == [-1, 3, 5])
    #expect(isClose(parts.reduce(0) { $0 + ($1.populationShare.value ?? 0) }, 1, within: 1e-15))
    #expect(isClose(parts.reduce(0) { $0 + ($1.contribution.value ?? 0) }, 1, within: 1e-15))
    // Gaps 0.8 of weight 1 in group 3 of weight 4; all gaps are 0.8 + 2 · 0.4 + 0.1 = 1.7.
    #expect(isClose(parts[1].value.value, 0.2, within: 1e-15))
    #expect(isClose(parts[1].contribution.value, 0.8 / 1.7, within: 1e-15))
    let sen = GroupPoverty.byGroup(.sen, incomes, line: .fixed(10), groups: [3, -1, -1, 3, 5, 8], design)
    #expect(sen.allSatisfy { $0.contribution == .undefined && $0.value.value != nil })
    let rich = GroupPoverty.byGroup(.gap, incomes, line: .fixed(1), groups: [3, -1, -1, 3, 5, 8], design)
    #expect(rich.allSatisfy { $0.contribution == .undefined && $0.value.value == 0 })
  }
}
