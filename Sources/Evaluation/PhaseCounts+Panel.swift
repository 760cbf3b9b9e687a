import Quantities

extension PhaseCounts {
  /// The counts of a run from its full record, household by household and month by month, as the definitions read.
  ///
  /// Knows nothing of spells: it is the check on `PhaseRateMeter`, and the way to evaluate a panel that was not
  /// simulated.
  public init(panel: StatusPanel, frame: HouseholdFrame, calendar: PhaseCalendar, window: RiskWindow) {
    self.init(villages: calendar.villages)
    for household in 0..<panel.households {
      let record = HouseholdRecord(panel: panel, household: household, window: window)
      let clock = VillageClock(calendar: calendar, village: Int(frame.village[household]))
      let book = { (counts: inout PhaseCounts, definition: RateDefinition, phase: Phase, counter: RateCounter) in
        counts.book(
          1, to: .init(village: clock.village, phase: phase, definition: definition, counter: counter),
          groups: frame.groups[household], members: frame.members[household])
      }
      for month in window.judgedMonths {
        guard let state = record.stateAtRisk(in: month) else { continue }
        let leaves = record[month] != state
        for (definition, lag) in [(RateDefinition.personTime, window.lagMonths), (.lagZero, 0)] {
          book(&self, definition, clock[month - lag], .exposure(state))
          if leaves { book(&self, definition, clock[month - lag], .event(state)) }
          if leaves, state == .poor, let lasted = record.lasted(exit: month) {
            book(&self, definition, clock[month - lag], .judgeableExits)
            if lasted { book(&self, definition, clock[month - lag], .lastingExits) }
          }
        }
        if state == .exited {
          let phase = record.exit(before: month).map { clock[$0 - window.lagMonths] } ?? .none
          book(&self, .byExitPhase, phase, .exitedMonths)
          if leaves { book(&self, .byExitPhase, phase, .returns) }
        }
      }
      for entry in window.judgedMonths where clock.enters(at: entry, lag: window.lagMonths) {
        guard let state = record[entry - 1] else { continue }
        var end = entry + 1
        while end < window.judgedMonths.upperBound, !clock.enters(at: end, lag: window.lagMonths) { end += 1 }
        let months = entry..<end
        let leaving = months.first { record[$0] != nil && record[$0] != state }
        let broken = months.first { !record.isJudged($0) }
        if let broken, leaving.map({ $0 > broken }) ?? true { continue }
        book(&self, .proportion, clock[entry - window.lagMonths], .exposure(state))
        if leaving != nil { book(&self, .proportion, clock[entry - window.lagMonths], .event(state)) }
      }
    }
  }
}

/// One village's row of the calendar.
private struct VillageClock {
  let calendar: PhaseCalendar
  let village: Int

  subscript(month: Month) -> Phase { calendar[village, month] }

  /// Whether the village enters a phase in `month`; in month 0 it always does.
  func enters(at month: Month, lag: Int) -> Bool { month == 0 || self[month - lag] != self[month - 1 - lag] }
}

/// One household's row of the panel.
private struct HouseholdRecord {
  let panel: StatusPanel
  let household: Int
  let window: RiskWindow

  subscript(month: Month) -> SpellState? { panel[household, month] }

  /// Whether a change in `month` could be confirmed: this month and those that confirm it are recorded in the run.
  func isJudged(_ month: Month) -> Bool {
    (month..<month + window.confirmMonths).allSatisfy { $0 < window.months && self[$0] != nil }
  }

  /// The state that the household is at risk of leaving in `month`.
  func stateAtRisk(in month: Month) -> SpellState? { isJudged(month) ? self[month - 1] : nil }

  /// The month of the exit that the household still stands on at the end of the month before `month`, if recorded.
  func exit(before month: Month) -> Month? {
    var exit = month - 1
    while self[exit - 1] == .exited { exit -= 1 }
    return self[exit - 1] == .poor ? exit : nil
  }

  func lasted(exit: Month) -> Bool? {
    guard exit + window.lastingMonths <= window.judgedMonths.upperBound else { return nil }
    for month in exit + 1..<exit + window.lastingMonths {
      if !isJudged(month) { return nil }
      if self[month] == .poor { return false }
    }
    return true
  }
}
