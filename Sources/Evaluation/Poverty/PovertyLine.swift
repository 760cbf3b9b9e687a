/// The income below which somebody is poor, in the unit of the incomes. An income at the line is not poor.
public enum PovertyLine: Sendable, Hashable {
  /// One line that is known.
  case fixed(Double)
  /// A known line for each observation: by household composition, region or price level.
  case each([Double])
  /// A share of the median income of the sample, 0.6 in the European Union: estimated, with an error of its own.
  case shareOfMedian(Double)
  /// A share of the mean income of the sample: estimated, with an error of its own.
  case shareOfMean(Double)

  /// The line and its influence; no influence where it is known. `nil` for `each`, and where there is no positive line.
  public func linearised(_ sorted: SortedIncomes) -> Linearised? {
    let line: Linearised? =
      switch self {
      case .fixed(let line): Linearised(line, influence: Array(repeating: 0, count: sorted.count))
      case .each: nil
      case .shareOfMedian(let share): WeightedQuantile.linearised(sorted, 0.5).map { share * $0 }
      case .shareOfMean(let share):
        sorted.linearised(share * sorted.mean) { share * (sorted.incomes[$0] - sorted.mean) / sorted.totalWeight }
      }
    return line.flatMap { $0.value > 0 && $0.value.isFinite ? $0 : nil }
  }

  /// Whether the line is estimated from the sample.
  public var isRelative: Bool {
    switch self {
    case .fixed, .each: false
    case .shareOfMedian, .shareOfMean: true
    }
  }
}
