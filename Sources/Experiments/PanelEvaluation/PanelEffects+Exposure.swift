import Evaluation

extension PanelEffects {
  /// What treatment changes for the treated and for their associates, by regression of the change of the outcome between
  /// the two periods, which takes fixed differences between households away.
  ///
  /// Who shares a household's first label is its associate, seen in the two periods or not. An associate is treated if its
  /// treatment begins by the second of them. Households whose start is unclear are nobody's associates.
  mutating func addExposure(
    _ sample: EffectSample, _ treatment: PanelTreatment, _ periods: EffectPeriods?, _ association: LabelColumn,
    threshold: Double
  ) {
    let name = "exposure-mapping"
    guard let periods, periods.before < periods.after, periods.hasTreated else {
      silence(name, sample.starts.contains { $0 != nil } ? .noTwoPeriods : .noTreated)
      return
    }
    let panel = sample.panel
    let labels = (0..<panel.households).map { household -> Int32 in
      if treatment.starts[household] == PanelTreatment.unclear { return -1 }
      return panel.rows(of: household).lazy.map { association.codes[$0] }.first { $0 >= 0 } ?? -1
    }
    let mapping = ExposureMapping(labels: labels, threshold: threshold)
    let exposures = mapping.exposures(
      treated: treatment.starts.map { $0 != PanelTreatment.unclear && $0 <= periods.after })
    let counts = mapping.counts
    let household = { (pair: EffectPeriods.Pair) in Int(sample.effects.household[pair.before]) }
    let covered = periods.pairs.filter { sample.hasCovariates($0.before) }
    omit(.noCovariates, periods.pairs.count - covered.count)
    let pairs = covered.filter { exposures[household($0)] != nil }
    omit(.noAssociates, covered.count - pairs.count)
    let exposure = pairs.map { exposures[household($0)] }
    guard Exposure.allCases.allSatisfy(exposure.contains) else {
      silence(name, .noExposure)
      return
    }
    var covariates = panel.columns.covariates.map { column in
      pairs.map { column.values[Int(sample.rows[$0.before])] }
    }
    // Exposure is likelier or less likely with many associates; where all have as many, there is nothing to account for.
    let associates = pairs.map { Double(counts[household($0)]) }
    if associates.contains(where: { $0 != associates[0] }) { covariates.append(associates) }
    let outcome = sample.effects.outcome
    guard
      let fit = SpilloverRegression(
        outcome: pairs.map { outcome[$0.after] - outcome[$0.before] }, exposure: exposure, covariates: covariates,
        clusters: pairs.map { labels[household($0)] }, weights: pairs.map { sample.effects.weight[$0.before] })
    else {
      silence(name, .collinear)
      return
    }
    for (aggregate, estimate) in [
      ("direct", fit.direct), ("indirect", fit.indirect), ("total", fit.total),
      ("indirect-on-treated", fit.indirectOnTreated),
    ] {
      rows.append(
        EffectRow(estimator: name, aggregate: aggregate, time: sample.time(periods.after), estimate: estimate))
    }
  }
}
