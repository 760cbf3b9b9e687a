/// A Swift file taken apart just far enough for the checks: code, string literals, comments.
///
/// All three keep the positions of the file, so `code` has blanks where literals and comments were. The code inside
/// an interpolation counts as code. A lone slash begins a regular expression where no operand can end before it.
struct SwiftSource {
  let path: String
  let bytes: [UInt8]
  /// The file with every literal and comment blanked; line breaks stay.
  private(set) var code: [UInt8]
  private(set) var literals: [Literal] = []

  struct Literal {
    /// From the first quotation mark (or `#`) to after the last.
    let range: Range<Int>
    /// Escapes resolved; each interpolation is one U+FFFC.
    let value: String
    let interpolations: Int
  }

  static let interpolationMark = "\u{FFFC}"

  init(path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
    code = bytes
    var lexer = SwiftLexer(bytes: bytes)
    lexer.run()
    for range in lexer.blanks {
      for index in range where code[index] != UInt8(ascii: "\n") { code[index] = UInt8(ascii: " ") }
    }
    literals = lexer.literals.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  var codeText: String { String(decoding: code, as: UTF8.self) }

  var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } + (bytes.last == UInt8(ascii: "\n") ? 0 : 1) }

  /// `path:line`, counted from one.
  func place(_ offset: Int) -> String {
    "\(path):\(1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") })"
  }

  func literals(in range: Range<Int>) -> [Literal] {
    literals.filter { range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound }
  }
}
