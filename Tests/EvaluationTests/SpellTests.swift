import Evaluation
import Testing

@Suite struct SpellTests {
  /// Months:   0 1 2 3 4 5 6 7 8 9 10 11 12
  /// below:    ● ○ ○ ● ○ ○ ○ ○ ● ● ●  ○  ○
  ///
  /// Months 1–2 are two months above, one too few. 4–6 confirm an exit dated 4; 8–10 a return dated 8; 11–12 are
  /// pending when the record ends, so that the last spell runs to 13 and is censored.
  @Test func changesNeedThreeMonthsAndAreDatedToTheFirst() {
    let flags = [true, false, false, true, false, false, false, false, true, true, true, false, false]
    let builder = SpellBuilder(household: 7, state: .poor, since: -5, firstMonth: 0)
    #expect(
      SpellBuilder.spells(of: flags, from: builder) == [
        Spell(household: 7, state: .poor, months: -5..<4, isCensored: false, observedFrom: 0),
        Spell(household: 7, state: .exited, months: 4..<8, isCensored: false, observedFrom: 0),
        Spell(household: 7, state: .poor, months: 8..<13, isCensored: true, observedFrom: 0),
      ])
  }

  @Test func theFirstEntryOfTheNeverPoorLeadsToPoor() {
    let builder = SpellBuilder(household: 0, state: .neverPoor, firstMonth: 0, confirmMonths: 1)
    let spells = SpellBuilder.spells(of: [false, true, false], from: builder)
    #expect(spells.map(\.state) == [.neverPoor, .poor, .exited])
    #expect(spells.map(\.months) == [0..<1, 1..<2, 2..<3])
    #expect(spells.map(\.isCensored) == [false, false, true])
  }

  @Test func anEmptyRecordHasNoSpell() {
    #expect(SpellBuilder.spells(of: [], from: SpellBuilder(household: 0, state: .poor, firstMonth: 3)).isEmpty)
  }

  /// A run of 24 months with three to confirm judges the months 0 … 21.
  ///
  /// - Poor from −10, exit in 8: at risk 0 … 8, the event in the last of them.
  /// - Poor from 9, still running at 24: at risk 10 … 21.
  /// - Poor from 5, the household leaves at 12: at risk 6 … 9, as a change in 10 needs 10, 11 and 12.
  /// - A history from −10, the household itself recorded from 4: at risk from 5.
  @Test func monthsAtRiskFollowTheConvention() {
    let window = RiskWindow(months: 24)
    #expect(window.judgedMonths == 0..<22)
    let exit = Spell(household: 0, state: .poor, months: -10..<8, isCensored: false)
    #expect(window.monthsAtRisk(of: exit) == 0..<9)
    #expect(window.event(of: exit) == 8)
    let running = Spell(household: 0, state: .poor, months: 9..<24, isCensored: true)
    #expect(window.monthsAtRisk(of: running) == 10..<22)
    #expect(window.event(of: running) == nil)
    let leaving = Spell(household: 0, state: .poor, months: 5..<12, isCensored: true)
    #expect(window.monthsAtRisk(of: leaving) == 6..<10)
    let split = Spell(household: 0, state: .poor, months: -10..<8, isCensored: false, observedFrom: 4)
    #expect(window.monthsAtRisk(of: split) == 5..<9)
  }

  @Test func spellsBeforeTheRunAreNotAtRisk() {
    let window = RiskWindow(months: 24)
    let early = Spell(household: 0, state: .poor, months: -10..<(-4), isCensored: false)
    #expect(window.monthsAtRisk(of: early).isEmpty)
    #expect(window.event(of: early) == nil)
  }

  /// Twelve months out of poverty from an exit in month 8 are 8 … 19; month 20 must be judged, so that a run needs
  /// 22 months. An early return is judged only in a run that long.
  @Test(arguments: [(22, 22, true, true), (21, 21, true, nil), (22, 20, false, true), (22, 19, false, false)])
  func exitsLastTwelveMonthsOrNot(months: Int, end: Int, isCensored: Bool, expected: Bool?) {
    let spell = Spell(household: 0, state: .exited, months: 8..<end, isCensored: isCensored)
    #expect(RiskWindow(months: months).lasted(spell) == expected)
  }

  @Test func anEarlyReturnInAShortRunIsNotJudged() {
    let spell = Spell(household: 0, state: .exited, months: 8..<12, isCensored: false)
    #expect(RiskWindow(months: 21).lasted(spell) == nil)
  }
}
