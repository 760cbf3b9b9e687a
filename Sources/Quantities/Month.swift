/// A month of a run, counted from the start of the path; the burn-in has negative numbers.
///
/// Month 0 lies in the calendar month `Calendar.start`.
public typealias Month = Int

/// Calendar time: which December is which.
public struct Calendar: Sendable, Hashable {
  public let startYear: Int
  /// 1 … 12
  public let startMonth: Int

  public init(startYear: Int, startMonth: Int) {
    precondition((1...12).contains(startMonth))
    self.startYear = startYear
    self.startMonth = startMonth
  }

  /// The first month of the path as `2018-01`; `nil` for anything else.
  public init?(parsing text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
      let month = Int(parts[1]),
      year >= 1900, (1...12).contains(month)
    else { return nil }
    self.init(startYear: year, startMonth: month)
  }

  public func year(of month: Month) -> Int { startYear + floorDivided(month + startMonth - 1, 12) }

  /// 1 … 12
  public func monthOfYear(of month: Month) -> Int {
    let shifted = month + startMonth - 1
    return shifted - 12 * floorDivided(shifted, 12) + 1
  }

  /// The month of the run in which another calendar begins; negative before this one.
  public func month(of other: Calendar) -> Month {
    12 * (other.startYear - startYear) + other.startMonth - startMonth
  }

  public func isDecember(_ month: Month) -> Bool { monthOfYear(of: month) == 12 }

  private func floorDivided(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
}
