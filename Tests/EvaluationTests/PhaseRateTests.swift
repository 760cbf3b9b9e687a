import Evaluation
import Quantities
import Testing

@Suite struct PhaseRateTests {
  /// One village, 24 months: intervention 0–5, empowerment 6–11, building 12–23. Six months later: none 0–5,
  /// intervention 6–11, empowerment 12–17, building 18–21 (months 22 and 23 cannot be judged).
  private static func meter(_ spells: [Spell]) -> PhaseRateMeter {
    var calendar = PhaseCalendar(villages: 1, months: 24, all: .building)
    for month in 0..<6 { calendar[0, month] = .intervention }
    for month in 6..<12 { calendar[0, month] = .empowerment }
    let frame = HouseholdFrame(village: [0], members: [4], groups: [.eligible])
    var meter = PhaseRateMeter(frame: frame, calendar: calendar, window: RiskWindow(months: 24))
    meter.add(spells)
    return meter
  }

  /// Counters in the order none, intervention, empowerment, building, after.
  private static func byPhase(
    _ counts: PhaseCounts, _ counter: RateCounter, _ definition: RateDefinition, _ unit: CountUnit = .households
  ) -> [Int64] {
    Phase.allCases.map {
      counts.count(counter, in: RateCell(phase: $0, group: .eligible, unit: unit, definition: definition))
    }
  }

  /// Poor from −10, exit in 8, out of poverty to the end.
  ///
  /// Poor and at risk 0–8: six months under none, three under intervention, where the exit is. Without lag, six under
  /// intervention and three under empowerment. Out of poverty and at risk 9–21: 3 + 6 + 4 months, all 13 by the phase of
  /// the exit. The exit lasts (8 + 12 ≤ 22).
  @Test func aLastingExitWorkedByHand() {
    let counts = Self.meter([
      Spell(household: 0, state: .poor, months: -10..<8, isCensored: false),
      Spell(household: 0, state: .exited, months: 8..<24, isCensored: true),
    ]).counts
    #expect(Self.byPhase(counts, .poorMonths, .personTime) == [6, 3, 0, 0, 0])
    #expect(Self.byPhase(counts, .exits, .personTime) == [0, 1, 0, 0, 0])
    #expect(Self.byPhase(counts, .exitedMonths, .personTime) == [0, 3, 6, 4, 0])
    #expect(Self.byPhase(counts, .judgeableExits, .personTime) == [0, 1, 0, 0, 0])
    #expect(Self.byPhase(counts, .lastingExits, .personTime) == [0, 1, 0, 0, 0])
    #expect(Self.byPhase(counts, .poorMonths, .lagZero) == [0, 6, 3, 0, 0])
    #expect(Self.byPhase(counts, .exits, .lagZero) == [0, 0, 1, 0, 0])
    #expect(Self.byPhase(counts, .exitedMonths, .byExitPhase) == [0, 13, 0, 0, 0])
    #expect(Self.byPhase(counts, .returns, .byExitPhase) == [0, 0, 0, 0, 0])
    // Poor on entering none (month 0) and intervention (6), which it leaves by the exit in 8; out of poverty on
    // entering empowerment (12) and building (18).
    #expect(Self.byPhase(counts, .poorMonths, .proportion) == [1, 1, 0, 0, 0])
    #expect(Self.byPhase(counts, .exits, .proportion) == [0, 1, 0, 0, 0])
    #expect(Self.byPhase(counts, .exitedMonths, .proportion) == [0, 0, 1, 1, 0])
    #expect(Self.byPhase(counts, .poorMonths, .personTime, .persons) == [24, 12, 0, 0, 0])
    #expect(counts.count(.poorMonths, in: RateCell(phase: Phase.none, group: .served)) == 0)
    #expect(counts.count(.poorMonths, in: RateCell(phase: nil, group: .all)) == 9)
  }

  /// Poor from −3, exit in 2, return in 9, poor to the end: a return six to nine months after the start of the run is
  /// intervention's in the headline and none's by the phase of the exit (month 2 − 6 lies before the run).
  @Test func aReturnWorkedByHand() {
    let counts = Self.meter([
      Spell(household: 0, state: .poor, months: -3..<2, isCensored: false),
      Spell(household: 0, state: .exited, months: 2..<9, isCensored: false),
      Spell(household: 0, state: .poor, months: 9..<24, isCensored: true),
    ]).counts
    // Poor and at risk 0–2 and 10–21; out of poverty 3–9.
    #expect(Self.byPhase(counts, .poorMonths, .personTime) == [3, 2, 6, 4, 0])
    #expect(Self.byPhase(counts, .exitedMonths, .personTime) == [3, 4, 0, 0, 0])
    #expect(Self.byPhase(counts, .returns, .personTime) == [0, 1, 0, 0, 0])
    #expect(Self.byPhase(counts, .returns, .byExitPhase) == [1, 0, 0, 0, 0])
    #expect(Self.byPhase(counts, .exitedMonths, .byExitPhase) == [7, 0, 0, 0, 0])
    #expect(Self.byPhase(counts, .judgeableExits, .personTime) == [1, 0, 0, 0, 0])
    #expect(Self.byPhase(counts, .lastingExits, .personTime) == [0, 0, 0, 0, 0])
  }

  /// The invariant of the model reference: streaming accumulators equal the recorded panel.
  @Test func spellsAndPanelsGiveTheSameCounts() {
    var total = PhaseCounts(villages: 3)
    for seed in 0..<400 {
      let random = RandomPanel(seed: UInt64(seed))
      var meter = PhaseRateMeter(frame: random.frame, calendar: random.calendar, window: random.window)
      meter.add(random.spells)
      let panel = PhaseCounts(
        panel: random.panel, frame: random.frame, calendar: random.calendar, window: random.window)
      #expect(meter.counts == panel, "seed \(seed)")
      if meter.counts.villages == 3 { total.merge(meter.counts) }
    }
    // The panels are no empty shells: every counter of every definition that has it is met.
    for definition in RateDefinition.allCases {
      let counters: [RateCounter] =
        switch definition {
        case .personTime, .lagZero: RateCounter.allCases
        case .proportion: [.poorMonths, .exits, .exitedMonths, .returns, .neverPoorMonths, .entries]
        case .byExitPhase: [.exitedMonths, .returns]
        }
      for counter in counters {
        for phase in Phase.allCases {
          #expect(total.count(counter, in: RateCell(phase: phase, group: .all, definition: definition)) > 0)
        }
      }
    }
  }

  /// The phases of a run share out its months at risk: no month is lost or counted twice.
  @Test(arguments: 0..<20) func everyMonthAtRiskIsBookedOnce(seed: Int) {
    let random = RandomPanel(seed: UInt64(1000 + seed))
    var meter = PhaseRateMeter(frame: random.frame, calendar: random.calendar, window: random.window)
    meter.add(random.spells)
    let months = random.spells.filter { $0.state == .poor }.reduce(0) { $0 + random.window.monthsAtRisk(of: $1).count }
    for definition in [RateDefinition.personTime, .lagZero] {
      let cell = RateCell(phase: nil, group: .all, definition: definition)
      #expect(meter.counts.count(.poorMonths, in: cell) == Int64(months))
    }
  }

  @Test func mergingIsAssociativeAndCommutative() {
    let random = RandomPanel(seed: 5)
    let parts = (0..<3).map { part in
      var meter = PhaseRateMeter(frame: random.frame, calendar: random.calendar, window: random.window)
      meter.add(random.spells.enumerated().filter { $0.offset % 3 == part }.map(\.element))
      return meter.counts
    }
    var whole = PhaseRateMeter(frame: random.frame, calendar: random.calendar, window: random.window)
    whole.add(random.spells)
    var left = parts[0]
    left.merge(parts[1])
    left.merge(parts[2])
    var right = parts[2]
    right.merge(parts[1])
    var rightmost = parts[0]
    rightmost.merge(right)
    #expect(left == rightmost)
    #expect(left == whole.counts)
    #expect(PhaseCounts(villages: left.villages, values: left.values) == left)
    #expect(PhaseCounts(villages: left.villages + 1, values: left.values) == nil)
  }

  @Test func aPhaseThatComesTwiceMakesTwoStays() {
    var calendar = PhaseCalendar(villages: 1, months: 8, all: .empowerment)
    calendar[0, 3] = .intervention
    #expect(calendar[0, -1] == .none)
    #expect(
      calendar.stays(village: 0, lag: 1, window: 0..<8) == [
        PhaseStay(phase: .none, months: 0..<1), PhaseStay(phase: .empowerment, months: 1..<4),
        PhaseStay(phase: .intervention, months: 4..<5), PhaseStay(phase: .empowerment, months: 5..<8),
      ])
    #expect(calendar.stays(village: 0, lag: 1, window: 0..<0).isEmpty)
  }
}
