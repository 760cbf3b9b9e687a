import Randomness
import Testing

/// At a fixed address, what happens under a lower parameter also happens under a higher one.
@Suite struct CouplingTests {
  let draws = Draws(key: DrawKey(seed: 0, replicate: 0))
  static let addresses = (0..<200).map { Address(id: UInt64($0), month: 0, purpose: Purpose(rawValue: 1)) }

  @Test func aHigherProbabilityContainsTheLower() {
    for address in Self.addresses {
      let outcomes = stride(from: 0.0, through: 1, by: 0.05).map { draws.bernoulli($0, at: address) ? 1 : 0 }
      #expect(outcomes == outcomes.sorted())
    }
  }

  @Test func poissonCountsNeverFallWhenTheMeanRises() {
    let means = Array(stride(from: 0.0, through: 60, by: 0.25))
    for address in Self.addresses {
      let counts = means.map { draws.poisson($0, at: address) }
      #expect(counts == counts.sorted())
    }
  }

  @Test func gammasRiseWithShapeAndScale() {
    for address in Self.addresses {
      let byShape = [0.1, 0.5, 1, 2, 10].map { draws.gamma(shape: $0, scale: 1, at: address) }
      #expect(byShape == byShape.sorted())
      #expect(draws.gamma(shape: 2, scale: 3, at: address) == 3 * draws.gamma(shape: 2, scale: 1, at: address))
    }
  }

  @Test func raisingOneWeightNeverMovesAChoiceBetweenTwoOthers() {
    for address in Self.addresses {
      let before = draws.categorical([1, 2, 3, 1], at: address)
      let after = draws.categorical([1, 2, 9, 1], at: address)
      #expect(after == before || after == 2)
      #expect(draws.categorical([1, 2, 3, 1, 0], at: address) == before)
    }
  }

  @Test func oddParametersHaveTheDocumentedResults() {
    let address = Self.addresses[0]
    #expect(draws.poisson(0, at: address) == 0)
    #expect(draws.poisson(-1, at: address) == 0)
    #expect(draws.poisson(.nan, at: address) == 0)
    #expect(draws.poisson(.infinity, at: address) > 999_000_000_000)
    #expect(draws.gamma(shape: 0, scale: 1, at: address) == 0)
    #expect(draws.gamma(shape: .nan, scale: 1, at: address).isNaN)
  }
}
