import Foundation
import LinearAlgebra

/// A logit of treatment on covariates, by iteratively reweighted least squares with QR steps:
///
///     p = 1 / (1 + exp(−x β)),   Σ w x (d − p) = 0
struct LogitFit: Sendable, Hashable {
  /// Why there is no fit, or that there is one.
  enum Outcome: String, Sendable, Hashable {
    case converged
    /// A combination of covariates tells the treated from the others without error, or some fitted probability goes to 0
    /// or 1: the likelihood has no maximum.
    case separated
    /// Columns are linearly dependent, or there are fewer observations than columns.
    case collinear
    /// No maximum after 50 steps.
    case notConverged
    /// Nobody is treated, or everybody.
    case oneClass
  }

  var outcome: Outcome
  var coefficients: [Double] = []
  /// Of every observation, those of weight 0 too.
  var probabilities: [Double] = []
  /// (Σ w p (1 − p) x x')⁻¹, row by row.
  var covariance: [Double] = []

  /// - Parameters:
  ///   - treated: 0 or 1.
  ///   - columns: with a constant among them.
  ///   - weights: one each; those of weight 0 are left out.
  init(_ treated: [Double], on columns: [[Double]], weights: [Double]) {
    let kept = treated.indices.filter { weights[$0] > 0 }
    let count = kept.reduce(0) { $0 + treated[$1] }
    guard count > 0, count < Double(kept.count) else {
      outcome = .oneClass
      return
    }
    outcome = .notConverged
    var eta = kept.map { log((treated[$0] + 0.5) / (1.5 - treated[$0])) }
    var deviance = Double.infinity
    for _ in 0..<50 {
      let p = eta.map { 1 / (1 + exp(-$0)) }
      let roots = zip(kept, p).map { (weights[$0] * $1 * (1 - $1)).squareRoot() }
      let working = kept.indices.map { eta[$0] + (treated[kept[$0]] - p[$0]) / (p[$0] * (1 - p[$0])) }
      let x = Matrix(
        rows: kept.count, columns: columns.count,
        elements: columns.flatMap { column in zip(kept, roots).map { column[$0] * $1 } })
      guard let beta = try? x.leastSquares(zip(working, roots).map { $0 * $1 }) else {
        outcome = .collinear
        return
      }
      eta = kept.map { row in columns.indices.reduce(0) { $0 + columns[$1][row] * beta[$1] } }
      // Probabilities within 10⁻¹³ of 0 or 1: nothing but separation drives them there.
      guard eta.allSatisfy({ abs($0) < 30 }) else {
        outcome = .separated
        return
      }
      coefficients = beta
      let next = zip(kept, eta).reduce(0.0) { $0 + 2 * weights[$1.0] * log1p(exp(treated[$1.0] > 0 ? -$1.1 : $1.1)) }
      if abs(next - deviance) <= 1e-13 * (abs(next) + 0.1) {
        finish(columns, kept, eta, weights)
        return
      }
      deviance = next
    }
  }

  private mutating func finish(_ columns: [[Double]], _ kept: [Int], _ eta: [Double], _ weights: [Double]) {
    let beta = coefficients
    probabilities = (columns.first ?? []).indices.map { row in
      1 / (1 + exp(-columns.indices.reduce(0) { $0 + columns[$1][row] * beta[$1] }))
    }
    let roots = zip(kept, eta).map { row, eta in
      let p = 1 / (1 + exp(-eta))
      return (weights[row] * p * (1 - p)).squareRoot()
    }
    let scaled = columns.map { column in zip(kept, roots).map { column[$0] * $1 } }
    guard let inverse = LeastSquaresFit.bread(scaled) else {
      outcome = .collinear
      return
    }
    covariance = (0..<columns.count).flatMap { inverse.row($0) }
    outcome = .converged
  }
}
