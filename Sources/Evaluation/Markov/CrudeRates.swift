import Foundation

/// Rates as if every move had been seen when it happened: where a search begins.
struct CrudeRates {
  let logarithms: [Double]
  let meanWeight: Double

  init(_ transitions: StateTransitions, _ moves: [MarkovMove], weights: [Double]) {
    let mean = weights.reduce(0, +) / Double(weights.count { $0 > 0 })
    var time = [Double](repeating: 0, count: transitions.states)
    var counts: [MarkovMove: Double] = [:]
    for index in 0..<transitions.count where weights[index] > 0 {
      let (a, b) = (Int(transitions.from[index]), Int(transitions.to[index]))
      time[a] += weights[index] / mean * transitions.interval[index]
      counts[MarkovMove(from: a, to: b), default: 0] += weights[index] / mean
    }
    let total = time.reduce(0, +)
    meanWeight = mean
    logarithms = moves.map { move in
      log(max(counts[move] ?? 0, 0.5) / (time[move.from] > 0 ? time[move.from] : total))
    }
  }
}

/// Which states can follow a state in the end.
struct MarkovReach {
  private var reached: [[Bool]]

  init(_ moves: [MarkovMove], states: Int) {
    reached = (0..<states).map { a in (0..<states).map { $0 == a } }
    for move in moves { reached[move.from][move.to] = true }
    for via in 0..<states {
      for a in 0..<states where reached[a][via] {
        for b in 0..<states where reached[via][b] { reached[a][b] = true }
      }
    }
  }

  subscript(a: Int, b: Int) -> Bool { reached[a][b] }
}
