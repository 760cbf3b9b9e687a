import Foundation
import Population
import Testing

@Suite struct SharesTests {
  @Test func weightsAreScaledToOneAndHaveAMean() {
    let shares = Shares(from: 2, [1, 2, 1])
    #expect(shares.shares == [0.25, 0.5, 0.25])
    #expect(shares.highest == 4)
    #expect(shares.mean == 3)
  }

  /// Two values: the tilted shares are fixed by the mean alone, whatever the shape: 1 · ¾ + 2 · ¼ = 1.25.
  @Test func twoValuesAreTiltedToTheOnlySharesWithThatMean() throws {
    let tilted = try #require(Shares(from: 1, [0.5, 0.5]).tilted(toMean: 1.25))
    #expect(abs(tilted.shares[0] - 0.75) < 1e-12)
    #expect(abs(tilted.shares[1] - 0.25) < 1e-12)
  }

  /// Three equal shares times 1, e, e²: with r = e the mean is (e + 2e²)/(1 + e + e²).
  @Test func aTiltMultipliesBySuccessivePowers() throws {
    let r = exp(1.0)
    let tilted = try #require(Shares(from: 0, [1, 1, 1]).tilted(toMean: (r + 2 * r * r) / (1 + r + r * r)))
    #expect(abs(tilted.shares[1] / tilted.shares[0] - r) < 1e-9)
    #expect(abs(tilted.shares[2] / tilted.shares[1] - r) < 1e-9)
  }

  @Test(arguments: [1.0, 1.01, 2.5, 3.0, 4.99])
  func aTiltReachesEveryMeanInside(mean: Double) throws {
    let shares = Shares(from: 0, [0.1, 0.4, 0.2, 0, 0.2, 0.1])
    let tilted = try #require(shares.tilted(toMean: mean))
    #expect(abs(tilted.mean - mean) < 1e-9)
    #expect(tilted.shares[3] == 0, "what has no share gets none")
  }

  @Test(arguments: [0.0, -1, 5, 7])
  func noTiltReachesAMeanAtOrBeyondTheEnds(mean: Double) {
    #expect(Shares(from: 0, [1, 1, 1, 1, 1, 1]).tilted(toMean: mean) == nil)
  }
}

@Suite struct QuotaTests {
  /// Hamilton's method by hand: 10 in 0.45, 0.36, 0.19 is 4.5, 3.6, 1.9; floors 4, 3, 1, and the two left go to .9 and
  /// .6.
  @Test func theLargestRemaindersGetWhatIsLeft() {
    #expect(Quota.split(10, in: [0.45, 0.36, 0.19]) == [4, 4, 2])
  }

  /// 5 in four equal weights is 1.25 each: one is left, for the first.
  @Test func tiesGoToTheEarlierEntry() {
    #expect(Quota.split(5, in: [1, 1, 1, 1]) == [2, 1, 1, 1])
    #expect(Quota.split(6, in: [1, 1, 1, 1]) == [2, 2, 1, 1])
    #expect(Quota.split(1, in: [0.5, 0.5]) == [1, 0])
  }

  @Test(arguments: [0, 1, 7, 100, 12_345])
  func everyPartIsWithinOneOfItsShareAndTheyAddUp(total: Int) {
    let weights = [0.42, 0.06, 0.09, 0.05, 0.01, 0.01, 0.10, 0.09, 0.10, 0.02, 0.02, 0.03]
    let parts = Quota.split(total, in: weights)
    #expect(parts.reduce(0, +) == total)
    for (part, weight) in zip(parts, weights) { #expect(abs(Double(part) - weight * Double(total)) < 1) }
  }

  @Test func sharesAreDealtInOrder() {
    #expect(Quota.dealt(Shares(from: 1, [0.5, 0.25, 0.25]), over: 4) == [1, 1, 2, 3])
  }

  @Test func ranksCountTheKeysThatComeBefore() {
    #expect(Quota.ranks(of: [0.3, -1, 0.3, 9]) == [1, 0, 2, 3], "equal keys keep their order")
  }
}
