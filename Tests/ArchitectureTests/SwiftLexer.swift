/// Finds the literals and comments of a Swift file; `SwiftSource` holds the result.
struct SwiftLexer {
  let bytes: [UInt8]
  var blanks: [Range<Int>] = []
  var literals: [SwiftSource.Literal] = []
  private var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() { readCode(insideInterpolation: false) }

  /// Reads code up to the end of the file, or up to the parenthesis that closes an interpolation.
  private mutating func readCode(insideInterpolation: Bool) {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "/") where next(is: "/"): blank { $0.skipLine() }
      case UInt8(ascii: "/") where next(is: "*"): blank { $0.skipBlockComment() }
      case UInt8(ascii: "/") where startsRegex: blank { $0.skipRegex(hashes: 0) }
      case UInt8(ascii: "\""): readString(hashes: 0)
      case UInt8(ascii: "#"): readAfterHash()
      case UInt8(ascii: "("):
        depth += 1
        at += 1
      case UInt8(ascii: ")"):
        if insideInterpolation && depth == 0 { return }
        depth -= 1
        at += 1
      default: at += 1
      }
    }
  }

  private mutating func readAfterHash() {
    var hashes = 0
    while at + hashes < bytes.count, bytes[at + hashes] == UInt8(ascii: "#") { hashes += 1 }
    guard at + hashes < bytes.count else {
      at += hashes
      return
    }
    switch bytes[at + hashes] {
    case UInt8(ascii: "\""): readString(hashes: hashes)
    case UInt8(ascii: "/"): blank { $0.skipRegex(hashes: hashes) }
    default: at += hashes
    }
  }

  private mutating func readString(hashes: Int) {
    let start = at
    at += hashes
    let isMultiline = matches("\"\"\"", at: at)
    let guardMarks = String(repeating: "#", count: hashes)
    let close = (isMultiline ? "\"\"\"" : "\"") + guardMarks
    let escape = "\\" + guardMarks
    at += isMultiline ? 3 : 1
    var value: [UInt8] = []
    var interpolations = 0
    var blankFrom = start
    while at < bytes.count, !matches(close, at: at) {
      // An unfinished literal: the compiler will say so better than this test.
      if !isMultiline && bytes[at] == UInt8(ascii: "\n") { break }
      guard matches(escape, at: at) else {
        value.append(bytes[at])
        at += 1
        continue
      }
      at += escape.utf8.count
      guard at < bytes.count else { break }
      if bytes[at] == UInt8(ascii: "(") {
        at += 1
        blanks.append(blankFrom..<at)
        interpolations += 1
        value += Array(SwiftSource.interpolationMark.utf8)
        readCode(insideInterpolation: true)
        blankFrom = at
        at = min(at + 1, bytes.count)
      } else {
        value += readEscape()
      }
    }
    at = min(at + close.utf8.count, bytes.count)
    blanks.append(blankFrom..<at)
    literals.append(
      .init(range: start..<at, value: String(decoding: value, as: UTF8.self), interpolations: interpolations))
  }

  private mutating func readEscape() -> [UInt8] {
    defer { at += 1 }
    switch bytes[at] {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "0"): return [0]
    case UInt8(ascii: "\n"): return []
    case UInt8(ascii: "u"):
      guard let close = bytes[at...].firstIndex(of: UInt8(ascii: "}")), at + 2 <= close else { return [] }
      let digits = String(decoding: bytes[(at + 2)..<close], as: UTF8.self)
      at = close
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
    default: return [bytes[at]]
    }
  }

  private mutating func skipLine() {
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if matches("/*", at: at) {
        depth += 1
        at += 2
      } else if matches("*/", at: at) {
        depth -= 1
        at += 2
      } else {
        at += 1
      }
    } while depth > 0 && at < bytes.count
  }

  private mutating func skipRegex(hashes: Int) {
    let close = "/" + String(repeating: "#", count: hashes)
    at += close.utf8.count
    while at < bytes.count, !matches(close, at: at) {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    at = min(at + close.utf8.count, bytes.count)
  }

  private mutating func blank(_ skip: (inout Self) -> Void) {
    let start = at
    skip(&self)
    at = min(at, bytes.count)
    blanks.append(start..<at)
  }

  /// Whether the slash at hand opens a regular expression that ends on this line.
  private var startsRegex: Bool {
    guard at + 1 < bytes.count, !" \n\t".utf8.contains(bytes[at + 1]) else { return false }
    let before = bytes[..<at].last { !" \n\t".utf8.contains($0) }
    guard before.map({ "(,=:[{&|!?;".utf8.contains($0) }) ?? true else { return false }
    var index = at + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "/") { return true }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  private func next(is character: Character) -> Bool {
    at + 1 < bytes.count && bytes[at + 1] == character.asciiValue
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    bytes[min(index, bytes.count)...].starts(with: text.utf8)
  }
}
