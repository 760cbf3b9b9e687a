/// A number estimated from data, with the standard error of its sampling.
///
/// Both are `nil` where they have no meaning: an estimate for nobody, an error for a single cluster.
public struct Estimate: Sendable, Hashable {
  public var value: Double?
  public var standardError: Double?

  public init(_ value: Double?, standardError: Double? = nil) {
    self.value = value
    self.standardError = standardError
  }

  public static let undefined = Estimate(nil)

  /// Normal limits, value ± z·se, that hold the truth in `level` of all samples; undefined without an error.
  public func limits(level: Double = 0.95) -> RateEstimate {
    guard let value, let standardError, let z = Quantiles.normal(twoSided: level) else { return RateEstimate(value) }
    return RateEstimate(value, low: value - z * standardError, high: value + z * standardError)
  }
}
