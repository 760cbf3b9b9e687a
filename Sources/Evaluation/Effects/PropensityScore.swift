/// The probability of treatment given covariates, by a logit with a constant (Rosenbaum & Rubin 1983,
/// doi:10.1093/biomet/70.1.41):
///
///     p = 1 / (1 + exp(−(b₀ + x b))),   Σ w (1, x) (d − p) = 0
public struct PropensityScore: Sendable, Hashable {
  /// Why there is no fit, or that there is one.
  public enum Outcome: String, Sendable, Hashable {
    case converged
    /// A combination of covariates occurs among the treated alone or the others alone.
    case separated
    case collinear
    case notConverged = "not-converged"
    /// Nobody is treated, or everybody.
    case oneClass = "one-class"
  }

  public let outcome: Outcome
  /// The constant, then one for each covariate; errors by maximum likelihood. Empty unless converged.
  public let coefficients: [Estimate]
  /// Of each observation; empty unless converged.
  public let probabilities: [Double]
  let fit: LogitFit

  /// - Parameter weights: empty for 1 each; observations of weight 0 have a probability but no say.
  public init(treated: [Bool], covariates: [[Double]], weights: [Double] = []) {
    precondition(covariates.allSatisfy { $0.count == treated.count }, "a value for each observation")
    precondition(weights.isEmpty || weights.count == treated.count, "a weight for each observation")
    let fit = LogitFit(
      treated.map { $0 ? 1 : 0 }, on: [treated.map { _ in 1 }] + covariates,
      weights: weights.isEmpty ? treated.map { _ in 1 } : weights)
    self.fit = fit
    outcome =
      switch fit.outcome {
      case .converged: .converged
      case .separated: .separated
      case .collinear: .collinear
      case .notConverged: .notConverged
      case .oneClass: .oneClass
      }
    guard fit.outcome == .converged else {
      (coefficients, probabilities) = ([], [])
      return
    }
    let k = fit.coefficients.count
    coefficients = (0..<k).map {
      Estimate(fit.coefficients[$0], standardError: fit.covariance[$0 * k + $0].squareRoot())
    }
    probabilities = fit.probabilities
  }

  /// Where both groups have somebody: from the larger of the two least probabilities to the smaller of the two largest.
  ///
  /// `nil` when one group is empty or the ranges do not meet.
  public static func commonSupport(_ probabilities: [Double], treated: [Bool]) -> ClosedRange<Double>? {
    let ofTreated = zip(probabilities, treated).filter(\.1).map(\.0)
    let ofOthers = zip(probabilities, treated).filter { !$0.1 }.map(\.0)
    guard let a = ofTreated.min(), let b = ofOthers.min(), let c = ofTreated.max(), let d = ofOthers.max() else {
      return nil
    }
    return max(a, b) <= min(c, d) ? max(a, b)...min(c, d) : nil
  }
}
