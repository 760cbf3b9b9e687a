import LinearAlgebra

/// The probabilities to be in each state an interval later, by the state now:
///
///     p(a, b) = Σ w 1(a → b) / Σ w 1(a)
///
/// with the linearised error of a ratio. Intervals should be equal: take `StateTransitions.over`.
public struct TransitionTable: Sendable, Hashable {
  /// Transitions without weights, `counts[a][b]`.
  public private(set) var counts: [[Int]]
  /// `probabilities[a][b]`; undefined in a state in which nobody with weight was seen.
  public private(set) var probabilities: [[Estimate]]

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
    for a in 0..<states {
      let total = weights[a].reduce(0, +)
      guard total > 0 else { continue }
      for b in 0..<states {
        let share = weights[a][b] / total
        let influence = transitions.from.indices.map { index in
          transitions.from[index] == a ? ((transitions.to[index] == b ? 1 : 0) - share) / total : 0
        }
        probabilities[a][b] = Estimate(share, standardError: sample.standardError(influence: influence))
      }
    }
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
