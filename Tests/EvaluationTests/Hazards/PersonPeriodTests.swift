import Evaluation
import LinearAlgebra
import Quantities
import Testing

@Suite struct PersonPeriodTests {
  private func spell(_ months: Range<Month>, isCensored: Bool = false, observedFrom: Month? = nil) -> Spell {
    Spell(household: 0, state: .poor, months: months, isCensored: isCensored, observedFrom: observedFrom)
  }

  /// Periods 4, 5, 6 poor, out in 7: at risk three times, the event in the last.
  @Test func aSpellThatEnded() {
    let rows = PersonPeriods([spell(4..<7)])
    #expect(rows.duration == [1, 2, 3] && rows.period == [4, 5, 6])
    #expect(rows.isEvent == [false, false, true] && rows.spell == [0, 0, 0])
  }

  /// Poor in 4, 5, 6, which is where the record ends: nobody saw 7, so 6 was not at risk.
  @Test func aSpellThatRunsOn() {
    let rows = PersonPeriods([spell(4..<7, isCensored: true), spell(6..<7, isCensored: true)])
    #expect(rows.duration == [1, 2] && rows.isEvent == [false, false] && rows.neverAtRisk == 1)
  }

  /// Changes count when they last three months. Flags: poor in 0–1 (before the record's first change), out in 2–4, poor
  /// from 5 to 11, where the record ends. A fall in month t shows when t … t + 2 are seen, so the last month that was at
  /// risk is 8, the month before a change that 9, 10 and 11 would have confirmed.
  @Test func whatCouldNotBeConfirmedWasNotAtRisk() {
    let flags = [true, true, false, false, false, true, true, true, true, true, true, true]
    let spells = SpellBuilder.spells(of: flags, from: SpellBuilder(household: 0, state: .poor, firstMonth: 0))
    #expect(spells.map(\.months) == [0..<2, 2..<5, 5..<12])
    let rows = PersonPeriods(spells, confirmPeriods: 3)
    #expect(rows.leftCensored == 1 && rows.spell == [1, 1, 1, 2, 2, 2, 2])
    #expect(rows.period == [2, 3, 4, 5, 6, 7, 8] && rows.isEvent == [false, false, true, false, false, false, false])
  }

  /// Poor since 2, recorded from 5: durations 4 and 5 are its own, 1 to 3 are not.
  @Test func aLateEntry() {
    let rows = PersonPeriods([spell(2..<7, observedFrom: 5)])
    #expect(rows.duration == [4, 5] && rows.period == [5, 6] && rows.isEvent == [false, true])
  }

  /// A spell that is there when the record begins has an unknown length.
  @Test func anUnseenBeginning() {
    let rows = PersonPeriods([spell(0..<3, observedFrom: 0), spell(4..<5, observedFrom: 0)])
    #expect(rows.leftCensored == 1 && rows.spell == [1] && rows.isEvent == [true])
    #expect(rows.rowsOfSpells == [0..<1])
    #expect(PersonPeriods([]).rowsOfSpells.isEmpty)
  }

  /// Spells laid out in rows have the life table of `SurvivalCounts`: at risk and events of each duration, where that
  /// counts a censored spell without its last period.
  @Test func rowsAreTheLifeTable() {
    let spells = [
      spell(0..<3), spell(2..<4), spell(1..<6, isCensored: true), spell(0..<2), spell(0..<5, observedFrom: 2),
    ]
    let rows = PersonPeriods(spells)
    var counts = SurvivalCounts()
    for each in spells {
      counts.add(
        duration: each.months.count - (each.isCensored ? 1 : 0), isEvent: !each.isCensored,
        entry: max(0, Int(each.observedFrom) - Int(each.start)))
    }
    for point in KaplanMeier.curve(counts) {
      let atRisk = rows.duration.indices.filter { rows.duration[$0] == point.time }
      #expect(atRisk.count == Int(point.atRisk))
      #expect(atRisk.count { rows.isEvent[$0] } == Int(point.events))
    }
    #expect(rows.rowsOfSpells == [0..<3, 3..<5, 5..<9, 9..<11, 11..<14])
  }

  @Test func baselines() {
    let classes = DurationBaseline.classes([1, 2, 3, 6])
    #expect(classes.names == ["duration 1", "duration 2", "duration 3-5", "duration 6+"])
    let design = classes.design([1, 2, 5, 6, 40], covariates: [[7, 8, 9, 10, 11]])
    #expect(design.row(0) == [1, 0, 0, 0, 7] && design.row(1) == [0, 1, 0, 0, 8])
    #expect(
      design.row(2) == [0, 0, 1, 0, 9] && design.row(3) == [0, 0, 0, 1, 10] && design.row(4) == [0, 0, 0, 1, 11])
    let logarithm = DurationBaseline.logarithm.design([1])
    #expect(logarithm.row(0) == [1, 0])
  }
}
