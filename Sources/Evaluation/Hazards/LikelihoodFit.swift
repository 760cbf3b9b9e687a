public import LinearAlgebra

/// Coefficients that make a likelihood largest, with their errors, or the reason why there are none.
public struct LikelihoodFit: Sendable, Hashable {
  public enum Ending: Sendable, Hashable {
    case converged
    /// No observation has weight.
    case noObservations
    /// Nobody had the event: the hazard is 0 and its logarithm has no finite estimate.
    case noEvents
    /// Everybody had the event whenever at risk: the hazard is 1.
    case onlyEvents
    /// These columns can be written as combinations of the others (or are 0 for everybody): remove some of them.
    case singularDesign(columns: [Int])
    /// A combination of these columns separates events from other rows perfectly: their coefficients grow without end.
    /// Common: nobody in a class of durations had the event. Join classes, or leave the rows of that class out. Of a
    /// Markov process: the rates of these moves fall towards 0 or grow without end. Leave the moves out, or look whether
    /// anybody was seen before moving.
    case separation(columns: [Int])
    /// Somebody went where no sequence of the allowed moves leads.
    case impossibleMove(from: Int, to: Int)
    /// The steps did not settle for another reason: often a likelihood that is flat in some direction.
    case notConverged
  }

  public var ending: Ending
  /// One a column of the design; empty unless converged.
  public var coefficients: [Double]
  /// From the information matrix: right if the model is and observations are independent. `nil` unless converged.
  public var covariance: Matrix?
  /// From the scores of clusters, right whatever the dependence inside them; `nil` also when all strata have one cluster.
  public var robustCovariance: Matrix?
  /// Weighted; `nil` unless converged.
  public var logLikelihood: Double?
  /// Steps taken.
  public var iterations: Int

  init(ending: Ending, iterations: Int = 0) {
    self.ending = ending
    self.iterations = iterations
    coefficients = []
  }

  /// A coefficient with its standard error; undefined unless converged.
  public func estimate(_ index: Int, robust: Bool = false) -> Estimate {
    guard ending == .converged else { return .undefined }
    let variance = (robust ? robustCovariance : covariance)?[index, index]
    return Estimate(coefficients[index], standardError: variance.flatMap { $0 >= 0 ? $0.squareRoot() : nil })
  }
}
