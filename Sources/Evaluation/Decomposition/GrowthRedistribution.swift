/// The change of poverty between two periods as growth and redistribution (Datt & Ravallion 1992,
/// doi:10.1016/0304-3878(92)90001-P). With P(μ, L, z), the poverty of incomes with mean μ and Lorenz curve L at line z,
///
///     ΔP = [P(μ₁, L₀) − P(μ₀, L₀)] + [P(μ₀, L₁) − P(μ₀, L₀)] + residual
///
/// at the line of the first period: what happens if only the mean moves, if only the relative incomes do, and what the
/// two do together. The residual depends on the period of reference; `GrowthRedistributionShapley` has none.
///
/// Incomes are multiplied by μ₁/μ₀ or its inverse. `nil` where the measure has no value in one of the four worlds, and
/// without weight or a positive mean in a period. The two periods may hold different households. For errors, call it
/// from a `ClusterBootstrap` with drawn weights.
public struct GrowthRedistribution: Sendable, Hashable {
  /// P(μ₁, L₁) − P(μ₀, L₀).
  public var change: Double
  public var growth: Double
  public var redistribution: Double
  public var residual: Double

  public init(change: Double, growth: Double, redistribution: Double, residual: Double) {
    self.change = change
    self.growth = growth
    self.redistribution = redistribution
    self.residual = residual
  }

  /// The line of `before` serves both periods; bring incomes to constant prices first.
  public init?(_ measure: PovertyMeasure, before: PovertyState, after: PovertyState) {
    guard let poverty = PovertyFunction(measure, before, after) else { return nil }
    func value(_ mean: Bool, _ distribution: Bool) -> Double? {
      poverty(laterMean: mean, laterDistribution: distribution, laterLine: false)
    }
    guard let first = value(false, false), let grown = value(true, false), let shared = value(false, true),
      let last = value(true, true)
    else { return nil }
    change = last - first
    growth = grown - first
    redistribution = shared - first
    residual = last - grown - shared + first
  }
}

/// The change of poverty between two periods as growth, redistribution and the change of the line, without residual: the
/// effect of each averaged over the six orders in which the three can change (Shorrocks 2013,
/// doi:10.1007/s10888-011-9214-z; for two factors Kakwani 2000). With the same line in both periods its part is 0 and
/// the other two are the averages over their two orders.
///
/// `nil` where the measure has no value in one of the eight worlds, and without weight, a positive mean or a positive
/// line in a period.
public struct GrowthRedistributionShapley: Sendable, Hashable {
  /// P(μ₁, L₁, z₁) − P(μ₀, L₀, z₀), the sum of the parts.
  public var change: Double
  public var growth: Double
  public var redistribution: Double
  public var line: Double

  public init?(_ measure: PovertyMeasure, before: PovertyState, after: PovertyState) {
    guard let poverty = PovertyFunction(measure, before, after) else { return nil }
    func value(_ set: UInt32) -> Double? {
      poverty(laterMean: set & 1 != 0, laterDistribution: set & 2 != 0, laterLine: set & 4 != 0)
    }
    guard let parts = Shapley.contributions(factors: 3, value), let first = value(0), let last = value(7) else {
      return nil
    }
    change = last - first
    growth = parts[0]
    redistribution = parts[1]
    line = parts[2]
  }
}
