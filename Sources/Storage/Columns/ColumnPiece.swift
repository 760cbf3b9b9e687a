import Declarations

/// What one piece of a file gave: the values of its rows, and what is wrong with them. Lines count from its start.
struct ColumnPiece {
  struct Found {
    var kind: FaultKind
    var arguments: [String: String]
    var line: Int
    var column: String?
  }

  static let mostFaults = 1000

  let requests: [ColumnRequest]
  var columns: [ColumnValues]
  var names: [NameTable]
  var rows = 0
  var lines = 0
  /// Where in the block the first record begins that was not read, and how many bytes were.
  var end: Int
  var size = 0
  var jumps: [(row: Int, line: Int)] = []
  var faults: [Found] = []
  var faultCount = 0

  /// Reads the records that start in `range`.
  ///
  /// - Parameters:
  ///   - isLast: whether the file ends with these bytes; else a record that may go on behind them is left for later.
  ///   - places: the field of each request in a row.
  ///   - width: fields in a row.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isLast: Bool, _ requests: [ColumnRequest],
    places: [Int], width: Int
  ) {
    self.requests = requests
    columns = requests.map { _ in ColumnValues() }
    names = requests.map { _ in NameTable() }
    end = range.lowerBound
    var scanner = RecordScanner(bytes, from: range.lowerBound)
    var expectedLine = 0
    while scanner.position < range.upperBound, scanner.next() {
      if !isLast, !scanner.isComplete { break }
      end = scanner.position
      lines = scanner.line
      if scanner.isEmpty, width > 1 { continue }
      guard isSound(scanner, width) else { continue }
      if scanner.firstLine != expectedLine { jumps.append((rows, scanner.firstLine)) }
      expectedLine = scanner.firstLine + 1
      for (index, place) in places.enumerated() { take(scanner, scanner.fields[place], index) }
      rows += 1
    }
    size = end - range.lowerBound
  }

  private mutating func isSound(_ scanner: RecordScanner, _ width: Int) -> Bool {
    if let problem = scanner.problem {
      report(problem, [:], scanner.firstLine)
    } else if scanner.fields.count != width {
      report(
        CSVFaults.rowWidth, ["found": String(scanner.fields.count), "expected": String(width)], scanner.firstLine)
    } else if scanner.isWide {
      let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[scanner.record])
      if String(validating: bytes, as: UTF8.self) != nil { return true }
      report(
        ChineseEncoding.fits(bytes) ? StorageFaults.chineseEncoding : StorageFaults.notUTF8, [:], scanner.firstLine)
    } else {
      return true
    }
    return false
  }

  @inline(__always)
  private mutating func take(_ scanner: RecordScanner, _ field: RecordScanner.Field, _ index: Int) {
    let bytes = scanner.bytes(field)
    switch requests[index].kind {
    case .name:
      if bytes.isEmpty { missing(scanner, index) }
      columns[index].codes.append(bytes.isEmpty ? -1 : code(scanner, field, index))
    case .integer:
      columns[index].integers.append(integer(bytes, scanner, index) ?? ColumnValues.missingInteger)
    case .number, .notNegative, .positive, .yesOrNo:
      columns[index].numbers.append(number(bytes, scanner, index) ?? .nan)
    }
  }

  private mutating func code(_ scanner: RecordScanner, _ field: RecordScanner.Field, _ index: Int) -> Int32 {
    guard field.isEscaped else { return names[index].code(scanner.bytes(field)) }
    var text = scanner.text(field)
    return text.withUTF8 { names[index].code($0) }
  }

  private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ scanner: RecordScanner, _ index: Int) -> Double? {
    guard let value = DecimalNumber.double(bytes), value.isFinite else {
      if Self.isMissing(bytes) { missing(scanner, index) } else { refuse(CSVFaults.notANumber, bytes, scanner, index) }
      return nil
    }
    switch requests[index].kind {
    case .notNegative where value < 0: refuse(CSVFaults.negative, bytes, scanner, index)
    case .positive where value <= 0: refuse(CSVFaults.notPositive, bytes, scanner, index)
    case .yesOrNo where value != 0 && value != 1: refuse(CSVFaults.neitherYesNorNo, bytes, scanner, index)
    default: return value
    }
    return nil
  }

  private mutating func integer(_ bytes: UnsafeBufferPointer<UInt8>, _ scanner: RecordScanner, _ index: Int) -> Int32? {
    if Self.isMissing(bytes) {
      missing(scanner, index)
      return nil
    }
    // Whole numbers written with a point or an exponent are whole too.
    guard let value = DecimalNumber.double(bytes), value == value.rounded(), abs(value) < 1e9 else {
      refuse(CSVFaults.notAnInteger, bytes, scanner, index)
      return nil
    }
    return Int32(value)
  }

  /// Empty, or as R and Python write what is missing.
  private static func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.isEmpty || bytes.elementsEqual("NA".utf8) || bytes.elementsEqual("NaN".utf8)
      || bytes.elementsEqual("nan".utf8)
  }

  private mutating func missing(_ scanner: RecordScanner, _ index: Int) {
    if requests[index].isRequired { report(CSVFaults.missingField, [:], scanner.firstLine, requests[index].name) }
  }

  private mutating func refuse(
    _ kind: FaultKind, _ bytes: UnsafeBufferPointer<UInt8>, _ scanner: RecordScanner, _ index: Int
  ) {
    report(kind, ["text": String(decoding: bytes, as: UTF8.self)], scanner.firstLine, requests[index].name)
  }

  private mutating func report(
    _ kind: FaultKind, _ arguments: [String: String], _ line: Int, _ column: String? = nil
  ) {
    faultCount += 1
    if faults.count < Self.mostFaults {
      faults.append(Found(kind: kind, arguments: arguments, line: line, column: column))
    }
  }
}
