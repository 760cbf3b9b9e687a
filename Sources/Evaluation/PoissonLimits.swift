import VectorMath

/// Exact limits of a Poisson rate (Garwood 1936, doi:10.1093/biomet/28.3-4.437), as if households were independent.
public enum PoissonLimits {
  /// The limits of the expected number when `events` were counted: gamma quantiles of shape k at α/2 (0 for k = 0) and
  /// of shape k + 1 at 1 − α/2. A mean of counts may be given for k: the limits are then those of one such run.
  public static func garwood(events: Double, level: Double = 0.95) -> RateEstimate {
    precondition(events >= 0)
    let tail = (1 - level) / 2
    return RateEstimate(
      events,
      low: events == 0 ? 0 : Distributions.gammaQuantile(tail, shape: events),
      high: Distributions.gammaQuantile(1 - tail, shape: events + 1))
  }

  /// The rate `scale` · events / exposure and its limits; undefined without exposure.
  public static func rate(events: Double, exposure: Double, scale: Double = 1, level: Double = 0.95) -> RateEstimate {
    guard exposure > 0 else { return .undefined }
    let count = garwood(events: events, level: level)
    let factor = scale / exposure
    return RateEstimate(
      events * factor, low: count.low.map { $0 * factor }, high: count.high.map { $0 * factor })
  }
}
