import Declarations

extension CSVReader {
  /// The text of a field, which may be empty.
  public func text(_ column: Column) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// The text of a field that must not be empty.
  public func requiredText(_ column: Column) -> String? {
    let text = text(column)
    if text.isEmpty { reportMissing(column) }
    return text.isEmpty ? nil : text
  }

  /// The number in a field; an empty field, another text and a number outside `range` are faults and give `nil`.
  public func number(_ column: Column, in range: ClosedRange<Double> = CSVReader.finite) -> Double? {
    if isMissing(column) { reportMissing(column) }
    return optionalNumber(column, in: range)
  }

  /// The number in a field; `nil` without a fault when it is empty or `NA`, as R writes it, or `NaN`.
  public func optionalNumber(_ column: Column, in range: ClosedRange<Double> = CSVReader.finite) -> Double? {
    if isMissing(column) { return nil }
    guard let value = bytes(column).withUnsafeBufferPointer({ DecimalNumber.double($0) }) else {
      report(CSVFaults.notANumber, ["text": text(column)], in: column)
      return nil
    }
    return checked(value, in: range, column)
  }

  /// The whole number in a field; an empty field, another text and a number outside `range` are faults.
  public func integer(_ column: Column, in range: ClosedRange<Int> = .min ... .max) -> Int? {
    if isMissing(column) { reportMissing(column) }
    return optionalInteger(column, in: range)
  }

  /// The whole number in a field; `nil` without a fault when it is missing.
  public func optionalInteger(_ column: Column, in range: ClosedRange<Int> = .min ... .max) -> Int? {
    if isMissing(column) { return nil }
    guard let value = DecimalNumber.integer(text(column)) else {
      report(CSVFaults.notAnInteger, ["text": text(column)], in: column)
      return nil
    }
    return checked(value, in: range, column)
  }

  /// One of `choices`; another word is a fault with the nearest of them.
  public func choice(_ column: Column, among choices: [String]) -> String? {
    if isMissing(column) {
      reportMissing(column)
      return nil
    }
    let text = text(column)
    if choices.contains(text) { return text }
    var arguments = ["text": text, "choices": choices.joined(separator: ", ")]
    arguments["suggestion"] = Suggestion.nearest(to: text, in: choices)
    let kind = arguments["suggestion"] == nil ? CSVFaults.unknownChoice : CSVFaults.mistypedChoice
    report(kind, arguments, in: column)
    return nil
  }

  /// All finite numbers; a range with infinite ends lets `inf` and `-inf` pass.
  public static var finite: ClosedRange<Double> {
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  }

  /// Whether a field is empty or says `NA` or `NaN`.
  public func isMissing(_ column: Column) -> Bool {
    let bytes = bytes(column)
    return bytes.isEmpty || bytes.elementsEqual("NA".utf8) || bytes.elementsEqual("NaN".utf8)
  }

  private func reportMissing(_ column: Column) {
    // A column that is not there has been reported once; one fault a row would bury it.
    if column.index != nil { report(CSVFaults.missingField, in: column) }
  }

  private func checked<Value: Comparable>(_ value: Value, in range: ClosedRange<Value>, _ column: Column) -> Value? {
    if range.contains(value) { return value }
    report(
      CSVFaults.outOfRange,
      ["text": text(column), "low": "\(range.lowerBound)", "high": "\(range.upperBound)"], in: column)
    return nil
  }
}
