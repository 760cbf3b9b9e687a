public import PovertyPaths

/// Writes down, month by month, on which side of the line every household is: the full record of a run, against which
/// what the run counted on the way can be checked.
///
/// It keeps raw flags; `panel` confirms them by looking ahead, as the definition reads, and shares nothing with the
/// clocks of the run.
public final class PanelRecorder: Observer {
  private let assessment: Assessment
  /// `nil` where nobody lives.
  private let initial: [SpellState?]
  private let first: Month
  private var below: [[Bool?]] = []
  private var recorded: [[SpellState?]] = []
  /// The household that each one split off from.
  private var parents: [Int: Int] = [:]
  private var phases: [[Phase]] = []

  /// - Parameter start: the state before the first month to be observed.
  public init(assessment: Assessment, start: Simulation.State) {
    self.assessment = assessment
    first = start.month
    initial = start.county.tiles.flatMap { tile in
      (0..<tile.count).map { tile.members[$0] > 0 ? Self.state(tile.status[$0].state) : nil }
    }
  }

  public func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog) {
    below.append(
      county.tiles.flatMap { tile in
        (0..<tile.count).map { tile.members[$0] > 0 ? assessment.isPoor(tile, $0, line: month.line) : nil }
      })
    recorded.append(
      county.tiles.flatMap { tile in
        (0..<tile.count).map { tile.members[$0] > 0 ? Self.state(tile.recorded[$0].state) : nil }
      })
    for split in county.demography?.splits ?? [] { parents[Int(split.household)] = Int(split.parent) }
    phases.append(county.villages.map(\.phase))
  }

  /// Confirmed true status, or recorded status as it stood, of every household in every observed month.
  public func panel(of status: PovertyStatus) -> StatusPanel {
    var panel = StatusPanel(households: initial.count, months: first..<first + below.count)
    for household in initial.indices {
      switch status {
      case .actual:
        guard let begin = begin(of: household) else { continue }
        panel.record(
          flags(of: household, before: below.count), of: household, from: first + begin,
          initial: initial(of: household), confirmMonths: Int(assessment.confirmMonths))
      case .recorded:
        for (offset, states) in recorded.enumerated() { panel[household, first + offset] = states[household] }
      }
    }
    return panel
  }

  /// The place of the first record of a household; `nil` when nobody ever lived in the row.
  private func begin(of household: Int) -> Int? { below.firstIndex { $0[household] != nil } }

  /// The unbroken record of a household up to a place.
  private func flags(of household: Int, before end: Int) -> [Bool] {
    below[..<end].compactMap { $0[household] }
  }

  /// The state in which a household's record begins: that of its parent as it was confirmed when they parted.
  private func initial(of household: Int) -> SpellState {
    if let state = initial[household] { return state }
    guard let parent = parents[household], let parted = begin(of: household) else { return .neverPoor }
    let flags = flags(of: parent, before: parted)
    let start = initial(of: parent)
    guard !flags.isEmpty else { return start }
    var panel = StatusPanel(households: 1, months: 0..<flags.count)
    panel.record(flags, of: 0, from: 0, initial: start, confirmMonths: Int(assessment.confirmMonths))
    return panel[0, flags.count - 1] ?? start
  }

  /// The panel as spells: every unbroken run of one state, the last of each household censored.
  public func spells(of status: PovertyStatus) -> [Spell] {
    let panel = panel(of: status)
    var spells: [Spell] = []
    for household in 0..<panel.households {
      guard let begin = begin(of: household) else { continue }
      var start = first + begin
      for month in panel.months {
        guard let state = panel[household, month], panel[household, month + 1] != state else { continue }
        let goesOn = panel[household, month + 1] != nil
        spells.append(
          Spell(
            household: household, state: state, months: start..<month + 1,
            isCensored: !goesOn, observedFrom: first + begin))
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
