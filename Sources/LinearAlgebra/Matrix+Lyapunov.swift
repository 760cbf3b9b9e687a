public import Declarations

extension Matrix {
  /// The X with X = A X Aᵀ + Q: the lasting covariance of x' = A x + ε when ε has covariance Q.
  ///
  /// X is the sum of Aᵏ Q (Aᵏ)ᵀ over all k ≥ 0. Smith's doubling, X ← X + A X Aᵀ and A ← A², adds twice as many terms in
  /// every round, so a spectral radius of 0.999 needs fifteen rounds, O(n³) each (R. A. Smith, *Matrix equation
  /// XA + BX = C*, 1968, doi:10.1137/0116017).
  ///
  /// - Parameter noise: Q, symmetric.
  /// - Throws: `not-square`, `shape-mismatch`, `not-finite`, `not-symmetric`; `unstable` unless the spectral radius is
  ///   below one; `no-convergence` if it is so close to one that sixty doublings do not suffice.
  public func lyapunov(noise: Matrix) throws(Fault) -> Matrix {
    let operation = "discrete Lyapunov equation"
    try LAPACK.requireSquare(self, operation)
    guard noise.rows == rows, noise.columns == columns else { throw mismatch(noise, operation) }
    try LAPACK.requireSymmetric(noise, operation)
    let radius = try spectralRadius()
    guard radius < 1 else { throw LinearAlgebraFaults.unstable(["radius": "\(radius)"]) }

    var power = self
    var sum = noise
    for _ in 0..<60 {
      let added = try power * sum * power.transposed
      sum = try sum + added
      guard sum.isFinite else { break }
      // Rounding alone makes the two halves differ.
      sum = try 0.5 * (sum + sum.transposed)
      if added.largestMagnitude <= 0x1p-54 * sum.largestMagnitude { return sum }
      power = try power * power
    }
    throw LinearAlgebraFaults.noConvergence(["operation": operation])
  }
}
