import Evaluation
import Foundation
import Testing

struct IncomeProcessTests {
  @Test func variancesAsInSurvey() throws {
    let authority = try Authority("dynamics-process")
    let ours = PermanentTransitoryVariances(
      logarithms: try authority.numbers("wages.y"), periods: 7,
      design: SurveyDesign(weights: try authority.numbers("wages.weight")))
    let permanent = try authority.numbers("wages.permanent")
    let transitory = try authority.numbers("wages.transitory")
    #expect(ours.permanent[..<2].allSatisfy { $0 == .undefined } && ours.permanent[6] == .undefined)
    #expect(ours.transitory[0] == .undefined && ours.transitory[6] == .undefined)
    for (index, theirs) in try authority.numbers("wages.permanentErrors").enumerated() {
      expectAgreement(ours.permanent[index + 2].value, permanent[index], .permanentTransitory)
      expectAgreement(ours.permanent[index + 2].standardError, theirs, .permanentTransitory, "error")
    }
    for (index, theirs) in try authority.numbers("wages.transitoryErrors").enumerated() {
      expectAgreement(ours.transitory[index + 1].value, transitory[index], .permanentTransitory)
      expectAgreement(ours.transitory[index + 1].standardError, theirs, .permanentTransitory, "error")
    }
    expectAgreement(
      ours.meanTransitory.value, transitory.reduce(0, +) / Double(transitory.count), .permanentTransitory)
  }

  private static func firms(weighted: Bool) throws -> (DynamicPanel, Authority) {
    let authority = try Authority("dynamics-process")
    let column = { (key: String) in try authority.numbers("firms.\(key)").map { $0.isNaN ? .nan : log($0) } }
    let weights = (1...140).map { weighted ? 1 + Double($0 % 3) : 1 }
    let panel = DynamicPanel(
      outcome: try column("emp"), covariates: [try column("wage"), try column("capital")], periods: 9,
      design: SurveyDesign(weights: weights))
    return (panel, authority)
  }

  private static func expect(_ fit: AutoregressionFit, _ theirs: [Double], _ method: Method) {
    #expect(fit.problem == nil && fit.coefficients.count == theirs.count)
    for (ours, theirs) in zip(fit.coefficients, theirs) { expectAgreement(ours.value, theirs, method) }
  }

  @Test func leastSquaresAsInPlm() throws {
    let (panel, authority) = try Self.firms(weighted: false)
    Self.expect(panel.pooled(), try authority.numbers("firms.pooled"), .pooledAutoregression)
    Self.expect(panel.within(), try authority.numbers("firms.within"), .withinAutoregression)
  }

  @Test func weightedLeastSquaresWithErrorsAsInSurvey() throws {
    let (panel, authority) = try Self.firms(weighted: true)
    for (fit, key, method) in [
      (panel.pooled(), "weighted", Method.pooledAutoregression),
      (panel.within(), "weightedWithin", .withinAutoregression),
    ] {
      Self.expect(fit, try authority.numbers("firms.\(key).coefficients"), method)
      for (ours, theirs) in zip(fit.coefficients, try authority.numbers("firms.\(key).errors")) {
        expectAgreement(ours.standardError, theirs, method, "error")
      }
    }
  }

  /// plm's robust errors lack the design's n / (n − 1) for 140 firms.
  @Test func arellanoBondAsInPlm() throws {
    let (panel, authority) = try Self.firms(weighted: false)
    for (fit, key) in [(panel.arellanoBond(), "bond"), (panel.arellanoBond(maximumLag: 3), "bond3")] {
      Self.expect(fit, try authority.numbers("firms.\(key).coefficients"), .arellanoBond)
      for (ours, theirs) in zip(fit.serialCorrelation, try authority.numbers("firms.\(key).correlation")) {
        expectAgreement(ours?.statistic, theirs, .arellanoBond, "serial correlation")
      }
      let hansen = try authority.numbers("firms.\(key).hansen")
      expectAgreement(fit.overidentification?.statistic, hansen[0], .arellanoBond, "Hansen")
      #expect(fit.overidentification?.degrees.map(Double.init) == hansen[1])
      expectAgreement(fit.overidentification?.probability, hansen[2], .arellanoBond, "Hansen")
      #expect(fit.serialCorrelation.count == 2)
      #expect(fit.instruments.map(Double.init) == (try authority.number("firms.\(key).instruments")))
      for (ours, theirs) in zip(fit.coefficients, try authority.numbers("firms.\(key).errors")) {
        expectAgreement(ours.standardError.map { $0 * (139.0 / 140).squareRoot() }, theirs, .arellanoBond, "error")
      }
    }
  }

  @Test func vulnerabilityAsInStatsmodels() throws {
    let authority = try Authority("dynamics-vulnerability")
    for (key, names) in [
      ("one", ["income"]), ("two", ["income", "incomeSquared"]), ("three", ["income", "incomeSquared", "third"]),
    ] {
      let design = SurveyDesign(weights: try authority.numbers("weights"))
      let ours = Vulnerability(
        incomes: try authority.numbers("spending"), line: 400, covariates: try names.map { try authority.numbers($0) },
        design: design)
      #expect(ours.problem == nil)
      #expect(Double(ours.withoutVariance) == (try authority.number("\(key).without")))
      for (ours, theirs) in zip(ours.coefficients, try authority.numbers("\(key).beta")) {
        expectAgreement(ours, theirs, .vulnerability)
      }
      for (ours, theirs) in zip(ours.varianceCoefficients, try authority.numbers("\(key).theta")) {
        expectAgreement(ours, theirs, .vulnerability)
      }
      for (ours, theirs) in zip(ours.probabilities, try authority.numbers("\(key).probability")) {
        expectAgreement(ours, theirs.isNaN ? nil : theirs, .vulnerability)
      }
      expectAgreement(ours.expectedHeadcount(design).value, try authority.number("\(key).mean"), .vulnerability)
      expectAgreement(ours.shareVulnerable(design).value, try authority.number("\(key).share"), .vulnerability)
    }
  }
}
