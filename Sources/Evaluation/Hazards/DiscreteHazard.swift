public import LinearAlgebra

/// A regression of the hazard of an event in each period at risk (Prentice & Gloeckler 1978, doi:10.2307/2529588;
/// Jenkins 1995, doi:10.1111/j.1468-0084.1995.tb00031.x):
///
///     h(i, d) = g(x(i, d) β),   ln L = Σ w [y ln h + (1 − y) ln(1 − h)]
///
/// with g logistic or 1 − exp(−e^η). The likelihood of spells is that of their periods at risk, so that `PersonPeriods`
/// and `DurationBaseline` turn it into this regression. Late entries are no difficulty: they have no earlier rows.
public struct DiscreteHazard: Sendable, Hashable {
  public let link: HazardLink
  public let fit: LikelihoodFit
  /// Rows with weight, and events among them.
  public let observations: Int
  public let events: Int

  /// Fits by Newton's method, halving steps that lower the likelihood.
  ///
  /// `fit.covariance` is the inverse of Σ w x xᵀ h'² / (h (1 − h)), as `glm` of R; `fit.robustCovariance` comes from the
  /// clusters of the sample (see `SurveyDesign`). Rows of weight 0 say nothing. O(rows · columns²) a step.
  ///
  /// - Parameters:
  ///   - design: a row for each period at risk; finite
  ///   - isEvent: whether the event happened in it
  ///   - sample: weights, strata and clusters of the rows; a household with several rows or spells is a cluster
  public init(
    _ design: Matrix, isEvent: [Bool], link: HazardLink = .complementaryLogLog, sample: SurveyDesign? = nil,
    mostIterations: Int = 60
  ) {
    let sample = sample ?? SurveyDesign(count: design.rows)
    precondition(isEvent.count == design.rows && sample.count == design.rows, "an outcome and a weight for each row")
    precondition(design.isFinite, "covariates are finite")
    self.link = link
    let used = (0..<design.rows).filter { sample.weights[$0] > 0 }
    observations = used.count
    events = used.count { isEvent[$0] }
    guard observations > 0 else {
      fit = LikelihoodFit(ending: .noObservations)
      return
    }
    let scaled = ScaledDesign(design, rows: used)
    let dependent = scaled.dependentColumns
    guard dependent.isEmpty, events > 0, events < observations else {
      let ending: LikelihoodFit.Ending =
        events == 0 ? .noEvents : events == observations ? .onlyEvents : .singularDesign(columns: dependent)
      fit = LikelihoodFit(ending: ending)
      return
    }
    let maximisation = HazardMaximisation(
      design: scaled, isEvent: used.map { isEvent[$0] }, weights: used.map { sample.weights[$0] }, link: link)
    fit = maximisation.fit(mostIterations: mostIterations) { scores, bread in
      // Rows without weight belong to the sample: their clusters count, with a score of 0.
      var all = Matrix(rows: design.rows, columns: design.columns)
      for column in 0..<design.columns {
        for (place, row) in used.enumerated() { all[row, column] = scores[place, column] }
      }
      return sample.sandwich(scores: all, bread: bread)
    }
  }

  /// The hazards after 1, 2, … periods of somebody with these covariates, when the design was made by `baseline`: what
  /// `PeriodsPoor` and `SteadyStateSpells` take. Undefined unless converged.
  public func hazards(_ baseline: DurationBaseline, covariates: [Double] = [], longest: Int, robust: Bool = false)
    -> [Estimate]
  {
    let durations = Array(1...Int32(max(1, longest)))
    let design = baseline.design(durations, covariates: covariates.map { Array(repeating: $0, count: durations.count) })
    return (0..<max(0, longest)).map { hazard(design.row($0), robust: robust) }
  }

  /// The hazard of somebody with these covariates, with the error of its estimate (delta method: h' · √(x V xᵀ)).
  public func hazard(_ covariates: [Double], robust: Bool = false) -> Estimate {
    guard fit.ending == .converged else { return .undefined }
    precondition(covariates.count == fit.coefficients.count, "a value for each column")
    let predictor = zip(covariates, fit.coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    guard let covariance = robust ? fit.robustCovariance : fit.covariance,
      let product = try? covariance * covariates
    else { return Estimate(link.hazard(predictor)) }
    let variance = zip(covariates, product).reduce(0) { $0 + $1.0 * $1.1 }
    return Estimate(link.hazard(predictor), standardError: link.slope(predictor) * max(0, variance).squareRoot())
  }
}
