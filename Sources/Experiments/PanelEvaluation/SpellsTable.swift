public import Evaluation
import Quantities

/// A row of `spells.csv`: as in a run folder, with the panel's own names and times.
public struct PanelSpellRow: TableRow {
  let evaluation: PanelEvaluation
  let spell: PanelSpell
  /// The number of the spell among those of its household, from 1.
  let number: Int

  public static let columns = [
    "household", "spell", "state", "start_month", "end_month", "censored", "phase_at_start", "phase_at_end", "route",
  ]

  public var fields: [TableField] {
    let columns = evaluation.panel.columns
    let (first, last) = (Int(spell.rows.lowerBound), Int(spell.rows.upperBound) - (spell.spell.isCensored ? 1 : 0))
    let phase = { (row: Int) in columns.phase?[row].map { TableField.text($0) } ?? .missing }
    return [
      .text(columns.household.labels[Int(spell.spell.household)]), .integer(number), .text(spell.spell.state.key),
      .integer(Int64(spell.spell.start)), .integer(Int64(spell.spell.end)), .integer(spell.spell.isCensored ? 1 : 0),
      phase(first), phase(last), .missing,
    ]
  }
}

/// `spells.csv`: every spell of every household.
///
/// `start_month` and `end_month` are in the units of the time column. The beginning of a household's first spell was not
/// observed, nor that of a spell that follows one which is censored, as a gap does.
public enum SpellsTable: PanelTable {
  public static let file = "spells.csv"

  public static func rows(_ evaluation: PanelEvaluation) -> some Sequence<PanelSpellRow> {
    var (household, number) = (Int32(-1), 0)
    return evaluation.spells.lazy.map { spell in
      number = spell.spell.household == household ? number + 1 : 1
      household = spell.spell.household
      return PanelSpellRow(evaluation: evaluation, spell: spell, number: number)
    }
  }
}
