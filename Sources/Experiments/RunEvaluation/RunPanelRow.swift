public import Evaluation

/// A row of `evaluation/panel.csv`: a household in a December, as `evaluate` reads it.
public struct RunPanelRow: TableRow, Hashable {
  public let run: RunKey
  public let household: String
  public let year: Int
  /// Income a head of the last twelve months and the line, in yuan of month 0.
  public let income: Double
  public let line: Double
  public let persons: Double
  public let group: String
  /// True status, confirmed, and the register's.
  public let isPoor: Bool
  public let isRecordedPoor: Bool
  /// `nil` for never.
  public let firstServed: Int?
  /// Covariates, then what the household lacks.
  private let others: [Double?]

  init(_ run: RunKey, _ panel: RunPanel, row: Int) {
    let columns = panel.columns
    self.run = run
    household = columns.household[row] ?? ""
    year = Int(columns.time[row])
    income = columns.income[row]
    line = columns.line[row]
    persons = columns.size[row]
    group = columns.group?[row] ?? ""
    isPoor = panel.isPoor[row]
    isRecordedPoor = panel.isRecordedPoor[row]
    let served = columns.firstTreated.isEmpty ? PanelColumns.neverTreated : columns.firstTreated[row]
    firstServed = served == PanelColumns.neverTreated ? nil : Int(served)
    let covariates = RunPanel.covariateNames.indices.map { place in
      // Without a burn-in there is no income before.
      place < columns.covariates.count ? columns.covariates[place].values[row] : .nan
    }
    others = (covariates + columns.deprivations.map { $0.values[row] }).map { $0.isFinite ? $0 : nil }
  }

  public static let columns =
    [
      "path", "replicate", "household", "year", "income", "line", "persons", "group", "poor", "recorded_poor",
      "first_served",
    ] + RunPanel.covariateNames + RunPanel.guarantees.map(\.name)

  public var fields: [TableField] {
    run.fields + [
      .text(household), .integer(year), .number(income), .number(line), .number(persons), .text(group),
      .integer(isPoor ? 1 : 0), .integer(isRecordedPoor ? 1 : 0), firstServed.map { .integer($0) } ?? .missing,
    ] + others.map { .number($0) }
  }
}
