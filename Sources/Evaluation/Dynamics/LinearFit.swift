import LinearAlgebra

/// Weighted least squares, β = (Σ w x xᵀ)⁻¹ Σ w x y, by QR of the rows times √w.
struct LinearFit: Sendable {
  let coefficients: [Double]
  /// y − xᵀβ, row by row.
  let residuals: [Double]
  private let columns: [[Double]]
  private let inverse: Matrix

  /// `nil` when there are fewer rows with weight than columns, or the columns are linearly dependent.
  init?(_ columns: [[Double]], _ y: [Double], weights: [Double]) {
    let roots = weights.map { $0.squareRoot() }
    let scaled = Matrix(
      rows: y.count, columns: columns.count, elements: columns.flatMap { zip($0, roots).map { $0 * $1 } })
    guard weights.count(where: { $0 > 0 }) >= columns.count, !columns.isEmpty,
      let coefficients = try? scaled.leastSquares(zip(y, roots).map { $0 * $1 }),
      let inverse = try? (scaled.transposed * scaled).inverse()
    else { return nil }
    self.coefficients = coefficients
    self.columns = columns
    self.inverse = inverse
    residuals = y.indices.map { row in
      columns.indices.reduce(y[row]) { $0 - columns[$1][row] * coefficients[$1] }
    }
  }

  /// The coefficients with their influences: (Σ w x xᵀ)⁻¹ Σ x e over the rows of each owner, an observation of the design
  /// that gave its weight to them.
  func estimates(owners: [Int], _ design: SurveyDesign) -> [Estimate] {
    coefficients.indices.map { coefficient in
      let direction = inverse.row(coefficient)
      var influence = [Double](repeating: 0, count: design.count)
      for (row, owner) in owners.enumerated() {
        let score = columns.indices.reduce(0) { $0 + direction[$1] * columns[$1][row] }
        influence[owner] += score * residuals[row]
      }
      return Estimate(coefficients[coefficient], standardError: design.standardError(influence: influence))
    }
  }
}
