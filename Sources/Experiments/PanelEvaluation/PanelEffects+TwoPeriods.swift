import Evaluation

extension PanelEffects {
  /// The change of the treated by itself, and less that of the never treated, of households seen in both periods.
  mutating func addTwoPeriods(_ sample: EffectSample, _ periods: EffectPeriods?) {
    let names = ["before-after", "difference-in-differences"]
    guard let periods, periods.before < periods.after, periods.hasTreated else {
      let reason: Silence = sample.starts.contains { $0 != nil } ? .noTwoPeriods : .noTreated
      for name in names { silence(name, reason) }
      return
    }
    omit(.notInBothPeriods, periods.omitted)
    let time = sample.time(periods.after)
    let treated = sample.part(periods.pairs.filter(\.isTreated).flatMap { [$0.before, $0.after] }).effects
    rows.append(
      EffectRow(
        estimator: names[0], aggregate: "effect", time: time,
        estimate: BeforeAfter.estimate(treated, before: periods.before, after: periods.after)))
    let all = sample.part(periods.pairs.flatMap { [$0.before, $0.after] })
    guard
      let difference = DifferenceInDifferences(
        all.effects, treated: all.starts.map { $0 != nil }, before: periods.before, after: periods.after)
    else {
      silence(names[1], .noNeverTreated)
      return
    }
    let start = sample.time(periods.before)
    for (aggregate, time, estimate) in [
      ("effect", time, difference.effect), ("mean-treated", start, Estimate(difference.treatedBefore)),
      ("mean-treated", time, Estimate(difference.treatedAfter)),
      ("mean-never-treated", start, Estimate(difference.othersBefore)),
      ("mean-never-treated", time, Estimate(difference.othersAfter)),
    ] {
      rows.append(EffectRow(estimator: names[1], aggregate: aggregate, time: time, estimate: estimate))
    }
  }

  /// The outcome in the second period of ever treated against never treated of like covariates in the first.
  mutating func addSelection(_ sample: EffectSample, _ periods: EffectPeriods?) {
    let names = ["inverse-probability-weighting", "nearest-neighbour-matching"]
    guard let periods, periods.hasTreated, periods.hasOthers else {
      let isTreated = sample.starts.contains { $0 != nil }
      let reason: Silence =
        !isTreated ? .noTreated : periods?.hasTreated == true ? .noNeverTreated : .noTwoPeriods
      for name in names { silence(name, reason) }
      return
    }
    let pairs = periods.pairs.filter { sample.hasCovariates($0.before) }
    omit(.noCovariates, periods.pairs.count - pairs.count)
    let covariates = sample.panel.columns.covariates.map { column in
      pairs.map { column.values[Int(sample.rows[$0.before])] }
    }
    let (treated, outcome) = (pairs.map(\.isTreated), pairs.map { sample.effects.outcome[$0.after] })
    let weights = pairs.map { sample.effects.weight[$0.before] }
    let score = PropensityScore(treated: treated, covariates: covariates, weights: weights)
    if let reason = Silence(score.outcome) {
      for name in names { silence(name, reason) }
      return
    }
    let time = sample.time(periods.after)
    for target in [InverseProbabilityWeighting.Target.treated, .everybody] {
      let weighting = InverseProbabilityWeighting(
        outcome: outcome, treated: treated, covariates: covariates, for: target, weights: weights,
        clusters: pairs.map { sample.effects.cluster[$0.before] })
      rows.append(
        EffectRow(estimator: names[0], aggregate: target.rawValue, time: time, estimate: weighting.effect))
    }
    let matching = NearestNeighbourMatching(score.probabilities, treated: treated, withReplacement: true)
    rows.append(
      EffectRow(
        estimator: names[1], aggregate: "treated", time: time,
        estimate: matching.effect(on: outcome, weights: weights)))
  }
}

extension PanelEffects.Silence {
  fileprivate init?(_ outcome: PropensityScore.Outcome) {
    switch outcome {
    case .converged: return nil
    case .separated: self = .separated
    case .collinear: self = .collinear
    case .notConverged: self = .notConverged
    case .oneClass: self = .noNeverTreated
    }
  }
}
