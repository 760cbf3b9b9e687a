import LinearAlgebra
import VectorMath

extension GroupTimeEffects {
  /// Wald's test that all effects before treatment are 0.
  public struct PreTrends: Sendable, Hashable {
    /// n θ' V⁻¹ θ.
    public let statistic: Double
    /// The number of cells before treatment (and before its anticipation).
    public let degrees: Int
    /// The probability of a χ² at least as large if trends were parallel; a large one proves nothing.
    public let probability: Double?
  }

  /// `nil` without cells before treatment, or when their errors are linearly dependent (fewer clusters than cells).
  public var preTrends: PreTrends? {
    let chosen = cells.indices.filter {
      cells[$0].group - plan.anticipation > cells[$0].period && cells[$0].effect.standardError != nil
    }
    guard !chosen.isEmpty else { return nil }
    let sums = chosen.map { clusters.sums(influence[$0]) }
    let n = Double(weights.count)
    var v = Matrix(rows: chosen.count, columns: chosen.count)
    for i in chosen.indices {
      for j in chosen.indices { v[i, j] = zip(sums[i], sums[j]).reduce(0) { $0 + $1.0 * $1.1 } / n }
    }
    let effects = chosen.map { cells[$0].effect.value! }
    guard let solution = try? v.solve(effects) else { return nil }
    let statistic = n * zip(effects, solution).reduce(0) { $0 + $1.0 * $1.1 }
    return PreTrends(
      statistic: statistic, degrees: chosen.count,
      probability: Distributions.chiSquaredSurvival(max(0, statistic), degrees: Double(chosen.count)))
  }
}
