import Foundation
import LinearAlgebra

/// ln L = Σ w ln p(a, b; Δ) over the transitions of a panel, with its derivatives by the logarithms of the rates.
struct MarkovLikelihood {
  let states: Int
  let moves: [MarkovMove]
  /// Different intervals, ascending, with the weight of the transitions between each two states after each.
  private let intervals: [Double]
  private let weights: [Matrix]
  /// The place of each transition's interval.
  private let place: [Int]

  init(_ transitions: StateTransitions, moves: [MarkovMove], weights: [Double]) {
    states = transitions.states
    self.moves = moves
    let order = transitions.interval.indices.sorted {
      (transitions.interval[$0], $0) < (transitions.interval[$1], $1)
    }
    var intervals: [Double] = []
    var sums: [Matrix] = []
    var place = [Int](repeating: 0, count: transitions.count)
    for index in order {
      if intervals.last != transitions.interval[index] {
        intervals.append(transitions.interval[index])
        sums.append(Matrix(rows: transitions.states, columns: transitions.states))
      }
      place[index] = intervals.count - 1
      sums[sums.count - 1][Int(transitions.from[index]), Int(transitions.to[index])] += weights[index]
    }
    (self.intervals, self.weights, self.place) = (intervals, sums, place)
  }

  func rates(_ logarithms: [Double]) -> Matrix {
    var rates = Matrix(rows: states, columns: states)
    for (move, logarithm) in zip(moves, logarithms) {
      rates[move.from, move.to] += exp(logarithm)
      rates[move.from, move.from] -= exp(logarithm)
    }
    return rates
  }

  /// Not a number where a transition that happened has no chance.
  ///
  /// Of each interval, the derivative by any element of Q comes from one exponential: with G = w / p elementwise,
  /// ∂ Σ w ln p / ∂Q = Δ · L(Qᵀ Δ, G), L the derivative of e^A in a direction.
  func logLikelihood(_ logarithms: [Double]) -> (value: Double, gradient: [Double]) {
    let failed = (Double.nan, [Double](repeating: .nan, count: moves.count))
    let q = rates(logarithms)
    guard q.isFinite else { return failed }
    if let process = twoStates(logarithms) { return logLikelihood(process) }
    let transposed = q.transposed
    var value = 0.0
    var byRate = Matrix(rows: states, columns: states)
    for (interval, weights) in zip(intervals, weights) {
      guard let p = q.scaled(by: interval).exponential() else { return failed }
      var ratios = weights
      for index in ratios.elements.indices where ratios.elements[index] > 0 {
        guard p.elements[index] > 0 else { return failed }
        value += weights.elements[index] * log(p.elements[index])
        ratios.elements[index] /= p.elements[index]
      }
      guard let change = transposed.scaled(by: interval).exponentialDerivative(ratios) else { return failed }
      byRate = .sum(byRate, change, interval)
    }
    return (value, zip(moves, logarithms).map { exp($1) * (byRate[$0.from, $0.to] - byRate[$0.from, $0.from]) })
  }

  /// Whether a rate may as well be e times as large, or as small: then the likelihood has no top, and the search ended only
  /// because it hardly rises any more.
  func isFlat(_ logarithms: [Double], along move: Int, value: Double, meanWeight: Double) -> Bool {
    [-1.0, 1].contains { change in
      var moved = logarithms
      moved[move] += change
      return value - logLikelihood(moved).value < 1e-6 * meanWeight
    }
  }

  /// The score of each transition, a row each; 0 for those without weight.
  func scores(_ logarithms: [Double], _ transitions: StateTransitions, weights: [Double]) -> Matrix? {
    let q = rates(logarithms)
    var scores = Matrix(rows: transitions.count, columns: moves.count)
    var derivatives: [[Matrix]] = []
    for interval in intervals {
      guard let p = q.scaled(by: interval).exponential() else { return nil }
      var each = [p]
      for (move, logarithm) in zip(moves, logarithms) {
        var direction = Matrix(rows: states, columns: states)
        direction[move.from, move.to] = exp(logarithm) * interval
        direction[move.from, move.from] = -exp(logarithm) * interval
        guard let change = q.scaled(by: interval).exponentialDerivative(direction) else { return nil }
        each.append(change)
      }
      derivatives.append(each)
    }
    for index in 0..<transitions.count where weights[index] > 0 {
      let (a, b) = (Int(transitions.from[index]), Int(transitions.to[index]))
      let each = derivatives[place[index]]
      for column in moves.indices { scores[index, column] = each[column + 1][a, b] / each[0][a, b] }
    }
    return scores
  }

  /// The process when there are two states that lead to each other: its probabilities have a closed form.
  private func twoStates(_ logarithms: [Double]) -> TwoStateProcess? {
    guard states == 2, moves == [MarkovMove(from: 0, to: 1), MarkovMove(from: 1, to: 0)] else { return nil }
    return TwoStateProcess(out: exp(logarithms[0]), back: exp(logarithms[1]))
  }

  private func logLikelihood(_ process: TwoStateProcess) -> (value: Double, gradient: [Double]) {
    let rates = [process.out, process.back]
    let total = rates[0] + rates[1]
    var value = 0.0
    var gradient = [0.0, 0.0]
    for (interval, weights) in zip(intervals, weights) {
      let left = exp(-total * interval)
      let settled = -expm1(-total * interval) / total
      for state in 0..<2 {
        let other = 1 - state
        // p = q₁ (1 − e^−λt) / λ;  ∂p/∂q₁ = (1 − e)/λ + q₁ s,  ∂p/∂q₂ = q₁ s,  s = (t e − (1 − e)/λ) / λ
        let p = rates[state] * settled
        let slope = rates[state] * (interval * left - settled) / total
        let (moved, stayed) = (weights[state, other], weights[state, state])
        if moved > 0 { value += moved * log(p) }
        if stayed > 0 { value += stayed * log1p(-p) }
        let factor = (moved > 0 ? moved / p : 0) - (stayed > 0 ? stayed / (1 - p) : 0)
        gradient[state] += factor * (settled + slope) * rates[state]
        gradient[other] += factor * slope * rates[other]
      }
    }
    return (value, gradient)
  }
}
