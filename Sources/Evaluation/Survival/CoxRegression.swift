import LinearAlgebra

/// Cox's regression of the hazard on covariates, in counting-process form (Cox 1972,
/// doi:10.1111/j.2517-6161.1972.tb00899.x; Andersen & Gill 1982, doi:10.1214/aos/1176345976):
///
///     h(t | x) = h₀ₛ(t) exp(x β),  any baseline h₀ₛ in each stratum s
///
/// β maximises the partial likelihood. Rows with late entry, several rows a household (covariates that change, repeated
/// spells or events: the Andersen–Gill model) and weights are all one thing: the rows at risk at t are those with
/// entry < t ≤ time. Any kind of event counts; for one way out of several, give only its events as events
/// (the cause-specific hazard).
///
/// Errors by cluster are V = I⁻¹ (Σ over clusters of U_c U_cᵀ) I⁻¹ with the score residuals U_c summed over a cluster's
/// rows (Lin & Wei 1989, doi:10.1080/01621459.1989.10478874), without a correction for few clusters, as in R's `coxph`.
public enum CoxRegression {
  /// Events at the same time.
  public enum Ties: Sendable, Hashable, CaseIterable {
    /// Each in turn, with the others partly gone (Efron 1977, doi:10.1080/01621459.1977.10480613); the better
    /// approximation, and R's default.
    case efron
    /// All at once (Breslow 1974); its score test without covariates but groups is O − E of the log-rank test.
    case breslow
  }

  /// - Parameters:
  ///   - covariates: one list a covariate, an entry for each row; finite.
  ///   - strata: one for each row, or none.
  /// - Complexity: O(n log n + iterations · n p²).
  public static func fit(
    _ data: SurvivalData, covariates: [[Double]], strata: [Int32] = [], ties: Ties = .efron, maxIterations: Int = 50
  ) -> CoxFit {
    precondition(covariates.allSatisfy { $0.count == data.count }, "an entry for each row")
    precondition(covariates.allSatisfy { $0.allSatisfy(\.isFinite) }, "covariates are finite")
    precondition(strata.isEmpty || strata.count == data.count, "a stratum for each row")
    let used = (0..<data.count).filter { data.isUsed($0) }
    let eventRows = used.filter { data.events[$0] > 0 }
    let weight = eventRows.reduce(0) { $0 + data.weights[$1] }
    guard !eventRows.isEmpty else { return .failed(.noEvents, ties, rows: 0, weight: 0) }

    // In units of standard deviations, so that steps and eigenvalues of different covariates can be compared.
    let scales = covariates.map { scale($0, used) }
    let standard = zip(covariates, scales).map { list, scale in list.map { ($0 - scale.mean) / scale.deviation } }
    let parts = Labels.strata(strata, of: used)
      .map { CoxStratum(data, $0.label, rows: $0.rows, covariates: standard, ties: ties) }

    let zero = [Double](repeating: 0, count: covariates.count)
    let null = CoxSums(parts, at: zero)
    if let covariate = null.singularCovariate {
      return .failed(.singular(covariate: covariate), ties, rows: eventRows.count, weight: weight)
    }
    let climb = maximise(parts, from: null, maxIterations)
    let model = CoxInference(data, used, parts, zero: zero, climb.beta, scales.map(\.deviation))
    var fit = model.fit(climb.sums, null: null, status: climb.status, ties: ties)
    let reference = zip(climb.beta, scales).reduce(0) { $0 - $1.0 * $1.1.mean / $1.1.deviation }
    fit.baselines = model.baselines(reference: reference)
    if climb.status == .converged, !covariates.isEmpty {
      fit.proportionality = ProportionalityTest(data, used, parts, model.steps)
    }
    fit.iterations = climb.iterations
    fit.eventRows = eventRows.count
    fit.eventWeight = weight
    return fit
  }

  /// Weighted mean and deviation over the rows used; deviation 1 for a constant, which then is singular.
  private static func scale(_ list: [Double], _ rows: [Int]) -> (mean: Double, deviation: Double) {
    let mean = rows.reduce(0) { $0 + list[$1] } / Double(rows.count)
    let square = rows.reduce(0) { $0 + (list[$1] - mean) * (list[$1] - mean) } / Double(rows.count)
    return (mean, square > 0 ? square.squareRoot() : 1)
  }

  /// Newton's steps, halved where they overshoot.
  private static func maximise(_ parts: [CoxStratum], from null: CoxSums, _ maxIterations: Int)
    -> (beta: [Double], sums: CoxSums, status: CoxStatus, iterations: Int)
  {
    var beta = [Double](repeating: 0, count: null.slope.count)
    var sums = null
    for iteration in 1...max(1, maxIterations) {
      guard var step = try? sums.matrix.solve(sums.slope) else {
        return (beta, sums, .infinite(covariate: largest(beta)), iteration)
      }
      var next = sums
      for _ in 0..<40 {
        next = CoxSums(parts, at: zip(beta, step).map { $0 + $1 })
        if next.logLikelihood.isFinite, next.logLikelihood >= sums.logLikelihood - 1e-9 * abs(sums.logLikelihood) {
          break
        }
        step = step.map { $0 / 2 }
      }
      guard next.logLikelihood.isFinite else { return (beta, sums, .notConverged, iteration) }
      let gain = next.logLikelihood - sums.logLikelihood
      beta = zip(beta, step).map { $0 + $1 }
      sums = next
      let length = step.reduce(0) { max($0, abs($1)) }
      if length <= 1e-9 * (1 + beta.reduce(0) { max($0, abs($1)) }) { return (beta, sums, .converged, iteration) }
      // Flat, and yet far to go: a maximum at infinity.
      if abs(gain) < 1e-10 * (1 + abs(sums.logLikelihood)), length > 1e-3 {
        return (beta, sums, .infinite(covariate: largest(step)), iteration)
      }
    }
    return (beta, sums, .notConverged, maxIterations)
  }

  private static func largest(_ values: [Double]) -> Int {
    values.indices.max { abs(values[$0]) < abs(values[$1]) } ?? 0
  }
}
