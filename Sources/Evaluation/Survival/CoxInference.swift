import LinearAlgebra

/// Errors and tests of a Cox model from its score residuals, in the units of the covariates.
struct CoxInference {
  private let parts: [CoxStratum]
  private let beta: [Double]
  private let deviations: [Double]
  let steps: [[CoxStratum.Step]]
  private let clusters: Int
  /// Σ over clusters of U_c U_cᵀ, at no effect and at the coefficients.
  private let nullSpread: Matrix
  private let spread: Matrix

  init(
    _ data: SurvivalData, _ used: [Int], _ parts: [CoxStratum], zero: [Double], _ beta: [Double],
    _ deviations: [Double]
  ) {
    self.parts = parts
    self.beta = beta
    self.deviations = deviations
    let numbers = Labels.indices(of: used.map { data.clusters[$0] })
    var cluster = [Int](repeating: 0, count: data.count)
    for (index, row) in used.enumerated() { cluster[row] = numbers.indices[index] }
    clusters = numbers.distinct.count
    nullSpread = Self.spread(parts, zero, Self.steps(parts, zero), cluster, clusters)
    steps = Self.steps(parts, beta)
    spread = Self.spread(parts, beta, steps, cluster, clusters)
  }

  func baselines(reference: Double) -> [CoxBaseline] {
    zip(parts, steps).map { $0.baseline(beta, $1, reference: reference) }
  }

  func fit(_ sums: CoxSums, null: CoxSums, status: CoxStatus, ties: CoxRegression.Ties) -> CoxFit {
    let count = beta.count
    let isConverged = status == .converged
    let inverse = isConverged ? try? sums.matrix.inverse() : nil
    let robust = inverse.flatMap { inverse in
      clusters > 1 ? try? inverse * (spread * inverse) : nil
    }
    let hasEnough = clusters > count
    return CoxFit(
      status: status, ties: ties, coefficients: zip(beta, deviations).map { $0 / $1 }, covariance: inverse.map(inUnits),
      robustCovariance: robust.map(inUnits), nullLogLikelihood: null.logLikelihood,
      logLikelihood: sums.logLikelihood,
      likelihoodRatio: status == .notConverged
        ? nil : ScoreTest(statistic: max(0, 2 * (sums.logLikelihood - null.logLikelihood)), degrees: count),
      score: ScoreTest(scores: null.slope, covariance: null.matrix),
      wald: inverse.flatMap { ScoreTest(scores: beta, covariance: $0) },
      robustScore: hasEnough ? ScoreTest(scores: null.slope, covariance: nullSpread) : nil,
      robustWald: hasEnough ? robust.flatMap { ScoreTest(scores: beta, covariance: $0) } : nil,
      proportionality: nil, baselines: [], iterations: 0, eventRows: 0, eventWeight: 0)
  }

  private func inUnits(_ matrix: Matrix) -> [[Double]] {
    deviations.indices.map { a in deviations.indices.map { matrix[a, $0] / (deviations[a] * deviations[$0]) } }
  }

  private static func steps(_ parts: [CoxStratum], _ beta: [Double]) -> [[CoxStratum.Step]] {
    var sums = CoxSums(beta.count)
    return parts.map { $0.add(beta, to: &sums, wantsSteps: true) }
  }

  private static func spread(
    _ parts: [CoxStratum], _ beta: [Double], _ steps: [[CoxStratum.Step]], _ cluster: [Int], _ clusters: Int
  ) -> Matrix {
    let count = beta.count
    var sums = [[Double]](repeating: Array(repeating: 0, count: count), count: clusters)
    for (part, steps) in zip(parts, steps) {
      for (row, residual) in zip(part.sets.rows, part.scoreResiduals(beta, steps)) {
        for a in 0..<count { sums[cluster[row]][a] += residual[a] }
      }
    }
    var result = Matrix(rows: count, columns: count)
    for u in sums {
      for a in 0..<count {
        for b in 0..<count { result[a, b] += u[a] * u[b] }
      }
    }
    return result
  }
}
