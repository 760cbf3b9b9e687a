package import Evaluation
package import Quantities

/// Chances of leaving a state by years spent in it, from spells that begin in the run (a flow sample): the history that a
/// household which split off carries along is its parent's, and begins no spell of its own.
package struct SpellHazards {
  /// Spells that have reached the beginning of each year and could be followed to its end, and those that ended in it.
  package private(set) var atRisk: [Int]
  package private(set) var events: [Int]

  /// - Parameters:
  ///   - state: the state that is left.
  ///   - end: the first month that is not observed.
  package init(_ spells: [Spell], of state: SpellState, years: Int, end: Month) {
    atRisk = Array(repeating: 0, count: years)
    events = atRisk
    for spell in spells where spell.state == state && spell.start >= 0 && spell.hasRecordedStart {
      let length = Int(spell.end - spell.start)
      for year in 0..<years where year == 0 || length > 12 * year {
        // A year counts for all who could be followed through it, whether or not their spell ended early in it.
        guard Int(spell.start) + 12 * (year + 1) <= end else { break }
        let ends = !spell.isCensored && length <= 12 * (year + 1)
        guard ends || length >= 12 * (year + 1) else { break }
        atRisk[year] += 1
        if ends { events[year] += 1 }
      }
    }
  }

  package mutating func merge(_ other: SpellHazards) {
    for year in atRisk.indices {
      atRisk[year] += other.atRisk[year]
      events[year] += other.events[year]
    }
  }

  package func hazard(year: Int) -> Double? { atRisk[year] > 0 ? Double(events[year]) / Double(atRisk[year]) : nil }

  /// The share that has left within `years` years: 1 − Π (1 − h).
  package func share(within years: Int) -> Double? {
    var stays = 1.0
    for year in 0..<years {
      guard let hazard = hazard(year: year) else { return nil }
      stays *= 1 - hazard
    }
    return 1 - stays
  }
}
