import Evaluation

/// Poverty in several dimensions in a part of a period (Alkire & Foster 2011): each column of deprivations is a dimension,
/// all with the same weight. An observation with an unknown one is left out of these figures, and counted.
struct PeriodDeprivation: Sendable {
  /// H, A, M0, then those left out, then for each dimension its censored headcount and its contribution to M0.
  let estimates: [Estimate]
  private let scores: [Double?]
  private let isPoor: [Bool]
  private let deprived: [[Bool?]]

  init?(_ sample: PanelSample, cutoff: Double) {
    let columns = sample.panel.columns.deprivations
    let deprived = columns.map { column in sample.rows.map { Self.deprived(column.values[Int($0)]) } }
    let dimensions = zip(columns, deprived).map { column, deprived in
      DeprivationDimension(column.name, indicators: [DeprivationIndicator(column.name, deprived: deprived)])
    }
    let scores = DeprivationScores(dimensions, missing: .dropObservation, count: sample.rows.count)
    guard let scores,
      let poverty = AlkireFoster(dimensions, cutoff: cutoff, missing: .dropObservation, sample.design)
    else { return nil }
    estimates =
      [
        poverty.headcount, poverty.intensity, poverty.adjustedHeadcount, Estimate(Double(poverty.dropped)),
      ] + poverty.indicators.flatMap { [$0.censoredHeadcount, $0.contribution] }
    self.scores = scores.scores
    isPoor = scores.poor(cutoff: cutoff)
    self.deprived = deprived
  }

  /// The same figures under other weights: all are ratios of sums.
  func values(_ weights: [Double]) -> [Double?] {
    var (people, poor, score, dropped) = (0.0, 0.0, 0.0, 0)
    var censored = [Double](repeating: 0, count: deprived.count)
    for (row, weight) in weights.enumerated() where weight > 0 {
      guard let own = scores[row] else {
        dropped += 1
        continue
      }
      people += weight
      guard isPoor[row] else { continue }
      poor += weight
      score += weight * own
      for dimension in censored.indices where deprived[dimension][row] == true { censored[dimension] += weight }
    }
    guard people > 0 else { return [] }
    let share = 1 / Double(deprived.count)
    return [poor / people, poor > 0 ? score / poor : nil, score / people, Double(dropped)]
      + censored.flatMap { [$0 / people, score > 0 ? share * $0 / score : nil] }
  }

  static func figures(_ names: [String]) -> [PeriodFigure] {
    if names.isEmpty { return [] }
    let keys: [(String, PeriodFigure.Limits)] =
      [
        ("multidimensional_headcount", .share), ("multidimensional_intensity", .share), ("adjusted_headcount", .share),
        ("deprivations_unknown", .none),
      ] + names.flatMap { [("censored_headcount:\($0)", .share), ("contribution:\($0)", .share)] }
    return keys.enumerated().map { place, figure in
      PeriodFigure(
        key: figure.0, limits: figure.1, estimate: { $0.deprivation?.estimates[place] ?? .undefined },
        value: { place < $0.deprivation.count ? $0.deprivation[place] : nil })
    }
  }

  private static func deprived(_ value: Double) -> Bool? { value.isNaN ? nil : value != 0 }
}
