import VectorMath

/// Weights from how much alternatives differ (entropy method): a column that is the same everywhere tells nothing.
///
///     pᵢⱼ = xᵢⱼ / Σᵢ xᵢⱼ,  eⱼ = −Σᵢ pᵢⱼ ln pᵢⱼ / ln m,  wⱼ = (1 − eⱼ) / Σₖ (1 − eₖ)
///
/// with 0 ln 0 = 0. A column of zeros counts as constant, with weight 0. Where no column differs, or with fewer than two
/// alternatives, all weights are equal.
public enum EntropyWeights {
  /// - Parameter alternatives: rows of equal length; no value is negative (normalised components are 0 … 1).
  /// - Returns: one weight for each column, with sum one; none for no columns.
  public static func of(_ alternatives: [[Double]]) -> [Double] {
    let columns = alternatives.first?.count ?? 0
    let equal = Array(repeating: 1 / Double(max(columns, 1)), count: columns)
    guard alternatives.count > 1 else { return equal }
    let divergence = (0..<columns).map { column in Self.divergence(alternatives.map { $0[column] }) }
    let sum = divergence.reduce(0, +)
    return sum > 0 ? divergence.map { $0 / sum } : equal
  }

  /// 1 − e of one column.
  static func divergence(_ values: [Double]) -> Double {
    let sum = values.reduce(0, +)
    guard sum > 0, values.contains(where: { $0 != values[0] }) else { return 0 }
    let entropy = values.reduce(0.0) { total, value in
      let p = value / sum
      return p > 0 ? total - p * VectorMath.log(p) : total
    }
    return max(0, 1 - entropy / VectorMath.log(Double(values.count)))
  }
}
