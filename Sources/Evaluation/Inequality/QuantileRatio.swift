/// The ratio of two quantiles, p90/p10 for instance: Q(upper) / Q(lower) by `WeightedQuantile`. Its error is that of a
/// ratio of two estimates from the same sample. `nil` unless both probabilities lie inside (0, 1), and when the lower
/// quantile is not positive.
public enum QuantileRatio {
  public static func linearised(_ sorted: SortedIncomes, upper: Double = 0.9, lower: Double = 0.1) -> Linearised? {
    guard let high = WeightedQuantile.linearised(sorted, upper), let low = WeightedQuantile.linearised(sorted, lower),
      low.value > 0
    else { return nil }
    return high / low
  }
}
