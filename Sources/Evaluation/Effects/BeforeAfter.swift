/// What changed in those treated, with no comparison.
///
///     Δ = Σ w (y₁ − y₀) / Σ w
///
/// over households seen in both periods. The error is that of a regression of the change on a constant (`CR1` by
/// cluster): with equal weights and every household its own cluster, the standard deviation of the change over √n.
/// Weights are those of the second period. The estimate holds as an effect only if nothing else would have changed.
public enum BeforeAfter {
  /// - Returns: undefined when nobody is seen in both periods; without an error for a single cluster.
  public static func estimate(_ panel: EffectPanel, before: Int32, after: Int32) -> Estimate {
    var first: [Int32: Double] = [:]
    for row in 0..<panel.count where panel.period[row] == before { first[panel.household[row]] = panel.outcome[row] }
    let rows = (0..<panel.count).filter { panel.period[$0] == after && first[panel.household[$0]] != nil }
    let fit = LeastSquaresFit(
      rows.map { panel.outcome[$0] - first[panel.household[$0]]! }, on: [rows.map { _ in 1 }],
      weights: rows.map { panel.weight[$0] }, errors: .clustered(rows.map { panel.cluster[$0] }))
    return fit?.estimate(0) ?? .undefined
  }
}
