import Evaluation
import LinearAlgebra
import Testing

/// Spells of the authorities' data in periods of 30 days.
struct AuthoritySpells {
  let spells: [Spell]
  let rows: PersonPeriods

  /// There a censored spell is at risk in its last period; here it is not, so it lasts one more.
  init(time: [Double], status: [Double]) {
    spells = time.indices.map { index in
      let length = Int((time[index] / 30).rounded(.up))
      let isCensored = status[index] == 0
      return Spell(household: index, state: .poor, months: 0..<(length + (isCensored ? 1 : 0)), isCensored: isCensored)
    }
    rows = PersonPeriods(spells)
  }

  /// The values of spells for each of their rows.
  func spread(_ values: [Double]) -> [Double] { rows.spell.map { values[Int($0)] } }
}

@Suite struct DiscreteHazardTests {
  private static func check(
    _ name: String, _ baseline: DurationBaseline, covariates: [String], clusters: String?, _ link: HazardLink,
    isWeighted: Bool
  ) throws {
    let authority = try Authority("hazards")
    let spells = AuthoritySpells(
      time: try authority.numbers("\(name).time"), status: try authority.numbers("\(name).status"))
    let columns = try covariates.map { spells.spread(try authority.numbers("\(name).\($0)")) }
    let ids = try clusters.map { spells.spread(try authority.numbers("\(name).\($0)")).map { Int32($0) } }
    let id = ids ?? spells.rows.spell.map { $0 + 1 }
    let sample = SurveyDesign(weights: id.map { isWeighted ? Double(1 + $0 % 3) : 1 }, clusters: id)
    let model = DiscreteHazard(
      baseline.design(spells.rows.duration, covariates: columns), isEvent: spells.rows.isEvent, link: link,
      sample: sample)
    #expect(model.fit.ending == .converged)
    let key = "\(name).\(link == .logit ? "logit" : "cloglog").\(isWeighted ? "weighted" : "plain")"
    let coefficients = try authority.numbers("\(key).coefficients")
    let (errors, clustered) = (try authority.numbers("\(key).errors"), try authority.numbers("\(key).clustered"))
    #expect(model.fit.coefficients.count == coefficients.count)
    for j in coefficients.indices {
      let ours = model.fit.estimate(j)
      expectAgreement(ours.value, coefficients[j], .discreteHazard, "\(key) β\(j)")
      expectAgreement(ours.standardError, errors[j], .discreteHazard, "\(key) se\(j)")
      expectAgreement(
        model.fit.estimate(j, robust: true).standardError, clustered[j], .discreteHazard, "\(key) clustered\(j)")
    }
    expectAgreement(
      model.fit.robustCovariance?[0, 1], try authority.number("\(key).covariance12"), .discreteHazard, "\(key) v01")
    expectAgreement(
      model.fit.logLikelihood, try authority.number("\(key).logLikelihood"), .discreteHazard, "\(key) ln L")
  }

  @Test(arguments: HazardLink.allCases, [false, true]) func kidneyAsInR(link: HazardLink, isWeighted: Bool) throws {
    try Self.check(
      "kidney", .logarithm, covariates: ["age", "female"], clusters: "id", link, isWeighted: isWeighted)
  }

  @Test(arguments: HazardLink.allCases, [false, true]) func veteranAsInR(link: HazardLink, isWeighted: Bool) throws {
    try Self.check(
      "veteran", .classes([1, 2, 3, 5]), covariates: ["karno", "trt"], clusters: nil, link, isWeighted: isWeighted)
  }

  /// Another program's fit of the same rows.
  @Test(arguments: HazardLink.allCases) func kidneyAsInStatsmodels(link: HazardLink) throws {
    let (data, second) = (try Authority("hazards"), try Authority("hazards-statsmodels"))
    let spells = AuthoritySpells(time: try data.numbers("kidney.time"), status: try data.numbers("kidney.status"))
    let columns = try ["age", "female"].map { spells.spread(try data.numbers("kidney.\($0)")) }
    let model = DiscreteHazard(
      DurationBaseline.logarithm.design(spells.rows.duration, covariates: columns), isEvent: spells.rows.isEvent,
      link: link)
    let key = link == .logit ? "logit" : "cloglog"
    for (j, coefficient) in try second.numbers("\(key).coefficients").enumerated() {
      expectAgreement(model.fit.estimate(j).value, coefficient, .discreteHazard, "\(key) β\(j)")
      expectAgreement(
        model.fit.estimate(j).standardError, try second.numbers("\(key).errors")[j], .discreteHazard, "\(key) se\(j)")
    }
  }

  /// With a dummy a duration and nothing else, the hazard is events by those at risk: 2 of 4, 1 of 2. The logit of a
  /// share h of n has the error 1/√(n h (1 − h)), so that of h is √(h (1 − h) / n).
  @Test(arguments: HazardLink.allCases) func dummiesGiveTheLifeTable(link: HazardLink) throws {
    let durations: [Int32] = [1, 1, 1, 1, 2, 2]
    let model = DiscreteHazard(
      DurationBaseline.classes([1, 2]).design(durations), isEvent: [true, true, false, false, true, false], link: link)
    for (row, count) in [([1.0, 0], 4.0), ([0, 1], 2.0)] {
      let hazard = model.hazard(row)
      #expect(isClose(hazard.value, 0.5, within: 1e-12))
      #expect(isClose(hazard.standardError, (0.25 / count).squareRoot(), within: 1e-12))
    }
    #expect(model.observations == 6 && model.events == 3)
  }

  /// From spells to the years poor of the next ten: hazards of each duration, the last class for ever.
  @Test func hazardsByDuration() {
    let baseline = DurationBaseline.classes([1, 2])
    let model = DiscreteHazard(
      baseline.design([1, 1, 1, 1, 2, 2, 3, 4]), isEvent: [true, true, false, false, true, false, false, false])
    let hazards = model.hazards(baseline, longest: 4)
    #expect(hazards.count == 4 && hazards[1] == hazards[3])
    #expect(isClose(hazards[0].value, 0.5, within: 1e-12) && isClose(hazards[1].value, 0.25, within: 1e-12))
    #expect(model.hazards(baseline, longest: 0).isEmpty)
    let lasting = SteadyStateSpells(hazards.compactMap(\.value))
    #expect(isClose(lasting.begunMean, 1 + 0.5 * 4, within: 1e-9), "half leave at once, the rest stay 4 more")
  }

  /// Rows of weight 0 change nothing but the number of clusters.
  @Test func rowsWithoutWeightSayNothing() throws {
    let design = DurationBaseline.logarithm.design([1, 2, 3, 1, 2, 1, 1])
    let isEvent = [false, false, true, true, false, true, false]
    let sample = SurveyDesign(weights: [1, 1, 1, 2, 2, 0, 0])
    let all = DiscreteHazard(design, isEvent: isEvent, sample: sample)
    let short = DiscreteHazard(
      DurationBaseline.logarithm.design([1, 2, 3, 1, 2]), isEvent: Array(isEvent[..<5]),
      sample: SurveyDesign(weights: [1, 1, 1, 2, 2]))
    #expect(all.fit.coefficients == short.fit.coefficients)
    #expect(all.fit.covariance == short.fit.covariance)
    let (a, b) = (try #require(all.fit.robustCovariance), try #require(short.fit.robustCovariance))
    #expect(isClose(a[1, 1] / b[1, 1], (7.0 / 6) / (5.0 / 4), within: 1e-9), "G/(G − 1)")
    #expect(all.observations == 5)
  }

  /// Units do not matter: yuan or ten thousand yuan.
  @Test func scalesDoNotMatter() throws {
    let ages: [Double] = [3, 5, 8, 2, 9, 4, 7, 6]
    let isEvent = [true, false, true, false, true, true, false, false]
    let fits = [1e-9, 1, 1e9].map { unit in
      DiscreteHazard(
        Matrix(rows: 8, columns: 2, elements: Array(repeating: 1, count: 8) + ages.map { $0 * unit }), isEvent: isEvent)
    }
    #expect(isClose(fits[0].fit.coefficients[1] * 1e-9, fits[1].fit.coefficients[1], within: 1e-9))
    #expect(isClose(fits[2].fit.coefficients[1] * 1e9, fits[1].fit.coefficients[1], within: 1e-9))
  }
}
