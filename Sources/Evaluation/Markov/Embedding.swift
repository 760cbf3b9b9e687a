public import LinearAlgebra

/// Whether a chain observed once a period could be one that moves at any moment, with rates that do not change:
/// P = e^Q (Israel, Rosenthal & Wei 2001, doi:10.1111/1467-9965.00114).
public enum Embedding: Sendable, Hashable {
  /// The generator Q: rates off the diagonal, rows that sum to 0.
  case generator(MarkovGenerator)
  /// P has an eigenvalue that is 0 or a negative number: no real root or logarithm by continuity. Common: more than half of
  /// everybody changes state in a period.
  case noLogarithm
  /// The principal logarithm of P has rates below 0. With distinct positive eigenvalues it is the only real one, and then
  /// no generator exists. Common: a move that nobody made, while the way there and on was taken.
  case negativeRates(Matrix)
}

extension MarkovChain {
  /// Rates that round below 0 by no more than 10⁻¹² of the largest are taken as 0.
  public var embedding: Embedding {
    guard states > 0, let logarithm = probabilities.principalLogarithm() else { return .noLogarithm }
    let tolerance = 1e-12 * max(1, logarithm.largestMagnitude)
    var rates = logarithm
    for column in 0..<states {
      for row in 0..<states where row != column {
        guard logarithm[row, column] >= -tolerance else { return .negativeRates(logarithm) }
        rates[row, column] = max(0, logarithm[row, column])
      }
    }
    return MarkovGenerator(rates).map(Embedding.generator) ?? .noLogarithm
  }

  /// The chain of a part of the period: of a month when this is of a year and `parts` is 12. `nil` unless the chain has a
  /// generator: a root that is no chain, or belongs to no process, has no meaning.
  public func root(parts: Int) -> MarkovChain? {
    precondition(parts > 0, "a period has parts")
    guard case .generator(let generator) = embedding else { return nil }
    return MarkovChain(generator.probabilities(after: 1 / Double(parts)))
  }
}
