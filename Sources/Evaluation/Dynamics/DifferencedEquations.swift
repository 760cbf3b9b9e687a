import LinearAlgebra

/// The differenced equations with their instruments.
struct DifferencedEquations {
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

  /// Σ w² s sᵀ of the scores of households.
  func spread(of scores: [[Double]]) -> Matrix {
    var result = Matrix(rows: instruments, columns: instruments)
    for (household, score) in scores.enumerated() {
      let factor = design.weights[household] * design.weights[household]
      for i in score.indices where score[i] != 0 {
        for j in score.indices { result[i, j] += factor * score[i] * score[j] }
      }
    }
    return result
  }

  /// Zᵀ(Δy − X β) of each household.
  func scores(_ beta: [Double]) -> [[Double]] {
    households.map { equations in
      var score = [Double](repeating: 0, count: instruments)
      for equation in equations {
        let residual = Self.residual(equation, beta)
        for (j, value) in equation.z { score[j] += value * residual }
      }
      return score
    }
  }

  /// Σ over t of Δε_t Δε_{t−lag} of each household, and Σ w Δε_{t−lag} x_t over all.
  func laggedProducts(_ beta: [Double], lag: Int) -> (products: [Double], slopes: [Double]) {
    var slopes = [Double](repeating: 0, count: k)
    let products = households.enumerated().map { household, equations in
      let residuals = equations.map { Self.residual($0, beta) }
      var product = 0.0
      for (place, equation) in equations.enumerated() {
        guard let earlier = equations[..<place].lastIndex(where: { $0.period == equation.period - lag }) else {
          continue
        }
        product += residuals[place] * residuals[earlier]
        for i in 0..<k { slopes[i] += design.weights[household] * residuals[earlier] * equation.x[i] }
      }
      return product
    }
    return (products, slopes)
  }

  private static func residual(_ equation: Equation, _ beta: [Double]) -> Double {
    zip(equation.x, beta).reduce(equation.y) { $0 - $1.0 * $1.1 }
  }
}
