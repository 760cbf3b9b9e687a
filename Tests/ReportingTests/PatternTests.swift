import PovertyPaths
import Testing

/// What patterns are computed by, on numbers that can be checked by hand.
@Suite struct PatternTests {
  private func spell(_ start: Int, _ end: Int, censored: Bool = false, state: SpellState = .poor) -> Spell {
    Spell(household: 0, state: state, months: start..<end, isCensored: censored)
  }

  /// Over 48 months: ends in month 6 of its first year; ends in its second; runs to the end for three years; begins too
  /// late to be followed for a year, whether it ends or not; began before the run.
  @Test func hazardsCountWhoCouldBeFollowed() {
    let spells = [
      spell(0, 6), spell(0, 20), spell(12, 48, censored: true), spell(40, 45), spell(40, 48, censored: true),
      spell(-5, 3), spell(0, 4, state: .exited),
    ]
    let hazards = SpellHazards(spells, of: .poor, years: 4, end: 48)
    #expect(hazards.atRisk == [3, 2, 1, 0])
    #expect(hazards.events == [1, 1, 0, 0])
    #expect(hazards.hazard(year: 1) == 0.5)
    #expect(hazards.hazard(year: 3) == nil)
    // 1 − (2/3)(1/2)(1) = 2/3
    #expect(abs((hazards.share(within: 3) ?? 0) - 2.0 / 3) < 1e-12)
  }

  /// A household that split off in month 10 carries the start that its parent's spell had: month 4 is not its own. What
  /// begins later is.
  @Test func anInheritedStartBeginsNoSpell() {
    let inherited = Spell(household: 1, state: .poor, months: 4..<20, isCensored: false, observedFrom: 10)
    let own = Spell(household: 1, state: .poor, months: 24..<30, isCensored: false, observedFrom: 10)
    let hazards = SpellHazards([inherited, own], of: .poor, years: 2, end: 48)
    #expect(hazards.atRisk == [1, 0] && hazards.events == [1, 0])
  }

  /// A spell of exactly twelve months ends in its first year.
  @Test func anEndOnTheBirthdayBelongsToTheYearBefore() {
    let hazards = SpellHazards([spell(0, 12)], of: .poor, years: 2, end: 48)
    #expect(hazards.events == [1, 0] && hazards.atRisk == [1, 0])
  }

  /// Twins of 1, 2 and 6 have the mean 3 and the variance (4 + 1 + 9)/2 = 7; the treated gain 1, 2 and 3, 2 on average.
  @Test func anEffectIsInDeviationsOfTheTwins() {
    var effect = PairedEffect()
    #expect(effect.standardised == nil)
    for (treated, twin) in [(2.0, 1.0), (4, 2), (9, 6)] { effect.add(treated, without: twin) }
    #expect(abs((effect.standardised ?? 0) - 2 / 7.0.squareRoot()) < 1e-12)
    var alike = PairedEffect()
    for _ in 0..<3 { alike.add(5, without: 4) }
    #expect(alike.standardised == nil)
  }

  @Test func aMissIsBeyondTheTolerance() {
    func row(_ simulated: Double?) -> PatternRow {
      PatternRow(
        1, Text("x", zh: "x"), unit: Text("%", zh: "%"), target: 5, simulated: simulated, tolerance: 0.5, source: "s")
    }
    #expect(!row(5.5).isMiss && row(5.6).isMiss && row(4.4).isMiss && row(nil).isMiss)
    let page = PatternPage([row(5.6), row(5)], language: .english).markdown
    #expect(page.contains("1 of 2 lines are misses") && page.contains("| miss |"))
  }
}
