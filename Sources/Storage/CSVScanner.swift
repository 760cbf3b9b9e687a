import Declarations

/// One record of a CSV file: its fields' bytes, one after another, and where each ends.
struct CSVRecord {
  var bytes: [UInt8] = []
  var ends: [Int] = []
  /// Where the record starts, from one; a record with quoted line breaks spans several lines.
  var line = 1
  /// What is wrong with its quotes.
  var problem: FaultKind?

  func field(_ index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
}

/// Cuts a stream of bytes into records by RFC 4180; a line ends with CRLF, LF or CR.
struct CSVScanner {
  private enum State { case start, plain, quoted, quoteInQuoted }

  static let longestRecord = 16 << 20

  private let file: InputFile
  private var chunk: [UInt8]
  private var position = 0
  private var filled = 0
  private var line = 1
  private var skipsLineFeed = false
  private var isAtStart = true
  private(set) var record = CSVRecord()

  init(_ file: InputFile, chunk size: Int = 1 << 18) {
    self.file = file
    chunk = [UInt8](repeating: 0, count: size)
  }

  /// Reads the next record into `record`; false at the end of the file.
  mutating func next() throws(Fault) -> Bool {
    record.bytes.removeAll(keepingCapacity: true)
    record.ends.removeAll(keepingCapacity: true)
    record.problem = nil
    record.line = line
    var state = State.start
    var isEmpty = true
    while true {
      if position == filled {
        filled = try file.read(into: &chunk)
        position = isAtStart && chunk[..<filled].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        isAtStart = false
        if position == filled, filled > 0 { continue }
        if filled == 0 {
          if isEmpty { return false }
          if state == .quoted { record.problem = CSVFaults.openQuote }
          record.ends.append(record.bytes.count)
          return true
        }
      }
      if skipsLineFeed {
        skipsLineFeed = false
        if chunk[position] == UInt8(ascii: "\n") {
          position += 1
          continue
        }
      }
      isEmpty = false
      if scan(&state) { return true }
      if record.bytes.count > Self.longestRecord {
        throw CSVFaults.rowTooLong(
          ["limit": String(Self.longestRecord)], at: Location(file: file.path, line: record.line))
      }
    }
  }

  /// Goes through what is left of the chunk; true when it met the end of the record.
  private mutating func scan(_ state: inout State) -> Bool {
    while position < filled {
      let byte = chunk[position]
      if state == .quoted {
        if byte == UInt8(ascii: "\"") {
          state = .quoteInQuoted
          position += 1
        } else {
          copyRun { $0 != UInt8(ascii: "\"") }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: ","):
        record.ends.append(record.bytes.count)
        state = .start
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        record.ends.append(record.bytes.count)
        line += 1
        position += 1
        skipsLineFeed = byte == UInt8(ascii: "\r")
        return true
      case UInt8(ascii: "\""):
        switch state {
        case .start: state = .quoted
        case .quoteInQuoted:
          record.bytes.append(byte)
          state = .quoted
        default: record.problem = CSVFaults.strayQuote
        }
      default:
        if state == .quoteInQuoted { record.problem = CSVFaults.strayQuote }
        state = .plain
        copyRun {
          $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\"")
        }
        continue
      }
      position += 1
    }
    return false
  }

  /// Copies the bytes from here on that `belongs` accepts.
  @inline(__always)
  private mutating func copyRun(_ belongs: (UInt8) -> Bool) {
    let start = position
    var breaks = 0
    chunk.withUnsafeBufferPointer { bytes in
      var end = start
      while end < filled, belongs(bytes[end]) {
        if bytes[end] == UInt8(ascii: "\n") { breaks += 1 }
        end += 1
      }
      record.bytes.append(contentsOf: bytes[start..<end])
      position = end
    }
    line += breaks
  }
}
