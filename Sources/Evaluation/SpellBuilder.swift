public import Quantities

/// Turns one household's monthly flags, below the line or not, into confirmed spells.
///
/// A small state machine: a month on the other side opens a pending change, a month on the old side withdraws it, and
/// the `confirmMonths`-th month in a row confirms it, dated to the first of them. A change that is still pending when
/// the record ends never happened: the last spell runs to the end and is censored.
public struct SpellBuilder: Sendable, Hashable {
  public let household: Int
  public let confirmMonths: Int
  /// The confirmed state of the last month that is beyond doubt.
  public private(set) var state: SpellState
  /// The first month of the current spell.
  public private(set) var start: Month
  /// The month that the next flag belongs to.
  public private(set) var month: Month
  /// Months in a row on the other side, not yet confirmed.
  public private(set) var pendingMonths = 0
  private let observedFrom: Month

  /// - Parameters:
  ///   - state: the state in which the record begins.
  ///   - start: the first month of that state's spell, when it began before the record; else `firstMonth`.
  ///   - firstMonth: the month of the first flag.
  public init(
    household: Int, state: SpellState, since start: Month? = nil, firstMonth: Month, confirmMonths: Int = 3
  ) {
    precondition(confirmMonths >= 1)
    self.household = household
    self.confirmMonths = confirmMonths
    self.state = state
    self.start = min(start ?? firstMonth, firstMonth)
    self.month = firstMonth
    self.observedFrom = firstMonth
  }

  /// Takes the flag of the next month; returns the spell that it completes, if it confirms a change.
  public mutating func observe(isBelow: Bool) -> Spell? {
    month += 1
    guard isBelow != (state == .poor) else {
      pendingMonths = 0
      return nil
    }
    pendingMonths += 1
    guard pendingMonths == confirmMonths else { return nil }
    let change = month - confirmMonths
    let completed = spell(endingAt: change, isCensored: false)
    state = state.successor
    start = change
    pendingMonths = 0
    return completed
  }

  /// The spell that is running when the record ends, censored; `nil` when no month was recorded.
  public func finish() -> Spell? {
    month > observedFrom ? spell(endingAt: month, isCensored: true) : nil
  }

  /// All spells of a whole record, in order.
  public static func spells(of flags: some Sequence<Bool>, from builder: SpellBuilder) -> [Spell] {
    var builder = builder
    var spells = flags.compactMap { builder.observe(isBelow: $0) }
    if let last = builder.finish() { spells.append(last) }
    return spells
  }

  private func spell(endingAt end: Month, isCensored: Bool) -> Spell {
    Spell(
      household: household, state: state, months: start..<end, isCensored: isCensored, observedFrom: observedFrom)
  }
}
