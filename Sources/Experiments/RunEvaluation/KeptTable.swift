import Evaluation

/// A table of one replicate's panel, kept until all replicates of its path are there.
protocol KeptTable: Sendable {
  /// `measures.csv`
  var file: String { get }
  /// The rows of a path over its replicates, then, if asked, replicate by replicate.
  ///
  /// - Parameter replicates: of each replicate, its table of this name; `nil` where it has none.
  func rows(path: String, replicates: [(any KeptTable)?], each: Bool) -> [any TableRow]
  /// The header of a run folder's table.
  var columns: [String] { get }
}

struct KeptRows<Row: PooledRow>: KeptTable {
  let file: String
  let rows: [Row]

  var columns: [String] { RunRow<Row>.columns }

  func rows(path: String, replicates: [(any KeptTable)?], each: Bool) -> [any TableRow] {
    let tables = replicates.map { ($0 as? KeptRows<Row>)?.rows }
    let pooled = Row.pooled(tables: tables.compactMap { $0 }).map { RunRow(RunKey(path: path, replicate: nil), $0) }
    guard each else { return pooled }
    return pooled
      + tables.enumerated().flatMap { number, rows in
        (rows ?? []).map { RunRow(RunKey(path: path, replicate: number), $0) }
      }
  }
}

/// A row of a panel's table with the run that it is of in front.
struct RunRow<Row: TableRow>: TableRow {
  let run: RunKey
  let row: Row

  init(_ run: RunKey, _ row: Row) {
    self.run = run
    self.row = row
  }

  static var columns: [String] { ["path", "replicate"] + Row.columns }
  var fields: [TableField] { run.fields + row.fields }
}

extension PanelTable {
  /// The table of a replicate, if its rows can be pooled: one row a spell cannot.
  static func kept(_ evaluation: PanelEvaluation) -> (any KeptTable)? {
    func keep<Row: PooledRow>(_ type: Row.Type) -> (any KeptTable)? {
      KeptRows(file: file, rows: rows(evaluation).compactMap { $0 as? Row })
    }
    guard isMade(of: evaluation), let type = Rows.Element.self as? any PooledRow.Type else { return nil }
    return keep(type)
  }
}
