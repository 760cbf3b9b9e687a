import Foundation
public import LinearAlgebra

/// A Markov process that moves at any moment: q(a, b) is the rate of moves from a to b per unit of time, and
/// q(a, a) = −Σ q(a, b).
public struct MarkovGenerator: Sendable, Hashable {
  public let rates: Matrix

  /// - Parameter rates: those off the diagonal; the diagonal is set so that rows sum to 0. `nil` unless square, finite and
  ///   not negative.
  public init?(_ rates: Matrix) {
    guard rates.isSquare, rates.isFinite else { return nil }
    var result = rates
    for a in 0..<rates.rows {
      result[a, a] = 0
      let row = result.row(a)
      guard row.allSatisfy({ $0 >= 0 }) else { return nil }
      result[a, a] = -row.reduce(0, +)
    }
    self.rates = result
  }

  public var states: Int { rates.rows }

  /// P(t) = e^(Q t). For two states, with λ = q₀₁ + q₁₀: p₀₁ = q₀₁/λ (1 − e^−λt), p₁₀ = q₁₀/λ (1 − e^−λt). Rounding is
  /// mended: nothing is below 0, and rows sum to 1.
  public func probabilities(after time: Double) -> Matrix {
    precondition(time >= 0 && time.isFinite, "time goes on")
    if states == 2 {
      let process = TwoStateProcess(out: rates[0, 1], back: rates[1, 0])
      let (out, back) = (process.out(after: time), process.back(after: time))
      return [[1 - out, out], [back, 1 - back]]
    }
    var result = rates.scaled(by: time).exponential() ?? .identity(states)
    for index in result.elements.indices { result.elements[index] = max(0, result.elements[index]) }
    for a in 0..<states {
      let sum = result.row(a).reduce(0, +)
      for b in 0..<states { result[a, b] /= sum }
    }
    return result
  }

  /// The shares π Q = 0 in the long run; `nil` when there is more than one such distribution, or no state.
  public var stationary: [Double]? { StationaryShares.solve(rates.transposed) }

  /// Mean time in a state once entered, −1 / q(a, a); `nil` when it is never left.
  public var meanStays: [Double?] { rates.diagonal.map { $0 < 0 ? -1 / $0 : nil } }
}

/// Two states in continuous time: falling into poverty and leaving it, say.
public struct TwoStateProcess: Sendable, Hashable {
  /// Rates per unit of time, from the first state to the second and back.
  public let out: Double
  public let back: Double

  public init(out: Double, back: Double) {
    precondition(out >= 0 && back >= 0, "rates are not negative")
    (self.out, self.back) = (out, back)
  }

  /// The chance to be in the second state a time after the first.
  public func out(after time: Double) -> Double { out * settled(time) }

  /// The chance to be in the first state a time after the second.
  public func back(after time: Double) -> Double { back * settled(time) }

  /// (1 − e^−λt) / λ, which is t when nothing moves.
  private func settled(_ time: Double) -> Double {
    let rate = out + back
    return rate > 0 ? -expm1(-rate * time) / rate : time
  }
}
