/// The weighted share of indicators in which each observation is deprived, and the weights that give it.
public struct DeprivationScores: Sendable, Hashable {
  /// The indicators in order, each with its share of all weight: Σ = 1.
  public let weights: [Double]
  /// c_i = Σ_j v_j 1(deprived), in [0, 1]; `nil` for observations that are left out.
  public let scores: [Double?]

  /// `nil` when every dimension, or every indicator of a dimension that counts, has the weight 0.
  ///
  /// - Precondition: every indicator has `count` entries.
  public init?(_ dimensions: [DeprivationDimension], missing: MissingIndicatorPolicy, count: Int) {
    let sum = dimensions.reduce(0) { $0 + $1.weight }
    guard sum > 0 else { return nil }
    var weights: [Double] = []
    for dimension in dimensions {
      let inner = dimension.indicators.reduce(0) { $0 + $1.weight }
      guard inner > 0 || dimension.weight == 0 else { return nil }
      weights += dimension.indicators.map { inner > 0 ? dimension.weight / sum * ($0.weight / inner) : 0 }
    }
    var scores: [Double?] = Array(repeating: 0, count: count)
    for (indicator, weight) in zip(dimensions.flatMap(\.indicators), weights) {
      precondition(indicator.deprived.count == count, "an entry for each observation")
      for row in 0..<count {
        switch indicator.deprived[row] {
        case true?: scores[row] = scores[row].map { $0 + weight }
        case nil where missing == .dropObservation: scores[row] = nil
        default: break
        }
      }
    }
    self.weights = weights
    self.scores = scores
  }

  /// Who is poor: c ≥ k. Both count as equal within 10⁻⁹, so that three sixths reach a half.
  public func poor(cutoff: Double) -> [Bool] { scores.map { $0.map { $0 >= cutoff - 1e-9 } ?? false } }
}
