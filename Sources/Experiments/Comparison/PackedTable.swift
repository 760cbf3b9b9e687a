import Quantities

/// A table of whole numbers whose rows have one length, packed in files.
@propertyWrapper
public struct PackedTable: Sendable, Hashable, Codable {
  public var wrappedValue: [[Int64]]

  public init(wrappedValue: [[Int64]]) { self.wrappedValue = wrappedValue }

  private enum CodingKeys: CodingKey { case rows, values }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let rows = try container.decode(Int.self, forKey: .rows)
    let values = try container.decode(PackedIntegers.self, forKey: .values).values
    guard rows >= 0, rows == 0 ? values.isEmpty : rows <= values.count && values.count % rows == 0 else {
      throw DecodingError.dataCorruptedError(forKey: .values, in: container, debugDescription: "\(rows) rows")
    }
    let width = rows == 0 ? 0 : values.count / rows
    wrappedValue = (0..<rows).map { Array(values[$0 * width..<($0 + 1) * width]) }
  }

  public func encode(to encoder: any Encoder) throws {
    precondition(Set(wrappedValue.map(\.count)).count <= 1, "rows of one length")
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(wrappedValue.count, forKey: .rows)
    try container.encode(PackedIntegers(Array(wrappedValue.joined())), forKey: .values)
  }
}
