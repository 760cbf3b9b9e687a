/// Estimated persistence and coefficients, or why there are none.
public struct AutoregressionFit: Sendable, Hashable {
  public enum Problem: Sendable, Hashable {
    /// Fewer usable periods than coefficients.
    case tooFewObservations
    /// Regressors (or instruments) that are combinations of each other, or an outcome that never changes.
    case singular
  }

  public struct Test: Sendable, Hashable {
    /// Normal, or chi-squared with `degrees`.
    public let statistic: Double
    public let degrees: Int?
    /// Of a statistic as far out as this if the assumption holds.
    public let probability: Double
  }

  /// ρ, then the covariates in their order, then the constant of a pooled fit; empty with a problem. Standard errors
  /// are robust: clustered by household, or as the design has it.
  public let coefficients: [Estimate]
  /// Used household-periods.
  public let observations: Int
  /// Moment conditions of the method of moments; `nil` of least squares.
  public let instruments: Int?
  /// Of the method of moments only: orders 1 and 2 of the correlation of differenced errors. The first is negative by
  /// construction, the second should not differ from 0. `nil` where no household has periods that far apart.
  public let serialCorrelation: [Test?]
  /// Whether the moments contradict each other; `nil` when there are no more of them than coefficients, or more than
  /// households.
  public let overidentification: Test?
  public let problem: Problem?

  public var persistence: Estimate { coefficients.first ?? .undefined }

  init(
    coefficients: [Estimate], rows: Int, instruments: Int? = nil, serialCorrelation: [Test?] = [],
    overidentification: Test? = nil
  ) {
    self.coefficients = coefficients
    observations = rows
    self.instruments = instruments
    self.serialCorrelation = serialCorrelation
    self.overidentification = overidentification
    problem = nil
  }

  init(problem: Problem, rows: Int) {
    coefficients = []
    observations = rows
    instruments = nil
    serialCorrelation = []
    overidentification = nil
    self.problem = problem
  }
}
