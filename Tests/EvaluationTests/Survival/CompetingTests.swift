import Evaluation
import Testing

@Suite struct CompetingTests {
  /// survfit's states with the variance by cluster; `ties` enters late and has weights.
  @Test(arguments: ["mgus", "ties"]) func survfit(set: String) throws {
    let r = try Authority("survivalCompeting")
    let curves = AalenJohansen.curves(try r.survivalData(set), variance: .clusters, scale: .log)
    #expect(curves.map(\.kind) == [1, 2])
    for (curve, kind) in zip(curves, ["a", "b"]) {
      let key = "\(set).many"
      expectAgreement(curve.steps.map(\.time), try r.optionals("\(key).times"), .aalenJohansen, "time")
      expectAgreement(curve.steps.map(\.incidence), try r.optionals("\(key).\(kind)"), .aalenJohansen, kind)
      let errors = try r.optionals("\(key).error\(kind.uppercased())")
      expectAgreement(curve.steps.map(\.standardError), errors, .aalenJohansen, "se \(kind)")
    }
    let steps = curves[0].steps
    expectAgreement(steps.map(\.low), try r.optionals("\(set).many.lowA"), .aalenJohansen, "low")
    expectAgreement(steps.map(\.high), try r.optionals("\(set).many.highA"), .aalenJohansen, "high")
  }

  /// cmprsk knows neither weights nor late entry.
  @Test(arguments: ["mgus", "ties"]) func cuminc(set: String) throws {
    let r = try Authority("survivalCompeting")
    let data = try r.survivalData(set)
    let curves = AalenJohansen.curves(SurvivalData(times: data.times, events: data.events))
    for (curve, kind) in zip(curves, ["a", "b"]) {
      let times = try r.numbers("\(set).single.times")
      let steps = curve.steps.filter { times.contains($0.time) }
      expectAgreement(steps.map(\.incidence), try r.optionals("\(set).single.\(kind)"), .aalenJohansen, kind)
      let variances = try r.optionals("\(set).single.variance\(kind.uppercased())")
      expectAgreement(steps.map(\.variance), variances, .aalenJohansen, "variance \(kind)")
    }
  }

  @Test(arguments: [("mgus", false), ("mgus", true), ("ties", false)]) func gray(set: String, isStratified: Bool) throws
  {
    let r = try Authority("survivalCompeting")
    let data = try r.survivalData(set)
    let groups = try r.integers("\(set).group")
    let key = "\(set).gray" + (isStratified ? "Strata" : "")
    for kind in [1, 2] as [Int32] {
      let test = GrayTest.test(
        SurvivalData(times: data.times, events: data.events), kind: kind, groups: groups,
        strata: isStratified ? try r.integers("\(set).stratum") : [])
      let index = Int(kind) - 1
      expectAgreement(test?.statistic, try r.numbers("\(key).statistic")[index], .grayTest, "χ² \(kind)")
      expectAgreement(test?.p, try r.numbers("\(key).p")[index], .grayTest, "p \(kind)")
      #expect(test.map { Double($0.degrees) } == (try r.numbers("\(key).degrees")[index]))
    }
  }

  /// Times 1 (kind 1), 2 (kind 2), 3 (censored), 4 (kind 1): F₁ = 1/4 at 1 and 1/4 + 1/2 · 1/1 at 4; F₂ = 3/4 · 1/3 at 2.
  /// S + F₁ + F₂ = 1 throughout, with either variance.
  @Test(arguments: SurvivalVariance.allCases) func byHand(variance: SurvivalVariance) {
    let data = SurvivalData(times: [1, 2, 3, 4], events: [1, 2, 0, 1])
    let curves = AalenJohansen.curves(data, variance: variance)
    let survival = KaplanMeier.curve(data).steps
    #expect(curves[0].steps.map(\.incidence) == [0.25, 0.25, 0.25, 0.75])
    #expect(curves[1].steps.map(\.incidence) == [0, 0.25, 0.25, 0.25])
    for step in survival.indices {
      let sum = survival[step].survival + curves[0].steps[step].incidence + curves[1].steps[step].incidence
      #expect(isClose(sum, 1, within: 1e-15))
    }
    #expect(curves[1].steps[0].low == nil && curves[1].steps[0].variance == 0)
    #expect(curves[0].incidence(at: 0.5) == 0 && curves[0].incidence(at: 99) == 0.75)
    // F₁(1) is a binomial share, 1/4 · 3/4 / 4.
    #expect(isClose(curves[0].steps[0].variance, 0.25 * 0.75 / 4) || variance == .independent)
  }

  /// With one kind of event F is 1 − S, and both have the same error by cluster.
  @Test func oneKindIsTheComplement() throws {
    let r = try Authority("survivalCurves")
    let data = try r.survivalData("lung")
    let curve = KaplanMeier.curve(data, variance: .clusters)
    let incidence = try #require(AalenJohansen.curves(data, variance: .clusters).first)
    for (s, f) in zip(curve.steps, incidence.steps) {
      #expect(isClose(f.incidence, 1 - s.survival, within: 1e-14))
      #expect(isClose(f.standardError, try #require(s.standardError), within: 1e-13))
    }
  }

  @Test func oddInputs() {
    let none = SurvivalData(times: [], events: [])
    #expect(AalenJohansen.curves(none).isEmpty)
    #expect(AalenJohansen.curves(none, kinds: 2).map(\.steps) == [[], []])
    let data = SurvivalData(times: [1, 2, 2], events: [1, 1, 3])
    let curves = AalenJohansen.curves(data, kinds: 4)
    let third = 1.0 / 3
    let ends: [Double?] = curves.map { $0.steps.last?.incidence }
    #expect(isClose(ends[0], 2 * third) && isClose(ends[2], third) && ends[1] == 0 && ends[3] == 0)
    let alone = SurvivalData(times: [1, 2], events: [1, 2], clusters: [1, 1])
    #expect(AalenJohansen.curves(alone, variance: .clusters)[0].steps[0].variance == nil)

    let groups: [Int32] = [1, 2, 2]
    #expect(GrayTest.test(none, kind: 1, groups: []) == nil)
    #expect(GrayTest.test(data, kind: 2, groups: groups) == nil, "nobody has the event")
    #expect(GrayTest.test(data, kind: 1, groups: [1, 1, 1]) == nil, "one group")
    let weighted = SurvivalData(times: [1, 2, 2], events: [1, 1, 3], weights: [1, 2, 1])
    #expect(GrayTest.test(weighted, kind: 1, groups: groups) == nil)
    let late = SurvivalData(entries: [0, 1, 0], times: [1, 2, 2], events: [1, 1, 3])
    #expect(GrayTest.test(late, kind: 1, groups: groups) == nil)
    #expect(GrayTest.test(data, kind: 1, groups: groups) != nil)
  }
}
