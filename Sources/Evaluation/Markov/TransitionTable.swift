import LinearAlgebra

/// The probabilities to be in each state an interval later, by the state now:
///
///     p(a, b) = Σ w 1(a → b) / Σ w 1(a)
///
/// with the linearised error of a ratio. From them follow, with errors, the mean time in a state once entered and the
/// shares in the long run. Intervals should be equal: take `StateTransitions.over`.
public struct TransitionTable: Sendable, Hashable {
  /// Transitions without weights, `counts[a][b]`.
  public private(set) var counts: [[Int]]
  /// `probabilities[a][b]`; undefined in a state in which nobody with weight was seen.
  public private(set) var probabilities: [[Estimate]]

  /// Mean periods in each state once entered, 1 / (1 − p(a, a)); undefined when it is never left.
  public private(set) var meanDurations: [Estimate]
  /// The shares π = π P; undefined unless every state has probabilities and there is one such distribution.
  ///
  /// Influence of an observation: π dP (I − P + 1π)⁻¹, dP being its influence on the probabilities (Schweitzer 1968,
  /// doi:10.2307/3212261).
  public private(set) var longRun: [Estimate]

  /// - Parameter sample: an entry for each transition; by default `transitions.sample()`
  public init(_ transitions: StateTransitions, sample: SurveyDesign? = nil) {
    let sample = sample ?? transitions.sample()
    precondition(sample.count == transitions.count, "a weight for each transition")
    let states = transitions.states
    counts = Array(repeating: Array(repeating: 0, count: states), count: states)
    var weights = [[Double]](repeating: Array(repeating: 0, count: states), count: states)
    for index in 0..<transitions.count {
      let (a, b) = (Int(transitions.from[index]), Int(transitions.to[index]))
      counts[a][b] += 1
      weights[a][b] += sample.weights[index]
    }
    probabilities = Array(repeating: Array(repeating: .undefined, count: states), count: states)
    meanDurations = Array(repeating: .undefined, count: states)
    longRun = meanDurations
    let totals = weights.map { $0.reduce(0, +) }
    for a in 0..<states where totals[a] > 0 {
      for b in 0..<states {
        let share = weights[a][b] / totals[a]
        let influence = transitions.from.indices.map { index in
          transitions.from[index] == a ? ((transitions.to[index] == b ? 1 : 0) - share) / totals[a] : 0
        }
        let error = sample.standardError(influence: influence)
        probabilities[a][b] = Estimate(share, standardError: error)
        if a == b, share < 1 {
          meanDurations[a] = Estimate(1 / (1 - share), standardError: error.map { $0 / ((1 - share) * (1 - share)) })
        }
      }
    }
    guard let chain, let shares = chain.stationary, let fundamental = Self.fundamental(chain, shares) else { return }
    for state in 0..<states {
      let means = (0..<states).map { a in
        (0..<states).reduce(0) { $0 + chain.probabilities[a, $1] * fundamental[$1, state] }
      }
      let influence = transitions.from.indices.map { index in
        let (a, b) = (Int(transitions.from[index]), Int(transitions.to[index]))
        return totals[a] > 0 ? shares[a] * (fundamental[b, state] - means[a]) / totals[a] : 0
      }
      longRun[state] = Estimate(shares[state], standardError: sample.standardError(influence: influence))
    }
  }

  /// (I − P + 1π)⁻¹
  private static func fundamental(_ chain: MarkovChain, _ shares: [Double]) -> Matrix? {
    var matrix = Matrix.identity(chain.states)
    for column in shares.indices {
      for row in shares.indices { matrix[row, column] += shares[column] - chain.probabilities[row, column] }
    }
    return try? matrix.inverse()
  }

  /// The chain with these probabilities; `nil` when a state has none.
  public var chain: MarkovChain? {
    let values = probabilities.map { $0.compactMap(\.value) }
    guard values.allSatisfy({ $0.count == values.count }) else { return nil }
    return MarkovChain(
      Matrix(
        rows: values.count, columns: values.count,
        elements: values.indices.flatMap { column in values.map { $0[column] } }))
  }
}
