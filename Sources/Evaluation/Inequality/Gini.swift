/// The Gini coefficient (Gini 1912; with weights as in R's `laeken`):
///
///     G = ΣΣ w_i w_j |y_i − y_j| / (2 W² μ) = A / (W T) − 1
///     A = ΣΣ w_i w_j max(y_i, y_j),   W = Σ w,   T = Σ w y
///
/// without the factor n/(n − 1). Influence, the derivative of that: u = 2 Σ_j w_j max(y, y_j) / (W T) − (1 + G)(1/W + y/T).
///
/// Zero incomes count as they are. Negative ones are allowed as long as the mean is positive; G may then exceed 1. `nil`
/// when the mean is not positive.
public enum Gini {
  public static func linearised(_ sorted: SortedIncomes) -> Linearised? {
    let (weight, total) = (sorted.totalWeight, sorted.total)
    guard total > 0 else { return nil }
    var pairs = 0.0
    for place in sorted.rows.indices { pairs += sorted.weights[place] * largest(sorted, place) }
    let ratio = pairs / weight / total
    return sorted.linearised(ratio - 1) { place in
      (2 * largest(sorted, place) / total - ratio * (1 + sorted.incomes[place] * (weight / total))) / weight
    }
  }

  /// Σ_j w_j max(y, y_j).
  private static func largest(_ sorted: SortedIncomes, _ place: Int) -> Double {
    sorted.incomes[place] * sorted.cumulativeWeights[place] + (sorted.total - sorted.cumulativeIncomes[place])
  }
}
