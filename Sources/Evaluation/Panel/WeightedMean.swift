import Foundation

/// The mean of a number over a survey, Σ w x / Σ w: of 0 and 1, a share.
public enum WeightedMean {
  /// With the linearised error of a ratio, influence (x − mean) / Σ w. Undefined when all weights are 0.
  public static func estimate(_ values: [Double], _ design: SurveyDesign) -> Estimate {
    precondition(values.count == design.count, "a value for each observation")
    var (total, sum) = (0.0, 0.0)
    for i in values.indices {
      total += design.weights[i]
      sum += design.weights[i] * values[i]
    }
    guard total > 0 else { return .undefined }
    let mean = sum / total
    return Estimate(mean, standardError: design.standardError(influence: values.map { ($0 - mean) / total }))
  }
}

extension Estimate {
  /// Limits of a share that never leave 0 … 1: normal on the scale of log odds, with the error se / (p (1 − p)).
  /// None for 0 and 1, where the error is 0 and says nothing.
  public func shareLimits(level: Double = 0.95) -> RateEstimate {
    guard let value, let standardError, value > 0, value < 1, let z = Quantiles.normal(twoSided: level) else {
      return RateEstimate(value)
    }
    let odds = value / (1 - value)
    let factor = exp(z * standardError / (value * (1 - value)))
    return RateEstimate(value, low: odds / (odds + factor), high: odds * factor / (1 + odds * factor))
  }

  /// Limits of a rate that never fall below 0: normal on the scale of logarithms, with the error se / rate. None for 0.
  public func rateLimits(level: Double = 0.95) -> RateEstimate {
    guard let value, let standardError, value > 0, let z = Quantiles.normal(twoSided: level) else {
      return RateEstimate(value)
    }
    let factor = exp(z * standardError / value)
    return RateEstimate(value, low: value / factor, high: value * factor)
  }
}
