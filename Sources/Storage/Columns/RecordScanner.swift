import Declarations

/// Finds the fields of one record of a CSV file after another in bytes that lie in memory (RFC 4180; a line ends with
/// CRLF, LF or CR). Copies nothing.
struct RecordScanner {
  /// Where a field's bytes lie, without the quotes around it.
  struct Field {
    var start: Int
    var end: Int
    /// Whether quotes inside it are written twice.
    var isEscaped = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  /// Line breaks passed so far.
  private(set) var line = 0
  private(set) var fields: [Field] = []
  /// Where the record lies, and the line break that it starts after.
  private(set) var record = 0..<0
  private(set) var firstLine = 0
  /// Whether it has a byte that is not ASCII.
  private(set) var isWide = false
  /// What is wrong with its quotes.
  private(set) var problem: FaultKind?

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether the record is an empty line.
  var isEmpty: Bool { record.isEmpty }

  /// Whether the record would be the same with more bytes behind these: its line break is here, and a CR that stands
  /// last may be half of one.
  var isComplete: Bool {
    record.upperBound < bytes.count && (position < bytes.count || bytes[position - 1] == UInt8(ascii: "\n"))
  }

  /// Goes to the next record; false at the end of the bytes.
  mutating func next() -> Bool {
    let count = bytes.count
    guard position < count else { return false }
    fields.removeAll(keepingCapacity: true)
    problem = nil
    firstLine = line
    let start = position
    var position = position
    var wide: UInt8 = 0
    while true {
      if position < count, bytes[position] == UInt8(ascii: "\"") {
        position = quoted(from: position, &wide)
      } else {
        let start = position
        while position < count {
          let byte = bytes[position]
          // Most bytes are digits and letters, which all lie behind the comma.
          if byte <= UInt8(ascii: ","), Self.ends(byte) { break }
          if byte == UInt8(ascii: "\"") { problem = CSVFaults.strayQuote }
          wide |= byte
          position += 1
        }
        fields.append(Field(start: start, end: position))
      }
      guard position < count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    record = start..<position
    if position < count {
      let isReturn = bytes[position] == UInt8(ascii: "\r")
      position += 1
      if isReturn, position < count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    }
    line += 1
    isWide = wide & 0x80 != 0
    self.position = position
    return true
  }

  @inline(__always)
  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Takes a quoted field that opens at `quote`; returns where it is followed by a comma or a line break.
  private mutating func quoted(from quote: Int, _ wide: inout UInt8) -> Int {
    var field = Field(start: quote + 1, end: quote + 1)
    var position = quote + 1
    while true {
      guard position < bytes.count else {
        problem = CSVFaults.openQuote
        field.end = position
        break
      }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == byte else {
          field.end = position
          position += 1
          break
        }
        field.isEscaped = true
        position += 1
      }
      let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      // A CRLF is one line break, counted with its line feed.
      let isFirstHalf =
        byte == UInt8(ascii: "\r") && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
      if isBreak, !isFirstHalf { line += 1 }
      wide |= byte
      position += 1
    }
    while position < bytes.count, !Self.ends(bytes[position]) {
      problem = problem ?? CSVFaults.strayQuote
      position += 1
    }
    fields.append(field)
    return position
  }

  func bytes(_ field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
  }

  func text(_ field: Field) -> String {
    let text = String(decoding: bytes(field), as: UTF8.self)
    return field.isEscaped ? text.replacing("\"\"", with: "\"") : text
  }
}
