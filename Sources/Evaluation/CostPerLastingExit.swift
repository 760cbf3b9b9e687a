public import Quantities

/// What one more lasting exit costs, in yuan.
///
/// The incremental ratio Σ cost / Σ extra lasting exits over replicates, both against `none` on the same luck, with
/// Fieller's limits (1954): the ρ for which mean cost − ρ · mean exits does not differ from 0,
///
///     (c² − z² v_c) − 2 ρ (c e − z² v_ce) + ρ² (e² − z² v_e) ≤ 0 .
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
    // z² v / R stands for z² times the variance of a mean.
    let square = z * z / moments.count
    let quadratic = moments.meanB * moments.meanB - square * moments.varianceB
    let linear = moments.meanA * moments.meanB - square * moments.covariance
    let constant = moments.meanA * moments.meanA - square * moments.varianceA
    let discriminant = linear * linear - quadratic * constant
    let root = max(0, discriminant).squareRoot()
    if quadratic > 0 {
      self = .estimate(RateEstimate(ratio, low: (linear - root) / quadratic, high: (linear + root) / quadratic))
    } else {
      // The set is what lies outside two roots, or everything when there are none.
      let upperRoot = quadratic < 0 && discriminant > 0 ? (linear - root) / quadratic : nil
      self = .unbounded(estimate: ratio, atLeast: upperRoot.flatMap { $0 > 0 ? $0 : nil })
    }
  }

  /// Cost for each lasting exit seen, whether or not it would have come anyway; `nil` without exits.
  public static func gross(cost: [Money], lastingExits: [Int64]) -> Double? {
    let exits = lastingExits.reduce(0, +)
    return exits > 0 ? Double(cost.reduce(0) { $0 + $1.fen }) / 100 / Double(exits) : nil
  }
}
