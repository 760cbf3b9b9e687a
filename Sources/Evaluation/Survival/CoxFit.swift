import Foundation

/// Why a Cox fit ended.
public enum CoxStatus: Sendable, Hashable {
  case converged
  /// No row had the event, so that nothing can be learned.
  case noEvents
  /// This covariate does not vary in the risk sets, or is a sum of multiples of the others.
  case singular(covariate: Int)
  /// The likelihood rises for ever as this coefficient grows: a group without events, or where all events are
  /// (separation). The coefficient and its error mean nothing; the likelihood-ratio test stands.
  case infinite(covariate: Int)
  /// Not within the steps allowed.
  case notConverged
}

/// The cumulative hazard of a row whose covariates are all zero, in one stratum.
public struct CoxBaseline: Sendable, Hashable {
  public var stratum: Int32
  public var times: [Double]
  public var hazards: [Double]
}

/// A fitted Cox model. Lists run over the covariates, in the order in which they were given.
public struct CoxFit: Sendable, Hashable {
  public var status: CoxStatus
  public var ties: CoxRegression.Ties
  /// Log hazard ratios for one unit of each covariate; the last step's when `status` is not `converged`, and empty when
  /// no step could be made.
  public var coefficients: [Double]
  /// The inverse of the information, for independent rows; `nil` unless converged.
  public var covariance: [[Double]]?
  /// By cluster (Lin & Wei 1989); `nil` unless converged, and with fewer than two clusters.
  public var robustCovariance: [[Double]]?
  /// Of no effect, and at the coefficients.
  public var nullLogLikelihood: Double?
  public var logLikelihood: Double?
  /// That all coefficients are zero. Robust tests are by cluster; `nil` unless there are more clusters than covariates.
  /// Wald's tests need convergence; the score tests never do.
  public var likelihoodRatio: ScoreTest?
  public var score: ScoreTest?
  public var wald: ScoreTest?
  public var robustScore: ScoreTest?
  public var robustWald: ScoreTest?
  /// Whether the hazards are proportional; `nil` unless converged.
  public var proportionality: ProportionalityTest?
  /// In ascending order of strata.
  public var baselines: [CoxBaseline]
  public var iterations: Int
  /// Rows and weight with the event.
  public var eventRows: Int
  public var eventWeight: Double

  /// The coefficients with their errors, by cluster or for independent rows; undefined unless converged.
  public func estimates(_ variance: SurvivalVariance = .clusters) -> [Estimate] {
    let matrix = variance == .clusters ? robustCovariance : covariance
    return coefficients.enumerated().map { index, value in
      status == .converged ? Estimate(value, standardError: matrix?[index][index].squareRoot()) : .undefined
    }
  }

  /// exp(β) with limits exp(β ± z·se).
  public func hazardRatios(_ variance: SurvivalVariance = .clusters, level: Double = 0.95) -> [RateEstimate] {
    estimates(variance).map {
      let limits = $0.limits(level: level)
      return RateEstimate(limits.estimate.map(exp), low: limits.low.map(exp), high: limits.high.map(exp))
    }
  }

  static func failed(_ status: CoxStatus, _ ties: CoxRegression.Ties, rows: Int, weight: Double) -> CoxFit {
    CoxFit(
      status: status, ties: ties, coefficients: [], covariance: nil, robustCovariance: nil, nullLogLikelihood: nil,
      logLikelihood: nil, likelihoodRatio: nil, score: nil, wald: nil, robustScore: nil, robustWald: nil,
      proportionality: nil, baselines: [], iterations: 0, eventRows: rows, eventWeight: weight)
  }
}
