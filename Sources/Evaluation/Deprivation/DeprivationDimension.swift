/// One indicator of deprivation: whether each observation is deprived, `nil` where that is not known.
public struct DeprivationIndicator: Sendable, Hashable {
  public var key: String
  /// The weight among the indicators of its dimension; only proportions count.
  public var weight: Double
  public var deprived: [Bool?]

  /// - Precondition: the weight is finite and not negative.
  public init(_ key: String, weight: Double = 1, deprived: [Bool?]) {
    precondition(weight.isFinite && weight >= 0, "a weight is finite and not negative")
    self.key = key
    self.weight = weight
    self.deprived = deprived
  }
}

/// A dimension of poverty (education, health, living standards) with its indicators. Weights are nested: the dimension's
/// among all dimensions, the indicator's inside its dimension, all equal if nothing is said.
public struct DeprivationDimension: Sendable, Hashable {
  public var key: String
  /// The weight among the dimensions; only proportions count.
  public var weight: Double
  public var indicators: [DeprivationIndicator]

  /// - Precondition: the weight is finite and not negative, and there is an indicator.
  public init(_ key: String, weight: Double = 1, indicators: [DeprivationIndicator]) {
    precondition(weight.isFinite && weight >= 0, "a weight is finite and not negative")
    precondition(!indicators.isEmpty, "a dimension has an indicator")
    self.key = key
    self.weight = weight
    self.indicators = indicators
  }
}

/// What becomes of an observation with an indicator that is not known.
public enum MissingIndicatorPolicy: String, Sendable, Hashable, CaseIterable {
  /// It is left out of every figure.
  case dropObservation = "drop"
  /// It counts as not deprived in that indicator, which can only lower poverty.
  case countAsNotDeprived = "not-deprived"
}
