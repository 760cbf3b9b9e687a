/// An unbroken run of observed periods in which a household was poor, or was not.
public struct ObservedSpell: Sendable, Hashable {
  public var household: Int32
  public var isPoor: Bool
  /// The row of the panel with the first period observed.
  public var firstRow: Int
  /// The first period observed; the spell began in it unless it is left-censored.
  public var start: Int
  /// Periods observed in this state.
  public var duration: Int
  /// It is not known when the spell began: it runs in the first period of the household, or in the first after a gap.
  public var isLeftCensored: Bool
  /// It is not known when it ended: it runs in the last period of the household, or in the last before a gap.
  public var isRightCensored: Bool
  /// The last period of the stretch without gaps that holds the spell, whatever the state then.
  public var observedUntil: Int
}

/// The spells of a panel of households with arbitrary gaps.
///
/// Periods are whole numbers, `step` apart when nothing is missing between them (1 for months numbered through, 2 for a
/// survey every second year). A household's record is cut into stretches without gaps, and each stretch into spells of
/// equal state. Nothing is assumed of periods that were not observed.
public struct PanelSpells: Sendable, Hashable {
  /// In the order of the panel.
  public let spells: [ObservedSpell]
  public let step: Int
  /// How many rows the panel has.
  public let rows: Int

  /// - Parameters: one entry for each household and period observed, the rows of a household together and its periods
  ///   ascending.
  /// - Precondition: lists of equal length; periods of a household ascend strictly, by multiples of `step` or not.
  /// - Complexity: O(rows).
  public init(households: [Int32], periods: [Int], isPoor: [Bool], step: Int = 1) {
    precondition(periods.count == households.count && isPoor.count == households.count, "a row for each period")
    precondition(step > 0, "periods ascend")
    var spells: [ObservedSpell] = []
    // The spells of the stretch that is being read.
    var stretch = 0
    func close(at period: Int) {
      guard stretch < spells.count else { return }
      spells[spells.count - 1].isRightCensored = true
      for index in stretch..<spells.count { spells[index].observedUntil = period }
      stretch = spells.count
    }
    for row in households.indices {
      let isSame = row > 0 && households[row] == households[row - 1]
      precondition(!isSame || periods[row] > periods[row - 1], "the periods of a household ascend")
      let isNext = isSame && periods[row] - periods[row - 1] == step
      if !isNext, row > 0 { close(at: periods[row - 1]) }
      if isNext, isPoor[row] == isPoor[row - 1] {
        spells[spells.count - 1].duration += 1
      } else {
        spells.append(
          ObservedSpell(
            household: households[row], isPoor: isPoor[row], firstRow: row, start: periods[row], duration: 1,
            isLeftCensored: !isNext, isRightCensored: false, observedUntil: periods[row]))
      }
    }
    if let last = periods.last { close(at: last) }
    self.spells = spells
    self.step = step
    rows = households.count
  }

  /// The period after the last one in the state: that of the event, when the spell is not right-censored.
  public func end(of spell: ObservedSpell) -> Int { spell.start + spell.duration * step }
}
