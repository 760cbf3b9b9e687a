import Foundation

/// One measured figure: a line of JSON, and a row of the table.
struct Figure {
  /// What was measured, and of how many households: `household_month/1e6/threads=1`.
  let name: String
  let value: Double
  let unit: String
  /// What the value is held against, and how it came about.
  var details: KeyValuePairs<String, Detail> = [:]

  enum Detail {
    case number(Double)
    case word(String)

    /// Four significant digits and plain words: neither can hold what JSON would have to escape.
    var json: String {
      switch self {
      case .number(let number): Figure.digits(number)
      case .word(let word): "\"\(word)\""
      }
    }
  }

  var json: String {
    let fields = [("name", Detail.word(name)), ("value", .number(value)), ("unit", .word(unit))] + Array(details)
    return "{" + fields.map { "\"\($0.0)\": \($0.1.json)" }.joined(separator: ", ") + "}"
  }

  /// The same for people; the columns are as wide as names and units are.
  var row: String {
    let left = name.padding(toLength: max(56, name.count), withPad: " ", startingAt: 0)
    let amount = Self.digits(value)
    let right = String(repeating: " ", count: max(0, 9 - amount.count)) + amount
    let rest = details.map { "\($0.key) \($0.value.json)" }.joined(separator: ", ")
    return left + right + " " + unit.padding(toLength: 9, withPad: " ", startingAt: 0) + rest
  }

  /// A number as JSON has it; what is not one is `null`.
  private static func digits(_ number: Double) -> String {
    number.isFinite ? String(format: "%.4g", number) : "null"
  }

  /// 1e6 for a million, 2048 for 2048.
  static func size(_ households: Int) -> String {
    let exponent = "\(households)".count - 1
    return "\(households)" == "1" + String(repeating: "0", count: exponent) ? "1e\(exponent)" : "\(households)"
  }
}
