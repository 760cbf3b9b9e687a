import Foundation

/// What an amount of another month is worth in the base month, at a yearly rate:
///
///     present value = amount · (1 + r)^(−(month − base) / 12)
///
/// Amounts are in constant money, so the rate is a real one. Months before the base are worth more. Effects are discounted
/// in the same way, usually at the same rate (Drummond et al. 2015, Methods for the Economic Evaluation of Health Care
/// Programmes).
public struct Discounting: Sendable, Hashable {
  public let yearlyRate: Double
  public let baseMonth: Int

  /// - Precondition: the rate is above −1.
  public init(yearlyRate: Double, baseMonth: Int) {
    precondition(yearlyRate > -1, "a rate above −100 %")
    self.yearlyRate = yearlyRate
    self.baseMonth = baseMonth
  }

  public func factor(month: Int) -> Double { pow(1 + yearlyRate, -Double(month - baseMonth) / 12) }

  /// The sum of a stream of one amount a month, the first falling in `firstMonth`; 0 of an empty one.
  public func presentValue(_ amounts: [Double], firstMonth: Int) -> Double {
    amounts.enumerated().reduce(0) { $0 + $1.element * factor(month: firstMonth + $1.offset) }
  }
}
