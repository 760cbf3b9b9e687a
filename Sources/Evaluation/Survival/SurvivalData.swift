/// Times from an origin to an event, one row for each stretch of time under observation.
///
/// A row is at risk at time t when entry < t ≤ time: it came under observation at `entries` (left truncation where that
/// lies after the origin), and at `times` it met the event or was lost from sight. A household with several rows has
/// several spells, or one history cut where its covariates change; then its number stands in `clusters`.
///
/// All lists have one entry for each row. Rows without weight, and rows that are at risk at no time (`times` ≤
/// `entries`), are left out by every estimator.
public struct SurvivalData: Sendable, Hashable {
  /// Exclusive; −∞ where a row is observed from the origin on.
  public let entries: [Double]
  /// Inclusive; any unit and any origin. Times are tied only where they are equal to the last bit.
  public let times: [Double]
  /// 0 where the row was censored at its time, else the kind of event, from 1.
  public let events: [Int32]
  /// Sampling or frequency weights.
  public let weights: [Double]
  /// Rows with the same number are not independent: those of a household or a village.
  public let clusters: [Int32]

  /// - Parameters:
  ///   - entries: none where everybody is observed from the origin on.
  ///   - weights: none for 1 each.
  ///   - clusters: none where every row is its own.
  /// - Precondition: lists of equal length or none; times are numbers; weights finite and not negative; kinds not
  ///   negative.
  public init(
    entries: [Double] = [], times: [Double], events: [Int32], weights: [Double] = [], clusters: [Int32] = []
  ) {
    let count = times.count
    precondition(events.count == count, "an event for each time")
    precondition(entries.isEmpty || entries.count == count, "an entry for each time")
    precondition(weights.isEmpty || weights.count == count, "a weight for each time")
    precondition(clusters.isEmpty || clusters.count == count, "a cluster for each time")
    precondition(times.allSatisfy { !$0.isNaN } && entries.allSatisfy { !$0.isNaN }, "times are numbers")
    precondition(weights.allSatisfy { $0.isFinite && $0 >= 0 }, "weights are finite and not negative")
    precondition(events.allSatisfy { $0 >= 0 }, "kinds of events count from 1")
    self.entries = entries.isEmpty ? Array(repeating: -.infinity, count: count) : entries
    self.times = times
    self.events = events
    self.weights = weights.isEmpty ? Array(repeating: 1, count: count) : weights
    self.clusters = clusters.isEmpty ? Array(0..<Int32(count)) : clusters
  }

  /// One kind of event.
  public init(
    entries: [Double] = [], times: [Double], isEvent: [Bool], weights: [Double] = [], clusters: [Int32] = []
  ) {
    self.init(
      entries: entries, times: times, events: isEvent.map { $0 ? 1 : 0 }, weights: weights, clusters: clusters)
  }

  public var count: Int { times.count }

  /// Whether an estimator uses the row.
  public func isUsed(_ row: Int) -> Bool { weights[row] > 0 && times[row] > entries[row] }
}

/// How the sampling error of a survival estimate is reckoned.
public enum SurvivalVariance: Sendable, Hashable, CaseIterable {
  /// Rows are independent and weights are numbers of equal rows: Greenwood's and Aalen's formulas.
  case independent
  /// Infinitesimal jackknife by cluster: rows of a cluster may depend on each other in any way, and weights may be
  /// sampling weights. V = Σ over clusters of (Σ over its rows of w · ∂θ/∂w)² (Lin & Wei 1989,
  /// doi:10.1080/01621459.1989.10478874).
  case clusters
}
