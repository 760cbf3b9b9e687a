import Foundation
import Randomness
import Testing
import VectorMath

/// Shapes of the distributions, from 20,000 draws at one seed. A mean may miss by four standard errors, and the
/// Kolmogorov–Smirnov distance may reach 1.95 / √n, which true draws exceed once in a thousand.
@Suite struct DistributionDrawTests {
  static let count = 20_000
  let draws = Draws(key: DrawKey(seed: 20_201_231, replicate: 0))

  private func address(_ number: Int) -> Address {
    Address(id: UInt64(number), month: 1, purpose: Purpose(rawValue: 3))
  }

  private func sample(_ draw: (Address) -> Double) -> [Double] { (0..<Self.count).map { draw(address($0)) } }

  /// The largest distance between the empirical and the true distribution function.
  private func distance(_ sample: [Double], _ distribution: (Double) -> Double) -> Double {
    let n = Double(sample.count)
    return sample.sorted().enumerated().map { rank, value in
      let p = distribution(value)
      return max(abs(p - Double(rank) / n), abs(Double(rank + 1) / n - p))
    }.max()!
  }

  private func expectMoments(_ sample: [Double], mean: Double, variance: Double, kurtosis: Double = 3) {
    let n = Double(sample.count)
    let average = sample.reduce(0, +) / n
    let spread = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    #expect(abs(average - mean) < 4 * (variance / n).squareRoot())
    #expect(abs(spread - variance) < 4 * variance * ((kurtosis - 1) / n).squareRoot())
  }

  static let limit = 1.95 / Double(count).squareRoot()

  @Test(arguments: 0..<4) func uniforms(column: Int) {
    let values = sample { draws.uniform4(at: $0)[column] }
    #expect(distance(values) { $0 } < Self.limit)
    expectMoments(values, mean: 0.5, variance: 1.0 / 12, kurtosis: 1.8)
  }

  @Test(arguments: 0..<4) func normals(column: Int) {
    let values = sample { draws.normal4(at: $0)[column] }
    #expect(distance(values) { 0.5 * erfc(-$0 / 2.0.squareRoot()) } < Self.limit)
    expectMoments(values, mean: 0, variance: 1)
  }

  @Test func theFourNormalsOfABlockAreUncorrelated() {
    let blocks = (0..<Self.count).map { draws.normal4(at: address($0)) }
    for first in 0..<4 {
      for second in 0..<first {
        let covariance = blocks.reduce(0) { $0 + $1[first] * $1[second] } / Double(Self.count)
        #expect(abs(covariance) < 4 / Double(Self.count).squareRoot())
      }
    }
  }

  @Test func exponentials() {
    let values = sample { draws.exponential(mean: 3, at: $0) }
    #expect(distance(values) { 1 - exp(-$0 / 3) } < Self.limit)
    expectMoments(values, mean: 3, variance: 9, kurtosis: 9)
  }

  @Test(arguments: [0.3, 1, 7.5]) func gammas(shape: Double) {
    let values = sample { draws.gamma(shape: shape, scale: 2, at: $0) }
    #expect(distance(values) { Distributions.gammaCDF($0 / 2, shape: shape) ?? .nan } < Self.limit)
    expectMoments(values, mean: 2 * shape, variance: 4 * shape, kurtosis: 3 + 6 / shape)
  }

  /// A Poisson kurtosis is 3 + 1 / mean; both sides of the change of method at 30 are tried.
  @Test(arguments: [0.05, 1, 12, 29.9, 30.1, 400]) func poissons(mean: Double) {
    let values = sample { Double(draws.poisson(mean, at: $0)) }
    expectMoments(values, mean: mean, variance: mean, kurtosis: 3 + 1 / mean)
  }

  @Test(arguments: [0, 0.001, 0.3, 0.97, 1]) func bernoullis(p: Double) {
    let hits = (0..<Self.count).count { draws.bernoulli(p, at: address($0)) }
    let error = (p * (1 - p) / Double(Self.count)).squareRoot()
    #expect(abs(Double(hits) / Double(Self.count) - p) <= 4 * error)
  }

  @Test func categoriesHaveTheirWeights() {
    let weights = [1.0, 0, 3, 6, -2]
    let chosen = (0..<Self.count).map { draws.categorical(weights, at: address($0))! }
    for (option, p) in [0.1, 0, 0.3, 0.6, 0].enumerated() {
      let share = Double(chosen.count { $0 == option }) / Double(Self.count)
      #expect(abs(share - p) <= 4 * (p * (1 - p) / Double(Self.count)).squareRoot())
    }
    #expect(draws.categorical([], at: address(1)) == nil)
    #expect(draws.categorical([0, .nan, -1], at: address(1)) == nil)
  }

  /// Each of the six orders of three with probability one sixth.
  @Test func permutationsAreEquallyLikely() {
    let orders = (0..<6_000).map { draws.permutation(count: 3, at: address($0)) }
    let counts = Dictionary(orders.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 4 * 29 })
    #expect(draws.permutation(count: 100, at: address(0)).sorted() == Array(0..<100))
    #expect(draws.permutation(count: 0, at: address(0)).isEmpty)
  }
}
