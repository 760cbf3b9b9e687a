import Evaluation

/// The change of the headcount, the gap and the squared gap between two periods as growth, redistribution and the change
/// of the line.
///
/// With one line for all in each period incomes are taken as they are, and the line is a factor when it moves; Datt and
/// Ravallion's parts hold the line of the first period. With lines that differ between households, incomes are taken as
/// multiples of their own line (welfare ratios), so that only growth and redistribution of these are left.
struct PovertyChange: Sendable {
  private let rows: (before: [Int32], after: [Int32])
  private let before: PovertyState
  private let after: PovertyState
  private let movesLine: Bool

  static let measures = PeriodFigure.poverty.prefix(3)

  private init(_ before: PanelSample, _ after: PanelSample, _ lines: (before: Double, after: Double)?) {
    rows = (before.rows, after.rows)
    self.before = Self.state(before, line: lines?.before)
    self.after = Self.state(after, line: lines?.after)
    movesLine = lines.map { $0.before != $0.after } ?? false
  }

  /// Of everybody, then of each group.
  static func ofParts(_ before: PanelSample, _ after: PanelSample) -> [PovertyChange] {
    let lines = commonLine(before).flatMap { first in commonLine(after).map { (first, $0) } }
    return zip([before] + before.byGroup(), [after] + after.byGroup()).map { PovertyChange($0, $1, lines) }
  }

  var keys: [String] {
    var parts = [
      "datt_ravallion_change", "datt_ravallion_growth", "datt_ravallion_redistribution", "datt_ravallion_residual",
      "shapley_change", "shapley_growth", "shapley_redistribution",
    ]
    if movesLine { parts.append("shapley_line") }
    return Self.measures.flatMap { measure in parts.map { "\($0):\(measure.key)" } }
  }

  /// In the order of `keys`.
  func values() -> [Double?] { values(before, after) }

  /// The same under other weights.
  ///
  /// - Parameter weight: of each row of the panel.
  func values(_ weight: (Int) -> Double) -> [Double?] {
    values(
      before.reweighted(rows.before.map { weight(Int($0)) }), after.reweighted(rows.after.map { weight(Int($0)) }))
  }

  private func values(_ before: PovertyState, _ after: PovertyState) -> [Double?] {
    Self.measures.flatMap { _, measure -> [Double?] in
      let parts = GrowthRedistribution(measure, before: before, after: after)
      let shapley = GrowthRedistributionShapley(measure, before: before, after: after)
      let values = [
        parts?.change, parts?.growth, parts?.redistribution, parts?.residual, shapley?.change, shapley?.growth,
        shapley?.redistribution,
      ]
      return movesLine ? values + [shapley?.line] : values
    }
  }

  /// The line that all share; `nil` when they differ.
  private static func commonLine(_ sample: PanelSample) -> Double? {
    let lines = sample.lines
    return lines.allSatisfy { $0 == lines[0] } ? lines.first : nil
  }

  private static func state(_ sample: PanelSample, line: Double?) -> PovertyState {
    let incomes = line == nil ? zip(sample.incomes, sample.lines).map { $0 / $1 } : sample.incomes
    return PovertyState(incomes: incomes, weights: sample.design.weights, line: line ?? 1)
  }
}
