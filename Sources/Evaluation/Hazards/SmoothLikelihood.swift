import LinearAlgebra
import Optimisation

/// A log likelihood with its gradient, and how to find its top: L-BFGS from a start, then Newton steps on the observed
/// information until the estimates are right to rounding.
struct SmoothLikelihood {
  let logLikelihood: ([Double]) -> (value: Double, gradient: [Double])
  /// −∞ for none.
  let lower: [Double]
  /// The size of each parameter below which its steps of differencing do not shrink.
  let sizes: [Double]

  struct Top {
    var point: [Double]
    var value: Double
    /// Of the observed information.
    var inverse: Matrix
    var steps: Int
  }

  /// Where L-BFGS ends; `nil` when it cannot begin.
  func climb(from start: [Double]) -> (point: [Double], value: Double, steps: Int)? {
    let minimiser = Minimiser(lower: lower, relativeTolerance: 1e-13, mostEvaluations: 2000)
    let found = try? minimiser.minimise(from: start) { point in
      let (value, gradient) = logLikelihood(point)
      return (-value, gradient.map { -$0 })
    }
    return found.map { ($0.point, -$0.value, $0.evaluations) }
  }

  /// Newton's method from a point near the top; `nil` when the information is not positive definite or the steps do
  /// not settle inside the bounds.
  func polish(_ start: [Double], mostIterations: Int = 30) -> Top? {
    var point = start
    var (value, gradient) = logLikelihood(point)
    for iteration in 1...mostIterations {
      guard let information = observedInformation(point), (try? information.cholesky()) != nil,
        let inverse = try? information.inverse(), let step = try? inverse * gradient
      else { return nil }
      let decrement = zip(step, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      var share = 1.0
      var next = zip(point, step).map { $0 + $1 }
      var reached = logLikelihood(next)
      let slack = 1e-12 * (1 + abs(value))
      while !(reached.value >= value - slack) || zip(next, lower).contains(where: { $0 < $1 }) {
        share /= 2
        guard share > 1e-6 else { return nil }
        next = zip(point, step).map { $0 + share * $1 }
        reached = logLikelihood(next)
      }
      point = next
      (value, gradient) = reached
      // Steps are this share of standard errors, squared.
      if decrement <= 1e-17, share == 1 { return Top(point: point, value: value, inverse: inverse, steps: iteration) }
    }
    return nil
  }

  /// Minus the second derivatives, by fourth-order differences of the gradient; `nil` where that is not finite.
  ///
  ///     ∂g ≈ [8 (g(+δ) − g(−δ)) − (g(+2δ) − g(−2δ))] / 12δ
  func observedInformation(_ point: [Double]) -> Matrix? {
    let count = point.count
    var information = Matrix(rows: count, columns: count)
    for j in 0..<count {
      let delta = min(1e-3 * max(abs(point[j]), sizes[j]), (point[j] - lower[j]) / 3)
      guard delta > 0 else { return nil }
      func gradient(_ multiple: Double) -> [Double] {
        var moved = point
        moved[j] += multiple * delta
        return logLikelihood(moved).gradient
      }
      let (forth, back, far, away) = (gradient(1), gradient(-1), gradient(2), gradient(-2))
      for k in 0..<count {
        information[j, k] = -(8 * (forth[k] - back[k]) - (far[k] - away[k])) / (12 * delta)
      }
    }
    for j in 0..<count {
      for k in 0..<j {
        let mean = (information[j, k] + information[k, j]) / 2
        information[j, k] = mean
        information[k, j] = mean
      }
    }
    return information.isFinite ? information : nil
  }
}
