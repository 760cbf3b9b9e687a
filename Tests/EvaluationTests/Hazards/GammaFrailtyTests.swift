import Evaluation
import Foundation
import LinearAlgebra
import Testing

@Suite struct GammaFrailtyTests {
  private struct Data {
    let rows: PersonPeriods
    let design: Matrix
    let baseline: DurationBaseline
    let x: [Double]

    init(_ authority: Authority, _ name: String) throws {
      let (length, status) = (try authority.numbers("\(name).length"), try authority.numbers("\(name).status"))
      // There a censored spell is at risk in its last period; here it is not, so it lasts one more.
      rows = PersonPeriods(
        length.indices.map { index in
          let isCensored = status[index] == 0
          return Spell(
            household: index, state: .poor, months: 0..<(Int(length[index]) + (isCensored ? 1 : 0)),
            isCensored: isCensored)
        })
      x = try authority.numbers("\(name).x")
      baseline = .classes(try authority.numbers("\(name).classes").map { Int32($0) })
      let (rows, x) = (rows, x)
      design = baseline.design(rows.duration, covariates: [rows.spell.map { x[Int($0)] }])
    }
  }

  @Test(arguments: [("made", "plain"), ("made", "weighted"), ("breast", "plain")])
  func asTheLikelihoodWrittenOut(name: String, kind: String) throws {
    let authority = try Authority("hazards-frailty")
    let data = try Data(authority, name)
    let weights = data.rows.spell.map { kind == "weighted" ? Double(1 + $0 % 3) : 1 }
    let model = GammaFrailty(
      data.rows, design: data.design, sample: SurveyDesign(weights: weights, clusters: data.rows.spell))
    let key = "\(name).\(kind)"
    let parameters = try authority.numbers("\(key).parameters")
    let (errors, clustered) = (try authority.numbers("\(key).errors"), try authority.numbers("\(key).clustered"))
    #expect(model.fit.ending == .converged && !model.isAtBoundary && model.lateEntries == 0)
    for j in parameters.indices.dropLast() {
      let ours = model.fit.estimate(j)
      expectAgreement(ours.value, parameters[j], .gammaFrailty, "\(key) β\(j)")
      expectAgreement(ours.standardError, errors[j], .gammaFrailty, "\(key) se\(j)")
      expectAgreement(
        model.fit.estimate(j, robust: true).standardError, clustered[j], .gammaFrailty, "\(key) clustered\(j)")
    }
    expectAgreement(model.variance.value, parameters.last, .gammaFrailty, "\(key) v")
    expectAgreement(model.variance.standardError, errors.last, .gammaFrailty, "\(key) se of v")
    let top = try #require(try authority.number("\(key).logLikelihood"))
    let without = try #require(try authority.number("\(key).withoutFrailty"))
    expectAgreement(model.fit.logLikelihood, top, .gammaFrailty, "\(key) ln L")
    expectAgreement(model.withoutFrailty.fit.logLikelihood, without, .gammaFrailty, "\(key) ln L at 0")
    expectAgreement(model.likelihoodRatio, 2 * (top - without), .gammaFrailty, "\(key) likelihood ratio")
  }

  /// 2 × 6.903 = 13.807 has 0.000202 above it in a chi-squared law of one degree; half of it is the probability.
  @Test func theTestOfNoFrailty() throws {
    let data = try Data(try Authority("hazards-frailty"), "made")
    let model = GammaFrailty(data.rows, design: data.design)
    let ratio = try #require(model.likelihoodRatio)
    #expect(isClose(model.probability, erfc((ratio / 2).squareRoot()) / 2, within: 1e-12))
    #expect(try #require(model.probability) < 0.00011)
    // Hazards of those without frailty seem to fall more than those of anybody do.
    let with = model.fit.coefficients
    let without = model.withoutFrailty.fit.coefficients
    #expect(without[3] - without[0] < with[3] - with[0])
  }

  /// In these data the likelihood is largest without frailty; the profile of the authority tends to it as v → 0.
  @Test func atTheBoundary() throws {
    let authority = try Authority("hazards-frailty")
    let data = try Data(authority, "rossi")
    let model = GammaFrailty(data.rows, design: data.design)
    #expect(model.isAtBoundary && model.variance == Estimate(0) && model.likelihoodRatio == 0)
    #expect(model.probability == 1 && model.fit == model.withoutFrailty.fit)
    let top = try #require(model.fit.logLikelihood)
    // At v = 0.001, 0.1 and 1.
    let profile = try authority.numbers("rossi.profile")
    #expect(top > profile[0] && profile[0] > profile[1] && profile[1] > profile[2])
    #expect(top - profile[0] < 0.001)
  }

  @Test func whatHasNoEstimateSaysWhy() {
    let running = PersonPeriods([
      Spell(household: 0, state: .poor, months: 0..<4, isCensored: true),
      Spell(household: 1, state: .poor, months: 0..<3, isCensored: true),
    ])
    let none = GammaFrailty(running, design: Matrix(rows: 5, columns: 1, repeating: 1))
    #expect(none.fit.ending == .noEvents && none.variance == .undefined && none.probability == nil)
    let empty = GammaFrailty(PersonPeriods([]), design: Matrix(rows: 0, columns: 1))
    #expect(empty.fit.ending == .noObservations && !empty.isAtBoundary)
    // Entered in period 2 of its life: no member of the flow.
    let late = PersonPeriods([
      Spell(household: 0, state: .poor, months: 0..<4, isCensored: false, observedFrom: 1),
      Spell(household: 1, state: .poor, months: 0..<2, isCensored: false),
      Spell(household: 2, state: .poor, months: 0..<3, isCensored: false),
    ])
    let left = GammaFrailty(late, design: Matrix(rows: 8, columns: 1, repeating: 1))
    #expect(left.lateEntries == 1 && left.withoutFrailty.observations == 5)
  }
}
