import Declarations

/// The first line of a table.
struct ColumnHeader {
  let path: String
  let names: [String]
  /// Where in the first block the first row begins, and the line breaks before it.
  let end: Int
  let lines: Int

  /// - Parameter file: with an empty block, which is filled.
  init(_ file: BlockFile, capacity: Int, faults: FaultCollector) throws(Fault) {
    path = file.path
    let place = Location(file: path, line: 1)
    try file.advance(by: 0, capacity: max(4, capacity))
    var scanner = Self.scanned(file)
    while !scanner.isComplete, !file.isAtEnd {
      if file.bytes.count > CSVScanner.longestRecord {
        throw CSVFaults.rowTooLong(["limit": String(CSVScanner.longestRecord)], at: place)
      }
      try file.advance(by: 0, capacity: 2 * file.bytes.count)
      scanner = Self.scanned(file)
    }
    guard !scanner.fields.isEmpty, !scanner.isEmpty else { throw CSVFaults.emptyTable(at: place) }
    if let problem = scanner.problem { throw problem(at: place) }
    let record = UnsafeBufferPointer(rebasing: file.bytes[scanner.record])
    if scanner.isWide, String(validating: record, as: UTF8.self) == nil {
      throw (ChineseEncoding.fits(record) ? StorageFaults.chineseEncoding : StorageFaults.notUTF8)(at: place)
    }
    names = scanner.fields.map(scanner.text)
    if names.count == 1, let name = names.first, name.contains(where: { $0 == ";" || $0 == "\t" }) {
      throw CSVFaults.otherSeparator(["header": name], at: place)
    }
    end = scanner.position
    lines = scanner.line
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      faults.add(CSVFaults.duplicateColumn(["column": name], at: place))
    }
  }

  private static func scanned(_ file: BlockFile) -> RecordScanner {
    var scanner = RecordScanner(file.bytes, from: file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    _ = scanner.next()
    return scanner
  }

  /// The field of the column called `name`; its absence is a fault.
  func place(of name: String, faults: FaultCollector) -> Int? {
    if let place = names.firstIndex(of: name) { return place }
    faults.add(CSVFaults.noColumn(name, among: names, at: Location(file: path, line: 1)))
    return nil
  }
}
