import Evaluation
import Testing

@Suite struct AlkireFosterTests {
  @Test(arguments: [
    ("drop2", MissingIndicatorPolicy.dropObservation, 1.0 / 3), ("drop3", .dropObservation, 0.5),
    ("keep2", .countAsNotDeprived, 1.0 / 3), ("keep1", .countAsNotDeprived, 1.0 / 6),
  ])
  func agreesWithSurvey(table: String, missing: MissingIndicatorPolicy, cutoff: Double) throws {
    let authority = try Authority("deprivation")
    func indicator(_ key: String) throws -> DeprivationIndicator {
      let deprived = try authority.numbers("data.\(key)").map { $0 < 0 ? nil : $0 == 1 }
      return DeprivationIndicator(key, deprived: deprived)
    }
    let design = SurveyDesign(
      weights: try authority.numbers("data.weight"), strata: try authority.numbers("data.stratum").map { Int32($0) },
      clusters: try authority.numbers("data.cluster").map { Int32($0) })
    let dimensions = [
      DeprivationDimension("income", weight: 2, indicators: [try indicator("income")]),
      DeprivationDimension("work", weight: 2, indicators: [try indicator("unemployed"), try indicator("unpaid")]),
      DeprivationDimension("place", weight: 2, indicators: [try indicator("crowded"), try indicator("foreign")]),
    ]
    let ours = try #require(AlkireFoster(dimensions, cutoff: cutoff, missing: missing, design))
    func compare(_ ours: Estimate, _ key: String) throws {
      expectAgreement(ours.value, try authority.number("\(table).\(key).value"), .alkireFoster, key)
      expectAgreement(ours.standardError, try authority.number("\(table).\(key).error"), .alkireFoster, key)
    }
    try compare(ours.headcount, "headcount")
    try compare(ours.adjustedHeadcount, "adjusted")
    try compare(ours.intensity, "intensity")
    try compare(ours.dimensions[1].contribution, "work")
    #expect(ours.dropped == (try authority.number("\(table).dropped")).map { Int($0) })
    #expect(ours.indicators.count == 5)
    for indicator in ours.indicators {
      try compare(indicator.headcount, "indicators.\(indicator.key).headcount")
      try compare(indicator.censoredHeadcount, "indicators.\(indicator.key).censored")
      try compare(indicator.contribution, "indicators.\(indicator.key).contribution")
    }
  }

  private static func indicator(_ key: String, _ deprived: [Bool?], weight: Double = 1) -> DeprivationIndicator {
    DeprivationIndicator(key, weight: weight, deprived: deprived)
  }

  /// Four people, weights 1/2 for a, 1/4 each for b and c. Scores 1/2, 1/4, 3/4, 0;
  /// with k = 1/2 the first and third are poor: H = 1/2, A = 5/8, M0 = 5/16. a: 1/2 · 2/4 of 5/16 = 4/5; b: 1/4 · 1/4 = 1/5.
  @Test func workedByHand() throws {
    let dimensions = [
      DeprivationDimension("one", indicators: [Self.indicator("a", [true, false, true, false])]),
      DeprivationDimension(
        "two",
        indicators: [
          Self.indicator("b", [false, false, true, false]), Self.indicator("c", [false, true, false, false]),
        ]),
    ]
    let design = SurveyDesign(count: 4)
    let ours = try #require(AlkireFoster(dimensions, cutoff: 0.5, missing: .dropObservation, design))
    #expect(ours.headcount.value == 0.5 && ours.intensity.value == 0.625 && ours.adjustedHeadcount.value == 0.3125)
    #expect(ours.indicators.map(\.weight) == [0.5, 0.25, 0.25])
    #expect(ours.indicators.map(\.headcount.value) == [0.5, 0.25, 0.25])
    #expect(ours.indicators.map(\.censoredHeadcount.value) == [0.5, 0.25, 0])
    #expect(ours.indicators.map(\.contribution.value) == [0.8, 0.2, 0])
    #expect(ours.dimensions.map(\.contribution.value) == [0.8, 0.2])
    // A score at the cutoff is poor, the union approach takes everybody deprived, the intersection nobody.
    let union = try #require(AlkireFoster(dimensions, cutoff: 1e-6, missing: .dropObservation, design))
    #expect(union.headcount.value == 0.75 && union.adjustedHeadcount.value == 0.375)
    let all = try #require(AlkireFoster(dimensions, cutoff: 1, missing: .dropObservation, design))
    #expect(all.headcount == Estimate(0, standardError: 0) && all.intensity == .undefined)
    #expect(all.indicators.allSatisfy { $0.contribution == .undefined && $0.censoredHeadcount.value == 0 })
  }

  /// Three of ten equal weights of 1/10 add up to 0.30000000000000004, seven to less than 0.7: all reach their cutoff.
  @Test(arguments: 1...10) func roundingDoesNotDecide(count: Int) throws {
    let indicators = (0..<10).map { Self.indicator("\($0)", [$0 < count]) }
    let dimensions = [DeprivationDimension("one", indicators: indicators)]
    let cutoff = Double(count) / 10
    let scores = try #require(DeprivationScores(dimensions, missing: .dropObservation, count: 1))
    #expect(scores.poor(cutoff: cutoff) == [true])
    #expect(scores.poor(cutoff: cutoff + 0.01) == [false])
  }

  @Test func missingIndicators() throws {
    let dimensions = [
      DeprivationDimension("one", indicators: [Self.indicator("a", [nil, true, false])]),
      DeprivationDimension("two", indicators: [Self.indicator("b", [true, true, false])]),
    ]
    let design = SurveyDesign(weights: [1, 1, 2])
    let dropped = try #require(AlkireFoster(dimensions, cutoff: 0.5, missing: .dropObservation, design))
    #expect(dropped.dropped == 1)
    #expect(isClose(dropped.headcount.value, 1.0 / 3, within: 1e-15))
    #expect(isClose(dropped.indicators[1].headcount.value, 1.0 / 3, within: 1e-15))
    let kept = try #require(AlkireFoster(dimensions, cutoff: 0.5, missing: .countAsNotDeprived, design))
    #expect(kept.dropped == 0 && kept.headcount.value == 0.5 && kept.adjustedHeadcount.value == 0.375)
  }

  @Test func undefined() {
    let one = [DeprivationDimension("one", indicators: [Self.indicator("a", [nil, true])])]
    let design = SurveyDesign(count: 2)
    for cutoff in [0, -1, 1.1, .nan] {
      #expect(AlkireFoster(one, cutoff: cutoff, missing: .dropObservation, design) == nil)
    }
    #expect(AlkireFoster([], cutoff: 0.5, missing: .dropObservation, design) == nil)
    #expect(AlkireFoster(one, cutoff: 1, missing: .dropObservation, SurveyDesign(weights: [1, 0])) == nil)
    let light = [DeprivationDimension("one", indicators: [Self.indicator("a", [true, true], weight: 0)])]
    #expect(AlkireFoster(light, cutoff: 0.5, missing: .dropObservation, design) == nil)
    let empty = [DeprivationDimension("one", indicators: [Self.indicator("a", [])])]
    #expect(AlkireFoster(empty, cutoff: 0.5, missing: .dropObservation, SurveyDesign(count: 0)) == nil)
    let everybody = AlkireFoster(one, cutoff: 1, missing: .dropObservation, design)
    #expect(everybody?.headcount.value == 1 && everybody?.intensity.value == 1 && everybody?.dropped == 1)
  }
}
