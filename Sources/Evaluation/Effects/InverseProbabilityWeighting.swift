/// The effect of a treatment by weighting each group to look like the same people.
///
///     θ = Σ a y / Σ a − Σ b y / Σ b
///
/// For everybody (ATE) a = w d / p and b = w (1 − d) / (1 − p); for the treated (ATT) a = w d and b = w (1 − d) p / (1 − p).
/// Both sums are normalised (Hájek 1971). The error counts the estimation of p too: it is √(Σ over clusters of S²) / n of
/// the influence
///
///     n a (y − μ₁) / Σ a − n b (y − μ₀) / Σ b + n (∂θ/∂β) H⁻¹ w (d − p) x,   H = Σ w p (1 − p) x x'
///
/// It holds if, among people of the same covariates, treatment came by chance, and everybody could have been in either group.
public struct InverseProbabilityWeighting: Sendable, Hashable {
  public enum Target: String, Sendable, Hashable, CaseIterable {
    case everybody
    case treated
  }

  public let effect: Estimate
  /// Weighted means of the two groups.
  public let meanTreated: Double?
  public let meanOthers: Double?
  /// (Σ b)² / Σ b² of the weighted others (and of the treated): how many they are worth. Few means poor overlap.
  public let effectiveTreated: Double?
  public let effectiveOthers: Double?
  /// Of the logit; the effect is undefined unless it converged.
  public let outcome: PropensityScore.Outcome

  /// - Parameters:
  ///   - weights: empty for 1 each.
  ///   - clusters: empty for independent observations.
  public init(
    outcome y: [Double], treated: [Bool], covariates: [[Double]], for target: Target, weights: [Double] = [],
    clusters: [Int32] = []
  ) {
    precondition(y.count == treated.count, "an outcome for each observation")
    let w = weights.isEmpty ? treated.map { _ in 1 } : weights
    let score = PropensityScore(treated: treated, covariates: covariates, weights: w)
    outcome = score.outcome
    guard score.outcome == .converged else {
      effect = .undefined
      (meanTreated, meanOthers, effectiveTreated, effectiveOthers) = (nil, nil, nil, nil)
      return
    }
    let columns = [y.map { _ in 1 }] + covariates
    let p = score.probabilities
    var (a, b) = (y.map { _ in 0.0 }, y.map { _ in 0.0 })
    // The derivatives of ln a and ln b by the linear predictor.
    var (slopeA, slopeB) = (a, b)
    for i in y.indices {
      switch (target, treated[i]) {
      case (.everybody, true): (a[i], slopeA[i]) = (w[i] / p[i], p[i] - 1)
      case (.everybody, false): (b[i], slopeB[i]) = (w[i] / (1 - p[i]), p[i])
      case (.treated, true): a[i] = w[i]
      case (.treated, false): (b[i], slopeB[i]) = (w[i] * p[i] / (1 - p[i]), 1)
      }
    }
    let (sumA, sumB) = (a.reduce(0, +), b.reduce(0, +))
    let first = zip(a, y).reduce(0) { $0 + $1.0 * $1.1 } / sumA
    let second = zip(b, y).reduce(0) { $0 + $1.0 * $1.1 } / sumB
    let partA = y.indices.map { a[$0] * (y[$0] - first) / sumA }
    let partB = y.indices.map { b[$0] * (y[$0] - second) / sumB }
    let gradient = columns.map { column in
      y.indices.reduce(0.0) { $0 + column[$1] * (partA[$1] * slopeA[$1] - partB[$1] * slopeB[$1]) }
    }
    let k = columns.count
    let direction = (0..<k).map { i in (0..<k).reduce(0.0) { $0 + score.fit.covariance[i * k + $1] * gradient[$1] } }
    let n = Double(y.count)
    let influence = y.indices.map { i in
      let x = columns.indices.reduce(0.0) { $0 + columns[$1][i] * direction[$1] }
      return n * (partA[i] - partB[i] + w[i] * ((treated[i] ? 1 : 0) - p[i]) * x)
    }
    let index = ClusterIndex(clusters.isEmpty ? Array(0..<Int32(y.count)) : clusters)
    effect = Estimate(
      first - second, standardError: GroupTimeEffects.standardError(influence, index))
    (meanTreated, meanOthers) = (first, second)
    effectiveTreated = sumA * sumA / a.reduce(0) { $0 + $1 * $1 }
    effectiveOthers = sumB * sumB / b.reduce(0) { $0 + $1 * $1 }
  }
}
