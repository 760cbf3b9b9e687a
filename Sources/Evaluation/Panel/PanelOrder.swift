/// The order of observations by household and time; equal ones keep the order in which they came.
struct PanelOrder {
  /// Empty when the observations stand in this order already.
  private let rows: [Int32]

  var isIdentity: Bool { rows.isEmpty }

  subscript(place: Int) -> Int { rows.isEmpty ? place : Int(rows[place]) }

  /// A counting sort by household, then the rows of each household by time.
  init(household: LabelColumn, time: [Int32]) {
    let codes = household.codes
    let isSorted = time.indices.dropFirst().allSatisfy {
      codes[$0 - 1] < codes[$0] || (codes[$0 - 1] == codes[$0] && time[$0 - 1] <= time[$0])
    }
    if isSorted {
      rows = []
      return
    }
    var ends = [Int](repeating: 0, count: household.labels.count + 1)
    for code in codes { ends[Int(code) + 1] += 1 }
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    var next = ends
    var rows = [Int32](repeating: 0, count: codes.count)
    for row in codes.indices {
      rows[next[Int(codes[row])]] = Int32(row)
      next[Int(codes[row])] += 1
    }
    for index in ends.indices.dropLast() {
      let range = ends[index]..<ends[index + 1]
      if !range.dropFirst().allSatisfy({ time[Int(rows[$0 - 1])] <= time[Int(rows[$0])] }) {
        rows[range].sort { (time[Int($0)], $0) < (time[Int($1)], $1) }
      }
    }
    self.rows = rows
  }

  /// Pairs of rows with the same household and time, by the later row.
  func duplicates(household: LabelColumn, time: [Int32]) -> [(row: Int, earlier: Int)] {
    var found: [(row: Int, earlier: Int)] = []
    for place in time.indices.dropFirst() {
      let (earlier, row) = (self[place - 1], self[place])
      if household.codes[row] == household.codes[earlier], time[row] == time[earlier] { found.append((row, earlier)) }
    }
    return found.sorted { $0.row < $1.row }
  }
}
