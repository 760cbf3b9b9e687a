public import Quantities

/// A row of `spells.csv`.
public struct SpellRow: TableRow, Hashable {
  public var run: RunKey
  /// The number of the spell among those of its household, from 1.
  public var number: Int
  public var spell: Spell
  /// The phase of the village, without lag, in the month in which the spell began and in the last one it held or, if
  /// it ended in an event, the month of that event.
  public var phaseAtStart: Phase
  public var phaseAtEnd: Phase

  public init(run: RunKey, number: Int, spell: Spell, village: Int, calendar: PhaseCalendar) {
    self.run = run
    self.number = number
    self.spell = spell
    phaseAtStart = calendar[village, Month(spell.start)]
    phaseAtEnd = calendar[village, Month(spell.end) - (spell.isCensored ? 1 : 0)]
  }

  public static let columns = [
    "path", "replicate", "household", "spell", "state", "start_month", "end_month", "censored", "phase_at_start",
    "phase_at_end", "route",
  ]

  public var fields: [TableField] {
    run.fields + [
      .integer(Int64(spell.household)), .integer(number), .text(spell.state.key), .integer(Int64(spell.start)),
      .integer(Int64(spell.end)), .integer(spell.isCensored ? 1 : 0), .text(phaseAtStart.key),
      .text(phaseAtEnd.key), spell.route.map { .text($0.key) } ?? .missing,
    ]
  }
}
