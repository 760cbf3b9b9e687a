import PovertyPaths

/// A panel written down in a test: households with their incomes by period, missing where `nil`.
struct RecordPanel {
  struct Household {
    var incomes: [Double?]
    var group: String?
    var weight = 1.0
    /// The covariate `x`, the same in all periods, or by period.
    var x: [Double] = []
  }

  var households: [Household]
  var line = 10.0
  var hasWeights = false
  var hasCovariate = false

  init(_ households: [Household]) { self.households = households }

  init(_ incomes: [[Double?]]) { self.init(incomes.map { Household(incomes: $0) }) }

  var evaluation: PanelEvaluation {
    var columns = PanelColumns(household: LabelColumn(codes: [], labels: []), time: [], income: [], line: [])
    var (codes, groups, x) = ([Int32](), [Int32](), [Double]())
    let labels = Set(households.compactMap(\.group)).sorted()
    for (number, household) in households.enumerated() {
      for (period, income) in household.incomes.enumerated() {
        codes.append(Int32(number))
        columns.time.append(Int32(period))
        columns.income.append(income ?? .nan)
        columns.line.append(line)
        groups.append(Int32(household.group.flatMap { labels.firstIndex(of: $0) } ?? -1))
        if hasWeights { columns.weight.append(household.weight) }
        x.append(household.x.isEmpty ? .nan : household.x[min(period, household.x.count - 1)])
      }
    }
    columns.household = LabelColumn(codes: codes, labels: households.indices.map { "\($0)" })
    if !labels.isEmpty { columns.group = LabelColumn(codes: groups, labels: labels) }
    var options = PanelOptions(household: "id", time: "t", income: "y")
    if hasCovariate {
      columns.covariates = [NumberColumn(name: "x", values: x)]
      options.covariates = ["x"]
    }
    return PanelEvaluation(PanelAssembly(columns), options)
  }
}

extension [GroupEstimateRow] {
  func estimate(_ measure: String, group: String = "all") -> Estimate? {
    first { $0.measure == measure && $0.group == group }?.estimate
  }
}

extension TableRow {
  /// Whether every number is one.
  var isFinite: Bool {
    fields.allSatisfy { field in
      if case .number(let value) = field { value.isFinite } else { true }
    }
  }
}

func isClose(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-14) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= tolerance * max(1, abs(b))
}
