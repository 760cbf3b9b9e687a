/// A regression with an effect for every household and every period.
///
///     y_it = α_i + λ_t + x_it β + u_it
///
/// fitted by sweeping both effects out exactly (also of an unbalanced panel) and least squares on what is left. Errors are
/// by cluster, CR1 with K = regressors + periods: household effects lie within clusters and cost nothing, period effects
/// and the constant do, as in Stata's `xtreg, fe` with period dummies. Where a household has rows in several clusters all
/// effects cost: K = regressors + households + periods − linked sets.
///
/// With one regressor, treated or not, β is the effect if it is the same for everybody and in every period since the
/// treatment began; else β mixes effects with weights that can be negative when treatment starts at different times
/// (Goodman-Bacon 2021, doi:10.1016/j.jeconom.2021.03.014): use `GroupTimeEffects`.
public struct TwoWayFixedEffects: Sendable, Hashable {
  public enum Outcome: String, Sendable, Hashable {
    case estimated
    /// No row of positive weight, no more rows than effects and regressors, or no regressor (nobody is ever treated).
    case tooFewRows
    /// A regressor, or a combination of them, is a sum of a household and a period effect: nobody changes status, say.
    case collinear
  }

  public let outcome: Outcome
  /// In the order of the regressors; empty unless estimated.
  public let effects: [Estimate]
  /// Rows of positive weight, those of households seen once too (they say nothing of β).
  public let observations: Int
  public let clusters: Int
  let fit: LeastSquaresFit?

  /// - Parameter regressors: each with a value for every row of the panel.
  public init(_ panel: EffectPanel, on regressors: [[Double]]) {
    precondition(regressors.allSatisfy { $0.count == panel.count }, "a value for each row")
    let rows = (0..<panel.count).filter { panel.weight[$0] > 0 }
    let weight = rows.map { panel.weight[$0] }
    let within = TwoWayWithin(
      household: rows.map { panel.household[$0] }, period: rows.map { panel.period[$0] }, weight: weight)
    guard let within, rows.count > within.rank + regressors.count, !regressors.isEmpty else {
      self.init(.tooFewRows, nil, rows.count)
      return
    }
    let columns = regressors.map { regressor in
      let values = rows.map { regressor[$0] }
      let residual = within.residual(values)
      return (residual, Self.isNegligible(residual, beside: values))
    }
    let fit =
      columns.contains(where: \.1)
      ? nil
      : LeastSquaresFit(
        within.residual(rows.map { panel.outcome[$0] }), on: columns.map(\.0), weights: weight,
        errors: .clustered(rows.map { panel.cluster[$0] }),
        absorbed: Self.isNested(panel, rows) ? within.periods : within.rank)
    self.init(fit == nil ? .collinear : .estimated, fit, rows.count)
  }

  private init(_ outcome: Outcome, _ fit: LeastSquaresFit?, _ observations: Int) {
    self.outcome = outcome
    self.observations = observations
    self.fit = fit
    effects = fit.map { fit in fit.coefficients.indices.map(fit.estimate) } ?? []
    clusters = fit?.clusters ?? 0
  }

  /// Whether each household lies in one cluster.
  private static func isNested(_ panel: EffectPanel, _ rows: [Int]) -> Bool {
    var cluster: [Int32: Int32] = [:]
    return rows.allSatisfy { row in
      let known = cluster[panel.household[row]] ?? panel.cluster[row]
      cluster[panel.household[row]] = known
      return known == panel.cluster[row]
    }
  }

  /// Whether only rounding is left of a variable.
  private static func isNegligible(_ residual: [Double], beside values: [Double]) -> Bool {
    let left = residual.reduce(0) { $0 + $1 * $1 }
    let all = values.reduce(0) { $0 + $1 * $1 }
    return left <= 1e-18 * all
  }
}
