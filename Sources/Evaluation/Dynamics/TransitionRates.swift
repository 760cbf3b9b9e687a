public import LinearAlgebra

/// Transition rates between states with the mobility that they mean:
///
///     p_jk = Σ w 1(from j, to k) / Σ w 1(from j)
///
/// Rates from a state that nobody (with weight) was in are undefined (`nil`); then so is every index but the immobility
/// ratio. Standard errors are linearised over clusters; an index of eigenvalues has none.
public struct TransitionRates: Sendable, Hashable {
  public let states: Int
  /// Moves counted, row by row, without weights.
  public let moves: [Int64]
  /// Σ w of the moves, row by row.
  public let flows: [Double]
  /// p_jk, row by row.
  public let rates: [Estimate]
  /// The share of people who are in the same state before and after; undefined without moves.
  public let immobilityRatio: Estimate
  /// Shorrocks 1978 (Econometrica 46, 1013–1024): (k − tr P) / (k − 1), 0 when nobody moves, 1 when all rows are equal; above 1
  /// when states are left more often than that. Undefined with fewer than two states.
  public let shorrocks: Estimate

  /// Complexity: O(n) and one number a cluster for each cell.
  public init(_ transitions: Transitions) {
    let sums = TransitionSums(transitions)
    states = sums.states
    moves = sums.moves
    flows = sums.flows
    let k = sums.states
    rates = (0..<k * k).map { cell in sums.rate(numerator: [cell], denominator: cell / k) }
    immobilityRatio = sums.immobilityRatio
    shorrocks = sums.shorrocks
  }

  /// The rate from state j to state k.
  public subscript(_ from: Int, _ to: Int) -> Estimate { rates[from * states + to] }

  /// P; `nil` when a row is undefined.
  public var matrix: Matrix? {
    let values = rates.compactMap(\.value)
    guard values.count == rates.count else { return nil }
    return Matrix(rows: states, columns: states, elements: values).transposed
  }

  /// Prais 1955 (JRSS A 118, 56–66): the mean number of periods in each state, 1 / (1 − p_jj), if leaving is equally
  /// likely in each; `nil` of a state that nobody was in or nobody left. The standard error is se(p_jj) / (1 − p_jj)².
  public var exitTimes: [Estimate] {
    (0..<states).map { state in
      guard let stay = self[state, state].value, stay < 1 else { return .undefined }
      return Estimate(
        1 / (1 - stay), standardError: self[state, state].standardError.map { $0 / ((1 - stay) * (1 - stay)) })
    }
  }

  /// 1 − |λ₂|, λ₂ being the eigenvalue with the second largest modulus (Sommers & Conlisk 1979,
  /// Journal of Mathematical Sociology 6, 253–276): how fast the distribution forgets where it began.
  public var eigenvalueMobility: Double? { moduli.flatMap { $0.count > 1 ? 1 - $0[1] : nil } }

  /// 1 − |det P| (Shorrocks 1978): 1 whenever two rows are equal.
  public var determinantMobility: Double? { moduli.flatMap { $0.count > 1 ? 1 - $0.reduce(1, *) : nil } }

  /// |λ| in descending order; their product is |det P|.
  private var moduli: [Double]? {
    guard let matrix, let values = try? matrix.eigenvalues() else { return nil }
    return values.map(\.modulus).sorted(by: >)
  }
}
