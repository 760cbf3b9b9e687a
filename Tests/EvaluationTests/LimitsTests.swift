import Evaluation
import Testing

func isClose(_ a: Double?, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  a.map { abs($0 - b) <= tolerance } ?? false
}

@Suite struct LimitsTests {
  /// The 95 % table of Garwood 1936 (doi:10.1093/biomet/28.3-4.437). Two are closed forms: −ln 0.025 = 3.6889 above no
  /// event, −ln 0.975 = 0.0253 below one.
  @Test(arguments: [(0, 0, 3.6889), (1, 0.0253, 5.5716), (3, 0.6187, 8.7673), (10, 4.7954, 18.3904)])
  func garwoodsLimits(events: Double, low: Double, high: Double) {
    let limits = PoissonLimits.garwood(events: events)
    #expect(isClose(limits.low, low, within: 5e-5))
    #expect(isClose(limits.high, high, within: 5e-5))
  }

  @Test func ratesScaleTheCountAndNeedExposure() {
    let rate = PoissonLimits.rate(events: 3, exposure: 120, scale: 12)
    #expect(isClose(rate.estimate, 0.3))
    #expect(isClose(rate.low, 0.06187, within: 5e-6))
    #expect(PoissonLimits.rate(events: 0, exposure: 0) == .undefined)
  }

  /// 81 of 263 at 95 %: 0.2527 … 0.3676, the exact interval of table I in Newcombe 1998
  /// (doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E). For 0 of n the upper limit is
  /// 1 − 0.025^(1/n) in closed form.
  @Test(arguments: [(81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (1, 29, 0.0009, 0.1776)])
  func clopperAndPearsonsLimits(events: Int64, trials: Int64, low: Double, high: Double) {
    let limits = BinomialLimits.clopperPearson(events: events, trials: trials)
    #expect(isClose(limits.estimate, Double(events) / Double(trials)))
    #expect(isClose(limits.low, low, within: 5e-5))
    #expect(isClose(limits.high, high, within: 5e-5))
  }

  @Test func clopperAndPearsonsLimitsAtTheEnds() {
    let none = BinomialLimits.clopperPearson(events: 0, trials: 2)
    #expect(none.low == 0 && isClose(none.high, 1 - 0.025.squareRoot()))
    let all = BinomialLimits.clopperPearson(events: 2, trials: 2)
    #expect(all.high == 1 && isClose(all.low, 0.025.squareRoot()))
    #expect(BinomialLimits.clopperPearson(events: 0, trials: 0) == .undefined)
  }

  /// Draw 0 takes villages (0, 0), draw 1 (0, 1), draw 2 (1, 0), draw 3 (1, 1).
  private static func enumerated(draws: Int = 4) -> ReplicateBootstrap {
    ReplicateBootstrap(villages: [0, 1], draws: draws) { draw, position in
      Double((position == 0 ? draw / 2 : draw) % 2) / 2
    }
  }

  /// Villages with 1 and 3 events in 12 months each: the four draws have the yearly rates 1, 2, 2, 3. Type-7 quantiles
  /// of four numbers at 0.025 and 0.975 lie at positions 0.075 and 2.925: 1.075 and 2.925.
  @Test func bootstrapWorkedByHand() {
    let sample = RateSample(villages: 2, numerators: [1, 3], denominators: [12, 12], scale: 12)
    let estimate = Self.enumerated().estimate(sample)
    #expect(isClose(estimate.estimate, 2))
    #expect(isClose(estimate.low, 1.075))
    #expect(isClose(estimate.high, 2.925))
  }

  /// Replicates take turns: draws 0 and 2 see the first, 1 and 3 the second, so that the rates are 1 (village 0 twice),
  /// 0 (second replicate), 2 (both villages) and 0.
  @Test func replicatesTakeTurns() {
    let sample = RateSample(villages: 2, numerators: [1, 3, 0, 0], denominators: [12, 12, 12, 12], scale: 12)
    #expect(sample.rates == [2, 0])
    let estimate = Self.enumerated().estimate(sample)
    #expect(isClose(estimate.estimate, 1))
    #expect(isClose(estimate.low, 0))
    // Sorted 0, 0, 1, 2; position 2.925.
    #expect(isClose(estimate.high, 1.925))
  }

  @Test func pathsShareTheResampledVillages() {
    let a = RateSample(villages: 2, numerators: [2, 7], denominators: [10, 20])
    #expect(Self.enumerated().difference(a, a) == RateEstimate(0, low: 0, high: 0))
    // Village 0 differs by 0.1 and village 1 by 0.1 at equal exposure: every draw does.
    let b = RateSample(villages: 2, numerators: [1, 5], denominators: [10, 20])
    let difference = Self.enumerated().difference(a, b)
    #expect(isClose(difference.low, 0.1))
    #expect(isClose(difference.high, 0.1))
  }

  @Test func withoutAnythingAtRiskNothingIsEstimated() {
    let none = RateSample(villages: 2, numerators: [0, 0], denominators: [0, 0])
    #expect(Self.enumerated().estimate(none) == .undefined)
    #expect(none.rates == [nil])
    // Half of the draws can be defined; one of four here is not.
    let some = RateSample(villages: 2, numerators: [0, 1], denominators: [0, 2])
    #expect(Self.enumerated().estimate(some) == RateEstimate(0.5, low: 0.5, high: 0.5))
    let empty = RateSample(villages: 2, numerators: [], denominators: [])
    #expect(Self.enumerated().estimate(empty) == .undefined)
    #expect(Self.enumerated(draws: 0).estimate(some) == RateEstimate(0.5))
  }

  @Test func noEventsGiveARateOfZero() {
    let sample = RateSample(villages: 2, numerators: [0, 0], denominators: [12, 24], scale: 12)
    #expect(Self.enumerated().estimate(sample) == RateEstimate(0, low: 0, high: 0))
  }
}
