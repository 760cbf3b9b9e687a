import Quantities

/// The spells of a panel of households with arbitrary gaps.
///
/// Periods are whole numbers, `step` apart when nothing is missing between them (1 for months numbered through, 2 for a
/// survey every second year). A household's record is cut into stretches without gaps, and each stretch into spells of
/// equal state. Nothing is assumed of periods that were not observed.
public struct PanelSpells: Sendable, Hashable {
  /// In the order of the panel.
  public let spells: [PanelSpell]
  public let step: Int
  /// How many rows the panel has.
  public let rows: Int

  /// - Complexity: O(rows).
  public init(_ panel: HouseholdPanel) {
    let (households, times) = (panel.columns.household.codes, panel.columns.time)
    let (incomes, lines) = (panel.columns.income, panel.columns.line)
    self.init(households, times, step: panel.step) { incomes[$0] < lines[$0] }
  }

  /// - Parameters: one entry for each household and period observed, the rows of a household together and its periods
  ///   ascending.
  /// - Precondition: lists of equal length; periods of a household ascend strictly, by multiples of `step` or not.
  /// - Complexity: O(rows).
  public init(households: [Int32], periods: [Int32], isPoor: [Bool], step: Int32 = 1) {
    precondition(periods.count == households.count && isPoor.count == households.count, "a row for each period")
    precondition(step > 0, "periods ascend")
    for row in households.indices.dropFirst() where households[row] == households[row - 1] {
      precondition(periods[row] > periods[row - 1], "the periods of a household ascend")
    }
    self.init(households, periods, step: step) { isPoor[$0] }
  }

  @inline(__always)
  private init(_ households: [Int32], _ times: [Int32], step: Int32, _ isPoor: (Int) -> Bool) {
    var spells: [PanelSpell] = []
    var hasBeenPoor = false
    // The first row of the spell and of the stretch that are being read, and the place of the stretch's first spell.
    var (start, recordStart, stretch) = (0, 0, 0)
    for row in households.indices {
      let isLastOfHousehold = row + 1 == households.count || households[row + 1] != households[row]
      let isFollowed = !isLastOfHousehold && times[row + 1] - times[row] == step
      let poor = isPoor(row)
      hasBeenPoor = hasBeenPoor || poor
      if isFollowed, isPoor(row + 1) == poor { continue }
      let state: SpellState = poor ? .poor : hasBeenPoor ? .exited : .neverPoor
      let end = min(Month(times[row]) + Month(step), Month(Int32.max))
      let spell = Spell(
        household: Int(households[row]), state: state, months: Month(times[start])..<end,
        isCensored: !isFollowed, observedFrom: Month(times[recordStart]))
      spells.append(
        PanelSpell(spell: spell, rows: Int32(start)..<Int32(row + 1), observedUntil: times[row]))
      start = row + 1
      if isFollowed { continue }
      for place in stretch..<spells.count { spells[place].observedUntil = times[row] }
      (recordStart, stretch) = (start, spells.count)
      if isLastOfHousehold { hasBeenPoor = false }
    }
    self.spells = spells
    self.step = Int(step)
    rows = households.count
  }

  /// How many periods after its first one the record goes on without a gap, in the spell or beyond it.
  public func periodsFollowed(_ spell: PanelSpell) -> Int {
    (Int(spell.observedUntil) - Int(spell.spell.start)) / step
  }
}
