import Foundation

/// A yearly rate and the monthly chance that survives to it.
public struct YearlyRate: Sendable, Hashable {
  public var perYear: Double

  public init(perYear: Double) { self.perYear = perYear }

  /// The monthly probability whose twelvefold survival is that of the year: 1 − (1 − p)^(1/12).
  public var monthlyProbability: Double { 1 - pow(1 - perYear, 1.0 / 12) }
}
