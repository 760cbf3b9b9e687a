public import Quantities

/// The clocks that survival curves are drawn for.
public enum SurvivalEvent: String, Sendable, Hashable, CaseIterable {
  /// Leaving poverty, for households poor at the end of the month before month 0; time 1 is month 0.
  case exit
  /// Falling back, since the month of an exit in the run; time 1 is the month after.
  case `return`

  /// As it stands in tables.
  public var key: String { rawValue }
}

/// Whose curve it is.
public enum SurvivalCohort: Sendable, Hashable {
  /// The households poor when the path starts (event `exit`).
  case start
  /// All exits of the run (event `return`).
  case all
  /// The exits booked to one phase (event `return`).
  case exitPhase(Phase)

  /// As it stands in tables: `start`, `all`, or the phase.
  public var key: String {
    switch self {
    case .start: "start"
    case .all: "all"
    case .exitPhase(let phase): phase.key
    }
  }
}

/// Collects the durations of the spells of one group for survival curves.
public struct SpellSurvival: Sendable {
  public struct Key: Sendable, Hashable {
    public var event: SurvivalEvent
    public var cohort: SurvivalCohort

    public init(event: SurvivalEvent, cohort: SurvivalCohort) {
      self.event = event
      self.cohort = cohort
    }
  }

  public let frame: HouseholdFrame
  public let calendar: PhaseCalendar
  public let window: RiskWindow
  public let group: Group
  public internal(set) var counts: [Key: SurvivalCounts] = [:]

  public init(frame: HouseholdFrame, calendar: PhaseCalendar, window: RiskWindow, group: Group = .eligible) {
    self.frame = frame
    self.calendar = calendar
    self.window = window
    self.group = group
  }

  /// The curves alone: no more spells can be added, and the households that they came from take no memory.
  public func closed() -> SpellSurvival {
    var closed = SpellSurvival(
      frame: HouseholdFrame(village: [], members: [], groups: []), calendar: PhaseCalendar(villages: 0, months: 0),
      window: window, group: group)
    closed.counts = counts
    return closed
  }

  /// Adds the curves of other households.
  public mutating func merge(_ other: SpellSurvival) {
    for (key, counts) in other.counts { self.counts[key, default: SurvivalCounts()].merge(counts) }
  }

  /// Cohorts in the order of tables.
  public static let keys: [Key] =
    [Key(event: .exit, cohort: .start), Key(event: .return, cohort: .all)]
    + Phase.allCases.map { Key(event: .return, cohort: .exitPhase($0)) }

  public mutating func add(_ spells: some Sequence<Spell>) {
    for spell in spells { add(spell) }
  }

  public mutating func add(_ spell: Spell) {
    let household = Int(spell.household)
    guard frame.groups[household].contains(group) else { return }
    let start = Month(spell.start)
    switch spell.state {
    case .poor where max(start, Month(spell.observedFrom)) < 0:
      add(spell, origin: -1, to: Key(event: .exit, cohort: .start))
    case .exited where start >= 0 && spell.hasRecordedStart:
      let phase = calendar[Int(frame.village[household]), start - window.lagMonths]
      add(spell, origin: start, to: Key(event: .return, cohort: .all))
      add(spell, origin: start, to: Key(event: .return, cohort: .exitPhase(phase)))
    default: break
    }
  }

  private mutating func add(_ spell: Spell, origin: Month, to key: Key) {
    guard let last = window.monthsAtRisk(of: spell).last else { return }
    counts[key, default: SurvivalCounts()].add(duration: last - origin, isEvent: window.event(of: spell) != nil)
  }
}
