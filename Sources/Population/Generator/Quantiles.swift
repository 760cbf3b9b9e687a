import Foundation
import VectorMath

/// A distribution that values can be dealt from by rank.
protocol Quantiles {
  /// The value below which a share `p` in (0, 1) lies.
  func quantile(_ p: Double) -> Double
}

struct Normal: Quantiles {
  let mean: Double
  let deviation: Double

  func quantile(_ p: Double) -> Double { mean + deviation * (Distributions.normalQuantile(p) ?? 0) }
}

/// A lognormal given by its mean: median = mean · exp(−σ²/2).
struct Lognormal: Quantiles {
  let mean: Double
  let logDeviation: Double

  func quantile(_ p: Double) -> Double {
    mean * exp(logDeviation * (Distributions.normalQuantile(p) ?? 0) - logDeviation * logDeviation / 2)
  }
}
