import LinearAlgebra
import VectorMath

extension DynamicPanel {
  /// The generalised method of moments of Arellano & Bond 1991 (doi:10.2307/2297968), one step: the equation in first
  /// differences, where the household effect is gone, with earlier levels of y as instruments.
  ///
  ///     Δy_t = ρ Δy_{t−1} + Δx_tᵀβ + Δε_t,   E[y_s Δε_t] = 0 for s ≤ t − 2,   E[Δx_t Δε_t] = 0
  ///
  /// Each period has moments of its own for y_{t−2} … y_{t−`maximumLag`}; covariates are strictly exogenous. The weighting
  /// matrix is (Σ w Zᵀ H Z)⁻¹ with 2 on the diagonal of H and −1 between neighbouring periods. A period is used where y in
  /// it and the two before, and x in it and the one before, were observed; a missing instrument is zero. An instrument that
  /// is zero throughout is left out. Standard errors are the robust ones, through the design, and so is the test of serial
  /// correlation, whose second order tells whether y_{t−2} is a valid instrument.
  ///
  /// - Parameter maximumLag: 2 or more; fewer lags keep long panels from more moments than households.
  public func arellanoBond(maximumLag: Int = .max) -> AutoregressionFit {
    precondition(maximumLag >= 2, "the second lag is the first valid instrument")
    let differences = DifferencedEquations(self, maximumLag: maximumLag)
    let k = covariates.count + 1
    guard differences.rows >= k, differences.instruments >= k else {
      return AutoregressionFit(problem: .tooFewObservations, rows: differences.rows)
    }
    do {
      // β = (G W Gᵀ)⁻¹ G W s with G = Σ w Xᵀ Z, s = Σ w Zᵀ y.
      let weighting = try differences.weighting.inverse()
      let projection = try differences.cross * weighting
      let bread = try (projection * differences.cross.transposed).inverse()
      let beta = try bread * (projection * differences.target)
      let step = try bread * projection
      let scores = differences.scores(beta)
      // The influence of each household on the coefficients: (G W Gᵀ)⁻¹ G W times its score.
      let influences = (0..<k).map { coefficient in
        let direction = step.row(coefficient)
        return scores.map { score in zip(score, direction).reduce(0) { $0 + $1.0 * $1.1 } }
      }
      return AutoregressionFit(
        coefficients: (0..<k).map {
          Estimate(beta[$0], standardError: design.standardError(influence: influences[$0]))
        },
        rows: differences.rows, instruments: differences.instruments,
        serialCorrelation: [1, 2].map { serialCorrelation(differences, beta, influences, lag: $0) },
        overidentification: overidentification(differences, scores))
    } catch {
      return AutoregressionFit(problem: .singular, rows: differences.rows)
    }
  }

  /// Arellano and Bond's test: Σ w Δε_t Δε_{t−lag} over its standard error, which counts that β was estimated.
  private func serialCorrelation(
    _ differences: DifferencedEquations, _ beta: [Double], _ influences: [[Double]], lag: Int
  ) -> AutoregressionFit.Test? {
    let (products, slopes) = differences.laggedProducts(beta, lag: lag)
    let influence = products.indices.map { household in
      slopes.indices.reduce(products[household]) { $0 - slopes[$1] * influences[$1][household] }
    }
    let sum = zip(products, design.weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard let error = design.standardError(influence: influence), error > 0,
      let tail = Distributions.normalCDF(-abs(sum / error))
    else { return nil }
    return AutoregressionFit.Test(statistic: sum / error, degrees: nil, probability: 2 * tail)
  }

  /// Hansen's test (1982, doi:10.2307/1912775) at the two-step estimate: sᵀ A s with s = Σ w Zᵀ Δε and
  /// A = (Σ w² Zᵀ Δε Δεᵀ Z)⁻¹ from the residuals of the first step.
  private func overidentification(
    _ differences: DifferencedEquations, _ scores: [[Double]]
  ) -> AutoregressionFit.Test? {
    let spare = differences.instruments - covariates.count - 1
    guard spare > 0, let weighting = try? differences.spread(of: scores).inverse(),
      let projection = try? differences.cross * weighting,
      let bread = try? (projection * differences.cross.transposed).inverse(),
      let beta = try? bread * (projection * differences.target)
    else { return nil }
    var sum = [Double](repeating: 0, count: differences.instruments)
    for (household, score) in differences.scores(beta).enumerated() {
      for j in sum.indices { sum[j] += design.weights[household] * score[j] }
    }
    guard let weighted = try? weighting * sum else { return nil }
    let statistic = zip(sum, weighted).reduce(0) { $0 + $1.0 * $1.1 }
    return Distributions.chiSquaredSurvival(max(0, statistic), degrees: Double(spare)).map {
      AutoregressionFit.Test(statistic: statistic, degrees: spare, probability: $0)
    }
  }
}
