import Evaluation

/// What only a simulator knows of a path, because the same households lived without it.
struct KnownEffects {
  let truth: EffectTruth
  /// The panel of the eligible households without the programme, with those marked whom it would serve.
  private let without: RunPanel

  /// - Parameters:
  ///   - frame: the groups that `run` makes; households that split off in a run are in none of them.
  ///   - before: the last years of the burn-in.
  init(_ run: FinishedRun, without none: FinishedRun, frame: HouseholdFrame, before: [December]) {
    let frame = frame.restricted(to: run.isFromStart)
    truth = EffectTruth(run, without: none, frame: frame, before: before)
    without = RunPanel(before: before, run: none, frame: frame, servedIn: run)
  }

  func trials(of rows: [EffectRow]) -> [EstimatorTrial] {
    guard let eligible = without.eligible else { return [] }
    let panel = PanelAssembly(eligible).panel
    let found = PanelEffects(panel, PanelTreatment(panel), without.options).rows
    let estimates = Dictionary(found.map { ($0.key, $0.estimate.value) }) { first, _ in first }
    return rows.compactMap { row in
      row.target().map { EstimatorTrial(row, truth: $0(truth), withoutEffect: estimates[row.key] ?? nil) }
    }
  }
}

extension HouseholdFrame {
  /// The frame with the others in no group.
  fileprivate func restricted(to isIncluded: [Bool]) -> HouseholdFrame {
    HouseholdFrame(
      village: village, members: members, groups: zip(groups, isIncluded).map { $1 ? $0 : [] })
  }
}

extension EffectRow {
  /// What the number aims at; `nil` for what is no effect, such as a mean or a test, and for effects on people who were
  /// not treated.
  func target() -> ((EffectTruth) -> Double?)? {
    switch (family, aggregate, cohort, time) {
    case ("before-after", "effect", _, let time?), ("difference-in-differences", "effect", _, let time?),
      ("inverse-probability-weighting", "treated", _, let time?),
      ("nearest-neighbour-matching", "treated", _, let time?):
      return { $0.effect(in: time) }
    case ("two-way-fixed-effects", "effect", _, _): return { $0.overall }
    case ("event-study", "relative-period", _, let distance?): return { $0.mean(atDistance: distance) }
    case ("group-time", "group-time", let group?, let time?): return { $0.effect(group: group, period: time) }
    case ("group-time", "simple", _, _): return { $0.simple }
    case ("group-time", "cohort", nil, _): return { $0.byGroup }
    case ("group-time", "cohort", let group?, _): return { $0.mean(ofGroup: group) }
    case ("group-time", "period", _, nil): return { $0.byPeriod }
    case ("group-time", "period", _, let time?): return { $0.mean(inPeriod: time) }
    case ("group-time", "relative-period", _, nil): return { $0.byDistance }
    case ("group-time", "relative-period", _, let distance?): return { $0.mean(atDistance: distance) }
    default: return nil
    }
  }

  /// The estimator without the controls and covariates that it is used with.
  private var family: String { estimator.hasPrefix("group-time") ? "group-time" : estimator }
}
