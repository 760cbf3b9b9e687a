import PovertyPaths

/// A panel written as a few rows, and the tables of it.
struct SmallPanel {
  struct Row {
    var household: Int
    var time: Int32 = 1
    var income: Double
    var line: Double = 8
    var weight: Double = 1
    var group: String?
    var deprivations: [Double] = []
  }

  var rows: [Row]
  var options = PanelOptions(household: "household", time: "time", income: "income")

  init(_ rows: [Row]) { self.rows = rows }

  /// One period, a household for each income.
  init(incomes: [Double], line: Double = 8) {
    self.init(incomes.enumerated().map { Row(household: $0, income: $1, line: line) })
  }

  func evaluation(threads: Int = 1) -> PanelEvaluation {
    var columns = PanelColumns(
      household: Self.labels(rows.map { "\($0.household)" }), time: rows.map(\.time), income: rows.map(\.income),
      line: rows.map(\.line))
    columns.weight = rows.map(\.weight)
    if rows.contains(where: { $0.group != nil }) { columns.group = Self.labels(rows.map { $0.group ?? "" }) }
    for dimension in rows.first?.deprivations.indices ?? 0..<0 {
      columns.deprivations.append(
        NumberColumn(name: "d\(dimension)", values: rows.map { $0.deprivations[dimension] }))
    }
    return PanelEvaluation(PanelAssembly(columns), options, threads: threads)
  }

  /// Empty text is no label.
  private static func labels(_ names: [String]) -> LabelColumn {
    let labels = Set(names.filter { !$0.isEmpty }).sorted()
    let codes = names.map { name in Int32(labels.firstIndex(of: name) ?? -1) }
    return LabelColumn(codes: codes, labels: labels)
  }
}

extension PanelEvaluation {
  func measure(_ key: String, group: String = "all", time: Int32 = 1) -> PanelMeasure? {
    MeasuresTable.rows(self).first { $0.measure.key == key && $0.group == group && $0.time == time }?.measure
  }

  func decomposition(_ key: String, group: String = "all") -> Estimate? {
    DecompositionTable.rows(self).first { $0.measure == key && $0.group == group }?.estimate
  }

  func bootstrap(_ key: String, group: String = "all", time: Int32 = 1) -> PanelMeasure? {
    BootstrapTable.rows(self).first { $0.measure.key == key && $0.group == group && $0.time == time }?.measure
  }
}

/// Whether two numbers agree to `tolerance` of their size, or both have no value.
func agree(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-12) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}
