public import Evaluation

/// When the treatment of each household of a panel begins, in periods of the panel.
///
/// A household is treated from the first period of the panel at or after the time in its column; a time after the last
/// period is no treatment within the panel. Rows of one household that name different starts contradict each other, and
/// the household is neither treated nor untreated.
public struct PanelTreatment: Sendable, Hashable {
  public static let never = Int32.max
  public static let unclear = Int32.min

  /// Of each household: the place in `panel.times` of its first treated period, `never`, or `unclear`.
  public let starts: [Int32]
  public let unclearHouseholds: Int

  /// - Precondition: the panel has a column of first treated periods.
  public init(_ panel: HouseholdPanel) {
    precondition(panel.columns.firstTreated.count == panel.count, "a start for each row")
    var unclear = 0
    starts = (0..<panel.households).map { household in
      let rows = panel.rows(of: household)
      let start = Self.place(panel.columns.firstTreated[rows.lowerBound], panel.times)
      if rows.allSatisfy({ Self.place(panel.columns.firstTreated[$0], panel.times) == start }) { return start }
      unclear += 1
      return Self.unclear
    }
    unclearHouseholds = unclear
  }

  /// Whether a household is treated at some time of the panel.
  public func isTreated(_ household: Int) -> Bool {
    starts[household] != Self.never && starts[household] != Self.unclear
  }

  /// The first period in which somebody's treatment begins after the first period of the panel; `nil` when nobody's does.
  public var begins: Int32? { starts.filter { $0 > 0 && $0 != Self.never }.min() }

  private static func place(_ start: Int32, _ times: [Int32]) -> Int32 {
    let place = times.firstPlace(notBefore: start)
    return start == PanelColumns.neverTreated || place == times.count ? never : Int32(place)
  }
}

extension [Int32] {
  /// Of ascending times, the place of the first at or after `time`; `count` when all are before.
  func firstPlace(notBefore time: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
