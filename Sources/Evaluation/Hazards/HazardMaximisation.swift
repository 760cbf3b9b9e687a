import LinearAlgebra

/// Maximum likelihood of a binary outcome by Newton's method, β ← β + J⁻¹ s with the observed information J; both links
/// have concave likelihoods. Errors come from the information that one expects, as those of `glm`.
struct HazardMaximisation {
  let design: ScaledDesign
  let isEvent: [Bool]
  /// All above 0.
  let weights: [Double]
  let link: HazardLink

  private struct State {
    var logLikelihood = 0.0
    var score: [Double]
    var curvature: Matrix
  }

  /// - Parameter robust: scores of the rows and the inverse information in, covariance out, all on the design's scale.
  func fit(mostIterations: Int, robust: (_ scores: Matrix, _ bread: Matrix) -> Matrix?) -> LikelihoodFit {
    var coefficients = [Double](repeating: 0, count: design.matrix.columns)
    var state = self.state(coefficients)
    var direction: [Double] = []
    var iterations = 0
    var previous = 0.0
    while iterations < mostIterations {
      guard let step = try? state.curvature.solve(state.score), step.allSatisfy(\.isFinite) else { break }
      iterations += 1
      direction = step
      var share = 1.0
      var next = zip(coefficients, step).map { $0 + $1 }
      var nextState = self.state(next)
      let largest = step.reduce(0) { max($0, abs($1)) }
      // The square root of the decrement is the step in standard errors. Where columns are nearly dependent, rounding
      // keeps the steps from shrinking further.
      let decrement = zip(step, state.score).reduce(0) { $0 + $1.0 * $1.1 }
      let isLast =
        largest <= 1e-11 * (1 + coefficients.reduce(0) { max($0, abs($1)) })
        || (decrement <= 1e-18 && largest > 0.5 * previous && largest <= 1e-6)
      previous = largest
      // What rounding alone may do to the likelihood.
      let slack = 1e-12 * (1 + abs(state.logLikelihood))
      while !isLast, !(nextState.logLikelihood >= state.logLikelihood - slack), share > 1e-6 {
        share /= 2
        next = zip(coefficients, step).map { $0 + share * $1 }
        nextState = self.state(next)
      }
      coefficients = next
      state = nextState
      if isLast { return converged(coefficients, state, iterations, robust) }
    }
    let columns = separatingColumns(direction)
    return LikelihoodFit(
      ending: columns.isEmpty ? .notConverged : .separation(columns: columns), iterations: iterations)
  }

  private func converged(
    _ coefficients: [Double], _ state: State, _ iterations: Int, _ robust: (Matrix, Matrix) -> Matrix?
  ) -> LikelihoodFit {
    guard let bread = try? information(coefficients).inverse(), (0..<bread.rows).allSatisfy({ bread[$0, $0] > 0 })
    else {
      return LikelihoodFit(ending: .notConverged, iterations: iterations)
    }
    var scores = design.matrix
    for (row, eta) in design.predictors(coefficients).enumerated() {
      let score = link.likelihood(eta, isEvent: isEvent[row]).score
      for column in 0..<scores.columns { scores[row, column] *= score }
    }
    var fit = LikelihoodFit(ending: .converged, iterations: iterations)
    fit.coefficients = design.unscaled(coefficients)
    fit.covariance = design.unscaled(covariance: bread)
    fit.robustCovariance = robust(scores, bread).map(design.unscaled(covariance:))
    fit.logLikelihood = state.logLikelihood
    return fit
  }

  private func state(_ coefficients: [Double]) -> State {
    let (rows, count) = (design.matrix.rows, design.matrix.columns)
    var state = State(score: Array(repeating: 0, count: count), curvature: Matrix(rows: 0, columns: 0))
    var scores: [Double] = []
    var curvatures: [Double] = []
    for (row, eta) in design.predictors(coefficients).enumerated() {
      let terms = link.likelihood(eta, isEvent: isEvent[row])
      state.logLikelihood += weights[row] * terms.logarithm
      scores.append(weights[row] * terms.score)
      curvatures.append(weights[row] * terms.curvature)
    }
    for column in 0..<count {
      for row in 0..<rows { state.score[column] += scores[row] * design.matrix.elements[column * rows + row] }
    }
    state.curvature = design.crossProduct(curvatures)
    return state
  }

  private func information(_ coefficients: [Double]) -> Matrix {
    let predictors = design.predictors(coefficients)
    return design.crossProduct(
      predictors.indices.map { weights[$0] * link.likelihood(predictors[$0], isEvent: isEvent[$0]).information })
  }

  /// The columns of `direction` if it proves separation: along it the predictor of no event falls and that of no other
  /// row rises (but for what is left of the way to the estimates of the other columns), so that the likelihood grows
  /// without end (Albert & Anderson 1984, doi:10.1093/biomet/71.1.1).
  private func separatingColumns(_ direction: [Double]) -> [Int] {
    let moved = design.predictors(direction)
    let largest = moved.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return [] }
    let isProof = moved.indices.allSatisfy { (isEvent[$0] ? moved[$0] : -moved[$0]) >= -1e-4 * largest }
    let most = direction.reduce(0) { max($0, abs($1)) }
    return isProof ? direction.indices.filter { abs(direction[$0]) > 1e-3 * most } : []
  }
}
