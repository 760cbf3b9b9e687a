import VectorMath

/// Exact limits of a share (Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404), as if households were independent.
public enum BinomialLimits {
  /// The share events / trials and its limits: the beta quantiles of (k, n − k + 1) at α/2 and of (k + 1, n − k) at
  /// 1 − α/2; 0 and 1 at the ends. Undefined without trials.
  public static func clopperPearson(events: Int64, trials: Int64, level: Double = 0.95) -> RateEstimate {
    precondition(events >= 0 && events <= trials)
    guard trials > 0 else { return .undefined }
    let tail = (1 - level) / 2
    let hits = Double(events)
    let misses = Double(trials - events)
    return RateEstimate(
      hits / Double(trials), low: events == 0 ? 0 : Distributions.betaQuantile(tail, hits, misses + 1),
      high: misses == 0 ? 1 : Distributions.betaQuantile(1 - tail, hits + 1, misses))
  }
}
