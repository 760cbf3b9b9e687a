/// The distinct times at which rows leave observation, with who is at risk at each: what all estimators are sums over.
///
/// O(n log n) for sorting; everything after is O(n).
struct RiskSets {
  /// The rows that count, in the order of the data.
  let rows: [Int]
  /// Distinct times, ascending.
  let times: [Double]
  /// For each of `rows`: the step at which it leaves, and the first step at which it is at risk.
  let exitSteps: [Int]
  let entrySteps: [Int]
  /// Weight and number of rows at each step: at risk, with an event, censored.
  private(set) var atRisk: [Double]
  private(set) var rowsAtRisk: [Int]
  private(set) var events: [Double]
  private(set) var eventRows: [Int]
  private(set) var censored: [Double]

  init(_ data: SurvivalData) { self.init(data, rows: Array(0..<data.count)) }

  init(_ data: SurvivalData, rows candidates: [Int]) {
    rows = candidates.filter { data.isUsed($0) }
    let sorted = rows.map { data.times[$0] }.sorted()
    var distinct: [Double] = []
    for time in sorted where distinct.last != time { distinct.append(time) }
    times = distinct
    exitSteps = rows.map { Self.count(in: distinct, through: data.times[$0]) - 1 }
    entrySteps = rows.map { Self.count(in: distinct, through: data.entries[$0]) }

    let steps = distinct.count
    atRisk = Array(repeating: 0, count: steps)
    rowsAtRisk = Array(repeating: 0, count: steps)
    events = atRisk
    eventRows = rowsAtRisk
    censored = atRisk
    var entering = [Double](repeating: 0, count: steps + 1)
    var enteringRows = [Int](repeating: 0, count: steps + 1)
    var leavingRows = rowsAtRisk
    for (index, row) in rows.enumerated() {
      let step = exitSteps[index]
      leavingRows[step] += 1
      if data.events[row] > 0 {
        events[step] += data.weights[row]
        eventRows[step] += 1
      } else {
        censored[step] += data.weights[row]
      }
      entering[entrySteps[index]] += data.weights[row]
      enteringRows[entrySteps[index]] += 1
    }
    // Backwards: without late entries only sums of positive numbers, which never cancel.
    var weight = 0.0
    var number = 0
    for step in stride(from: steps - 1, through: 0, by: -1) {
      weight += events[step] + censored[step] - entering[step + 1]
      number += leavingRows[step] - enteringRows[step + 1]
      // Those who leave are at risk, whatever rounding did to sums with late entries.
      let leaving = events[step] + censored[step]
      weight = number == leavingRows[step] ? leaving : max(weight, leaving)
      atRisk[step] = weight
      rowsAtRisk[step] = number
    }
  }

  /// Whether everybody at risk had the event, or all but a weight that is lost in rounding.
  func isEverybody(_ step: Int) -> Bool {
    eventRows[step] == rowsAtRisk[step] || (eventRows[step] > 0 && events[step] >= atRisk[step])
  }

  /// The weight of those who had an event of each kind 1 … `kinds`, by step.
  func events(_ data: SurvivalData, kinds: Int) -> [[Double]] {
    var result = [[Double]](repeating: Array(repeating: 0, count: times.count), count: kinds)
    for (index, row) in rows.enumerated() where data.events[row] > 0 {
      result[Int(data.events[row]) - 1][exitSteps[index]] += data.weights[row]
    }
    return result
  }

  /// Positions in `rows` ordered by their step (a counting sort): those of step s stand at starts[s] ..< starts[s + 1].
  static func grouped(_ steps: [Int], count: Int) -> (order: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for step in steps { starts[step + 1] += 1 }
    for step in 0..<count { starts[step + 1] += starts[step] }
    var next = starts
    var order = [Int](repeating: 0, count: steps.count)
    for (position, step) in steps.enumerated() {
      order[next[step]] = position
      next[step] += 1
    }
    return (order, starts)
  }

  /// How many of the ascending `values` are ≤ `limit`.
  static func count(in values: [Double], through limit: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
