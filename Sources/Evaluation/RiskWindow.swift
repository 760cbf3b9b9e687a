public import Quantities

/// Which months count as months at risk, and how events near the end of a run are treated.
///
/// Month *t* is at risk of leaving a state when the state was held, and recorded, at the end of month *t* − 1 and a
/// change in *t* could still be confirmed. An event in *t* is booked in *t*, its last month at risk. So a spell [s, e)
/// of a household recorded from month f on has the months at risk
///
///     max(s, f) + 1 … e                        when it ends in an event
///     max(s, f) + 1 … e − confirmMonths        when it is censored
///
/// clipped to `judgedMonths`: a change that starts in the last confirmMonths − 1 months of the run, or of a household
/// that leaves it, cannot be judged, so these months count neither as events nor as time at risk.
public struct RiskWindow: Sendable, Hashable, Codable {
  /// The length of the run: months 0 ..< `months`.
  public let months: Int
  /// Months in a row on the new side that confirm a change.
  public let confirmMonths: Int
  /// An event in month t belongs to the phase of month t − `lagMonths`: the middle of the income window on which status
  /// is judged.
  public let lagMonths: Int
  /// An exit is lasting after so many months in a row out of poverty.
  public let lastingMonths: Int

  public init(months: Int, confirmMonths: Int = 3, lagMonths: Int = 6, lastingMonths: Int = 12) {
    precondition(months >= 0 && confirmMonths >= 1 && lagMonths >= 0 && lastingMonths >= 1)
    self.months = months
    self.confirmMonths = confirmMonths
    self.lagMonths = lagMonths
    self.lastingMonths = lastingMonths
  }

  /// The months whose changes can be confirmed before the run ends.
  public var judgedMonths: Range<Month> { 0..<max(0, months - (confirmMonths - 1)) }

  /// The end (exclusive) of the months in which a change of this spell would have been confirmed.
  public func judgedEnd(of spell: Spell) -> Month {
    spell.isCensored ? min(Month(spell.end), months) - (confirmMonths - 1) : judgedMonths.upperBound
  }

  /// The months of the window in which the household was at risk of ending `spell`.
  public func monthsAtRisk(of spell: Spell) -> Range<Month> {
    let first = max(0, max(Month(spell.start), Month(spell.observedFrom)) + 1)
    let end = spell.isCensored ? judgedEnd(of: spell) : min(Month(spell.end) + 1, judgedMonths.upperBound)
    return first..<max(first, end)
  }

  /// The month of the event that ends `spell`, when there is one inside the window.
  public func event(of spell: Spell) -> Month? {
    !spell.isCensored && monthsAtRisk(of: spell).contains(Month(spell.end)) ? Month(spell.end) : nil
  }

  /// Whether the exit that began an exited spell lasted; `nil` when there was none inside the window, or when fewer
  /// than `lastingMonths` of follow-up are left before the end of the run (or of the household's record, unless it
  /// returned before).
  ///
  /// An early return counts only if a lasting exit in the same month could have been seen too, so that
  /// lasting / judgeable is not biased by the end of the run.
  public func lasted(_ spell: Spell) -> Bool? {
    let exit = Month(spell.start)
    guard spell.state == .exited, spell.hasRecordedStart, judgedMonths.contains(exit),
      exit + lastingMonths <= min(judgedMonths.upperBound, judgedEnd(of: spell))
    else { return nil }
    return spell.isCensored || Month(spell.end) >= exit + lastingMonths
  }
}
