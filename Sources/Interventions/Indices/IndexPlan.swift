public import Evaluation

/// Which weights a path's reviews use, how long a round is, and who is eliminated.
public struct IndexPlan: Sendable, Hashable {
  /// Of every index; equal where nothing is said.
  public var weights: [IndexKind: IndexWeights] = [:]
  /// Months of a round; a programme's end closes its last one.
  public var every = 12
  public var elimination = Elimination()

  public init() {}

  public subscript(kind: IndexKind) -> IndexWeights {
    get { weights[kind] ?? .equal(kind) }
    set { weights[kind] = newValue }
  }
}

/// How strongly the last round's weakest component shapes the next round's plan.
public struct FeedbackPlan: Sendable, Hashable {
  /// 0 … 1; 0 changes nothing.
  public var strength: Double

  public init(strength: Double) { self.strength = strength }
}
