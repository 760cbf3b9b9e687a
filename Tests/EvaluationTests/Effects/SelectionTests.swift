import Evaluation
import Testing

/// The 614 men of `effects-selection.json`.
struct TrainingData {
  static let names = ["age", "educ", "black", "hispan", "married", "nodegree", "re74", "re75"]
  let authority: Authority
  let treated: [Bool]
  let covariates: [[Double]]
  let outcome: [Double]

  init() throws {
    let authority = try Authority("effects-selection")
    self.authority = authority
    treated = try authority.numbers("data.treat").map { $0 == 1 }
    covariates = try Self.names.map { try authority.numbers("data.\($0)") }
    outcome = try authority.numbers("data.re78")
  }
}

@Suite struct SelectionTests {
  @Test func propensityScoreAgreesWithStatsmodels() throws {
    let data = try TrainingData()
    let score = PropensityScore(treated: data.treated, covariates: data.covariates)
    let authority = try Authority("effects-weighting")
    let values = try authority.numbers("coefficients")
    let errors = try authority.numbers("errors")
    #expect(score.outcome == .converged && score.coefficients.count == 9)
    for (index, estimate) in score.coefficients.enumerated() {
      expectAgreement(estimate.value, values[index], .propensityScore)
      expectAgreement(estimate.standardError, errors[index], .propensityScore)
    }
    for (ours, theirs) in zip(score.probabilities, try authority.numbers("probabilities")) {
      expectAgreement(ours, theirs, .propensityScore)
    }
  }

  @Test(arguments: ["without", "with", "caliper"]) func matchingAgreesWithAPlainSearch(key: String) throws {
    let data = try TrainingData()
    let authority = try Authority("effects-weighting")
    let score = try authority.numbers("probabilities")
    let matching = NearestNeighbourMatching(
      score, treated: data.treated, caliper: key == "caliper" ? 0.05 : nil, withReplacement: key == "with")
    let partners = zip(matching.match, data.treated).filter(\.1).map { $0.0 ?? -1 }
    #expect(try authority.numbers(key).map { Int($0) } == partners)
    let effect = matching.effect(on: data.outcome)
    switch key {
    case "without":
      let pairs = try authority.numbers("pairs")
      expectAgreement(effect.value, pairs[0], .nearestNeighbourMatching)
      expectAgreement(effect.standardError, pairs[1], .nearestNeighbourMatching)
    case "with":
      let seekers = data.treated.indices.filter { data.treated[$0] }
      for (index, distance) in try authority.numbers("distances").enumerated() {
        let ours = abs(score[seekers[index]] - score[partners[index]])
        expectAgreement(ours, distance, .nearestNeighbourMatching, "distance")
      }
      #expect(effect.value != nil && effect.standardError != nil)
    default: #expect(matching.count < 185 && matching.count > 90)
    }
  }

  @Test func matchingWithReplacementAgreesWithMatching() throws {
    let data = try TrainingData()
    let authority = try Authority("effects-matching")
    let score = try Authority("effects-weighting").numbers("probabilities").enumerated().map { $1 + 1e-7 * Double($0) }
    let matching = NearestNeighbourMatching(score, treated: data.treated, withReplacement: true)
    let partners = zip(matching.match, data.treated).filter(\.1).map { $0.0 ?? -1 }
    #expect(try authority.numbers("partner").map { Int($0) } == partners)
    let expected = try authority.numbers("plain")
    let effect = matching.effect(on: data.outcome)
    expectAgreement(effect.value, expected[0], .nearestNeighbourMatching)
    expectAgreement(effect.standardError, expected[1], .nearestNeighbourMatching)
  }

  @Test func balanceAgreesWithMatchIt() throws {
    let data = try TrainingData()
    let weights = try data.authority.numbers("weights")
    let before = try data.authority.numbers("before")
    let after = try data.authority.numbers("after")
    for (index, covariate) in data.covariates.enumerated() {
      // MatchIt takes √(p (1 − p)) as the deviation of a covariate of zeros and ones, without the n / (n − 1).
      let isBinary = covariate.allSatisfy { $0 == 0 || $0 == 1 }
      let factor = isBinary ? (185.0 / 184).squareRoot() : 1
      let raw = Balance(covariate, treated: data.treated).standardizedDifference
      expectAgreement(raw.map { $0 * factor }, before[index], .balance, TrainingData.names[index])
      let matched = Balance(covariate, treated: data.treated, weights: weights).standardizedDifference
      expectAgreement(matched.map { $0 * factor }, after[index], .balance, TrainingData.names[index])
    }
    for (index, name) in [0, 6].enumerated() {
      let raw = Balance(data.covariates[name], treated: data.treated)
      expectAgreement(raw.varianceRatio, try data.authority.numbers("ratioBefore")[index], .balance)
      let matched = Balance(data.covariates[name], treated: data.treated, weights: weights)
      expectAgreement(matched.varianceRatio, try data.authority.numbers("ratioAfter")[index], .balance)
    }
  }

  @Test(arguments: InverseProbabilityWeighting.Target.allCases)
  func weightingAgreesWithStatsmodels(target: InverseProbabilityWeighting.Target) throws {
    let data = try TrainingData()
    let expected = try Authority("effects-weighting").numbers(target.rawValue)
    let result = InverseProbabilityWeighting(
      outcome: data.outcome, treated: data.treated, covariates: data.covariates, for: target)
    expectAgreement(result.effect.value, expected[0], .inverseProbabilityWeighting)
    // Four digits: numerical derivatives, and probabilities cut to 0.01 … 0.99.
    #expect(isClose(result.effect.standardError, expected[1], within: 1e-4))
    expectAgreement(result.meanTreated, expected[2], .inverseProbabilityWeighting)
    expectAgreement(result.meanOthers, expected[3], .inverseProbabilityWeighting)
  }

  @Test(arguments: ["csdid", "csdidWeighted"]) func weightingAgreesWithCsdid(key: String) throws {
    let data = try TrainingData()
    let expected = try Authority("effects-weighting").numbers(key)
    let result = InverseProbabilityWeighting(
      outcome: data.outcome, treated: data.treated, covariates: data.covariates, for: .treated,
      weights: key == "csdid" ? [] : data.covariates[1].map { $0 + 1 })
    expectAgreement(result.effect.value, expected[0], .inverseProbabilityWeighting)
    expectAgreement(result.effect.standardError, expected[1], .inverseProbabilityWeighting)
  }
}
