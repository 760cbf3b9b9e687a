public import Declarations
import Foundation
public import LinearAlgebra
import Population

/// Θ, assembled once from declared loadings: [ x' | ℓ' ] = v · Θ.
public struct TransitionMatrix: Sendable {
  /// 64 × 9.
  public let theta: Matrix

  /// - Parameters:
  ///   - loadings: entries with one parameter each; two for one entry add up.
  ///   - shocks: the factor rows of ε, computed from deviations and correlations.
  /// - Throws: `unstable-dynamics` when the spectral radius of A is 1 or more.
  public init(loadings: [Loading], shocks: ShockCovariance, values: ParameterValues) throws {
    var theta = Matrix(rows: MatrixRow.count, columns: MatrixColumn.count)
    for loading in loadings where loading.form == .persistencePerYear {
      theta[loading.row.index, loading.column.index] = pow(values[loading.parameter], 1.0 / 12)
    }
    for loading in loadings where loading.form != .persistencePerYear {
      let scale = loading.channel.map { values[$0] } ?? 1
      var entry = values[loading.parameter] * scale
      if loading.form == .longRun {
        let column = loading.column.index
        entry *= column < Capital.moving.count ? 1 - theta[column, column] : 1
      }
      theta[loading.row.index, loading.column.index] += entry
    }
    let factors = try shocks.loadings(values: values)
    for factor in 0..<factors.rows {
      for (k, column) in ShockCovariance.columns.enumerated() {
        theta[MatrixRow.shock(factor).index, column.index] += factors[factor, k]
      }
    }
    self.theta = theta
    let radius = try persistence.spectralRadius()
    guard radius < 1 else { throw SimulationFaults.unstable(["radius": "\(radius)"]) }
  }

  /// A, 6 × 6: how the moving capitals of one month carry into the next, x' = A x (columns of Θ are rows of A).
  public var persistence: Matrix {
    var a = Matrix(rows: 6, columns: 6)
    for i in 0..<6 { for j in 0..<6 { a[i, j] = theta[j, i] } }
    return a
  }

  /// Λ Λᵀ, 6 × 6: covariance of a month's innovations in the moving capitals.
  public var innovationCovariance: Matrix {
    var q = Matrix(rows: 6, columns: 6)
    for i in 0..<6 {
      for j in 0..<6 {
        for factor in 0..<8 { q[i, j] += theta[40 + factor, i] * theta[40 + factor, j] }
      }
    }
    return q
  }

  /// Where the moving capitals settle on average without doses, peers and thresholds: (I − A)⁻¹ (B c + K e).
  ///
  /// - Parameters:
  ///   - covariates: c, in the order of `Covariate`.
  ///   - events: e, the chance of each `LivelihoodEvent` in a month; none when left out.
  public func fixedPoint(covariates: [Double], events: [Double] = []) throws -> [Double] {
    var system = Matrix.identity(6)
    let a = persistence
    for i in 0..<6 { for j in 0..<6 { system[i, j] -= a[i, j] } }
    let drift = (0..<6).map { k in
      covariates.enumerated().reduce(0) { $0 + $1.element * theta[56 + $1.offset, k] }
        + events.enumerated().reduce(0) { $0 + $1.element * theta[12 + $1.offset, k] }
    }
    return try system.solve(drift)
  }

  /// The covariance that the moving capitals settle at: Σ = A Σ Aᵀ + Λ Λᵀ.
  public func stationaryCovariance() throws -> Matrix {
    try persistence.lyapunov(noise: innovationCovariance)
  }
}
