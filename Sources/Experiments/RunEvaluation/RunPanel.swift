import Evaluation
import Population

/// The years of one run as a household panel, as a survey of everybody would have them: what `evaluate` would read from
/// a file.
///
/// An observation is a household in a December: income per head of the last twelve months and the line, both in yuan of
/// month 0, and persons. The years before month 0 are those of the burn-in, the same under every path. Treatment begins
/// in the year by whose end a programme of this path has served the household.
struct RunPanel {
  let columns: PanelColumns
  let options: PanelOptions
  /// Of each observation: true status, confirmed, and the register's.
  let isPoor: [Bool]
  let isRecordedPoor: [Bool]
  /// Of the households among whom effects are looked for: those that a programme of this path could have served. `nil`
  /// for a path without a programme.
  let eligible: PanelColumns?

  /// - Parameters:
  ///   - before: the last years of the burn-in.
  ///   - run: whose incomes.
  ///   - frame: whose groups; households that split off in `run` are settled in it.
  ///   - served: the run whose programme served households: `run` itself, or, to see what estimators find where nothing
  ///     was done, `none` in the place of `run`; `nil` for a path without a programme.
  init(before: [December], run: FinishedRun, frame: HouseholdFrame, servedIn served: FinishedRun?) {
    let isTreated = served != nil
    let decembers = before + run.recorder.decembers
    var rows = Rows(capacity: decembers.count * frame.count)
    for household in 0..<frame.count {
      let start = served.flatMap { Self.firstServed(household, $0.recorder.decembers) }
      for december in decembers where december.members[household] > 0 {
        rows.add(household, december, firstTreated: start)
      }
    }
    let households = LabelColumn(codes: rows.household, labels: (0..<frame.count).map(String.init))
    var columns = PanelColumns(household: households, time: rows.time, income: rows.income, line: rows.line)
    columns.size = rows.size
    let group = frame.groups.map(RunGroup.init)
    columns.group = LabelColumn(
      codes: rows.household.map { Int32(group[Int($0)].rawValue) }, labels: RunGroup.allCases.map(\.key))
    if isTreated { columns.firstTreated = rows.firstTreated }
    columns.deprivations = zip(Self.guarantees, rows.deprivations).map { NumberColumn(name: $0.name, values: $1) }
    columns.covariates = Self.covariates(rows.household, before: before.last, frame)
    self.columns = columns
    (isPoor, isRecordedPoor) = (rows.isPoor, rows.isRecordedPoor)
    eligible = isTreated ? Self.eligible(columns, rows.household, frame) : nil
    options = Self.options(columns, isTreated: isTreated)
  }

  /// What a household can lack, by the names of the columns.
  static let guarantees: [(name: String, guarantee: Guarantees)] = [
    ("without_housing", .housing), ("without_water", .water), ("without_insurance", .insurance),
    ("without_schooling", .schooling),
  ]
  /// Poor in several dimensions: in a third of them or more (Alkire & Foster 2011, doi:10.1016/j.jpubeco.2010.11.006).
  private static let cutoff = 1.0 / 3

  /// The year by whose end a household was served; `nil` when it never was.
  static func firstServed(_ household: Int, _ decembers: [December]) -> Int? {
    decembers.first { Reach(rawValue: $0.reach[household]).contains(.served) }?.year
  }

  static let covariateNames = ["registered", "persons_at_start", "income_before"]

  /// What is known of households before any path begins, the same in every year.
  private static func covariates(
    _ households: [Int32], before: December?, _ frame: HouseholdFrame
  ) -> [NumberColumn] {
    let values: [(Int) -> Double] = [
      { frame.groups[$0].contains(.registered) ? 1 : 0 }, { Double(frame.members[$0]) },
      { household in
        guard let before, before.members[household] > 0 else { return .nan }
        return before.incomePerHead(household)
      },
    ]
    return zip(covariateNames, values).prefix(before == nil ? 2 : 3).map { name, value in
      let column = (0..<frame.count).map(value)
      return NumberColumn(name: name, values: households.map { column[Int($0)] })
    }
  }

  /// Who is registered is not told apart among those who all are.
  private static func eligible(
    _ columns: PanelColumns, _ households: [Int32], _ frame: HouseholdFrame
  ) -> PanelColumns {
    var part = columns.filtered { frame.groups[Int(households[$0])].contains(.eligible) }
    part.covariates.removeFirst()
    return part
  }

  private static func options(_ columns: PanelColumns, isTreated: Bool) -> PanelOptions {
    var options = PanelOptions(household: "household", time: "year", income: "income")
    options.lineColumn = "line"
    options.size = "persons"
    options.by = "group"
    options.firstTreated = isTreated ? "first_served" : nil
    options.covariates = columns.covariates.map(\.name)
    options.deprivations = columns.deprivations.map(\.name)
    options.cutoff = cutoff
    return options
  }
}

/// The columns while they grow.
private struct Rows {
  var household: [Int32] = []
  var time: [Int32] = []
  var income: [Double] = []
  var line: [Double] = []
  var size: [Double] = []
  var firstTreated: [Int32] = []
  var isPoor: [Bool] = []
  var isRecordedPoor: [Bool] = []
  var deprivations: [[Double]] = RunPanel.guarantees.map { _ in [] }

  init(capacity: Int) {
    household.reserveCapacity(capacity)
    time.reserveCapacity(capacity)
    income.reserveCapacity(capacity)
    line.reserveCapacity(capacity)
    size.reserveCapacity(capacity)
    firstTreated.reserveCapacity(capacity)
    for index in deprivations.indices { deprivations[index].reserveCapacity(capacity) }
  }

  mutating func add(_ number: Int, _ december: December, firstTreated start: Int?) {
    household.append(Int32(number))
    time.append(Int32(december.year))
    income.append(december.incomePerHead(number))
    line.append(december.constantLine)
    size.append(Double(december.members[number]))
    firstTreated.append(start.map { Int32($0) } ?? PanelColumns.neverTreated)
    isPoor.append(december.isPoor[number])
    isRecordedPoor.append(december.isRecordedPoor[number])
    let kept = Guarantees(rawValue: december.guarantees[number])
    for (index, (_, guarantee)) in RunPanel.guarantees.enumerated() {
      deprivations[index].append(kept.contains(guarantee) ? 0 : 1)
    }
  }
}

/// The parts that a run's panel is told in: every household is in one of them.
private enum RunGroup: Int, CaseIterable {
  case notServed, others, served

  init(_ groups: Groups) {
    self = groups.contains(.served) ? .served : groups.contains(.notServed) ? .notServed : .others
  }

  /// The names that other tables of a run have for the first and the last.
  var key: String {
    switch self {
    case .served: Group.served.key
    case .notServed: Group.notServed.key
    case .others: "others"
    }
  }
}

extension December {
  /// Yuan of month 0 a head.
  func incomePerHead(_ household: Int) -> Double {
    Double(incomes[household]) / price / Double(members[household]) / 100
  }

  /// Yuan of month 0 a head and year.
  var constantLine: Double { Double(line) / price / 100 }
}
