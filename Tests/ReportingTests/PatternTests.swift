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

  /// A spell of exactly twelve months ends in its first year.
  @Test func anEndOnTheBirthdayBelongsToTheYearBefore() {
    let hazards = SpellHazards([spell(0, 12)], of: .poor, years: 2, end: 48)
    #expect(hazards.events == [1, 0] && hazards.atRisk == [1, 0])
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
