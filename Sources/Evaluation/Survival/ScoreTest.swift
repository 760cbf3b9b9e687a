import LinearAlgebra
import VectorMath

/// A chi-squared test that some scores have mean zero.
public struct ScoreTest: Sendable, Hashable {
  public var statistic: Double
  public var degrees: Int
  /// P(χ² with `degrees` > statistic).
  public var p: Double

  /// Uᵀ V⁻¹ U; `nil` for no scores, for V that is not positive definite, or for a statistic that is not finite.
  init?(scores: [Double], covariance: Matrix) {
    guard !scores.isEmpty, let solution = try? covariance.solve(scores) else { return nil }
    let statistic = zip(scores, solution).reduce(0) { $0 + $1.0 * $1.1 }
    guard statistic.isFinite, statistic >= 0 else { return nil }
    self.init(statistic: statistic, degrees: scores.count)
  }

  init?(statistic: Double, degrees: Int) {
    guard let p = Distributions.chiSquaredSurvival(statistic, degrees: Double(degrees)) else { return nil }
    self.statistic = statistic
    self.degrees = degrees
    self.p = p
  }
}
