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

  /// Labels are all pairs of those who share them; one alone, or without a label, has nobody.
  @Test func labelsAreAllTheirPairs() {
    var random = TestGenerator(state: 5)
    for households in [0, 1, 7, 60, 200] {
      let labels = (0..<households).map { _ in Int32.random(in: -1...Int32(households / 5), using: &random) }
      var (from, to): ([Int32], [Int32]) = ([], [])
      for i in labels.indices where labels[i] >= 0 {
        for j in labels.indices where i != j && labels[i] == labels[j] {
          from.append(Int32(i))
          to.append(Int32(j))
        }
      }
      for threshold in [0.2, 0.5, 1] {
        let listed = ExposureMapping(households: households, from: from, to: to, threshold: threshold)
        let labelled = ExposureMapping(labels: labels, threshold: threshold)
        let treated = (0..<households).map { _ in Bool.random(using: &random) }
        #expect(labelled.households == households && labelled.counts == listed.counts)
        #expect(labelled.shares(treated: treated) == listed.shares(treated: treated))
        #expect(labelled.exposures(treated: treated) == listed.exposures(treated: treated))
      }
    }
    // An association of 30,000 has 900 million pairs.
    let large = ExposureMapping(labels: Array(repeating: 0, count: 30_000), threshold: 0.5)
    #expect(large.shares(treated: (0..<30_000).map { $0 < 2 })[0] == 1.0 / 29_999)
  }

  /// Changes between two periods, with a covariate and the number of associates, errors by association.
  @Test func changesByAssociationAgreeWithStatsmodels() throws {
    let r = try Authority("effects-association")
    let labels = try r.numbers("association").map { Int32($0) }
    let mapping = ExposureMapping(labels: labels, threshold: 0.5)
    let exposure = mapping.exposures(treated: try r.numbers("treated").map { $0 == 1 })
    let rows = exposure.indices.filter { exposure[$0] != nil }
    let pick = { (values: [Double]) in rows.map { values[$0] } }
    let change = zip(try r.numbers("after"), try r.numbers("before")).map { $0 - $1 }
    let fit = try #require(
      SpilloverRegression(
        outcome: pick(change), exposure: rows.map { exposure[$0] },
        covariates: [pick(try r.numbers("x")), pick(mapping.counts.map(Double.init))],
        clusters: rows.map { labels[$0] }, weights: pick(try r.numbers("w"))))
    let (values, errors) = (try r.numbers("value"), try r.numbers("error"))
    for (index, effect) in [fit.direct, fit.indirect, fit.total, fit.indirectOnTreated].enumerated() {
      expectAgreement(effect.value, values[index], .spilloverRegression)
      expectAgreement(effect.standardError, errors[index], .spilloverRegression)
    }
    #expect(Double(fit.households) == (try r.number("households")))
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
