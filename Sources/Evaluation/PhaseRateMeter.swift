import Quantities

/// Counts events and months at risk by phase from spells, one spell at a time, in any order.
///
/// The counts equal those that `PhaseCounts(panel:frame:calendar:window:)` takes month by month from a recorded panel.
/// A spell costs time in proportion to the phases of its village, not to its months.
public struct PhaseRateMeter: Sendable {
  public let frame: HouseholdFrame
  public let calendar: PhaseCalendar
  public let window: RiskWindow
  public private(set) var counts: PhaseCounts
  private let laggedStays: [[PhaseStay]]
  private let plainStays: [[PhaseStay]]

  /// - Parameter detail: what is counted; the rest costs no memory.
  public init(
    frame: HouseholdFrame, calendar: PhaseCalendar, window: RiskWindow, detail: PhaseCounts.Detail = .full
  ) {
    self.frame = frame
    self.calendar = calendar
    self.window = window
    counts = PhaseCounts(villages: calendar.villages, detail: detail)
    let months = window.judgedMonths
    laggedStays = (0..<calendar.villages).map {
      calendar.stays(village: $0, lag: window.lagMonths, window: months)
    }
    plainStays = (0..<calendar.villages).map { calendar.stays(village: $0, lag: 0, window: months) }
  }

  public mutating func add(_ spells: some Sequence<Spell>) {
    for spell in spells { add(spell) }
  }

  public mutating func add(_ spell: Spell) {
    let village = Int(frame.village[Int(spell.household)])
    addPersonTime(spell, village, laggedStays[village], .personTime)
    addPersonTime(spell, village, plainStays[village], .lagZero)
    addProportion(spell, village)
    if spell.state == .exited { addAfterExit(spell, village) }
  }

  private mutating func addPersonTime(
    _ spell: Spell, _ village: Int, _ stays: [PhaseStay], _ definition: RateDefinition
  ) {
    let risk = window.monthsAtRisk(of: spell)
    let event = window.event(of: spell)
    for stay in stays {
      let months = stay.months.clamped(to: risk)
      if months.isEmpty { continue }
      book(months.count, .exposure(spell.state), spell, village, stay.phase, definition)
      if let event, months.contains(event) { book(1, .event(spell.state), spell, village, stay.phase, definition) }
    }
  }

  private mutating func addProportion(_ spell: Spell, _ village: Int) {
    let recorded = max(Month(spell.start), Month(spell.observedFrom))
    for stay in laggedStays[village] {
      let entry = stay.months.lowerBound
      guard recorded < entry, entry <= Month(spell.end) else { continue }
      let left = !spell.isCensored && Month(spell.end) < stay.months.upperBound
      guard left || window.judgedEnd(of: spell) >= stay.months.upperBound else { continue }
      book(1, .exposure(spell.state), spell, village, stay.phase, .proportion)
      if left { book(1, .event(spell.state), spell, village, stay.phase, .proportion) }
    }
  }

  private mutating func addAfterExit(_ spell: Spell, _ village: Int) {
    let exit = Month(spell.start)
    let lagged = calendar[village, exit - window.lagMonths]
    let risk = window.monthsAtRisk(of: spell)
    let phase = spell.hasRecordedStart ? lagged : .none
    book(risk.count, .exitedMonths, spell, village, phase, .byExitPhase)
    if window.event(of: spell) != nil { book(1, .returns, spell, village, phase, .byExitPhase) }
    guard let lasted = window.lasted(spell) else { return }
    for (phase, definition) in [(lagged, RateDefinition.personTime), (calendar[village, exit], .lagZero)] {
      book(1, .judgeableExits, spell, village, phase, definition)
      if lasted { book(1, .lastingExits, spell, village, phase, definition) }
    }
  }

  private mutating func book(
    _ amount: Int, _ counter: RateCounter, _ spell: Spell, _ village: Int, _ phase: Phase,
    _ definition: RateDefinition
  ) {
    let household = Int(spell.household)
    counts.book(
      amount, to: .init(village: village, phase: phase, definition: definition, counter: counter),
      groups: frame.groups[household], members: frame.members[household])
  }
}
