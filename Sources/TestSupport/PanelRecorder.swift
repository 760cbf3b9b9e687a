public import PovertyPaths

/// Writes down, month by month, on which side of the line every household is: the full record of a run, against which
/// what the run counted on the way can be checked.
///
/// It keeps raw flags; `panel` confirms them by looking ahead, as the definition reads, and shares nothing with the
/// clocks of the run.
public final class PanelRecorder: Observer {
  private let assessment: Assessment
  private let initial: [SpellState]
  private let first: Month
  private var below: [[Bool]] = []
  private var recorded: [[SpellState]] = []
  private var phases: [[Phase]] = []

  /// - Parameter start: the state before the first month to be observed.
  public init(assessment: Assessment, start: Simulation.State) {
    self.assessment = assessment
    first = start.month
    initial = start.county.tiles.flatMap { tile in tile.status.values.map { Self.state($0.state) } }
  }

  public func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog) {
    below.append(
      county.tiles.flatMap { tile in (0..<tile.count).map { assessment.isPoor(tile, $0, line: month.line) } })
    recorded.append(county.tiles.flatMap { tile in tile.recorded.values.map { Self.state($0.state) } })
    phases.append(county.villages.map(\.phase))
  }

  /// Confirmed true status, or recorded status as it stood, of every household in every observed month.
  public func panel(of status: PovertyStatus) -> StatusPanel {
    var panel = StatusPanel(households: initial.count, months: first..<first + below.count)
    for household in initial.indices {
      switch status {
      case .actual:
        panel.record(
          below.map { $0[household] }, of: household, from: first, initial: initial[household],
          confirmMonths: Int(assessment.confirmMonths))
      case .recorded:
        for (offset, states) in recorded.enumerated() { panel[household, first + offset] = states[household] }
      }
    }
    return panel
  }

  /// The panel as spells: every unbroken run of one state, the last of each household censored.
  public func spells(of status: PovertyStatus) -> [Spell] {
    let panel = panel(of: status)
    var spells: [Spell] = []
    for household in 0..<panel.households {
      var start = first
      for month in panel.months {
        guard let state = panel[household, month], panel[household, month + 1] != state else { continue }
        spells.append(
          Spell(
            household: household, state: state, months: start..<month + 1,
            isCensored: month + 1 == panel.months.upperBound, observedFrom: first))
        start = month + 1
      }
    }
    return spells
  }

  /// The phases of the observed months from month 0 on.
  public var calendar: PhaseCalendar {
    let months = max(0, first + below.count)
    var calendar = PhaseCalendar(villages: phases.first?.count ?? 0, months: months)
    for (offset, row) in phases.enumerated() where first + offset >= 0 {
      for (village, phase) in row.enumerated() { calendar[village, first + offset] = phase }
    }
    return calendar
  }

  /// Households that were registered as poor at the end of any observed month from `month` on.
  public func registered(since month: Month) -> Set<Int> {
    var found: Set<Int> = []
    for (offset, states) in recorded.enumerated() where first + offset >= month {
      for (household, state) in states.enumerated() where state == .poor { found.insert(household) }
    }
    return found
  }

  private static func state(_ state: StatusClock.State) -> SpellState {
    switch state {
    case .neverPoor: .neverPoor
    case .poor: .poor
    case .exited: .exited
    }
  }
}
