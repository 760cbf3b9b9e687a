/// A call as written: `name(label: argument, …)`.
struct SwiftCall {
  let name: String
  /// The opening and the closing parenthesis.
  let range: Range<Int>
  let arguments: [Argument]

  struct Argument {
    let label: String?
    let range: Range<Int>
  }

  func argument(_ label: String?) -> Argument? { arguments.first { $0.label == label } }
}

extension SwiftSource {
  /// Every call of a function or type of this name.
  func calls(of name: String) -> [SwiftCall] {
    occurrences(of: name).compactMap { offset in
      let after = offset + name.utf8.count
      guard after < code.count, code[after] == UInt8(ascii: "(") else { return nil }
      return call(openingAt: after, name: name)
    }
  }

  /// Every call that passes an argument with this label.
  func calls(passing label: String) -> [SwiftCall] {
    occurrences(of: label).compactMap { offset in
      guard let open = opening(around: offset) else { return nil }
      let call = call(openingAt: open, name: identifier(endingBefore: open))
      return call.argument(label) == nil ? nil : call
    }
  }

  /// The call whose parenthesis opens at this offset.
  func call(openingAt open: Int, name: String) -> SwiftCall {
    var depth = 0
    var start = open + 1
    var pieces: [Range<Int>] = []
    var index = open
    scan: while index < code.count {
      switch code[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { break scan }
      case UInt8(ascii: ",") where depth == 1:
        pieces.append(start..<index)
        start = index + 1
      default: break
      }
      index += 1
    }
    pieces.append(start..<max(start, index))
    let arguments = pieces.filter { !isBlank($0) }.map(argument)
    return SwiftCall(name: name, range: open..<min(index + 1, code.count), arguments: arguments)
  }

  /// The elements of an array literal, the first bracket of which lies in `range`.
  func elements(in range: Range<Int>) -> [Range<Int>] {
    guard let open = code[range].firstIndex(of: UInt8(ascii: "[")) else { return [] }
    return call(openingAt: open, name: "").arguments.map(\.range)
  }

  func codeText(_ range: Range<Int>) -> String { String(decoding: code[range], as: UTF8.self) }

  /// Where `word` stands in the code as a word of its own.
  func occurrences(of word: String) -> [Int] {
    let letters = Array(word.utf8)
    guard let first = letters.first, code.count >= letters.count else { return [] }
    return (0...(code.count - letters.count)).filter { offset in
      code[offset] == first && code[offset..<(offset + letters.count)].elementsEqual(letters)
        && (offset == 0 || !isWordByte(code[offset - 1]))
        && (offset + letters.count == code.count || !isWordByte(code[offset + letters.count]))
    }
  }

  /// A literal is blank in `code`: a word that follows one is no label.
  private func argument(_ range: Range<Int>) -> SwiftCall.Argument {
    let whole = codeText(range)
    guard let match = whole.prefixMatch(of: /\s*(\w+)\s*:/) else { return .init(label: nil, range: range) }
    let label = range.lowerBound + whole[..<match.1.startIndex].utf8.count
    if let literal = literals(in: range).first, literal.range.lowerBound < label {
      return .init(label: nil, range: range)
    }
    return .init(label: String(match.1), range: (range.lowerBound + match.0.utf8.count)..<range.upperBound)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    codeText(range).allSatisfy(\.isWhitespace) && literals(in: range).isEmpty
  }

  private func opening(around offset: Int) -> Int? {
    var depth = 0
    for index in stride(from: offset - 1, through: 0, by: -1) {
      switch code[index] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth == 0 { return code[index] == UInt8(ascii: "(") ? index : nil }
        depth -= 1
      default: break
      }
    }
    return nil
  }

  private func identifier(endingBefore offset: Int) -> String {
    String(decoding: code[..<offset].reversed().prefix(while: isWordByte).reversed(), as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 128 || Character(Unicode.Scalar(byte)).isLetter
      || Character(Unicode.Scalar(byte)).isNumber
  }
}
