public import Declarations

/// Writes a table as CSV: RFC 4180, UTF-8, one header line, an empty field for what is missing.
///
/// Numbers are written as their shortest decimal form that reads back to the same bits. The file appears with `finish`
/// and not before. A table that belongs in no file, on standard output for instance, is made by `text`.
///
///     let table = try CSVWriter(folder.file("outcomes.csv"), header: ["measure", "estimate"])
///     table.row("headcount", 0.125)
///     try table.finish()
public final class CSVWriter {
  /// What stands in a field.
  public enum Field: Sendable, Hashable {
    case text(String)
    case number(Double)
    case integer(Int)
    case missing
  }

  /// Records end with CRLF, as RFC 4180 has it.
  static let lineBreak: [UInt8] = [0x0D, 0x0A]

  /// `nil` for a table in memory.
  private let file: AtomicFile?
  private let width: Int
  private var buffer: [UInt8] = []
  private var fieldsInRow = 0
  private var failure: Fault?

  public convenience init(_ file: AtomicFile, header: [String]) { self.init(into: file, header: header) }

  private init(into file: AtomicFile?, header: [String]) {
    precondition(!header.isEmpty)
    self.file = file
    width = header.count
    buffer.reserveCapacity(1 << 17)
    row(header.map(Field.text))
  }

  /// A whole table as one text, byte for byte as a file would hold it.
  public static func text(header: [String], rows: some Sequence<[Field]>) -> String {
    let writer = CSVWriter(into: nil, header: header)
    for fields in rows { writer.row(fields) }
    return String(decoding: writer.buffer, as: UTF8.self)
  }

  public func row(_ fields: Field...) { row(fields) }

  /// Adds a row, which must have one field for each column. A failed write is told by `finish`.
  public func row(_ fields: [Field]) {
    for field in fields {
      switch field {
      case .text(let text): add(text)
      case .number(let number): add(number)
      case .integer(let integer): add(integer)
      case .missing: addMissing()
      }
    }
    endRow()
  }

  /// Adds a field to the row that is being written; with `endRow`, the way to write rows without an array for each.
  public func add(_ text: String) {
    separate()
    // A lone empty field would make an empty line, which readers pass over.
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes || (text.isEmpty && width == 1) || hasOuterBlank(text) else {
      buffer.append(contentsOf: text.utf8)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// `nil` and NaN are missing.
  public func add(_ number: Double?) {
    guard let number, !number.isNaN else { return addMissing() }
    separate()
    buffer.append(contentsOf: number.description.utf8)
  }

  public func add(_ integer: Int?) {
    guard let integer else { return addMissing() }
    separate()
    buffer.append(contentsOf: integer.description.utf8)
  }

  public func addMissing() { add("") }

  public func endRow() {
    precondition(fieldsInRow == width, "\(fieldsInRow) fields in a row of \(name), which has \(width) columns")
    fieldsInRow = 0
    buffer.append(contentsOf: Self.lineBreak)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Makes the file appear, or throws the first thing that went wrong since the table was opened.
  public func finish() throws(Fault) {
    precondition(fieldsInRow == 0, "the last row of \(name) is not ended")
    flush()
    if let failure { throw failure }
    try file?.commit()
  }

  private var name: String { file?.path ?? "text" }

  private func separate() {
    if fieldsInRow > 0 { buffer.append(UInt8(ascii: ",")) }
    fieldsInRow += 1
  }

  private func hasOuterBlank(_ text: String) -> Bool { text.utf8.first == 0x20 || text.utf8.last == 0x20 }

  private func flush() {
    guard let file else { return }
    guard failure == nil else { return buffer.removeAll(keepingCapacity: true) }
    do throws(Fault) {
      try file.write(buffer)
    } catch {
      failure = error
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension CSVWriter.Field: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByNilLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(floatLiteral number: Double) { self = .number(number) }
  public init(integerLiteral integer: Int) { self = .integer(integer) }
  public init(nilLiteral: ()) { self = .missing }
}
