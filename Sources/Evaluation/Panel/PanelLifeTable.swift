/// Durations of the spells of a panel, for life tables of leaving poverty and of falling back.
///
/// *Exit* follows spells of poverty from their first period, *return* spells out of poverty after an exit. Spells whose
/// beginning was not seen are left out: their length so far is not known, and those that last are over-represented.
/// Spells of weight 0 count like any other, since these are counts of spells.
///
/// Durations are whole periods and weights are not asked for, so integers by duration are all that Kaplan and Meier's
/// estimator needs: one pass, and memory for the periods, not for the spells. `LifeTable` is another estimator: of grouped
/// times, in which the censored count for half of their interval, with weights and late entries, from a row for each spell.
public struct PanelLifeTable: Sendable, Hashable {
  /// By event, all households first, then each group by the period in which the spell began.
  public private(set) var counts: [SurvivalEvent: [SurvivalCounts]]
  /// Spells of poverty left out because they began before the record or in a gap.
  public private(set) var leftCensored = 0

  public init(_ panel: HouseholdPanel, _ spells: [PanelSpell]) {
    let empty = [SurvivalCounts](repeating: SurvivalCounts(), count: panel.groups.count)
    counts = Dictionary(uniqueKeysWithValues: SurvivalEvent.allCases.map { ($0, empty) })
    for spell in spells where spell.spell.state != .neverPoor {
      if spell.isLeftCensored {
        if spell.spell.state == .poor { leftCensored += 1 }
        continue
      }
      let event: SurvivalEvent = spell.spell.state == .poor ? .exit : .return
      let group = panel.columns.group?.codes[Int(spell.rows.lowerBound)] ?? -1
      for place in group < 0 ? [0] : [0, Int(group) + 1] {
        counts[event]![place].add(duration: spell.duration, isEvent: !spell.spell.isCensored)
      }
    }
  }
}
