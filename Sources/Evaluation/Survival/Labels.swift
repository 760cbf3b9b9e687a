/// Labels of groups, strata and clusters as numbers from 0, in the order of the labels.
enum Labels {
  /// The labels that occur, ascending, and the position of each row's label among them.
  ///
  /// O(n) where the labels lie close together, else O(n log n).
  static func indices(of labels: [Int32]) -> (distinct: [Int32], indices: [Int]) {
    guard let low = labels.min(), let high = labels.max() else { return ([], []) }
    let span = Int(high) - Int(low) + 1
    guard span <= max(1024, 4 * labels.count) else {
      let distinct = Set(labels).sorted()
      return (distinct, labels.map { label in distinct.partitioningIndex { $0 >= label } })
    }
    var numbers = [Int](repeating: -1, count: span)
    for label in labels { numbers[Int(label) - Int(low)] = 0 }
    var distinct: [Int32] = []
    for offset in numbers.indices where numbers[offset] == 0 {
      numbers[offset] = distinct.count
      distinct.append(Int32(Int(low) + offset))
    }
    return (distinct, labels.map { numbers[Int($0) - Int(low)] })
  }

  /// `rows` by their stratum, strata ascending and rows in order; one stratum 0 when there are no `strata`.
  static func strata(_ strata: [Int32], of rows: [Int]) -> [(label: Int32, rows: [Int])] {
    if rows.isEmpty { return [] }
    if strata.isEmpty { return [(0, rows)] }
    let found = indices(of: rows.map { strata[$0] })
    let (order, starts) = RiskSets.grouped(found.indices, count: found.distinct.count)
    return found.distinct.indices.map { number in
      (label: found.distinct[number], rows: order[starts[number]..<starts[number + 1]].map { rows[$0] })
    }
  }
}
