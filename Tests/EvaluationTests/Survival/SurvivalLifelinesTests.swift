import Evaluation
import Testing

/// A second opinion beside R: lifelines, on its own data. Its regression stops within 1e-8 of the maximum, its
/// restricted mean is a numerical integral, and its other errors have other formulas: d (n − d) / n³ for the cumulative
/// hazard, and errors by cluster that differ from R's where events are tied.
@Suite struct SurvivalLifelinesTests {
  private static func rossi(_ python: Authority, isWeighted: Bool) throws -> SurvivalData {
    let data = try python.survivalData("rossi")
    return SurvivalData(
      times: data.times, events: data.events, weights: isWeighted ? data.weights : [], clusters: data.clusters)
  }

  private static func expectClose(_ ours: [Double?], _ theirs: [Double], within tolerance: Double, _ what: String) {
    #expect(ours.count == theirs.count, "\(what)")
    for (a, b) in zip(ours, theirs) { #expect(isClose(a, b, within: tolerance), "\(what)") }
  }

  @Test func curves() throws {
    let python = try Authority("survivalLifelines")
    let curve = KaplanMeier.curve(try Self.rossi(python, isWeighted: true))
    #expect(curve.steps.map(\.time) == (try python.numbers("times")))
    Self.expectClose(curve.steps.map(\.survival), try python.numbers("survival"), within: 1e-13, "S")
    let hazard = NelsonAalen.curve(try Self.rossi(python, isWeighted: false))
    Self.expectClose(hazard.map(\.hazard), try python.numbers("hazard"), within: 1e-13, "H")
    let data = try python.survivalData("rossi")
    let late = KaplanMeier.curve(
      SurvivalData(entries: try python.numbers("entry"), times: data.times, events: data.events))
    Self.expectClose(late.steps.map(\.survival), try python.numbers("late"), within: 1e-13, "S, late entry")
  }

  @Test func testsAndMeans() throws {
    let python = try Authority("survivalLifelines")
    let data = try python.survivalData("waltons")
    let test = LogRank.test(data, groups: try python.integers("waltons.group")).test
    #expect(isClose(test?.statistic, try #require(try python.number("logRank")), within: 1e-9))
    let mean = KaplanMeier.restrictedMean(data, limit: 50).value
    #expect(isClose(mean, try #require(try python.number("restrictedMean")), within: 1e-6))
  }

  @Test(arguments: [("plain", false), ("strata", true)])
  func regression(key: String, isStratified: Bool) throws {
    let python = try Authority("survivalLifelines")
    let fit = CoxRegression.fit(
      try Self.rossi(python, isWeighted: false),
      covariates: try python.strings("names").map { try python.numbers("rossi.\($0)") },
      strata: isStratified ? try python.integers("rossi.stratum") : [])
    Self.expectClose(fit.coefficients, try python.numbers("\(key).coefficients"), within: 1e-8, "β")
    let errors = fit.estimates(.independent).map(\.standardError)
    Self.expectClose(errors, try python.numbers("\(key).errors"), within: 1e-8, "se")
    #expect(isClose(fit.logLikelihood, try #require(try python.number("\(key).logLikelihood")), within: 1e-9))
  }
}
