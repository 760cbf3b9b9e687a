import Evaluation

/// The change of the headcount, the gap and the squared gap between two periods as growth, redistribution and the change
/// of the line.
///
/// With one line for all in each period incomes are taken as they are, and the line is a factor when it moves; Datt and
/// Ravallion's parts hold the line of the first period. With lines that differ between households, incomes are taken as
/// multiples of their own line (welfare ratios), so that only growth and redistribution of these are left.
struct PovertyChange {
  private let before: PovertyState
  private let after: PovertyState
  private let movesLine: Bool

  static let measures = PeriodFigure.poverty.prefix(3)

  private init(_ before: PanelSample, _ after: PanelSample, _ lines: (before: Double, after: Double)?) {
    self.before = Self.state(before, line: lines?.before)
    self.after = Self.state(after, line: lines?.after)
    movesLine = lines.map { $0.before != $0.after } ?? false
  }

  /// Of everybody, then of each group.
  static func ofParts(_ before: PanelSample, _ after: PanelSample, threads: Int) -> [[NamedEstimate]] {
    let lines = commonLine(before).flatMap { first in commonLine(after).map { (first, $0) } }
    let pairs = Array(zip([before] + before.byGroup(), [after] + after.byGroup()))
    return ThreadedMap.values(pairs.count, threads: threads) { part in
      let change = PovertyChange(pairs[part].0, pairs[part].1, lines)
      return measures.flatMap { change.estimates($0.key, $0.measure) }
    }
  }

  private func estimates(_ key: String, _ measure: PovertyMeasure) -> [NamedEstimate] {
    let parts = GrowthRedistribution(measure, before: before, after: after)
    let shapley = GrowthRedistributionShapley(measure, before: before, after: after)
    var values = [
      ("datt_ravallion_change", parts?.change), ("datt_ravallion_growth", parts?.growth),
      ("datt_ravallion_redistribution", parts?.redistribution), ("datt_ravallion_residual", parts?.residual),
      ("shapley_change", shapley?.change), ("shapley_growth", shapley?.growth),
      ("shapley_redistribution", shapley?.redistribution),
    ]
    if movesLine { values.append(("shapley_line", shapley?.line)) }
    return values.map { NamedEstimate(key: "\($0):\(key)", estimate: Estimate($1)) }
  }

  /// The line that all share; `nil` when they differ.
  private static func commonLine(_ sample: PanelSample) -> Double? {
    let lines = sample.lines
    return lines.allSatisfy { $0 == lines[0] } ? lines.first : nil
  }

  private static func state(_ sample: PanelSample, line: Double?) -> PovertyState {
    guard line == nil else { return PovertyState(incomes: sample.incomes, weights: sample.design.weights, line: line ?? 1) }
    let ratios = zip(sample.incomes, sample.lines).map { $0 / $1 }
    return PovertyState(incomes: ratios, weights: sample.design.weights, line: 1)
  }
}
