/// A table in plain text: columns as wide as their widest field, numbers to the right.
package struct TextTable {
  package var rows: [[String]] = []
  /// Columns whose fields stand to the left; the others stand to the right.
  package var leftAligned: Set<Int> = [0]
  /// Rows before which an empty line stands.
  package var breaks: Set<Int> = []

  package init() {}

  package mutating func row(_ fields: String...) { rows.append(fields) }

  /// A row of one field that stands alone: a heading inside the table.
  package mutating func heading(_ text: String) {
    breaks.insert(rows.count)
    rows.append([text])
  }

  package var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.filter { $0.count > 1 && $0.count > column }.map { $0[column].displayWidth }.max() ?? 0
    }
    return rows.enumerated().map { index, row in
      let gap = breaks.contains(index) ? "\n" : ""
      guard row.count > 1 else { return gap + (row.first ?? "") }
      let fields = row.enumerated().map { column, field in
        let space = String(repeating: " ", count: max(0, widths[column] - field.displayWidth))
        return leftAligned.contains(column) ? field + space : space + field
      }
      var line = fields.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return gap + line
    }.joined(separator: "\n")
  }
}

extension String {
  /// Cells that a terminal gives this text: two for a Chinese character or a full-width sign, one for any other.
  package var displayWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200F: width
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        width + 2
      default: width + 1
      }
    }
  }
}
