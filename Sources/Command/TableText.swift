import PovertyPaths

/// Rows as CSV, or as a JSON list of objects.
struct TableText {
  let columns: [String]
  let rows: [[TableField]]

  init(columns: [String], rows: [[TableField]]) {
    self.columns = columns
    self.rows = rows
  }

  init<Row: TableRow>(_ rows: [Row]) { self.init(columns: Row.columns, rows: rows.map(\.fields)) }

  func text(_ format: TableFormat) throws(Fault) -> String {
    guard format == .json else { return CSVWriter.text(header: columns, rows: rows.map { $0.map(\.csv) }) }
    return try JSONText.encode(
      rows.map { fields in
        Dictionary(zip(columns, fields.map(JSONField.init)), uniquingKeysWith: { first, _ in first })
      })
  }

  private struct JSONField: Encodable {
    let field: TableField

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch field {
      case .text(let text): try container.encode(text)
      case .integer(let integer): try container.encode(integer)
      case .number(let number): try container.encode(number)
      case .missing: try container.encodeNil()
      }
    }
  }
}
