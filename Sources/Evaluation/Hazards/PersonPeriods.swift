/// Spells spread over the periods in which they could have ended: one row for each.
///
/// A spell of length n that ended in the event was at risk n times and has the event in its last row. A spell that was
/// still running in its last recorded period was not at risk there, since nobody saw what came next: it has n − 1 rows,
/// and none when n = 1.
public struct PersonPeriods: Sendable, Hashable {
  /// The place of the row's spell among those given.
  public private(set) var spell: [Int32] = []
  /// For how many periods the state has lasted, the row's own included: 1, 2, …
  public private(set) var duration: [Int32] = []
  /// The period at whose end the spell is at risk: its covariates are the ones that count.
  public private(set) var period: [Int32] = []
  public private(set) var isEvent: [Bool] = []
  /// Spells without rows: running since before the record, so that their length so far is not known.
  public private(set) var leftCensored = 0
  /// Spells without rows: their record ended before anything could be seen to follow.
  public private(set) var neverAtRisk = 0

  /// A flow sample: spells whose beginning was seen, and spells whose beginning is known from elsewhere (`observedFrom`
  /// after `start`), which enter late: their rows begin with the first recorded period. All rows of a spell stand
  /// together, in order of duration.
  ///
  /// - Parameter confirmPeriods: for how many periods in a row a change must have been seen to count as one. A spell that
  ///   was still running when its record ended was not at risk in that many periods before.
  public init(_ spells: [Spell], confirmPeriods: Int = 1) {
    precondition(confirmPeriods >= 1, "a change is seen at least once")
    for (index, each) in spells.enumerated() {
      precondition(each.end > each.start, "a spell lasts")
      guard each.start != each.observedFrom else {
        leftCensored += 1
        continue
      }
      let first = max(each.start, each.observedFrom)
      let last = each.isCensored ? each.end - 1 - Int32(confirmPeriods) : each.end - 1
      guard first <= last else {
        neverAtRisk += 1
        continue
      }
      for period in first...last {
        spell.append(Int32(index))
        duration.append(period - each.start + 1)
        self.period.append(period)
        isEvent.append(!each.isCensored && period == last)
      }
    }
  }

  /// Rows.
  public var count: Int { spell.count }

  /// The rows of each spell that has any, ascending.
  public var rowsOfSpells: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for row in 0..<count where row + 1 == count || spell[row + 1] != spell[row] {
      ranges.append(start..<(row + 1))
      start = row + 1
    }
    return ranges
  }
}
