/// A survival curve at a time at which somebody left observation.
public struct SurvivalStep: Sendable, Hashable {
  public var time: Double
  /// Weight at risk, of those with the event and of the censored, at this time.
  public var atRisk: Double
  public var events: Double
  public var censored: Double
  /// S at and after this time.
  public var survival: Double
  /// `nil` where the curve is 0.
  public var variance: Double?
  public var low: Double?
  public var high: Double?

  public var standardError: Double? { variance?.squareRoot() }
}

/// A step function that starts at 1 and falls at events; S(t) is the share still without the event after time t.
public struct SurvivalCurve: Sendable, Hashable {
  public var steps: [SurvivalStep]

  /// S(t): 1 before the first step; the last value after the last step.
  public func survival(at time: Double) -> Double { step(at: time)?.survival ?? 1 }

  /// The last step at or before `time`.
  public func step(at time: Double) -> SurvivalStep? {
    let passed = steps.partitioningIndex { $0.time > time }
    return passed > 0 ? steps[passed - 1] : nil
  }

  /// The time by which a share `probability` has had the event, with limits where the limits of the curve cross
  /// (Brookmeyer & Crowley 1982, doi:10.2307/2530286); each is `nil` where the curve does not come so low, and
  /// for a `probability` that does not lie between 0 and 1.
  ///
  /// Where a curve runs level at exactly 1 − `probability` before it falls further or ends, the middle of that stretch,
  /// as in R's `survival`; on whole periods the answer may then end in a half. Limits on the log scale can rise again
  /// near the end of a curve: the first crossing counts.
  public func quantile(_ probability: Double) -> RateEstimate {
    guard probability > 0, probability < 1 else { return .undefined }
    let share = 1 - probability
    return RateEstimate(
      crossing(share) { $0.survival }, low: crossing(share) { $0.low }, high: crossing(share) { $0.high })
  }

  /// The middle of the stretch on which `value` equals `share`, or the first time at which it is below.
  private func crossing(_ share: Double, _ value: (SurvivalStep) -> Double?) -> Double? {
    let tolerance = 1.5e-8
    guard let first = steps.first(where: { value($0).map { $0 < share + tolerance } ?? false }),
      let level = value(first)
    else { return nil }
    guard level > share - tolerance else { return first.time }
    let next = steps.first { $0.time > first.time && value($0).map { $0 < level - tolerance } ?? true }
    return (first.time + (next ?? steps[steps.count - 1]).time) / 2
  }
}

extension Array {
  /// The first position from which on `isPast` holds, in an array where it holds for no earlier one.
  func partitioningIndex(_ isPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
