import Foundation

/// A yearly rate and the monthly ones that compound or survive to it.
public struct YearlyRate: Sendable, Hashable {
  public var perYear: Double

  public init(perYear: Double) { self.perYear = perYear }

  /// The monthly probability whose twelvefold survival is that of the year: 1 − (1 − p)^(1/12).
  public var monthlyProbability: Double { 1 - pow(1 - perYear, 1.0 / 12) }

  /// The monthly growth factor that compounds to 1 + g in a year.
  public var monthlyGrowthFactor: Double { pow(1 + perYear, 1.0 / 12) }
}
