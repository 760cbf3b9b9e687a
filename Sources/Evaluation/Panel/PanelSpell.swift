import Quantities

/// An unbroken time of a household of a panel on one side of the line.
///
/// `spell.start` is the time of the first observation of the spell and `spell.end` that of the event which ended it; for
/// a censored spell the time after its last observation. A gap in the record censors the spell before it, and what
/// comes after begins anew: its true start is not known (*left-censored*), as with the first spell of every household.
/// A household above the line is *never poor* as long as its record shows no poverty, gaps or not.
public struct PanelSpell: Sendable, Hashable {
  public var spell: Spell
  /// Its observations in the panel.
  public var rows: Range<Int32>

  /// Whether its beginning was not observed.
  public var isLeftCensored: Bool { !spell.hasRecordedStart }

  /// Observations in the spell.
  public var length: Int { rows.count }

  /// Periods at risk of ending. A spell that is still running at its last observation could not be seen to end there,
  /// so that one does not count.
  public var duration: Int { spell.isCensored ? length - 1 : length }

  /// All spells of a panel, by household and time.
  public static func spells(of panel: HouseholdPanel) -> [PanelSpell] {
    var spells: [PanelSpell] = []
    for household in 0..<panel.households {
      var hasBeenPoor = false
      var start = Int(panel.starts[household])
      var recordStart = start
      for row in panel.rows(of: household) {
        let isPoor = panel.isPoor(row)
        let isFollowed = panel.isFollowed(row)
        hasBeenPoor = hasBeenPoor || isPoor
        if isFollowed, panel.isPoor(row + 1) == isPoor { continue }
        let state: SpellState = isPoor ? .poor : hasBeenPoor ? .exited : .neverPoor
        spells.append(
          PanelSpell(
            panel, household, state, rows: start..<row + 1, isCensored: !isFollowed, recordStart: recordStart))
        start = row + 1
        if !isFollowed { recordStart = start }
      }
    }
    return spells
  }

  private init(
    _ panel: HouseholdPanel, _ household: Int, _ state: SpellState, rows: Range<Int>, isCensored: Bool,
    recordStart: Int
  ) {
    let time = panel.columns.time
    let end = Month(time[rows.upperBound - 1] + panel.step)
    spell = Spell(
      household: household, state: state, months: Month(time[rows.lowerBound])..<end, isCensored: isCensored,
      observedFrom: Month(time[recordStart]))
    self.rows = Int32(rows.lowerBound)..<Int32(rows.upperBound)
  }
}
