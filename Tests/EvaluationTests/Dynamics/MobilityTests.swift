import Evaluation
import Testing

struct MobilityTests {
  private struct Data {
    let authority = try! Authority("dynamics-mobility")
    let periods = 7

    func column(_ period: Int) throws -> [Double] {
      let incomes = try authority.numbers("income")
      return stride(from: period, to: incomes.count, by: periods).map { incomes[$0] }
    }

    func classes(_ key: String) throws -> [Int32] { try authority.numbers(key).map { $0.isNaN ? -1 : Int32($0) } }

    func design() throws -> SurveyDesign {
      SurveyDesign(
        weights: try authority.numbers("weight"), strata: try authority.numbers("stratum").map { Int32($0) })
    }

    func matrix() throws -> TransitionRates {
      TransitionRates(
        Transitions(panel: try classes("class"), periods: periods, states: 5, design: try design()))
    }
  }

  @Test(arguments: 0..<7) func classesAsInR(period: Int) throws {
    let data = Data()
    let column = try data.column(period)
    for (key, weights) in [("class", try data.design().weights), ("plain", column.map { _ in 1 })] {
      let ours = QuantileClasses.assign(column, weights: weights, classes: 5)
      let theirs = try data.classes(key)
      for household in ours.indices {
        expectAgreement(Double(ours[household]), Double(theirs[household * 7 + period]), .quantileClasses, key)
      }
    }
  }

  @Test func ratesAsInSurvey() throws {
    let data = Data()
    let ours = try data.matrix()
    let rates = try data.authority.numbers("rates")
    let errors = try data.authority.numbers("errors")
    for cell in 0..<25 {
      expectAgreement(ours.rates[cell].value, rates[cell], .transitionRates)
      expectAgreement(ours.rates[cell].standardError, errors[cell], .transitionRates, "error")
    }
    for (time, theirs) in zip(ours.exitTimes, try data.authority.numbers("exitErrors")) {
      expectAgreement(time.standardError, theirs, .praisExitTime, "error")
    }
    let immobility = try data.authority.numbers("immobility")
    expectAgreement(ours.immobilityRatio.value, immobility[0], .immobilityRatio)
    expectAgreement(ours.immobilityRatio.standardError, immobility[1], .immobilityRatio)
    let shorrocks = try data.authority.numbers("shorrocks")
    expectAgreement(ours.shorrocks.value, shorrocks[0], .shorrocksMobility)
    expectAgreement(ours.shorrocks.standardError, shorrocks[1], .shorrocksMobility)
  }

  @Test func ratesAsInMarkovchain() throws {
    let data = Data()
    let all = try data.classes("plain")
    let complete = try data.authority.numbers("complete").map { Int($0) }
    let panel = complete.flatMap { all[$0 * 7..<$0 * 7 + 7] }
    let ours = TransitionRates(
      Transitions(panel: panel, periods: 7, states: 5, design: SurveyDesign(count: complete.count)))
    let theirs = try data.authority.numbers("markovchain")
    for cell in 0..<25 { expectAgreement(ours.rates[cell].value, theirs[cell], .transitionRates) }
  }

  @Test func indicesAsInGiddy() throws {
    let ours = try Data().matrix()
    let giddy = try Authority("dynamics-mobility-giddy")
    expectAgreement(ours.shorrocks.value, try giddy.number("shorrocks"), .shorrocksMobility)
    expectAgreement(ours.eigenvalueMobility, try giddy.number("eigenvalue"), .eigenvalueMobility)
    expectAgreement(ours.determinantMobility, try giddy.number("determinant"), .determinantMobility)
    for (time, theirs) in zip(ours.exitTimes, try giddy.numbers("exitTimes")) {
      expectAgreement(time.value, theirs, .praisExitTime)
    }
  }

  @Test func movementAsInSurvey() throws {
    let data = Data()
    for (scale, key) in [(IncomeMovement.Scale.money, "money"), (.logarithms, "logarithms")] {
      // R's pairs leave the missing out of the design, as does a design of those observed.
      let (first, last) = (try data.column(0), try data.column(6))
      let kept = first.indices.filter { !first[$0].isNaN && !last[$0].isNaN }
      let design = try data.design()
      let ours = IncomeMovement(
        from: kept.map { first[$0] }, to: kept.map { last[$0] }, scale: scale,
        design: SurveyDesign(weights: kept.map { design.weights[$0] }, strata: kept.map { design.strata[$0] }))
      for (estimate, name) in [
        (ours.movement, "movement"), (ours.direction, "direction"), (ours.transfer, "transfer"),
      ] {
        let theirs = try data.authority.numbers("\(key).\(name)")
        expectAgreement(estimate.value, theirs[0], .fieldsOk, name)
        expectAgreement(estimate.standardError, theirs[1], .fieldsOk, "\(name), error")
      }
    }
  }

  @Test func rankCorrelationAsInR() throws {
    let data = Data()
    let (first, last) = (try data.column(0), try data.column(6))
    let weights = try data.design().weights
    expectAgreement(
      RankCorrelation.spearman(first, last, weights: first.map { _ in 1 }), try data.authority.number("spearman"),
      .rankCorrelation)
    expectAgreement(
      RankCorrelation.spearman(first, last, weights: weights), try data.authority.number("weightedSpearman"),
      .rankCorrelation, "weighted")
  }
}
