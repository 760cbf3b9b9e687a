import Evaluation
import Testing

@Suite struct CoxTests {
  static let sets = ["lung", "veteran", "bladder", "margins", "cgd"]

  private static func fit(_ r: Authority, _ set: String, _ ties: CoxRegression.Ties) throws -> CoxFit {
    CoxRegression.fit(
      try r.survivalData(set), covariates: try r.strings("\(set).names").map { try r.numbers("\(set).\($0)") },
      strata: try r.integers("\(set).stratum"), ties: ties)
  }

  @Test(arguments: sets, CoxRegression.Ties.allCases) func coxph(set: String, ties: CoxRegression.Ties) throws {
    let r = try Authority("survivalCox")
    let fit = try Self.fit(r, set, ties)
    let key = "\(set).\(ties)"
    #expect(fit.status == .converged)
    expectAgreement(fit.coefficients, try r.optionals("\(key).coefficients"), .coxRegression, "β")
    let covariance = try #require(fit.covariance).flatMap { $0 }
    expectAgreement(covariance, try r.optionals("\(key).covariance"), .coxRegression, "covariance")
    let robust = try #require(fit.robustCovariance).flatMap { $0 }
    expectAgreement(robust, try r.optionals("\(key).robust"), .coxRegression, "robust covariance")
    let likelihoods = [fit.nullLogLikelihood, fit.logLikelihood]
    expectAgreement(likelihoods, try r.optionals("\(key).logLikelihood"), .coxRegression, "log-likelihood")
    let tests: [(String, ScoreTest?)] = [
      ("score", fit.score), ("robustScore", fit.robustScore), ("wald", fit.wald), ("robustWald", fit.robustWald),
    ]
    for (name, test) in tests {
      expectAgreement(test?.statistic, try r.number("\(key).\(name)"), .coxRegression, name)
      #expect(test?.degrees == 3)
    }
    if set == "lung" || set == "bladder" || set == "cgd" {
      expectAgreement(fit.baselines[0].hazards, try r.optionals("\(key).hazard"), .coxRegression, "baseline")
    }
  }

  /// Of each covariate, then of all.
  @Test(arguments: sets, CoxRegression.Ties.allCases) func zph(set: String, ties: CoxRegression.Ties) throws {
    let r = try Authority("survivalCox")
    let test = try #require(try Self.fit(r, set, ties).proportionality)
    let tests = test.covariates + [test.all]
    let key = "\(set).\(ties)"
    expectAgreement(tests.map { $0?.statistic }, try r.optionals("\(key).proportional"), .proportionality, "χ²")
    expectAgreement(tests.map { $0?.p }, try r.optionals("\(key).proportionalP"), .proportionality, "p")
    #expect(tests.map { $0?.degrees } == [1, 1, 1, 3])
  }

  @Test(arguments: ["bladder", "cgd"]) func meanCumulativeFunction(set: String) throws {
    let r = try Authority("survivalCox")
    let curve = MeanCumulativeFunction.curve(try r.survivalData(set))
    expectAgreement(curve.map(\.time), try r.optionals("\(set).mean.times"), .meanCumulativeFunction, "time")
    expectAgreement(curve.map(\.hazard), try r.optionals("\(set).mean.mean"), .meanCumulativeFunction, "M")
    let errors = try r.optionals("\(set).mean.error")
    expectAgreement(curve.map(\.standardError), errors, .meanCumulativeFunction, "se")
  }

  /// Times 1, 2, 3 with x = 1, 0, 1, all events: L = e/(2e + 1) · 1/(e + 1) with e = exp β. Its slope
  /// 1 − 2e/(2e + 1) − e/(e + 1) is zero at 2e² = 1.
  @Test(arguments: CoxRegression.Ties.allCases) func byHand(ties: CoxRegression.Ties) {
    let data = SurvivalData(times: [1, 2, 3], isEvent: [true, true, true])
    let fit = CoxRegression.fit(data, covariates: [[1, 0, 1]], ties: ties)
    #expect(isClose(fit.coefficients.first, -0.5 * 0.6931471805599453))
    #expect(fit.status == .converged && fit.eventRows == 3 && fit.baselines.map(\.times) == [[1, 2, 3]])
    // At β = 0: log of 1/3 · 1/2.
    #expect(isClose(fit.nullLogLikelihood, -1.791759469228055))
  }

  /// A row cut in two is the same row; a weight of 2 is two rows; a covariate in other units has another coefficient
  /// and the same test.
  @Test func laws() throws {
    let (times, x) = ([5.0, 3, 8, 2, 7, 6], [0.0, 1, 2, 5, 1, 0])
    let events = [true, true, false, true, true, true]
    let whole = CoxRegression.fit(SurvivalData(times: times, isEvent: events), covariates: [x])
    let cut = SurvivalData(
      entries: [0, 2.5, 0, 0, 0, 0, 0], times: [2.5] + times, isEvent: [false] + events,
      clusters: [0, 0, 1, 2, 3, 4, 5])
    let parts = CoxRegression.fit(cut, covariates: [[0] + x])
    let value = try #require(whole.estimates()[0].value)
    #expect(isClose(parts.estimates()[0].value, value))
    #expect(isClose(parts.estimates()[0].standardError, try #require(whole.estimates()[0].standardError)))

    let heavy = SurvivalData(times: times, isEvent: events, weights: [1, 1, 2, 1, 1, 1])
    let double = SurvivalData(times: times + [8], isEvent: events + [false])
    let weighted = CoxRegression.fit(heavy, covariates: [x]).estimates(.independent)[0]
    let repeated = CoxRegression.fit(double, covariates: [x + [2]]).estimates(.independent)[0]
    #expect(isClose(weighted.value, try #require(repeated.value)))
    #expect(isClose(weighted.standardError, try #require(repeated.standardError)))

    let inOtherUnits = x.map { 1e6 * $0 + 3e8 }
    let scaled = CoxRegression.fit(SurvivalData(times: times, isEvent: events), covariates: [inOtherUnits])
    #expect(isClose(scaled.estimates()[0].value.map { $0 * 1e6 }, value, within: 1e-7))
    #expect(isClose(scaled.robustWald?.statistic, try #require(whole.robustWald).statistic, within: 1e-7))
    let ratio = whole.hazardRatios()[0]
    #expect(ratio.low! < ratio.estimate! && ratio.estimate! < ratio.high!)
  }

  /// The robust score test with Breslow ties is the log-rank test by cluster.
  @Test func scoreTestIsLogRank() throws {
    let r = try Authority("survivalTests")
    let data = try r.survivalData("lung")
    let (groups, strata) = (try r.integers("lung.group"), try r.integers("lung.stratum"))
    let indicators = [1, 2].map { group in groups.map { $0 == group ? 1.0 : 0 } }
    let fit = CoxRegression.fit(data, covariates: indicators, strata: strata, ties: .breslow)
    let test = LogRank.test(data, groups: groups, strata: strata, variance: .clusters).test
    #expect(isClose(fit.robustScore?.statistic, try #require(test).statistic, within: 1e-10))
  }

  @Test func faults() {
    let data = SurvivalData(times: [1, 2, 3, 4, 5], isEvent: [true, true, true, true, false])
    let x = [0.0, 1, 0, 2, 1]
    func status(_ covariates: [[Double]]) -> CoxStatus { CoxRegression.fit(data, covariates: covariates).status }
    #expect(status([[3, 3, 3, 3, 3]]) == .singular(covariate: 0))
    #expect(status([x, x.map { 2 * $0 + 1 }]) == .singular(covariate: 1))
    // All early events have x = 1: the coefficient runs to infinity, and the likelihood to its bound.
    let apart = CoxRegression.fit(
      SurvivalData(times: [1, 2, 3, 4], isEvent: [true, true, false, false]), covariates: [[1, 1, 0, 0]])
    #expect(apart.status == .infinite(covariate: 0) && apart.estimates() == [.undefined])
    #expect(isClose(apart.logLikelihood, -0.6931471805599453, within: 1e-6))
    #expect(apart.proportionality == nil)
    #expect(apart.covariance == nil && apart.wald == nil && apart.score != nil)
    // A group without events, beside a covariate that is well determined.
    let silent = CoxRegression.fit(data, covariates: [x, [0, 0, 0, 0, 1]])
    #expect(silent.status == .infinite(covariate: 1) && silent.likelihoodRatio?.degrees == 2)
    let short = CoxRegression.fit(data, covariates: [x], maxIterations: 1)
    #expect(short.status == .notConverged && short.likelihoodRatio == nil && short.covariance == nil)

    let quiet = CoxRegression.fit(SurvivalData(times: [1, 2], isEvent: [false, false]), covariates: [[0, 1]])
    #expect(quiet.status == .noEvents && quiet.coefficients.isEmpty && quiet.wald == nil)
    #expect(CoxRegression.fit(SurvivalData(times: [], isEvent: []), covariates: [[]]).status == .noEvents)
    let empty = CoxRegression.fit(data, covariates: [])
    #expect(empty.status == .converged && empty.coefficients.isEmpty && empty.likelihoodRatio == nil)
    #expect(empty.logLikelihood == empty.nullLogLikelihood && empty.baselines[0].hazards.count == 5)
    // One household with all the rows.
    let alone = SurvivalData(
      times: [1, 2, 3, 4, 5], isEvent: [true, true, true, true, false], clusters: [0, 0, 0, 0, 0])
    let fit = CoxRegression.fit(alone, covariates: [x])
    #expect(fit.status == .converged && fit.robustCovariance == nil && fit.robustWald == nil && fit.wald != nil)
  }

  /// Household 1 returns at 2 and 4 and is seen until 6, household 2 at 4 and until 5: M = 1/2 at 2, 3/2 at 4.
  @Test func repeatedEventsByHand() {
    let data = SurvivalData(
      entries: [0, 2, 4, 0, 4], times: [2, 4, 6, 4, 5], isEvent: [true, true, false, true, false],
      clusters: [1, 1, 1, 2, 2])
    let curve = MeanCumulativeFunction.curve(data)
    #expect(curve.map(\.hazard) == [0.5, 1.5, 1.5, 1.5] && curve.map(\.atRisk) == [2, 2, 2, 1])
    // Household 1: (1 − 1/2)/2 at 2 and (1 − 1)/2 at 4; household 2 the opposite: 2 · (1/4)².
    #expect(isClose(curve[1].variance, 0.125))
    #expect(MeanCumulativeFunction.curve(SurvivalData(times: [], isEvent: [])).isEmpty)
  }
}
