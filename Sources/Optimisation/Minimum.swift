/// Where a search ended.
public struct Minimum: Sendable, Hashable {
  /// The best point that was tried.
  public let point: [Double]
  public let value: Double
  /// How often the function was evaluated.
  public let evaluations: Int
  public let reason: Reason

  /// Why a search stopped. Only the first two say that a minimum was found, and then a local one.
  public enum Reason: Sendable, Hashable, CaseIterable {
    /// The value hardly changed any more. The usual end of a search on a smooth function.
    case valueTolerance
    /// The point hardly moved any more; also when there is nothing to choose (no variables).
    case pointTolerance
    /// No step made the value smaller, though the tolerances were not met: usual when they are near the precision of the
    /// function; otherwise a sign that the gradient does not belong to the function, or that the function is not smooth.
    case noProgress
    /// The most evaluations were used up: raise their number, or look for a function that falls without end.
    case evaluationLimit
  }
}
