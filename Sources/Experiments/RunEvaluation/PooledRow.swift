import Evaluation

/// A row of a table that every replicate of a run has, and that can be told for all of them together.
protocol PooledRow: TableRow {
  /// The table over replicates.
  ///
  /// - Parameter tables: one a replicate; not empty.
  static func pooled(tables: [[Self]]) -> [Self]
}

/// A row that is pooled with those of the same key in other replicates, whatever else stands in the table.
protocol KeyedRow: PooledRow {
  associatedtype Key: Hashable

  /// What the row is about.
  var key: Key { get }
  /// - Parameter rows: of one key, one a replicate that has it; not empty.
  static func pooled(_ rows: [Self]) -> Self
}

extension KeyedRow {
  static func pooled(tables: [[Self]]) -> [Self] {
    var rows: [Key: [Self]] = [:]
    for table in tables { for row in table { rows[row.key, default: []].append(row) } }
    return merged(tables.map { $0.map(\.key) }).map { pooled(rows[$0]!) }
  }

  /// The keys of all tables in one order that each table's own order agrees with: a key that one table alone has stands
  /// behind its neighbour there.
  private static func merged(_ tables: [[Key]]) -> [Key] {
    var order = tables.first ?? []
    var known = Set(order)
    for table in tables.dropFirst() where !table.allSatisfy(known.contains) {
      var place = 0
      for key in table {
        if known.insert(key).inserted {
          order.insert(key, at: place)
        } else if let found = order.firstIndex(of: key) {
          place = found
        }
        place += 1
      }
    }
    return order
  }
}

extension Estimate {
  /// The mean over replicates with the error of that mean; a single replicate keeps its own error.
  init(meanOf estimates: [Estimate]) {
    let values = estimates.compactMap(\.value)
    guard values.count > 1 else {
      self = estimates.first { $0.value != nil } ?? .undefined
      return
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(mean, standardError: (squares / Double(values.count - 1) / Double(values.count)).squareRoot())
  }
}

extension RateEstimate {
  /// The mean over replicates, and the quantiles between which 95 % of them lie; a single replicate keeps its own limits.
  init(replicates: [RateEstimate]) {
    let known = replicates.filter { $0.estimate != nil }
    if known.count > 1 { self.init(meanOf: known.compactMap(\.estimate)) } else { self = known.first ?? .undefined }
  }
}
