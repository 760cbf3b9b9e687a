import LinearAlgebra

/// The log partial likelihood of all strata, with its slope and its negative second derivative.
struct CoxSums {
  var logLikelihood = 0.0
  var slope: [Double]
  /// The lower triangle, row by row.
  var information: [Double]

  init(_ count: Int) {
    slope = Array(repeating: 0, count: count)
    information = Array(repeating: 0, count: count * count)
  }

  /// Adds `factor` times `other`.
  mutating func add(_ other: CoxSums, _ factor: Double = 1) {
    logLikelihood += factor * other.logLikelihood
    for a in slope.indices { slope[a] += factor * other.slope[a] }
    for a in information.indices { information[a] += factor * other.information[a] }
  }

  init(_ strata: [CoxStratum], at beta: [Double]) {
    self.init(beta.count)
    for stratum in strata { _ = stratum.add(beta, to: &self) }
  }

  var matrix: Matrix {
    let count = slope.count
    var result = Matrix(rows: count, columns: count)
    for a in 0..<count {
      for b in 0...a {
        result[a, b] = information[a * count + b]
        result[b, a] = result[a, b]
      }
    }
    return result
  }

  /// The covariate that weighs most in the direction about which the data say nothing; `nil` when they say something
  /// about all. Covariates are standardised, so that the eigenvalues can be compared.
  var singularCovariate: Int? {
    guard let system = try? matrix.symmetricEigensystem(), let least = system.values.first,
      let most = system.values.last
    else { return slope.isEmpty ? nil : 0 }
    guard most <= 0 || least < 1e-10 * most else { return nil }
    let loadings = system.vectors.column(0).map { abs($0) }
    // Of equal loadings the later covariate is the superfluous one.
    return loadings.indices.reversed().max { loadings[$0] < loadings[$1] - 1e-6 }
  }
}
