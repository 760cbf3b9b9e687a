/// Weighted moves of each cluster, from which rates and their errors follow without going through the moves again.
struct TransitionSums {
  let states: Int
  private(set) var moves: [Int64]
  private(set) var flows: [Double]
  /// Σ w of the moves of each cluster: one list a cell.
  private var byCluster: [[Double]]
  private let layout: ClusterLayout

  init(_ transitions: Transitions) {
    states = transitions.states
    let cells = states * states
    layout = transitions.design.layout
    moves = Array(repeating: 0, count: cells)
    flows = Array(repeating: 0, count: cells)
    byCluster = Array(repeating: Array(repeating: 0, count: layout.count), count: cells)
    for i in transitions.from.indices where transitions.from[i] >= 0 && transitions.to[i] >= 0 {
      let cell = Int(transitions.from[i]) * states + Int(transitions.to[i])
      moves[cell] += 1
      flows[cell] += transitions.design.weights[i]
      byCluster[cell][layout.number(i)] += transitions.design.weights[i]
    }
  }

  /// The sum of cells over the total of one row.
  func rate(numerator: [Int], denominator row: Int) -> Estimate {
    layout.estimate(ratio(numerator: numerator, denominator: Array(row * states..<(row + 1) * states)))
  }

  var immobilityRatio: Estimate {
    layout.estimate(ratio(numerator: diagonal, denominator: Array(0..<states * states)))
  }

  var shorrocks: Estimate {
    guard states > 1 else { return .undefined }
    var trace: Linearised?
    for state in 0..<states {
      let row = Array(state * states..<(state + 1) * states)
      guard let stay = ratio(numerator: [diagonal[state]], denominator: row) else { return .undefined }
      trace = trace.map { $0 + stay } ?? stay
    }
    let k = Double(states)
    return layout.estimate(trace.map { $0.mapped((k - $0.value) / (k - 1), slope: -1 / (k - 1)) })
  }

  private var diagonal: [Int] { (0..<states).map { $0 * (states + 1) } }

  private func ratio(numerator: [Int], denominator: [Int]) -> Linearised? { total(numerator) / total(denominator) }

  /// Its influence is that of clusters.
  private func total(_ cells: [Int]) -> Linearised {
    var totals = [Double](repeating: 0, count: layout.count)
    for cell in cells {
      for cluster in totals.indices { totals[cluster] += byCluster[cell][cluster] }
    }
    return Linearised(cells.reduce(0) { $0 + flows[$1] }, influence: totals)
  }
}
