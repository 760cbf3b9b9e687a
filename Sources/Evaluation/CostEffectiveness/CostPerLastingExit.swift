public import Quantities

/// What one more lasting exit costs, in yuan.
///
/// The incremental ratio Σ cost / Σ extra lasting exits over replicates, both against `none` on the same luck, with
/// the limits of `FiellerLimits`.
public enum CostPerLastingExit: Sendable, Hashable {
  /// The cost, with limits when there are two replicates or more.
  case estimate(RateEstimate)
  /// More exits on average, but so uncertain that the cost has no upper limit: either it is at least `atLeast`, or the
  /// programme brings no exits at all.
  case unbounded(estimate: Double, atLeast: Double?)
  /// No more lasting exits than without the programme.
  case notEffective
  /// No replicates.
  case undetermined

  /// - Parameters:
  ///   - cost: what the programme cost in each replicate, above what was spent without it.
  ///   - extraExits: lasting exits with it less those without it, in the same replicate.
  public init(cost: [Money], extraExits: [Int64], level: Double = 0.95) {
    precondition(cost.count == extraExits.count)
    let pairs = zip(cost, extraExits).map { ($0.yuan, Double($1)) }
    let exits = extraExits.reduce(0, +)
    guard !pairs.isEmpty else {
      self = .undetermined
      return
    }
    guard exits > 0 else {
      self = .notEffective
      return
    }
    let ratio = Double(cost.reduce(0) { $0 + $1.fen }) / 100 / Double(exits)
    guard let moments = Moments(pairs), let z = Quantiles.normal(twoSided: level) else {
      self = .estimate(RateEstimate(ratio))
      return
    }
    let limits = FiellerLimits(
      a: moments.meanA, b: moments.meanB, varianceA: moments.varianceA / moments.count,
      varianceB: moments.varianceB / moments.count, covariance: moments.covariance / moments.count, z: z)
    switch limits {
    case .between(let low, let high): self = .estimate(RateEstimate(ratio, low: low, high: high))
    case .outside(_, let above): self = .unbounded(estimate: ratio, atLeast: above.flatMap { $0 > 0 ? $0 : nil })
    case .everything: self = .unbounded(estimate: ratio, atLeast: nil)
    }
  }

  /// Cost for each lasting exit seen, whether or not it would have come anyway; `nil` without exits.
  public static func gross(cost: [Money], lastingExits: [Int64]) -> Double? {
    let exits = lastingExits.reduce(0, +)
    return exits > 0 ? Double(cost.reduce(0) { $0 + $1.fen }) / 100 / Double(exits) : nil
  }
}
