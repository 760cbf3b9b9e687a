public import Quantities

/// Where a household stands to the poverty line, with its memory of having been poor.
public enum SpellState: UInt8, Sendable, Hashable, CaseIterable {
  /// Above the line, and never below it in the recorded history.
  case neverPoor = 0
  case poor = 1
  /// Above the line after an exit.
  case exited = 2

  /// As it stands in tables: `never-poor`, `poor`, `exited`.
  public var key: String {
    switch self {
    case .neverPoor: "never-poor"
    case .poor: "poor"
    case .exited: "exited"
    }
  }

  /// The state into which this one can change; there is only one.
  public var successor: SpellState { self == .poor ? .exited : .poor }
}

/// What ended a spell.
public enum SpellRoute: UInt8, Sendable, Hashable, CaseIterable {
  case wage = 1
  case business, property, transfer
  /// A change in the number of members.
  case demographic
  /// The whole household left; this censors the spell.
  case migration
  /// The household died out; this censors the spell.
  case death

  /// As it stands in tables.
  public var key: String { String(describing: self) }
}

/// An unbroken time of one household in one confirmed state.
///
/// The state holds at the end of the months `start` ..< `end`. When `isCensored` is false, `end` is the month of an
/// event: poor → exited is an *exit*, exited → poor a *return*, neverPoor → poor a *first entry*. A change counts only
/// when the household stays on the new side for `confirm_months` in a row, and is dated to the first of them.
public struct Spell: Sendable, Hashable {
  public var household: Int32
  public var start: Int32
  public var end: Int32
  /// The first month in which this household's state was recorded at all. It lies after `start` when the beginning of
  /// the spell is known from elsewhere (a household that split off carries its parent's history), and then only the
  /// months from here on are its own.
  public var observedFrom: Int32
  public var state: SpellState
  public var isCensored: Bool
  public var route: SpellRoute?

  public init(
    household: Int, state: SpellState, months: Range<Month>, isCensored: Bool, observedFrom: Month? = nil,
    route: SpellRoute? = nil
  ) {
    self.household = Int32(household)
    self.start = Int32(months.lowerBound)
    self.end = Int32(months.upperBound)
    self.observedFrom = observedFrom.map(Int32.init) ?? .min
    self.state = state
    self.isCensored = isCensored
    self.route = route
  }

  /// The months in which the state holds.
  public var months: Range<Month> { Month(start)..<Month(end) }

  /// Whether the change that began the spell lies in the household's own record.
  public var hasRecordedStart: Bool { start > observedFrom }
}
