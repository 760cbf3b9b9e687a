/// An estimator held against the truth, over replicates of a world in which the truth is known.
///
/// With estimate θ̂_r and truth θ_r of replicate r (the truth may differ between replicates: it is the effect on those
/// treated in that one), d = θ̂ − θ,
///
///     bias = d̄,   error of the bias = sd(d) / √R,   z = bias / error,   RMSE = √(mean of d²)
///
/// Coverage is the share of replicates whose limits θ̂ ± z s hold θ; s is right on average if the mean of s is near sd(d).
/// Replicates without estimate or truth are left out of everything and counted; those without an error are left out of
/// coverage (Morris, White & Crowther 2019, doi:10.1002/sim.8086).
public struct EstimatorBias: Sendable, Hashable {
  /// Replicates with an estimate and a truth.
  public let replicates: Int
  public let missing: Int
  public let meanEstimate: Double?
  public let meanTruth: Double?
  /// With its Monte-Carlo error; none for one replicate.
  public let bias: Estimate
  /// `nil` without an error, or where it is 0.
  public let z: Double?
  public let rootMeanSquare: Double?
  /// The mean of the estimator's own standard errors over sd(d): above 1 they are too large; `nil` where either lacks.
  public let errorRatio: Double?
  /// With exact limits for the number of replicates.
  public let coverage: RateEstimate

  public init(_ estimates: [Estimate], truths: [Double?], level: Double = 0.95) {
    precondition(estimates.count == truths.count, "a truth for each estimate")
    let pairs = zip(estimates, truths).compactMap { estimate, truth in
      if let value = estimate.value, let truth { (estimate: estimate, value: value, truth: truth) } else { nil }
    }
    replicates = pairs.count
    missing = estimates.count - pairs.count
    let count = Double(pairs.count)
    let differences = pairs.map { $0.value - $0.truth }
    let spread = Moments(differences.map { ($0, $0) })?.varianceA.squareRoot()
    if pairs.isEmpty {
      (meanEstimate, meanTruth, rootMeanSquare, bias) = (nil, nil, nil, .undefined)
    } else {
      meanEstimate = pairs.reduce(0) { $0 + $1.value } / count
      meanTruth = pairs.reduce(0) { $0 + $1.truth } / count
      rootMeanSquare = (differences.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
      bias = Estimate(
        differences.reduce(0, +) / count, standardError: spread.map { $0 / count.squareRoot() })
    }
    z = if let value = bias.value, let error = bias.standardError, error > 0 { value / error } else { nil }
    let errors = pairs.compactMap(\.estimate.standardError)
    errorRatio =
      if let spread, spread > 0, !errors.isEmpty { errors.reduce(0, +) / Double(errors.count) / spread } else { nil }
    let held = pairs.compactMap { pair -> Bool? in
      let limits = pair.estimate.limits(level: level)
      guard let low = limits.low, let high = limits.high else { return nil }
      return low <= pair.truth && pair.truth <= high
    }
    coverage = BinomialLimits.clopperPearson(events: Int64(held.count { $0 }), trials: Int64(held.count), level: level)
  }
}
