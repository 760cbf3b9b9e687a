import Testing
import VectorMath

/// Percentage points as printed in the tables of Pearson and Hartley, *Biometrika Tables for Statisticians*, and in
/// every textbook since; limits for counts from Garwood (1936).
@Suite struct DistributionsTests {
  static let points: [(name: String, value: Double?, table: Double, digits: Double)] = [
    ("normal 97.5 %", Distributions.normalQuantile(0.975), 1.959964, 1e-6),
    ("normal at 1.96", Distributions.normalCDF(1.96), 0.9750021, 1e-7),
    ("chi-squared 95 %, 10", Distributions.chiSquaredQuantile(0.95, degrees: 10), 18.30704, 1e-5),
    ("chi-squared beyond", Distributions.chiSquaredSurvival(3.841459, degrees: 1), 0.05, 1e-7),
    ("chi-squared within", Distributions.chiSquaredCDF(18.30704, degrees: 10), 0.95, 1e-6),
    ("t 97.5 %, 5", Distributions.studentTQuantile(0.975, degrees: 5), 2.570582, 1e-6),
    ("t at 2.228139, 10", Distributions.studentTCDF(2.228139, degrees: 10), 0.975, 1e-7),
    ("F beyond 4.964603, 1 and 10", Distributions.fisherFSurvival(4.964603, 1, 10), 0.05, 1e-7),
    ("gamma median, shape 1", Distributions.gammaQuantile(0.5, shape: 1), 0.693147, 1e-6),
    ("gamma, shape 3 at 2", Distributions.gammaCDF(2, shape: 3), 0.3233236, 1e-7),
    ("Garwood lower, 3 events", Distributions.gammaQuantile(0.025, shape: 3), 0.6187, 1e-4),
    ("Garwood upper, 3 events", Distributions.gammaQuantile(0.975, shape: 4), 8.7673, 1e-4),
    ("beta median, 2 and 2", Distributions.betaQuantile(0.5, 2, 2), 0.5, 1e-12),
    ("beta, 2 and 3 at 0.5", Distributions.betaCDF(0.5, 2, 3), 0.6875, 1e-12),
    ("Poisson, mean 2, at most 1", Distributions.poissonCDF(1, mean: 2), 0.4060058, 1e-7),
    ("binomial, 10 tosses, at most 3", Distributions.binomialCDF(3, trials: 10, success: 0.5), 0.171875, 1e-12),
  ]

  @Test(arguments: points.indices) func agreesWithTheTables(index: Int) throws {
    let (name, value, table, digits) = Self.points[index]
    #expect(abs(try #require(value) - table) <= digits, "\(name)")
  }

  /// By hand: P(N ≤ 1) = 0.406, P(N ≤ 2) = 0.677 for mean 2; P(K ≤ 3) = 0.172, P(K ≤ 4) = 0.377 for ten tosses.
  @Test func discreteQuantilesAreTheSmallestCountThatReaches() {
    #expect(Distributions.poissonQuantile(0.40, mean: 2) == 1)
    #expect(Distributions.poissonQuantile(0.41, mean: 2) == 2)
    #expect(Distributions.poissonQuantile(0.10, mean: 2) == 0)
    #expect(Distributions.binomialQuantile(0.17, trials: 10, success: 0.5) == 3)
    #expect(Distributions.binomialQuantile(0.18, trials: 10, success: 0.5) == 4)
  }

  @Test func outsideTheDomainThereIsNoValue() {
    #expect(Distributions.normalQuantile(1.5) == nil)
    #expect(Distributions.normalQuantile(0) == nil)
    #expect(Distributions.gammaQuantile(0.5, shape: -1) == nil)
    #expect(Distributions.betaQuantile(.nan, 1, 1) == nil)
    #expect(Distributions.poissonQuantile(0.5, mean: -2) == nil)
    #expect(Distributions.binomialCDF(11, trials: 10, success: 0.5) == nil)
    #expect(Distributions.chiSquaredQuantile(0.5, degrees: 0) == nil)
    #expect(Distributions.studentTCDF(0, degrees: -3) == nil)
  }
}
