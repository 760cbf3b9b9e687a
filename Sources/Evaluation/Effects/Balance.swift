/// How alike the treated and the others are in one covariate.
///
///     SMD = (x̄₁ − x̄₀) / sd of the treated
///
/// The deviation is that of all treated, with n − 1, before weighting or matching, so that numbers before and after share
/// a scale. Below 0.1 is usually called balanced (Austin 2009, doi:10.1002/sim.3697).
public struct Balance: Sendable, Hashable {
  public let meanTreated: Double?
  public let meanOthers: Double?
  /// `nil` when a group is empty or the treated do not vary.
  public let standardizedDifference: Double?
  /// The variance of the treated over that of the others; `nil` when it is not defined for either or the others do not vary.
  public let varianceRatio: Double?

  /// - Parameter weights: of both groups, from matching (`uses`) or inverse probabilities; empty for 1 each.
  ///
  /// Weighted variances are Σ w (x − x̄)² / (Σ w − Σ w² / Σ w).
  public init(_ covariate: [Double], treated: [Bool], weights: [Double] = []) {
    precondition(covariate.count == treated.count, "a status for each value")
    precondition(weights.isEmpty || weights.count == treated.count, "a weight for each value")
    let one = covariate.map { _ in 1.0 }
    let chosen = weights.isEmpty ? one : weights
    let first = Self.moments(covariate, zip(chosen, treated).map { $1 ? $0 : 0 })
    let second = Self.moments(covariate, zip(chosen, treated).map { $1 ? 0 : $0 })
    let scale = Self.moments(covariate, treated.map { $0 ? 1 : 0 })?.variance?.squareRoot() ?? 0
    meanTreated = first?.mean
    meanOthers = second?.mean
    standardizedDifference =
      if let first, let second, scale > 0 { (first.mean - second.mean) / scale } else { nil }
    varianceRatio =
      if let a = first?.variance, let b = second?.variance, b > 0 { a / b } else { nil }
  }

  private static func moments(_ x: [Double], _ w: [Double]) -> (mean: Double, variance: Double?)? {
    let total = w.reduce(0, +)
    guard total > 0 else { return nil }
    let mean = zip(x, w).reduce(0) { $0 + $1.0 * $1.1 } / total
    let squares = zip(x, w).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }
    let free = total - w.reduce(0) { $0 + $1 * $1 } / total
    // With one observation only rounding is left.
    return (mean, w.count { $0 > 0 } > 1 ? squares / free : nil)
  }
}
