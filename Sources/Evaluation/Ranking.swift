/// Paths in the order of a measure, with the certainty that luck alone leaves about each place.
///
/// Over luck alone: the share of replicates in which one is better than the other, ties counted half. All paths of a
/// replicate live through the same luck, so shares compare like with like. What is assumed is not in it.
public struct Ranking: Sendable, Hashable {
  /// A path before it has a place.
  public struct Candidate: Sendable, Hashable {
    public var path: String
    /// The measure over all replicates; without an estimate the path stands last.
    public var value: RateEstimate
    /// The measure in each replicate; infinite where it has no finite value, such as a cost without an effect.
    public var scores: [Double]
    /// What each replicate has more than without a programme, above 0 when better.
    public var gains: [Double]
    /// Whether it takes part; a path that does not is shown last.
    public var isRanked: Bool

    public init(path: String, value: RateEstimate, scores: [Double], gains: [Double], isRanked: Bool = true) {
      precondition(scores.count == gains.count)
      self.path = path
      self.value = value
      self.scores = scores
      self.gains = gains
      self.isRanked = isRanked
    }
  }

  /// A path in its place.
  public struct Place: Sendable, Hashable {
    public var path: String
    /// From 1; `nil` for a path that is not ranked.
    public var rank: Int?
    public var value: RateEstimate
    /// The share over luck in which it is better than the path ranked next; `nil` for the last.
    public var betterThanNext: Double?
    /// The same against no programme.
    public var betterThanNone: Double?
  }

  public let places: [Place]

  /// - Parameters:
  ///   - candidates: in the order that decides between equal values.
  ///   - isBetterHigher: whether a higher value is better.
  public init(_ candidates: [Candidate], isBetterHigher: Bool) {
    let ranked = candidates.filter(\.isRanked).enumerated().sorted { a, b in
      switch (a.element.value.estimate, b.element.value.estimate) {
      case (let x?, let y?) where x != y: (x > y) == isBetterHigher
      case (.some, nil): true
      case (nil, .some): false
      default: a.offset < b.offset
      }
    }.map(\.element)
    places =
      ranked.enumerated().map { index, candidate in
        let next = index + 1 < ranked.count ? ranked[index + 1] : nil
        return Place(
          path: candidate.path, rank: index + 1, value: candidate.value,
          betterThanNext: next.flatMap { Self.share(candidate.scores, better: isBetterHigher, than: $0.scores) },
          betterThanNone: Self.gaining(candidate))
      }
      + candidates.filter { !$0.isRanked }.map {
        Place(path: $0.path, rank: nil, value: $0.value, betterThanNext: nil, betterThanNone: Self.gaining($0))
      }
  }

  /// The share of replicates in which `a` is better than `b`, ties half; `nil` without replicates.
  public static func share(_ a: [Double], better isBetterHigher: Bool, than b: [Double]) -> Double? {
    precondition(a.count == b.count)
    guard !a.isEmpty else { return nil }
    let wins = zip(a, b).reduce(0.0) { $0 + ($1.0 == $1.1 ? 0.5 : ($1.0 > $1.1) == isBetterHigher ? 1 : 0) }
    return wins / Double(a.count)
  }

  private static func gaining(_ candidate: Candidate) -> Double? {
    share(candidate.gains, better: true, than: candidate.gains.map { _ in 0 })
  }
}

/// What paths may be ranked by.
public enum RankMeasure: String, Sendable, Hashable, CaseIterable {
  /// Exits that last, above those without a programme, in a run.
  case lastingExits = "lasting_exits"
  /// Yuan for one more lasting exit; a path without more of them stands last.
  case costPerLastingExit = "cost_per_lasting_exit"
  /// The share of persons in true poverty in the last year.
  case headcount

  /// As it stands in tables.
  public var key: String { rawValue }

  public var isBetterHigher: Bool { self == .lastingExits }
}
