import LinearAlgebra

extension DynamicPanel {
  /// The generalised method of moments of Arellano & Bond 1991 (doi:10.2307/2297968), one step: the equation in first
  /// differences, where the household effect is gone, with earlier levels of y as instruments.
  ///
  ///     Δy_t = ρ Δy_{t−1} + Δx_tᵀβ + Δε_t,   E[y_s Δε_t] = 0 for s ≤ t − 2,   E[Δx_t Δε_t] = 0
  ///
  /// Each period has moments of its own for y_{t−2} … y_{t−`maximumLag`}; covariates are strictly exogenous. The weighting
  /// matrix is (Σ w Zᵀ H Z)⁻¹ with 2 on the diagonal of H and −1 between neighbouring periods. A period is used where y in
  /// it and the two before, and x in it and the one before, were observed; a missing instrument is zero. An instrument that
  /// is zero throughout is left out. Standard errors are the robust ones, through the design.
  ///
  /// - Parameter maximumLag: 2 or more; fewer lags keep long panels from more moments than households.
  public func arellanoBond(maximumLag: Int = .max) -> AutoregressionFit {
    precondition(maximumLag >= 2, "the second lag is the first valid instrument")
    let differences = Differences(self, maximumLag: maximumLag)
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
      let estimates = (0..<k).map { coefficient in
        let direction = step.row(coefficient)
        let influence = scores.map { score in zip(score, direction).reduce(0) { $0 + $1.0 * $1.1 } }
        return Estimate(beta[coefficient], standardError: design.standardError(influence: influence))
      }
      return AutoregressionFit(
        coefficients: estimates, rows: differences.rows, instruments: differences.instruments)
    } catch {
      return AutoregressionFit(problem: .singular, rows: differences.rows)
    }
  }
}

/// The differenced equations with their instruments.
private struct Differences {
  /// One used period of a household.
  private struct Equation {
    let period: Int
    let y: Double
    let x: [Double]
    /// Instrument number and value.
    var z: [(Int, Double)]
  }

  private var households: [[Equation]] = []
  private let design: SurveyDesign
  private let k: Int
  let instruments: Int

  var rows: Int { households.reduce(0) { $0 + $1.count } }

  init(_ panel: DynamicPanel, maximumLag: Int) {
    design = panel.design
    k = panel.covariates.count + 1
    let periods = panel.periods
    // Numbers of instruments: first the covariates', then y_s for period t as t · periods + s.
    var used = Set<Int>()
    for household in 0..<design.count {
      let first = household * periods
      let y = { panel.outcome[first + $0] }
      var equations: [Equation] = []
      for t in stride(from: 2, to: periods, by: 1) where design.weights[household] > 0 {
        let x = [y(t - 1) - y(t - 2)] + panel.covariates.map { $0[first + t] - $0[first + t - 1] }
        let change = y(t) - y(t - 1)
        guard !change.isNaN, x.allSatisfy({ !$0.isNaN }) else { continue }
        var z = x.dropFirst().enumerated().map { ($0.offset, $0.element) }
        for s in max(0, t - min(maximumLag, periods))...(t - 2) where !y(s).isNaN && y(s) != 0 {
          z.append((k - 1 + t * periods + s, y(s)))
        }
        for (number, value) in z where value != 0 { used.insert(number) }
        equations.append(Equation(period: t, y: change, x: x, z: z))
      }
      households.append(equations)
    }
    let places = Dictionary(uniqueKeysWithValues: used.sorted().enumerated().map { ($0.element, $0.offset) })
    instruments = places.count
    for household in households.indices {
      for equation in households[household].indices {
        households[household][equation].z = households[household][equation].z.compactMap { number, value in
          places[number].map { ($0, value) }
        }
      }
    }
  }

  /// Σ w Zᵀ H Z.
  var weighting: Matrix {
    var result = Matrix(rows: instruments, columns: instruments)
    for (household, equations) in households.enumerated() {
      for a in equations {
        for b in equations where abs(a.period - b.period) <= 1 {
          let factor = design.weights[household] * (a.period == b.period ? 2 : -1)
          for (i, left) in a.z { for (j, right) in b.z { result[i, j] += factor * left * right } }
        }
      }
    }
    return result
  }

  /// Σ w Xᵀ Z.
  var cross: Matrix {
    var result = Matrix(rows: k, columns: instruments)
    for (household, equations) in households.enumerated() {
      for equation in equations {
        for (j, value) in equation.z {
          for i in 0..<k { result[i, j] += design.weights[household] * equation.x[i] * value }
        }
      }
    }
    return result
  }

  /// Σ w Zᵀ Δy.
  var target: [Double] {
    var result = [Double](repeating: 0, count: instruments)
    for (household, equations) in households.enumerated() {
      for equation in equations {
        for (j, value) in equation.z { result[j] += design.weights[household] * value * equation.y }
      }
    }
    return result
  }

  /// Zᵀ(Δy − X β) of each household.
  func scores(_ beta: [Double]) -> [[Double]] {
    households.map { equations in
      var score = [Double](repeating: 0, count: instruments)
      for equation in equations {
        let residual = zip(equation.x, beta).reduce(equation.y) { $0 - $1.0 * $1.1 }
        for (j, value) in equation.z { score[j] += value * residual }
      }
      return score
    }
  }
}
