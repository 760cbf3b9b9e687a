/// A column that is wanted of a table, and what must stand in it.
public struct ColumnRequest: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Any text.
    case name
    /// A whole number of at most nine digits.
    case integer
    /// A finite number.
    case number
    /// A finite number that is not negative.
    case notNegative
    /// A finite number above 0.
    case positive
    /// 1 or 0: yes or no.
    case yesOrNo
  }

  public var name: String
  public var kind: Kind
  /// Whether an empty field is a fault.
  public var isRequired: Bool

  public init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
  }
}

/// The values of one column, a row each; only the arrays of its kind are filled.
public struct ColumnValues: Sendable, Hashable {
  /// Of a number; NaN is missing.
  public var numbers: [Double] = []
  /// Of a whole number; `missingInteger` is missing.
  public var integers: [Int32] = []
  /// Of a name: its place in `names`; −1 is missing.
  public var codes: [Int32] = []
  /// The different names in the order of their first appearance.
  public var names: [String] = []

  public static let missingInteger = Int32.min

  init() {}
}

/// Columns of a table, and the lines on which its rows stand.
public struct ColumnTable: Sendable {
  /// In the order of the requests.
  public internal(set) var columns: [ColumnValues]
  public internal(set) var rows = 0
  /// Every row whose line is not the one after the line of the row before, with its line.
  var jumps: [(row: Int, line: Int)] = []

  /// The line on which a row starts.
  public func line(ofRow row: Int) -> Int {
    var (low, high) = (0, jumps.count)
    while low < high {
      let middle = (low + high) / 2
      if jumps[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return row + 2 }
    return jumps[low - 1].line + row - jumps[low - 1].row
  }

  /// Gives a column away, so that it is held once.
  public mutating func take(_ column: Int) -> ColumnValues {
    defer { columns[column] = ColumnValues() }
    return columns[column]
  }
}
