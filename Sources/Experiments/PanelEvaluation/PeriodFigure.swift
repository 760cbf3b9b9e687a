import Evaluation

/// One of the figures that `measures.csv` gives of everybody and of each group in a period, and `bootstrap.csv` again: how
/// it is found with its error, and how in a bootstrap draw.
struct PeriodFigure: Sendable {
  enum Limits: Sendable {
    case normal
    /// On the scale of log odds: it is a share.
    case share
    /// It is counted, not estimated.
    case none
  }

  /// As it stands in tables.
  var key: String
  var limits = Limits.normal
  var estimate: @Sendable (PeriodPart) -> Estimate
  var value: @Sendable (DrawnPart) -> Double?

  func measure(_ part: PeriodPart) -> PanelMeasure {
    let estimate = estimate(part)
    return switch limits {
    case .normal: PanelMeasure(key, estimate)
    case .share: PanelMeasure(key, estimate, limits: estimate.shareLimits())
    case .none: PanelMeasure(key, estimate, limits: .undefined)
    }
  }

  /// All of them in the order of the table.
  ///
  /// - Parameter deprivations: the names of the dimensions of poverty, if any.
  static func all(deprivations: [String]) -> [PeriodFigure] {
    size + poverty.map(figure) + [relativeHeadcount] + centre + inequality.map(figure)
      + PeriodDeprivation.figures(deprivations)
  }

  /// Households observed, and how many households (persons, with sizes) they stand for.
  private static let size = [
    PeriodFigure(
      key: "households", limits: .none, estimate: { Estimate(Double($0.sample.rows.count)) },
      value: { Double($0.households) }),
    PeriodFigure(
      key: "population", limits: .none, estimate: { Estimate($0.sample.design.totalWeight) }, value: { $0.population }),
  ]

  /// Of incomes below the line of each household.
  static let poverty: [(key: String, measure: PovertyMeasure)] = [
    ("headcount", .headcount), ("poverty_gap", .gap), ("squared_poverty_gap", .squaredGap),
    ("income_gap_ratio", .incomeGapRatio), ("watts", .watts(floor: nil)), ("sen", .sen),
    ("sen_shorrocks_thon", .senShorrocksThon),
  ]

  /// Of incomes below 60 % of the median of everybody in the period.
  private static let relativeHeadcount = PeriodFigure(
    key: "relative_headcount", limits: .share, estimate: { $0.relativeHeadcount },
    value: { part in part.relativeLine.flatMap { line in part.incomes?.share(below: line) } })

  private static let centre = [
    PeriodFigure(
      key: "mean",
      estimate: { $0.incomes == nil ? .undefined : WeightedMean.estimate($0.sample.incomes, $0.sample.design) },
      value: { $0.incomes?.mean }),
    PeriodFigure(
      key: "median",
      estimate: { part in part.incomes.flatMap { WeightedQuantile.linearised($0, 0.5) }.estimate(part.sample.design) },
      value: { $0.incomes.flatMap { WeightedQuantile.value($0, 0.5) } }),
  ]

  static let inequality: [(key: String, measure: InequalityMeasure)] =
    [
      ("gini", .gini), ("mean_log_deviation", .meanLogDeviation), ("theil", .theil),
      ("half_squared_variation", .generalisedEntropy(alpha: 2)), ("atkinson_0.5", .atkinson(epsilon: 0.5)),
      ("atkinson_1", .atkinson(epsilon: 1)), ("atkinson_2", .atkinson(epsilon: 2)),
      ("p90_p10", .quantileRatio(upper: 0.9, lower: 0.1)), ("s80_s20", .quantileShareRatio(0.2)),
    ] + (1...9).map { ("lorenz_0.\($0)", .lorenz(Double($0) / 10)) }

  private static func figure(_ key: String, _ measure: PovertyMeasure) -> PeriodFigure {
    PeriodFigure(
      key: key, limits: measure == .headcount ? .share : .normal,
      estimate: { part in part.poor.flatMap { measure.linearised($0) }.estimate(part.sample.design) },
      value: { $0.poor.flatMap { measure.value($0) } })
  }

  private static func figure(_ key: String, _ measure: InequalityMeasure) -> PeriodFigure {
    PeriodFigure(
      key: key,
      estimate: { part in part.incomes.flatMap { measure.linearised($0) }.estimate(part.sample.design) },
      value: { $0.incomes.flatMap { measure.linearised($0)?.value } })
  }
}
