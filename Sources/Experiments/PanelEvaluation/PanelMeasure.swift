public import Evaluation

/// A figure of one period: its name, estimate and limits.
public struct PanelMeasure: Sendable, Hashable {
  /// As it stands in tables.
  public var key: String
  public var estimate: Estimate
  public var limits: RateEstimate

  /// - Parameter limits: when they are not normal ones.
  public init(_ key: String, _ estimate: Estimate, limits: RateEstimate? = nil) {
    self.key = key
    self.estimate = estimate
    self.limits = limits ?? estimate.limits()
  }
}
