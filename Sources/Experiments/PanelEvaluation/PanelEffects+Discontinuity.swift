import Evaluation

extension PanelEffects {
  /// The outcome of the last period of households just below the cutoff of a score against those just above it.
  ///
  /// A household has the first score that it was seen with, since later ones may be results of the programme, and is
  /// compared with its line in that period when no cutoff was given. Below is treated; at the cutoff is not.
  mutating func addDiscontinuity(_ panel: HouseholdPanel, _ treatment: PanelTreatment?, cutoff: Double?) {
    let name = "regression-discontinuity"
    let scores = panel.columns.running
    let outcomes = panel.columns.outcome.isEmpty ? panel.columns.income : panel.columns.outcome
    guard let end = panel.times.last else { return }
    var (distances, results, weights): ([Double], [Double], [Double]) = ([], [], [])
    var (against, others) = (0, 0)
    for household in 0..<panel.households {
      let rows = panel.rows(of: household)
      let last = rows.upperBound - 1
      guard panel.columns.time[last] == end, outcomes[last].isFinite,
        let first = rows.first(where: { scores[$0].isFinite })
      else {
        others += 1
        continue
      }
      let distance = scores[first] - (cutoff ?? panel.columns.line[first])
      if let treatment, treatment.isTreated(household) != (distance < 0) { against += 1 }
      distances.append(distance)
      results.append(outcomes[last])
      weights.append(panel.weight(last))
    }
    omit(.noScore, others)
    omit(.againstScore, against)
    addDensity(distances, time: end)
    guard let fit = RegressionDiscontinuity(outcome: results, running: distances, cutoff: 0, weights: weights) else {
      silence(name, .fewScores)
      return
    }
    for (aggregate, estimate) in [
      ("robust", fit.biasCorrected), ("conventional", fit.conventional), ("bandwidth", Estimate(fit.bandwidth)),
      ("bias-bandwidth", Estimate(fit.biasBandwidth)), ("households-below", Estimate(Double(fit.below))),
      ("households-above", Estimate(Double(fit.above))),
    ] {
      rows.append(EffectRow(estimator: name, aggregate: aggregate, time: end, estimate: estimate))
    }
  }

  /// Whether households see to it that they fall below the cutoff.
  private mutating func addDensity(_ distances: [Double], time: Int32) {
    let name = "density-discontinuity"
    guard let test = DensityDiscontinuity(distances, cutoff: 0) else {
      silence(name, .fewScores)
      return
    }
    for (aggregate, estimate) in [
      ("difference", test.difference), ("below", test.below), ("above", test.above),
      ("p-value", Estimate(test.pValue)), ("bandwidth", Estimate(test.bandwidth)),
    ] {
      rows.append(EffectRow(estimator: name, aggregate: aggregate, time: time, estimate: estimate))
    }
  }
}
