public import LinearAlgebra

/// A Markov chain of k states in periods of equal length: p(a, b) is the chance to be in b one period after a.
public struct MarkovChain: Sendable, Hashable {
  public let probabilities: Matrix

  /// `nil` unless the matrix is square, no element is negative and each row sums to 1 (within 10⁻⁹).
  public init?(_ probabilities: Matrix) {
    guard probabilities.isSquare, probabilities.elements.allSatisfy({ $0 >= 0 && $0.isFinite }),
      (0..<probabilities.rows).allSatisfy({ abs(probabilities.row($0).reduce(0, +) - 1) <= 1e-9 })
    else { return nil }
    self.probabilities = probabilities
  }

  public var states: Int { probabilities.rows }

  /// The shares π = π P that stay as they are; `nil` when there is more than one such distribution (states that never
  /// meet, as two absorbing ones), or no state.
  public var stationary: [Double]? {
    (try? probabilities.transposed - .identity(states)).flatMap(StationaryShares.solve)
  }

  /// Mean periods in a state once entered, 1 / (1 − p(a, a)); `nil` when it is never left.
  public var meanDurations: [Double?] {
    probabilities.diagonal.map { $0 < 1 ? 1 / (1 - $0) : nil }
  }

  /// The probabilities after several periods, Pⁿ.
  public func probabilities(after periods: Int) -> Matrix {
    precondition(periods >= 0, "no negative number of periods")
    var (result, power, left) = (Matrix.identity(states), probabilities, periods)
    while left > 0 {
      if left.isMultiple(of: 2) == false { result = (try? result * power) ?? result }
      power = (try? power * power) ?? power
      left /= 2
    }
    return result
  }
}

enum StationaryShares {
  /// The distribution with A π = 0, the columns of A summing to 0; `nil` unless there is exactly one.
  static func solve(_ matrix: Matrix) -> [Double]? {
    guard matrix.rows > 0 else { return nil }
    // A says the same thing once too often: its last row gives way to Σ π = 1.
    var system = matrix
    let scale = max(matrix.largestMagnitude, .leastNormalMagnitude)
    for column in 0..<matrix.columns {
      for row in 0..<matrix.rows { system[row, column] /= scale }
      system[matrix.rows - 1, column] = 1
    }
    let one = (0..<matrix.rows).map { $0 == matrix.rows - 1 ? 1.0 : 0 }
    guard let shares = try? system.solve(one), shares.allSatisfy({ $0 > -1e-9 }) else { return nil }
    return shares.map { max(0, $0) }
  }
}
