import Evaluation
import Testing

struct CostEffectivenessTests {
  private static let grants = 1
  private static let training = 2
  private static let visits = 3

  private let authority: Authority
  private let draws: DecisionDraws
  private let willingness: [Double]

  init() throws {
    authority = try Authority("cost-effectiveness")
    let options = try authority.strings("options")
    let (costs, effects) = (try authority.numbers("costs"), try authority.numbers("effects"))
    let count = costs.count / options.count
    let split = { (values: [Double]) in options.indices.map { Array(values[$0 * count..<($0 + 1) * count]) } }
    draws = DecisionDraws(options: options, costs: split(costs), effects: split(effects))
    willingness = try authority.numbers("willingness")
  }

  @Test func frontierAsInHeormodel() throws {
    let status = try authority.strings("status")
    let keys: [FrontierRow.Status: String] = [.efficient: "ND", .dominated: "D", .extendedlyDominated: "ED"]
    let expected = [
      try authority.numbers("incrementalCost"), try authority.numbers("incrementalEffect"),
      try authority.numbers("ratios"),
    ]
    let rows = EfficiencyFrontier.rows(draws)
    #expect(rows.count == 6 && Set(rows.map(\.status)).count == 3, "all three verdicts occur")
    for row in rows {
      #expect(keys[row.status] == status[row.option])
      for (ours, theirs) in zip([row.incrementalCost, row.incrementalEffect, row.ratio], expected) {
        let theirs = theirs[row.option]
        expectAgreement(ours, theirs.isNaN ? nil : theirs, .efficiencyFrontier)
      }
    }
  }

  @Test func acceptabilityAsInHeormodel() throws {
    let curve = Acceptability.curve(draws, at: willingness)
    let probabilities = try authority.numbers("acceptability")
    let netBenefits = try authority.numbers("netBenefits")
    let best = try authority.numbers("best")
    let frontier = try authority.numbers("frontier")
    let information = try authority.numbers("perfectInformation")
    #expect(curve.count == willingness.count)
    for (place, point) in curve.enumerated() {
      for option in 0..<6 {
        expectAgreement(point.probabilities[option], probabilities[place * 6 + option], .acceptabilityCurve)
        expectAgreement(point.netBenefits[option], netBenefits[place * 6 + option], .netBenefit)
      }
      #expect(Double(point.best) == best[place])
      expectAgreement(point.frontier, frontier[place], .acceptabilityFrontier)
      expectAgreement(point.perfectInformation, information[place], .perfectInformation)
    }
  }

  @Test func pairsAsInNumPy() throws {
    let pairwise = try authority.numbers("pairwise")
    let gains = try authority.numbers("incremental")
    for (place, k) in willingness.enumerated() {
      expectAgreement(
        Acceptability.pairwise(draws, Self.training, against: Self.grants, at: k), pairwise[place],
        .acceptabilityCurve)
      let gain = draws.incrementalNetBenefit(Self.training, against: Self.grants, at: k)
      expectAgreement(gain.estimate, gains[place * 3], .netBenefit)
      expectAgreement(gain.low, gains[place * 3 + 1], .netBenefit)
      expectAgreement(gain.high, gains[place * 3 + 2], .netBenefit)
    }
  }

  @Test func ratiosAsInSciPy() throws {
    for (option, reference, key) in [
      (Self.grants, 0, "grantsToNone"), (Self.training, Self.visits, "trainingToVisits"),
    ] {
      let ours = IncrementalRatio(draws, option, against: reference, source: .replicates)
      expectAgreement(ours.ratio, try authority.number("\(key).ratio"), .incrementalRatio)
      let limits = try authority.numbers("\(key).percentiles")
      expectAgreement(ours.percentiles.low, limits[0].isNaN ? nil : limits[0], .incrementalRatio)
      expectAgreement(ours.percentiles.high, limits[1].isNaN ? nil : limits[1], .incrementalRatio)
    }
  }

  @Test(arguments: [IncrementalRatio.Source.replicates, .resamples]) func fiellerAsInSciPy(
    source: IncrementalRatio.Source
  ) throws {
    for (option, reference, key) in [
      (Self.grants, 0, "grantsToNone"), (Self.training, Self.visits, "trainingToVisits"),
      (Self.visits, Self.grants, "visitsToGrants"),
    ] {
      let theirs = try authority.numbers("\(key).\(source == .replicates ? "replicates" : "resamples")")
      #expect(theirs.count == 3)
      switch IncrementalRatio(draws, option, against: reference, source: source).fieller {
      case .between(let low, let high):
        #expect(theirs[2] == 0)
        expectAgreement(low, theirs[0], .fiellerLimits)
        expectAgreement(high, theirs[1], .fiellerLimits)
      case .outside(let below, let above):
        #expect(theirs[2] == 1)
        expectAgreement(below, theirs[0], .fiellerLimits)
        expectAgreement(above, theirs[1], .fiellerLimits)
      case .everything, nil: Issue.record("limits are expected")
      }
    }
  }
}
