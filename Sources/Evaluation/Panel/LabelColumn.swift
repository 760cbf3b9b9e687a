/// A column of names: each observation has one of few labels, or none.
public struct LabelColumn: Sendable, Hashable {
  /// The place of each observation's label in `labels`; −1 is missing.
  public private(set) var codes: [Int32]
  /// Ascending: as numbers when all of them are whole numbers, else as texts. So neither the codes nor what is summed
  /// in their order depends on the order of a file.
  public private(set) var labels: [String]

  /// - Parameter labels: different names, in any order.
  public init(codes: [Int32], labels: [String]) {
    let numbers = labels.compactMap { Int($0) }
    let isNumeric = numbers.count == labels.count
    let isAscending = labels.indices.dropFirst().allSatisfy {
      isNumeric ? numbers[$0 - 1] < numbers[$0] : labels[$0 - 1] < labels[$0]
    }
    self.codes = codes
    self.labels = labels
    if isAscending { return }
    let order = labels.indices.sorted { a, b in
      isNumeric && numbers[a] != numbers[b] ? numbers[a] < numbers[b] : labels[a] < labels[b]
    }
    self.labels = order.map { labels[$0] }
    var places = [Int32](repeating: 0, count: labels.count)
    for (place, label) in order.enumerated() { places[label] = Int32(place) }
    for index in codes.indices where codes[index] >= 0 { self.codes[index] = places[Int(codes[index])] }
  }

  /// The label of an observation; `nil` when it is missing.
  public subscript(row: Int) -> String? { codes[row] < 0 ? nil : labels[Int(codes[row])] }

  /// The observations `rows`, with the same labels.
  func picked(_ rows: [Int32]) -> LabelColumn {
    var column = self
    column.codes = rows.map { codes[Int($0)] }
    return column
  }

  /// Only the labels that somebody has.
  func compacted() -> LabelColumn {
    var isUsed = [Bool](repeating: false, count: labels.count)
    for code in codes where code >= 0 { isUsed[Int(code)] = true }
    if isUsed.allSatisfy({ $0 }) { return self }
    var places = [Int32](repeating: -1, count: labels.count)
    var used: [String] = []
    for label in labels.indices where isUsed[label] {
      places[label] = Int32(used.count)
      used.append(labels[label])
    }
    var column = self
    column.labels = used
    column.codes = codes.map { $0 < 0 ? -1 : places[Int($0)] }
    return column
  }
}

/// A column of numbers with its name; NaN is missing.
public struct NumberColumn: Sendable, Hashable {
  public var name: String
  public var values: [Double]

  public init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }

  func picked(_ rows: [Int32]) -> NumberColumn {
    NumberColumn(name: name, values: rows.map { values[Int($0)] })
  }
}
