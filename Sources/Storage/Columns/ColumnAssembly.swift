import Declarations

/// Puts the pieces of a file together, in their order.
struct ColumnAssembly {
  private(set) var table: ColumnTable
  private var names: [NameTable]
  private let file: BlockFile
  private let faults: FaultCollector
  /// The line on which the next piece begins, and the one on which its first row is expected.
  private(set) var line: Int
  private var expectedLine = 2
  private var bytes = 0
  private var isToldOfEncoding = false

  init(_ file: BlockFile, _ requests: [ColumnRequest], faults: FaultCollector, line: Int) {
    self.file = file
    self.faults = faults
    self.line = line
    table = ColumnTable(columns: requests.map { _ in ColumnValues() })
    names = requests.map { _ in NameTable() }
  }

  mutating func append(_ piece: ColumnPiece) {
    if table.rows == 0 { reserve(piece) }
    for index in piece.columns.indices {
      switch piece.requests[index].kind {
      case .name:
        let codes = names[index].codes(of: piece.names[index])
        table.columns[index].codes.append(
          contentsOf: piece.columns[index].codes.lazy.map { $0 < 0 ? -1 : codes[Int($0)] })
      case .integer: table.columns[index].integers.append(contentsOf: piece.columns[index].integers)
      default: table.columns[index].numbers.append(contentsOf: piece.columns[index].numbers)
      }
    }
    noteLines(piece)
    for fault in piece.faults {
      // What one row shows of the encoding holds for the file.
      let isEncoding = fault.kind.code == StorageFaults.notUTF8.code
      if isEncoding && isToldOfEncoding { continue }
      isToldOfEncoding = isToldOfEncoding || isEncoding
      faults.add(
        fault.kind(
          fault.arguments, at: Location(file: file.path, line: line + fault.line, keyPath: fault.column)))
    }
    faults.add(notKept: piece.faultCount - piece.faults.count)
    table.rows += piece.rows
    line += piece.lines
  }

  consuming func finished() -> ColumnTable {
    for index in names.indices { table.columns[index].names = (0..<names[index].count).map(names[index].name) }
    return table
  }

  private mutating func noteLines(_ piece: ColumnPiece) {
    guard piece.rows > 0 else { return }
    var jumps = piece.jumps
    if jumps.first?.row != 0 { jumps.insert((0, 0), at: 0) }
    for jump in jumps {
      let here = (row: table.rows + jump.row, line: line + jump.line)
      let before = table.jumps.last ?? (row: 0, line: 2)
      if before.line + here.row - before.row != here.line { table.jumps.append(here) }
    }
  }

  /// Room for the whole file, judged by its first piece: growing step by step would hold the columns twice.
  private mutating func reserve(_ piece: ColumnPiece) {
    guard let size = file.size else { return }
    let share = Double(size) / Double(max(1, piece.size))
    let rows = Int(Double(piece.rows) * share * 1.02) + 16
    for index in piece.columns.indices {
      switch piece.requests[index].kind {
      case .name: table.columns[index].codes.reserveCapacity(rows)
      case .integer: table.columns[index].integers.reserveCapacity(rows)
      default: table.columns[index].numbers.reserveCapacity(rows)
      }
    }
  }
}
