import Foundation
import VectorMath

/// Whether a score is more frequent just on one side of the cutoff than on the other, as it is where people see to it that
/// they fall below the line (McCrary 2008, doi:10.1016/j.jeconom.2007.05.005), by the test of Cattaneo, Jansson & Ma (2020,
/// doi:10.1080/01621459.2019.1635480).
///
/// The density of a side at the cutoff is the slope there of a local cubic fit to the empirical distribution function of
/// all scores, with triangular kernel and bandwidth h:
///
///     f = Σ l_j F_j      F_j = (scores ≤ x_j, less one) / (n − 1)      V(f) = Σ_i (Σ over x_j > x_i of l_j / (n − 1))²
///
/// with l the loadings of the slope (jackknife error), T = (f₊ − f₋) / √V normal when the density has no jump. The bandwidth
/// is the smaller of those that make the mean squared error of a local quadratic least for f₊ − f₋ and for f₊ + f₋, with at
/// least 23 scores, and 23 different ones, on each side where there are so many. Households count once, whatever their
/// weights.
public struct DensityDiscontinuity: Sendable, Hashable {
  public let below: Estimate
  public let above: Estimate
  /// f₊ − f₋.
  public let difference: Estimate
  /// Of no jump, two-sided; `nil` without an error.
  public let pValue: Double?
  /// h, in units of the score.
  public let bandwidth: Double
  /// Scores within h of the cutoff.
  public let countBelow: Int
  public let countAbove: Int

  /// - Parameter bandwidth: chosen from the scores if `nil`.
  /// - Returns: `nil` when a side has too few different scores (six; four within a bandwidth that is given), or when a
  ///   score is not finite.
  public init?(_ scores: [Double], cutoff: Double, bandwidth: Double? = nil) {
    guard let sides = Sides(scores, cutoff: cutoff), let h = bandwidth ?? sides.bandwidth(),
      let low = sides.slope(sides.below, h, order: 3), let high = sides.slope(sides.above, h, order: 3)
    else { return nil }
    below = Estimate(low.value, standardError: low.variance.squareRoot())
    above = Estimate(high.value, standardError: high.variance.squareRoot())
    let error = (low.variance + high.variance).squareRoot()
    difference = Estimate(high.value - low.value, standardError: error)
    pValue =
      error > 0 ? Distributions.normalCDF(-abs(high.value - low.value) / error).map { 2 * $0 } : nil
    self.bandwidth = h
    countBelow = sides.below.distance.count { $0 >= -h }
    countAbove = sides.above.distance.count { $0 <= h }
  }
}

/// Both sides of the cutoff, with the distribution function as outcome.
private struct Sides {
  let below: CutoffSide
  let above: CutoffSide
  let count: Int

  init?(_ scores: [Double], cutoff: Double) {
    guard cutoff.isFinite, scores.count > 1, scores.allSatisfy(\.isFinite) else { return nil }
    let sorted = scores.map { $0 - cutoff }.sorted()
    var distribution = [Double](repeating: 0, count: sorted.count)
    var last = sorted.count - 1
    for i in sorted.indices.reversed() {
      if sorted[i] != sorted[last] { last = i }
      distribution[i] = Double(last) / Double(sorted.count - 1)
    }
    let first = sorted.firstIndex { $0 >= 0 } ?? sorted.count
    let side = { (range: Range<Int>) in
      CutoffSide(Array(sorted[range]), Array(distribution[range]), range.map { _ in 1 })
    }
    (below, above, count) = (side(0..<first), side(first..<sorted.count), sorted.count)
    guard Self.distinct(below.distance).count > 5, Self.distinct(above.distance).count > 5 else { return nil }
  }

  /// The density of a side at the cutoff, and its variance.
  func slope(_ side: CutoffSide, _ h: Double, order: Int) -> (value: Double, variance: Double)? {
    guard let fit = LocalPolynomial(side, bandwidth: h, order: order) else { return nil }
    let loadings = fit.loadings(1)
    let (x, n) = (side.distance, Double(count - 1))
    // Σ of the loadings behind the first of equal scores.
    var (behind, tail, variance) = (0.0, [Double](repeating: 0, count: x.count), 0.0)
    for i in x.indices.reversed() {
      tail[i] = behind
      behind += loadings[i]
    }
    for i in x.indices {
      if i > 0, x[i] == x[i - 1] { tail[i] = tail[i - 1] }
      // Beyond the bandwidth the sum is 0 but for rounding.
      if abs(x[i]) <= h { variance += tail[i] * tail[i] / (n * n) }
    }
    return (fit.coefficient(1), variance)
  }

  /// `nil` when a side has too few different scores within a pilot bandwidth.
  func bandwidth() -> Double? {
    let all = below.distance + above.distance
    let n = Double(count)
    let mean = all.reduce(0, +) / n
    let deviation = (all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
    let u = mean / deviation
    let density = exp(-u * u / 2) / (2 * Double.pi).squareRoot()
    // Hermite's polynomials of order 4 and 2: derivatives of the normal density, as a first guess.
    let fourth = pow(u, 4) - 6 * u * u + 3
    let second = u * u - 1
    let widest = max(abs(all.first ?? 0), abs(all.last ?? 0))
    // The bandwidths that are best for a normal density. For the ν-th derivative of the distribution function by a fit of
    // order p, h = ((2ν − 1) / (2 (p + 1 − ν)) · C / (n B²))^(1 / (2p + 1)), C of the triangular kernel at an edge: ν = 3 and
    // p = 4 for the bend, ν = 1 and p = 2 for the density.
    let curved = deviation * pow(1.25 / (fourth * fourth * density) * 3_430_865.4551236177795 / n, 1.0 / 9)
    let plain = deviation * pow(0.25 / (second * second * density) * 548.57142857155463389 / n, 1.0 / 5)
    let b = max(min(curved, widest), least(25))
    let c = max(min(plain, widest), least(23))
    guard let bendBelow = LocalPolynomial(below, bandwidth: b, order: 4)?.coefficient(3),
      let bendAbove = LocalPolynomial(above, bandwidth: b, order: 4)?.coefficient(3),
      let low = slope(below, c, order: 2), let high = slope(above, c, order: 2)
    else { return nil }
    // ∫ of the kernel: −3/7 of the third coefficient is the bias of the slope at an edge.
    let bias = (difference: -3 / 7 * (bendAbove - bendBelow), sum: -3 / 7 * (bendAbove + bendBelow))
    let candidates = [bias.difference, bias.sum].map { bias in
      let h = pow(0.25 * c * (low.variance + high.variance) / (bias * bias), 1.0 / 5)
      return max(min(h.isNaN ? 0 : h, widest), least(23))
    }
    return candidates.min()
  }

  /// A bandwidth with so many scores, and so many different ones, on each side, or all there are.
  private func least(_ count: Int) -> Double {
    [below.distance.reversed().map { -$0 }, above.distance].flatMap { side -> [Double] in
      let distinct = Self.distinct(side)
      return [side[min(count, side.count) - 1], distinct[min(count, distinct.count) - 1]]
    }.max() ?? 0
  }

  private static func distinct(_ sorted: [Double]) -> [Double] {
    sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
