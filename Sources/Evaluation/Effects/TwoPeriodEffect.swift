import LinearAlgebra

/// The effect on the treated from the changes of two groups between two periods, given covariates.
///
/// With change Δ, treatment d, covariates x (a constant among them), weights w, p(x) the logit of treatment and m(x) the
/// regression of the change on x among controls:
///
///     θ = Σ w d r / Σ w d − Σ ω r / Σ ω,   r = Δ − m(x),   ω = w (1 − d) p / (1 − p)
///
/// Doubly robust as it stands (the "traditional" estimator of Sant'Anna & Zhao 2020, doi:10.1016/j.jeconom.2020.06.003,
/// with maximum likelihood and least squares: right if either model is); outcome regression leaves the second term out;
/// inverse probability weighting has m = 0. Controls with p ≥ 0.995 have ω = 0, and nobody may have p ≥ 0.999.
struct TwoPeriodEffect {
  var value: Double
  /// Of each observation: θ̂ − θ ≈ their mean.
  var influence: [Double]

  enum Problem: Error { case noTreated, noControls, noOverlap, separated, collinear, notConverged }

  static let trimming = 0.995
  static let overlap = 0.999

  let change: [Double]
  let treated: [Double]
  let columns: [[Double]]
  let weights: [Double]

  init(
    change: [Double], treated: [Double], covariates: [[Double]], weights: [Double],
    by adjustment: GroupTimeEffects.Adjustment
  ) throws(Problem) {
    let mass = weights.reduce(0, +)
    guard zip(weights, treated).contains(where: { $0 * $1 > 0 }) else { throw .noTreated }
    guard zip(weights, treated).contains(where: { $0 * (1 - $1) > 0 }) else { throw .noControls }
    self.change = change
    self.treated = treated
    self.weights = weights.map { $0 * Double(weights.count) / mass }
    columns = [change.map { _ in 1 }] + covariates
    (value, influence) = (0, [])
    try estimate(adjustment)
  }

  private mutating func estimate(_ adjustment: GroupTimeEffects.Adjustment) throws(Problem) {
    let n = Double(change.count)
    var residual = change
    var regressionBread: [[Double]]?
    if adjustment != .weighting {
      let controls = zip(weights, treated).map { $0 * (1 - $1) }
      guard let fit = LeastSquaresFit(change, on: columns, weights: controls) else { throw .collinear }
      residual = fit.residuals
      let kept = controls.indices.filter { controls[$0] > 0 }
      let scaled = columns.map { column in kept.map { column[$0] * controls[$0].squareRoot() } }
      guard let bread = LeastSquaresFit.bread(scaled) else { throw .collinear }
      regressionBread = columns.indices.map(bread.row)
    }
    let ofTreated = zip(weights, treated).map { $0 * $1 }
    var (effect, part) = mean(residual, ofTreated)
    if let regressionBread {
      let slope = product(regressionBread, moments(ofTreated))
      let scale = n / total(ofTreated)
      for i in part.indices where treated[i] == 0 {
        part[i] -= weights[i] * residual[i] * fitted(slope, i) * scale
      }
    }
    if adjustment != .regression {
      let logit = try propensity()
      let ofControls = change.indices.map { i in
        treated[i] > 0 || logit.probabilities[i] >= Self.trimming
          ? 0 : weights[i] * logit.probabilities[i] / (1 - logit.probabilities[i])
      }
      let mass = total(ofControls)
      guard mass > 0 else { throw .noOverlap }
      let (counterfactual, other) = mean(residual, ofControls)
      effect -= counterfactual
      let k = columns.count
      let bread = (0..<k).map { Array(logit.covariance[$0 * k..<($0 + 1) * k]) }
      let deviations = zip(ofControls, residual).map { $0 * ($1 - counterfactual) }
      let scoreSlope = product(bread, moments(deviations))
      let regressionSlope = regressionBread.map { product($0, moments(ofControls)) }
      for i in part.indices {
        var correction = weights[i] * (treated[i] - logit.probabilities[i]) * fitted(scoreSlope, i)
        if let regressionSlope, treated[i] == 0 { correction -= weights[i] * residual[i] * fitted(regressionSlope, i) }
        part[i] -= other[i] + correction * n / mass
      }
    }
    value = effect
    influence = part
  }

  private func propensity() throws(Problem) -> LogitFit {
    let fit = LogitFit(treated, on: columns, weights: weights)
    switch fit.outcome {
    case .converged: break
    case .collinear: throw .collinear
    case .separated: throw .separated
    case .oneClass, .notConverged: throw .notConverged
    }
    guard zip(fit.probabilities, weights).allSatisfy({ $0 < Self.overlap || $1 == 0 }) else { throw .noOverlap }
    return fit
  }

  /// The weighted mean and the influence of each observation on it.
  private func mean(_ values: [Double], _ weights: [Double]) -> (Double, [Double]) {
    let total = total(weights)
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    return (mean, zip(values, weights).map { ($0 - mean) * $1 * Double(values.count) / total })
  }

  private func total(_ weights: [Double]) -> Double { weights.reduce(0, +) }

  /// Σ v x.
  private func moments(_ v: [Double]) -> [Double] {
    columns.map { column in zip(column, v).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private func fitted(_ slope: [Double], _ i: Int) -> Double {
    columns.indices.reduce(0) { $0 + columns[$1][i] * slope[$1] }
  }
}
