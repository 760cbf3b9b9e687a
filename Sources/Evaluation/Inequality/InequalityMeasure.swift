/// A measure of inequality, with what it takes.
public enum InequalityMeasure: Sendable, Hashable {
  case gini
  /// 0 is the mean log deviation, 1 Theil's index, 2 half the squared coefficient of variation.
  case generalisedEntropy(alpha: Double)
  case atkinson(epsilon: Double)
  /// Q(upper) / Q(lower).
  case quantileRatio(upper: Double, lower: Double)
  /// What the top share has for one unit of the bottom share: S80/S20 for 0.2.
  case quantileShareRatio(Double)
  /// The share of income that the poorest share of the people has.
  case lorenz(Double)

  public static let meanLogDeviation = InequalityMeasure.generalisedEntropy(alpha: 0)
  public static let theil = InequalityMeasure.generalisedEntropy(alpha: 1)

  /// The measure and its influence; `nil` where it has no value.
  public func linearised(_ sorted: SortedIncomes) -> Linearised? {
    switch self {
    case .gini: Gini.linearised(sorted)
    case .generalisedEntropy(let alpha): GeneralisedEntropy.linearised(sorted, alpha: alpha)
    case .atkinson(let epsilon): Atkinson.linearised(sorted, epsilon: epsilon)
    case .quantileRatio(let upper, let lower): QuantileRatio.linearised(sorted, upper: upper, lower: lower)
    case .quantileShareRatio(let share): QuantileShareRatio.linearised(sorted, share)
    case .lorenz(let share): LorenzCurve.linearised(sorted, share)
    }
  }
}
