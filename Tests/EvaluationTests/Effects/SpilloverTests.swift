import Evaluation
import Testing

@Suite struct SpilloverTests {
  private struct Network {
    let authority: Authority
    let mapping: ExposureMapping
    let exposure: [Exposure?]
    let probabilities: [Exposure: [Double]]
    let outcome: [Double]
    let village: [Int32]
    let weights: [Double]
    let treated: [Bool]

    init() throws {
      authority = try Authority("effects-spillover")
      let from = try authority.numbers("from").map { Int32($0) }
      let to = try authority.numbers("to").map { Int32($0) }
      treated = try authority.numbers("treated").map { $0 == 1 }
      mapping = ExposureMapping(households: 200, from: from + to, to: to + from, threshold: 0.5)
      exposure = mapping.exposures(treated: treated)
      var probabilities: [Exposure: [Double]] = [:]
      for one in Exposure.allCases { probabilities[one] = try authority.numbers(one.rawValue) }
      self.probabilities = probabilities
      outcome = try authority.numbers("y")
      village = try authority.numbers("village").map { Int32($0) }
      weights = try authority.numbers("w")
    }
  }

  @Test func exposuresAgreeWithNetworkx() throws {
    let network = try Network()
    let order: [Exposure] = [.untouched, .indirect, .direct, .both]
    let expected = try network.authority.numbers("exposure").map { $0 < 0 ? nil : order[Int($0)] }
    #expect(network.exposure == expected)
  }

  @Test(arguments: [false, true]) func hajeksEstimatorAgreesWithStatsmodels(isWeighted: Bool) throws {
    let network = try Network()
    let effects = SpilloverEffects(
      outcome: network.outcome, exposure: network.exposure, probabilities: network.probabilities,
      clusters: network.village, weights: isWeighted ? network.weights : [])
    let contrasts = [
      ("indirect", effects.indirect), ("direct", effects.direct), ("total", effects.total),
      ("onTreated", effects.indirectOnTreated),
    ]
    for (name, contrast) in contrasts {
      let expected = try network.authority.numbers("\(name)\(isWeighted ? "Weighted" : "")Hajek")
      expectAgreement(contrast.effect.value, expected[0], .spilloverEffects, name)
      expectAgreement(contrast.effect.standardError, expected[1], .spilloverEffects, "\(name) error")
      #expect(Double(contrast.households) == expected[2] && Double(contrast.leftOut) == expected[3])
    }
  }

  @Test func regressionAgreesWithStatsmodels() throws {
    let network = try Network()
    let fit = try #require(
      SpilloverRegression(
        outcome: network.outcome, exposure: network.exposure, covariates: [try network.authority.numbers("degree")],
        clusters: network.village))
    let values = try network.authority.numbers("regression.value")
    let errors = try network.authority.numbers("regression.error")
    for (index, effect) in [fit.direct, fit.indirect, fit.total, fit.indirectOnTreated].enumerated() {
      expectAgreement(effect.value, values[index], .spilloverRegression)
      expectAgreement(effect.standardError, errors[index], .spilloverRegression)
    }
  }

  /// 0 – 1 – 2 in a row, 3 alone. One of 0, 1, 2 is treated in turn: household 0 is exposed when 1 is treated, 1 at a
  /// threshold of a half when either end is.
  @Test func probabilitiesWorkedByHand() {
    let mapping = ExposureMapping(
      households: 4, from: [0, 1, 1, 2, 0, 2], to: [1, 0, 2, 1, 1, 2], threshold: 0.5)
    #expect(mapping.shares(treated: [true, false, false, true]) == [0, 0.5, 0, nil])
    #expect(mapping.exposures(treated: [true, false, false, true]) == [.direct, .indirect, .untouched, nil])
    let p = mapping.probabilities(draws: 3) { draw in (0..<4).map { $0 == draw } }
    #expect(p[.direct] == [1.0 / 3, 1.0 / 3, 1.0 / 3, 0] && p[.both] == [0, 0, 0, 0])
    #expect(p[.indirect] == [1.0 / 3, 2.0 / 3, 1.0 / 3, 0] && p[.untouched] == [1.0 / 3, 0, 1.0 / 3, 0])
  }

  @Test func whatCannotBeSaid() {
    let mapping = ExposureMapping(households: 2, from: [], to: [], threshold: 1)
    let exposure = mapping.exposures(treated: [true, false])
    #expect(exposure == [nil, nil])
    let none = Dictionary(uniqueKeysWithValues: Exposure.allCases.map { ($0, [0.0, 0]) })
    let effects = SpilloverEffects(
      outcome: [1, 2], exposure: [.direct, .untouched], probabilities: none, clusters: [0, 1])
    #expect(effects.direct.effect == .undefined && effects.direct.leftOut == 2 && effects.total.leftOut == 1)
    #expect(SpilloverRegression(outcome: [1, 2], exposure: exposure, clusters: [0, 1]) == nil)
    // One cluster: an effect without an error.
    let half = Dictionary(uniqueKeysWithValues: Exposure.allCases.map { ($0, [0.5, 0.5]) })
    let one = SpilloverEffects(
      outcome: [5, 2], exposure: [.direct, .untouched], probabilities: half, clusters: [0, 0])
    #expect(isClose(one.direct.effect.value, 3) && one.direct.effect.standardError == nil)
  }
}
