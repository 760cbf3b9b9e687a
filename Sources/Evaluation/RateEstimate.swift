/// A point estimate with limits; `nil` where it is undefined (no time at risk, too few replicates).
public struct RateEstimate: Sendable, Hashable {
  public var estimate: Double?
  public var low: Double?
  public var high: Double?

  public init(_ estimate: Double?, low: Double? = nil, high: Double? = nil) {
    self.estimate = estimate
    self.low = low
    self.high = high
  }

  public static let undefined = RateEstimate(nil)
}

/// How the limits of a rate were found.
public enum LimitsMethod: String, Sendable, Hashable, CaseIterable {
  /// Across replicates, resampling villages.
  case replicates
  /// Poisson limits of one replicate, as if households were independent.
  case garwood
  case clopperPearson = "clopper-pearson"

  /// As it stands in tables.
  public var key: String { rawValue }
}

extension RateEstimate {
  /// The mean of values, one a replicate, and the quantiles that hold `level` of them; no limits for a single value.
  public init(meanOf values: [Double], level: Double = 0.95) {
    let mean = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    self = values.count > 1 ? Quantiles.limits(mean, drawn: values, level: level) : RateEstimate(mean)
  }
}
