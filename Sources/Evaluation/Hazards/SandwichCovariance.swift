import LinearAlgebra

extension SurveyDesign {
  /// The covariance of coefficients θ̂ that solve Σ w s(θ) = 0, from the scores s of the observations: the covariance of
  /// the totals of their influences u = A⁻¹ s (Binder 1983, doi:10.2307/1402588).
  ///
  /// With one stratum this is A⁻¹ B A⁻¹ · G/(G − 1), B = Σ over G clusters of (Σ w s)(Σ w s)ᵀ: the estimator CR0 with the
  /// factor for few clusters that R's `sandwich::vcovCL` gives for generalised linear models by default.
  ///
  /// - Parameters:
  ///   - scores: a row for each observation, unweighted
  ///   - bread: A⁻¹, the inverse of the weighted information
  /// - Returns: `nil` when every stratum has one cluster, or an influence is not finite.
  func sandwich(scores: Matrix, bread: Matrix) -> Matrix? {
    guard let influence = try? scores * bread else { return nil }
    guard influence.isFinite else { return nil }
    let columns = (0..<influence.columns).map(influence.column)
    var covariance = Matrix(rows: columns.count, columns: columns.count)
    for j in columns.indices {
      guard let variance = variance(ofTotal: columns[j]) else { return nil }
      covariance[j, j] = variance
    }
    for j in columns.indices {
      for k in 0..<j {
        // Polarisation, on a common scale so that the smaller of the two is not lost.
        let (a, b) = (covariance[j, j].squareRoot(), covariance[k, k].squareRoot())
        guard a > 0, b > 0 else { continue }
        let sum = zip(columns[j], columns[k]).map { $0 / a + $1 / b }
        guard let together = variance(ofTotal: sum) else { return nil }
        covariance[j, k] = (together - 2) / 2 * a * b
        covariance[k, j] = covariance[j, k]
      }
    }
    return covariance
  }
}
