public import Declarations

/// A table in a CSV file (RFC 4180, UTF-8 with or without a byte order mark), read row by row.
///
/// Faults of rows and fields go to a collector with file, line and column name, and reading goes on, so that one pass
/// shows all of them. Only what leaves nothing to read is thrown: no file, no header, a record without an end.
///
///     let table = try CSVReader("households.csv", faults: faults)
///     let income = table.column("income")
///     while try table.nextRow() { incomes.append(table.number(income, in: 0...1e9) ?? 0) }
///     try faults.throwIfAny()
public final class CSVReader {
  /// A column of one table.
  public struct Column: Sendable, Hashable {
    public let name: String
    /// `nil` for a column that the table does not have: its fields are missing, and the fault is already noted.
    public let index: Int?
  }

  public let path: String
  public let header: [String]
  private let faults: FaultCollector
  private var scanner: CSVScanner

  /// Opens the table and reads its header.
  public init(_ path: String, faults: FaultCollector) throws(Fault) {
    self.path = path
    self.faults = faults
    scanner = CSVScanner(try InputFile(path))
    let place = Location(file: path, line: 1)
    guard try scanner.next() else { throw CSVFaults.emptyTable(at: place) }
    if let problem = scanner.record.problem { throw problem(at: place) }
    var header: [String] = []
    for index in scanner.record.ends.indices {
      guard let name = String(validating: scanner.record.field(index), as: UTF8.self) else {
        throw StorageFaults.notUTF8(at: place)
      }
      header.append(name)
    }
    if header == [""] { throw CSVFaults.emptyTable(at: place) }
    self.header = header
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      faults.add(CSVFaults.duplicateColumn(["column": name], at: place))
    }
  }

  /// The line on which the current row starts.
  public var line: Int { scanner.record.line }

  /// The column called `name`; its absence is a fault.
  public func column(_ name: String) -> Column {
    if let column = optionalColumn(name) { return column }
    faults.add(CSVFaults.noColumn(name, among: header, at: Location(file: path, line: 1)))
    return Column(name: name, index: nil)
  }

  /// The column called `name`, if there is one.
  public func optionalColumn(_ name: String) -> Column? {
    header.firstIndex(of: name).map { Column(name: name, index: $0) }
  }

  /// Goes to the next row that has one field for each column; false at the end. Empty lines are passed over.
  public func nextRow() throws(Fault) -> Bool {
    while try scanner.next() {
      let found = scanner.record.ends.count
      if found == 1, scanner.record.bytes.isEmpty, header.count > 1 { continue }
      if let problem = scanner.record.problem {
        report(problem)
      } else if found != header.count {
        report(CSVFaults.rowWidth, ["found": String(found), "expected": String(header.count)])
      } else if !isUTF8 {
        report(StorageFaults.notUTF8)
      } else {
        return true
      }
    }
    return false
  }

  /// Notes a fault in the current row, for checks that only the caller can make.
  public func report(_ kind: FaultKind, _ arguments: [String: String] = [:], in column: Column? = nil) {
    faults.add(kind(arguments, at: Location(file: path, line: line, keyPath: column?.name)))
  }

  /// The bytes of a field in the current row; empty for a column that is not there.
  func bytes(_ column: Column) -> ArraySlice<UInt8> { column.index.map { scanner.record.field($0) } ?? [] }

  private var isUTF8: Bool {
    scanner.record.bytes.allSatisfy { $0 < 0x80 } || String(validating: scanner.record.bytes, as: UTF8.self) != nil
  }
}
