/// One field of a tidy table, before it is written.
public enum TableField: Sendable, Hashable {
  case text(String)
  case integer(Int64)
  case number(Double)
  /// Written as an empty field.
  case missing

  public static func number(_ value: Double?) -> TableField { value.map { .number($0) } ?? .missing }
  public static func integer(_ value: Int) -> TableField { .integer(Int64(value)) }
}

/// A row of a table of the run folder: its columns in order, and its fields in the same order.
public protocol TableRow: Sendable {
  static var columns: [String] { get }
  var fields: [TableField] { get }
}

/// Which run a row belongs to.
public struct RunKey: Sendable, Hashable {
  public var path: String
  /// `nil` is `all`: the estimate over replicates.
  public var replicate: Int?

  public init(path: String, replicate: Int?) {
    self.path = path
    self.replicate = replicate
  }

  public var fields: [TableField] { [.text(path), replicate.map { .integer($0) } ?? .text("all")] }
}
