import Declarations
public import Evaluation
import Storage

/// Reads a household panel from a CSV file.
public struct PanelReader {
  public let path: String
  public let options: PanelOptions

  public init(_ path: String, _ options: PanelOptions) {
    self.path = path
    self.options = options
  }

  /// - Throws: `Faults` with everything that is wrong in the table, each with its line.
  public func read(threads: Int) throws -> PanelAssembly {
    try options.check()
    var requests: [ColumnRequest] = []
    func ask(_ name: String, _ kind: ColumnRequest.Kind, isRequired: Bool = false) -> Int {
      requests.append(ColumnRequest(name, kind, isRequired: isRequired))
      return requests.count - 1
    }
    let household = ask(options.household, .name, isRequired: true)
    let time = ask(options.time, .integer, isRequired: true)
    let income = ask(options.income, .number)
    let line = options.lineColumn.map { ask($0, .positive) }
    let numbers = [
      (options.size, ColumnRequest.Kind.notNegative), (options.weight, .notNegative), (options.outcome, .number),
      (options.cost, .number), (options.running, .number),
    ]
    .map { column, kind in column.map { ask($0, kind) } }
    let labels = [options.strata, options.cluster, options.by, options.phase, options.association].map {
      $0.map { ask($0, .name) }
    }
    let treated = options.firstTreated.map { ask($0, .integer) }
    let covariates = options.covariates.map { ask($0, .number) }
    let deprivations = options.deprivations.map { ask($0, .yesOrNo) }

    let faults = FaultCollector()
    var table = try ColumnFile.read(path, requests, threads: threads, faults: faults)
    try faults.throwIfAny()
    if table.rows > Int32.max { throw PanelFaults.tooManyRows(["rows": "\(table.rows)", "limit": "\(Int32.max)"]) }
    let rows = table.rows
    var columns = PanelColumns(
      household: Self.label(table.take(household)), time: table.take(time).integers,
      income: table.take(income).numbers,
      line: line.map { table.take($0).numbers } ?? Array(repeating: options.line ?? .nan, count: rows))
    let taken = numbers.map { $0.map { table.take($0).numbers } ?? [] }
    (columns.size, columns.weight, columns.outcome, columns.cost) = (taken[0], taken[1], taken[2], taken[3])
    columns.running = taken[4]
    let named = labels.map { $0.map { Self.label(table.take($0)) } }
    (columns.strata, columns.cluster, columns.group) = (named[0], named[1], named[2])
    (columns.phase, columns.association) = (named[3], named[4])
    columns.firstTreated = treated.map { Self.treatment(table.take($0).integers) } ?? []
    columns.covariates = zip(options.covariates, covariates).map {
      NumberColumn(name: $0, values: table.take($1).numbers)
    }
    columns.deprivations = zip(options.deprivations, deprivations).map {
      NumberColumn(name: $0, values: table.take($1).numbers)
    }
    let assembly = PanelAssembly(columns)
    try refuse(assembly.duplicates, table, faults)
    if assembly.panel.count == 0 { throw PanelFaults.empty(at: Location(file: path)) }
    return assembly
  }

  private static func label(_ values: ColumnValues) -> LabelColumn {
    LabelColumn(codes: values.codes, labels: values.names)
  }

  /// Empty and 0 are never.
  private static func treatment(_ values: [Int32]) -> [Int32] {
    values.map { $0 == ColumnValues.missingInteger || $0 == 0 ? PanelColumns.neverTreated : $0 }
  }

  private func refuse(
    _ duplicates: [PanelAssembly.Duplicate], _ table: ColumnTable, _ faults: FaultCollector
  ) throws(Faults) {
    let told = duplicates.prefix(1000)
    for duplicate in told {
      let arguments = [
        "household": duplicate.household, "time": "\(duplicate.time)",
        "line": "\(table.line(ofRow: duplicate.earlier))",
      ]
      faults.add(PanelFaults.duplicate(arguments, at: Location(file: path, line: table.line(ofRow: duplicate.row))))
    }
    faults.add(notKept: duplicates.count - told.count)
    try faults.throwIfAny()
  }
}
