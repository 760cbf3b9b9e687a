/// Limits of a ratio of two means, a / b: all ρ for which a − ρ b does not differ from 0 (Fieller 1954,
/// doi:10.1111/j.2517-6161.1954.tb00159.x):
///
///     (a² − z² v_a) − 2 ρ (a b − z² v_ab) + ρ² (b² − z² v_b) ≤ 0
///
/// An interval when b differs from 0 at the same level; otherwise the ratio may be as large as one likes, with either
/// sign, and the set is what lies outside an interval, or everything.
public enum FiellerLimits: Sendable, Hashable {
  case between(low: Double, high: Double)
  /// At most `below` or at least `above`; one of them alone when the other is `nil`.
  case outside(below: Double?, above: Double?)
  case everything

  /// - Parameters:
  ///   - z: the quantile that limits a normal deviate.
  ///   - varianceA, varianceB, covariance: of the means, not of single values.
  public init(a: Double, b: Double, varianceA: Double, varianceB: Double, covariance: Double, z: Double) {
    let quadratic = b * b - z * z * varianceB
    let linear = a * b - z * z * covariance
    let constant = a * a - z * z * varianceA
    let discriminant = linear * linear - quadratic * constant
    let root = max(0, discriminant).squareRoot()
    if quadratic > 0 {
      self = .between(low: (linear - root) / quadratic, high: (linear + root) / quadratic)
    } else if quadratic < 0 && discriminant > 0 {
      self = .outside(below: (linear + root) / quadratic, above: (linear - root) / quadratic)
    } else if quadratic == 0 && linear > 0 {
      self = .outside(below: nil, above: constant / (2 * linear))
    } else if quadratic == 0 && linear < 0 {
      self = .outside(below: constant / (2 * linear), above: nil)
    } else {
      self = .everything
    }
  }
}
