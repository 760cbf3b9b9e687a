import Declarations

/// The first line of a table.
struct ColumnHeader {
  let path: String
  let names: [String]
  /// Where the first row begins, and the line breaks before it.
  let end: Int
  let lines: Int

  init(_ file: MappedFile, faults: FaultCollector) throws(Fault) {
    path = file.path
    let place = Location(file: path, line: 1)
    let mark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = RecordScanner(file.bytes, from: mark)
    guard scanner.next(), !scanner.isEmpty else { throw CSVFaults.emptyTable(at: place) }
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

  /// The field of the column called `name`; its absence is a fault.
  func place(of name: String, faults: FaultCollector) -> Int? {
    if let place = names.firstIndex(of: name) { return place }
    faults.add(CSVFaults.noColumn(name, among: names, at: Location(file: path, line: 1)))
    return nil
  }
}
