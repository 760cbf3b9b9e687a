public import Quantities

/// The confirmed state of every household in every recorded month: the full record, from which each measure can be
/// computed by its definition.
public struct StatusPanel: Sendable, Hashable {
  public let households: Int
  /// The recorded months; they may begin before month 0.
  public let months: Range<Month>
  private var states: [SpellState?]

  /// A panel with nothing recorded.
  public init(households: Int, months: Range<Month>) {
    precondition(households >= 0)
    self.households = households
    self.months = months
    states = Array(repeating: nil, count: households * months.count)
  }

  /// The state at the end of `month`; `nil` when it is not recorded, as it never is outside `months`.
  public subscript(household: Int, month: Month) -> SpellState? {
    get { months.contains(month) ? states[index(household, month)] : nil }
    set {
      precondition(months.contains(month))
      states[index(household, month)] = newValue
    }
  }

  /// Confirms one household's raw flags and records the states.
  ///
  /// Looks ahead from each month: the side changes in month t when t and the following `confirmMonths` − 1 months are
  /// all recorded on the other side.
  public mutating func record(
    _ flags: [Bool], of household: Int, from firstMonth: Month, initial: SpellState, confirmMonths: Int = 3
  ) {
    var state = initial
    for (offset, _) in flags.enumerated() {
      let ahead = flags[offset...].prefix(confirmMonths)
      if ahead.count == confirmMonths, ahead.allSatisfy({ $0 != (state == .poor) }) { state = state.successor }
      self[household, firstMonth + offset] = state
    }
  }

  private func index(_ household: Int, _ month: Month) -> Int {
    household * months.count + month - months.lowerBound
  }
}
