import PovertyPaths

/// Panels of a programme for tests of their tables.
struct ProgrammePanel {
  var columns: PanelColumns
  var options = PanelOptions(household: "id", time: "time", income: "income")

  /// - Parameter incomes: by household, in the order of `times`; NaN for no observation. `first` is 0 for never.
  init(times: [Int32], incomes: [(first: Int32, incomes: [Double])], line: Double = 10) {
    let rows = incomes.indices.flatMap { household in times.indices.map { (household, $0) } }
    columns = PanelColumns(
      household: LabelColumn(codes: rows.map { Int32($0.0) }, labels: incomes.indices.map { "\($0)" }),
      time: rows.map { times[$0.1] }, income: rows.map { incomes[$0.0].incomes[$0.1] }, line: rows.map { _ in line })
    columns.firstTreated = rows.map { row in
      incomes[row.0].first == 0 ? PanelColumns.neverTreated : incomes[row.0].first
    }
    options.line = line
    options.firstTreated = "first"
  }

  var evaluation: PanelEvaluation { PanelEvaluation(PanelAssembly(columns), options) }
  var effects: PanelEffects { evaluation.effects! }

  mutating func spend(_ costs: [[Double]]) {
    columns.cost = costs.flatMap(\.self)
    options.cost = "cost"
  }

  mutating func group(_ labels: [String], periods: Int) {
    let names = Set(labels).sorted()
    columns.group = LabelColumn(
      codes: labels.flatMap { label in
        Array(repeating: Int32(names.firstIndex(of: label)!), count: periods)
      }, labels: names)
    options.by = "group"
  }

  /// Two treated from 2012 on, two never.
  static let fourHouseholds = ProgrammePanel(
    times: [2010, 2011, 2012, 2013],
    incomes: [
      (2012, [4, 5, 9, 12]), (2012, [6, 7, 13, 16]), (0, [10, 10, 11, 13]), (0, [12, 14, 14, 15]),
    ])
}

extension [GroupEstimateRow] {
  func row(_ measure: String, _ group: String = "all") -> GroupEstimateRow? {
    first { $0.measure == measure && $0.group == group }
  }

  func value(_ measure: String, _ group: String = "all") -> Double? { row(measure, group)?.estimate.value }
}

/// Equal but for rounding.
func isNear(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-12) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}
