/// The change of the treated less the change of the others, between two periods.
///
///     δ = (ȳ₁₁ − ȳ₁₀) − (ȳ₀₁ − ȳ₀₀)
///
/// It is the interaction in y = a + b D + c post + δ D post, fitted to the rows of both periods by weighted least
/// squares, with errors by cluster (CR1). Households seen once count in their period's mean; restrict the rows to compare
/// the same households (with a balanced panel there is no difference). It holds as the effect on the treated if, untreated,
/// both groups would have changed by the same amount.
public struct DifferenceInDifferences: Sendable, Hashable {
  public let effect: Estimate
  /// Weighted means: treated and others, before and after.
  public let treatedBefore: Double
  public let treatedAfter: Double
  public let othersBefore: Double
  public let othersAfter: Double
  public let observations: Int
  public let clusters: Int

  /// - Parameter treated: of each row; whether its household is in the treated group, in both periods alike.
  /// - Returns: `nil` when one of the four means has nobody of positive weight.
  public init?(_ panel: EffectPanel, treated: [Bool], before: Int32, after: Int32) {
    precondition(treated.count == panel.count, "a status for each row")
    let rows = (0..<panel.count).filter { panel.period[$0] == before || panel.period[$0] == after }
    let group = rows.map { treated[$0] ? 1.0 : 0 }
    let post = rows.map { panel.period[$0] == after ? 1.0 : 0 }
    guard
      let fit = LeastSquaresFit(
        rows.map { panel.outcome[$0] }, on: [rows.map { _ in 1 }, group, post, zip(group, post).map { $0 * $1 }],
        weights: rows.map { panel.weight[$0] }, errors: .clustered(rows.map { panel.cluster[$0] }))
    else { return nil }
    let b = fit.coefficients
    effect = fit.estimate(3)
    othersBefore = b[0]
    treatedBefore = b[0] + b[1]
    othersAfter = b[0] + b[2]
    treatedAfter = b[0] + b[1] + b[2] + b[3]
    observations = fit.observations
    clusters = fit.clusters
  }
}
