/// Σ wₖ cₖ / Σ wₖ over the components that are known: what has no source is missing, not zero.
public struct WeightedIndex: Sendable, Hashable {
  /// 0 … 1; `nil` when nothing with a weight is known.
  public let value: Double?
  /// The weight of what is known, of one.
  public let known: Double

  /// - Parameters:
  ///   - components: normalised, `nil` where there is no source.
  ///   - weights: as many, not negative, with sum one.
  public init(_ components: [Double?], weights: [Double]) {
    precondition(components.count == weights.count, "one weight for each component")
    var (sum, known) = (0.0, 0.0)
    for (component, weight) in zip(components, weights) {
      guard let component else { continue }
      sum += weight * component
      known += weight
    }
    self.known = known
    value = known > 0 ? min(1, max(0, sum / known)) : nil
  }
}

/// How the weights of an index are found.
public enum WeightMethod: String, CaseIterable, Sendable, Hashable { case equal, ahp, entropy }

/// The weights of one index, with the consistency of what they come from.
public struct IndexWeights: Sendable, Hashable {
  public var method: WeightMethod
  /// In the order of the definition's components; sum to one.
  public var weights: [Double]
  /// Of pairwise comparisons, the largest where there are several.
  public var consistencyRatio: Double?
  /// Whether the weights are found from the results, when all of them are there; equal until then.
  public var isFromResults: Bool

  public init(_ method: WeightMethod, _ weights: [Double], consistencyRatio: Double? = nil) {
    self.method = method
    self.weights = weights
    self.consistencyRatio = consistencyRatio
    isFromResults = false
  }

  public static func equal(_ kind: IndexKind) -> IndexWeights {
    let count = kind.definition.components.count
    return IndexWeights(.equal, Array(repeating: 1 / Double(count), count: count))
  }
}
