import Evaluation
import Testing

@Suite struct LogRankTests {
  private static func strata(_ r: Authority, _ set: String) throws -> [Int32] {
    try r.keys(set).contains("stratum") ? try r.integers("\(set).stratum") : []
  }

  /// survdiff knows no weights; each row counts once.
  @Test(arguments: ["aml", "veteran", "lung"], [("logRank", 0.0), ("peto", 1.0)])
  func survdiff(set: String, variant: (key: String, rho: Double)) throws {
    let r = try Authority("survivalTests")
    let data = try r.survivalData(set)
    let result = LogRank.test(
      SurvivalData(times: data.times, events: data.events), groups: try r.integers("\(set).group"),
      strata: try Self.strata(r, set), rho: variant.rho)
    let key = "\(set).\(variant.key)"
    expectAgreement(result.groups.map(\.observed), try r.optionals("\(key).observed"), .logRank, "observed")
    expectAgreement(result.groups.map(\.expected), try r.optionals("\(key).expected"), .logRank, "expected")
    expectAgreement(result.test?.statistic, try r.number("\(key).statistic"), .logRank, "χ²")
    #expect(result.test?.degrees == result.groups.count - 1)
  }

  /// With late entry: the score test of the exact Cox likelihood is the log-rank test.
  @Test func lateEntry() throws {
    let r = try Authority("survivalTests")
    let result = LogRank.test(try r.survivalData("heart"), groups: try r.integers("heart.group"))
    expectAgreement(result.test?.statistic, try r.number("heart.exact"), .logRank, "χ²")
  }

  @Test(arguments: ["veteran", "lung", "heart"]) func clusters(set: String) throws {
    let r = try Authority("survivalTests")
    let result = LogRank.test(
      try r.survivalData(set), groups: try r.integers("\(set).group"), strata: try Self.strata(r, set),
      variance: .clusters)
    expectAgreement(result.test?.statistic, try r.number("\(set).robust.statistic"), .clusteredLogRank, "χ²")
  }

  /// Group 1 leaves at 1 and 3, group 2 at 2 and is censored at 4. E₁ = 2/4 + 1/3 + 1/2 = 4/3,
  /// V = 1/4 + 2/9 + 1/4 = 13/18, χ² = (2 − 4/3)² / (13/18) = 8/13.
  @Test func byHand() throws {
    let data = SurvivalData(times: [1, 3, 2, 4], isEvent: [true, true, true, false])
    let result = LogRank.test(data, groups: [1, 1, 2, 2])
    #expect(result.groups.map(\.observed) == [2, 1])
    #expect(isClose(result.groups[0].expected, 4.0 / 3))
    let test = try #require(result.test)
    #expect(isClose(test.statistic, 8.0 / 13))
    // P(χ²₁ > 8/13) = erfc(√(4/13)).
    #expect(isClose(test.p, 0.432767, within: 1e-6))
  }

  /// A weight of 2 is two rows; groups are interchangeable; a stratum with one group tells nothing.
  @Test func laws() throws {
    let (times, events) = ([1.0, 3, 2, 4, 5], [true, true, true, false, true])
    let weighted = LogRank.test(
      SurvivalData(times: times, isEvent: events, weights: [2, 1, 1, 2, 1]), groups: [1, 1, 2, 2, 1])
    let repeated = LogRank.test(
      SurvivalData(times: times + [1, 4], isEvent: events + [true, false]), groups: [1, 1, 2, 2, 1, 1, 2])
    #expect(isClose(weighted.test?.statistic, try #require(repeated.test).statistic))
    let exchanged = LogRank.test(SurvivalData(times: times, isEvent: events), groups: [2, 2, 1, 1, 2])
    let plain = LogRank.test(SurvivalData(times: times, isEvent: events), groups: [1, 1, 2, 2, 1])
    #expect(isClose(exchanged.test?.statistic, try #require(plain.test).statistic))
    let apart = LogRank.test(
      SurvivalData(times: times + [2, 9], isEvent: events + [true, true]), groups: [1, 1, 2, 2, 1, 1, 1],
      strata: [0, 0, 0, 0, 0, 1, 1])
    #expect(isClose(apart.test?.statistic, try #require(plain.test).statistic))
  }

  /// Only the order of labels counts, not how far apart they are.
  @Test(arguments: SurvivalVariance.allCases) func labels(variance: SurvivalVariance) throws {
    let r = try Authority("survivalTests")
    let data = try r.survivalData("lung")
    let (groups, strata) = (try r.integers("lung.group"), try r.integers("lung.stratum"))
    let apart = SurvivalData(
      times: data.times, events: data.events, weights: data.weights, clusters: data.clusters.map { $0 * 50_000_000 })
    let near = LogRank.test(data, groups: groups, strata: strata, variance: variance)
    let far = LogRank.test(
      apart, groups: groups.map { $0 * 1_000_000_000 - 1_000_000_000 }, strata: strata.map { $0 * -1_000_000_000 },
      variance: variance)
    #expect(isClose(far.test?.statistic, try #require(near.test).statistic))
    #expect(far.groups.map(\.group) == [-1_000_000_000, 0, 1_000_000_000])
    #expect(far.groups.map(\.observed) == near.groups.map(\.observed))
  }

  @Test(arguments: SurvivalVariance.allCases) func oddInputs(variance: SurvivalVariance) {
    let none = LogRank.test(SurvivalData(times: [], isEvent: []), groups: [], variance: variance)
    #expect(none.groups.isEmpty && none.test == nil)
    let data = SurvivalData(times: [1, 2, 3], isEvent: [true, true, false])
    #expect(LogRank.test(data, groups: [4, 4, 4], variance: variance).test == nil)
    #expect(LogRank.test(data, groups: [4, 4, 5], strata: [1, 1, 2], variance: variance).test == nil)
    let quiet = SurvivalData(times: [1, 2, 3], isEvent: [false, false, false])
    #expect(LogRank.test(quiet, groups: [1, 2, 2], variance: variance).test == nil)
    // The third group is gone before the first event and expects none.
    let gone = SurvivalData(times: [5, 6, 1], isEvent: [true, false, false])
    let result = LogRank.test(gone, groups: [1, 2, 3], variance: variance)
    #expect(result.groups.map(\.expected) == [0.5, 0.5, 0] && result.test?.degrees == 1)
    // One cluster cannot be compared with itself.
    let alone = SurvivalData(times: [5, 6], isEvent: [true, false], clusters: [1, 1])
    #expect(LogRank.test(alone, groups: [1, 2], variance: .clusters).test == nil)
  }
}
