import Evaluation
import Testing

@Suite struct PanelRegressionTests {
  @Test func leastSquaresAgreesWithStatsmodels() throws {
    let data = try WagePanel()
    let columns = [data.lwage.map { _ in 1 }, data.union, data.spread(data.educ), data.exper]
    let robust = try #require(LeastSquaresFit(data.lwage, on: columns))
    let errors = try data.authority.numbers("ols.hc1")
    let clustered = try #require(LeastSquaresFit(data.lwage, on: columns, errors: .clustered(data.man)))
    let clusteredErrors = try data.authority.numbers("ols.cr1")
    for (index, value) in try data.authority.numbers("ols.value").enumerated() {
      expectAgreement(robust.estimate(index).value, value, .leastSquares)
      expectAgreement(robust.estimate(index).standardError, errors[index], .leastSquares)
      expectAgreement(clustered.estimate(index).standardError, clusteredErrors[index], .leastSquares)
    }
    let weighted = try #require(
      LeastSquaresFit(data.lwage, on: columns, weights: data.spread(data.educ), errors: .clustered(data.man)))
    try data.expectAgreement((0..<4).map(weighted.estimate), "wls", .leastSquares)
  }

  @Test func beforeAfterAgreesWithStatsmodels() throws {
    let data = try WagePanel()
    let estimate = BeforeAfter.estimate(try data.panel(weighted: true), before: 1980, after: 1987)
    try data.expectAgreement([estimate], "beforeAfter", .beforeAfter)
  }

  @Test(arguments: [false, true]) func differenceInDifferencesAgreesWithStatsmodels(weighted: Bool) throws {
    let data = try WagePanel()
    let joined = data.spread((0..<545).map { data.union[$0 * 8 + 7] > 0 })
    let fit = try #require(
      DifferenceInDifferences(try data.panel(weighted: weighted), treated: joined, before: 1980, after: 1987))
    let key = weighted ? "didWeighted" : "did"
    let values = try data.authority.numbers("\(key).value")
    expectAgreement(fit.effect.value, values[3], .differenceInDifferences)
    expectAgreement(
      fit.effect.standardError, try data.authority.numbers("\(key).error")[3], .differenceInDifferences)
    expectAgreement(fit.treatedAfter, values.reduce(0, +), .differenceInDifferences)
    expectAgreement(fit.othersBefore, values[0], .differenceInDifferences)
    #expect(fit.observations == 1090 && fit.clusters == 545)
  }

  @Test(arguments: ["within", "withinUnbalanced", "withinWeighted", "withinCrossed"])
  func fixedEffectsAgreeWithLinearmodels(key: String) throws {
    let data = try WagePanel()
    let rows = data.rows { key == "within" || data.isKept($0) }
    let fit = TwoWayFixedEffects(
      try data.panel(rows, weighted: key == "withinWeighted", crossed: key == "withinCrossed"),
      on: [rows.map { data.union[$0] }, rows.map { data.exper[$0] * data.exper[$0] }])
    #expect(fit.outcome == .estimated)
    try data.expectAgreement(fit.effects, key, .twoWayFixedEffects)
  }

  @Test(arguments: ["events", "eventsUnbalanced"]) func eventStudyAgreesWithLinearmodels(key: String) throws {
    let data = try WagePanel()
    let first = data.spread(data.first)
    let rows = data.rows { first[$0] != 1980 && (key == "events" || data.isKept($0)) }
    let study = EventStudy(
      try data.panel(rows), firstTreated: rows.map { first[$0] > 0 ? first[$0] : nil }, window: -4...4)
    #expect(study.effects.map(\.relativePeriod) == [-4, -3, -2, 0, 1, 2, 3, 4])
    try data.expectAgreement(study.effects.map(\.estimate), key, .eventStudy)
  }
}
