public import Quantities

/// An unbroken time of one village in one phase.
public struct PhaseStay: Sendable, Hashable {
  public let phase: Phase
  public let months: Range<Month>

  public init(phase: Phase, months: Range<Month>) {
    self.phase = phase
    self.months = months
  }
}

/// The phase of every village in every month of a run under one path.
///
/// Months before 0 and after the last recorded one belong to `Phase.none`. Laid over another path's run, it makes both
/// comparable over the same village-months (the *phase clock*).
public struct PhaseCalendar: Sendable, Hashable {
  public let villages: Int
  public let months: Int
  private var phases: [Phase]

  /// A calendar of `villages` × `months`, all in `phase`.
  public init(villages: Int, months: Int, all phase: Phase = .none) {
    precondition(villages >= 0 && months >= 0)
    self.villages = villages
    self.months = months
    phases = Array(repeating: phase, count: villages * months)
  }

  /// Setting a month outside 0 ..< `months` is a programming error; reading it gives `.none`.
  public subscript(village: Int, month: Month) -> Phase {
    get { (0..<months).contains(month) ? phases[village * months + month] : .none }
    set {
      precondition((0..<months).contains(month))
      phases[village * months + month] = newValue
    }
  }

  /// The stays of a village in phases, in order and without gaps over the months `window`, when month t is given the
  /// phase of month t − `lag`.
  ///
  /// A phase that a village enters twice makes two stays. Stays end where the window does.
  public func stays(village: Int, lag: Int, window: Range<Month>) -> [PhaseStay] {
    var stays: [PhaseStay] = []
    var first = window.lowerBound
    for month in window
    where month + 1 == window.upperBound || self[village, month + 1 - lag] != self[village, month - lag] {
      stays.append(PhaseStay(phase: self[village, month - lag], months: first..<month + 1))
      first = month + 1
    }
    return stays
  }
}
