import Evaluation

/// The rows of one model, or why there are none.
struct HazardFit: Sendable {
  let rows: [HazardRow]
  let problem: PanelHazards.Problem?

  init(
    _ event: SurvivalEvent, _ model: PanelHazards.Model, _ periods: HazardPeriods, _ fit: LikelihoodFit,
    frailty: GammaFrailty? = nil
  ) {
    let row = { (term: String, estimate: Estimate) in
      HazardRow(event: event, model: model, term: term, estimate)
    }
    guard fit.ending == .converged else {
      let terms = Self.columns(fit.ending).map { periods.terms[$0] }
      let reason = Self.key(fit.ending) + (terms.isEmpty ? "" : ": " + terms.joined(separator: ", "))
      rows = [row("not fitted (\(reason))", .undefined)]
      problem = PanelHazards.Problem(event: event, model: model, ending: fit.ending, terms: terms)
      return
    }
    let used = periods.sample.weights.indices.filter { periods.sample.weights[$0] > 0 }
    var rows = [
      row("periods at risk", Estimate(Double(used.count))),
      row("events", Estimate(Double(used.count { periods.periods.isEvent[$0] }))),
    ]
    rows += periods.terms.enumerated().map { row($1, fit.estimate($0, robust: true)) }
    if let frailty {
      // Weights make neither a likelihood nor an information of what was observed.
      let variance = periods.isWeighted ? Estimate(frailty.variance.value) : frailty.variance
      rows.append(
        HazardRow(event: event, model: model, term: "frailty variance", variance, limits: variance.rateLimits()))
      rows.append(row("p-value of no frailty", Estimate(periods.isWeighted ? nil : frailty.probability)))
    }
    rows.append(row("log likelihood", Estimate(periods.isWeighted ? nil : fit.logLikelihood)))
    self.rows = rows
    problem = nil
  }

  private static func columns(_ ending: LikelihoodFit.Ending) -> [Int] {
    switch ending {
    case .singularDesign(let columns), .separation(let columns): columns
    default: []
    }
  }

  private static func key(_ ending: LikelihoodFit.Ending) -> String {
    switch ending {
    case .noObservations: "no periods at risk"
    case .noEvents: "no events"
    case .onlyEvents: "only events"
    case .singularDesign: "dependent columns"
    case .separation: "separation"
    case .impossibleMove, .notConverged, .converged: "not converged"
    }
  }
}
