import Evaluation

/// What groups are of the whole in one period: inequality within and between them, and what each contributes to
/// poverty. The whole is everybody who has a group.
enum GroupParts {
  static let entropy: [(key: String, alpha: Double)] = [
    ("mean_log_deviation", 0), ("theil", 1), ("half_squared_variation", 2),
  ]

  /// Of everybody, then of each group.
  static func ofParts(_ sample: PanelSample) -> [[KeyedEstimate]] {
    guard let labels = sample.panel.columns.group else { return [] }
    let codes = sample.rows.map { labels.codes[Int($0)] }
    let places = codes.indices.filter { codes[$0] >= 0 }
    let (incomes, lines) = (sample.incomes, sample.lines)
    let whole = Whole(
      incomes: places.map { incomes[$0] }, lines: places.map { lines[$0] }, groups: places.map { codes[$0] },
      design: sample.design.domain(places))
    var table = [[KeyedEstimate]](repeating: [], count: labels.labels.count + 1)
    for (key, alpha) in entropy { add(key, alpha: alpha, whole, to: &table) }
    for (key, measure) in PovertyChange.measures { add(key, measure, whole, to: &table) }
    return table
  }

  private struct Whole {
    var incomes: [Double]
    var lines: [Double]
    var groups: [Int32]
    var design: SurveyDesign
  }

  private static func add(_ key: String, alpha: Double, _ whole: Whole, to table: inout [[KeyedEstimate]]) {
    let parts = EntropyDecomposition(whole.incomes, groups: whole.groups, alpha: alpha, whole.design)
    let found = Dictionary(uniqueKeysWithValues: (parts?.groups ?? []).map { ($0.group, $0) })
    table[0] += [
      KeyedEstimate("total:\(key)", parts?.total ?? .undefined),
      KeyedEstimate("within:\(key)", parts?.within ?? .undefined),
      KeyedEstimate("between:\(key)", parts?.between ?? .undefined),
      KeyedEstimate("between_share:\(key)", parts?.betweenShare ?? .undefined, isShare: true),
    ]
    for group in table.indices.dropFirst() {
      let own = found[Int32(group - 1)]
      if alpha == entropy[0].alpha {
        table[group] += [
          KeyedEstimate("population_share", own?.populationShare ?? .undefined, isShare: true),
          KeyedEstimate("income_share", own?.incomeShare ?? .undefined, isShare: true),
        ]
      }
      table[group] += [
        KeyedEstimate("total:\(key)", own?.value ?? .undefined),
        KeyedEstimate("contribution:\(key)", own?.contribution ?? .undefined, isShare: true),
      ]
    }
  }

  private static func add(_ key: String, _ measure: PovertyMeasure, _ whole: Whole, to table: inout [[KeyedEstimate]]) {
    let parts = GroupPoverty.byGroup(
      measure, whole.incomes, line: .each(whole.lines), groups: whole.groups, whole.design)
    let found = Dictionary(uniqueKeysWithValues: parts.map { ($0.group, $0.contribution) })
    for group in table.indices.dropFirst() {
      let own = found[Int32(group - 1)] ?? .undefined
      table[group].append(KeyedEstimate("contribution:\(key)", own, isShare: true))
    }
  }
}
