import Evaluation

/// What the panel of one path and replicate says, as anybody's panel would, and how far its estimators are from the truth
/// that only a simulator knows.
public struct RunEvaluation: Sendable {
  /// In the order in which they are written.
  let tables: [any KeptTable]
  /// Of a path with a programme that was run beside `none`.
  public let trials: [EstimatorTrial]
  /// The panel itself, when it is to be written.
  private let panel: RunPanel?

  /// - Parameter truth: the effects of the path on each household; `nil` where it was not run without the programme.
  init(_ run: RunPanel, truth: EffectTruth?, keepPanel: Bool) {
    let evaluation = PanelEvaluation(
      PanelAssembly(run.columns), run.options, comparing: run.eligible.map { PanelAssembly($0).panel })
    tables = PanelTables.all.compactMap { $0.kept(evaluation) }
    panel = keepPanel ? run : nil
    trials =
      truth.map { truth in
        (evaluation.effects?.rows ?? []).compactMap { row in
          row.target().map { EstimatorTrial(row, truth: $0(truth)) }
        }
      } ?? []
  }
}

extension RunEvaluation {
  /// The panel's observations, household by household; none unless they were kept.
  ///
  /// - Parameter run: whose they are.
  public func rows(_ run: RunKey) -> some Sequence<RunPanelRow> {
    (0..<(panel?.columns.count ?? 0)).lazy.compactMap { row in panel.map { RunPanelRow(run, $0, row: row) } }
  }
}

/// One number of one estimator in one replicate, beside what it aims at.
public struct EstimatorTrial: Sendable, Hashable {
  public let row: EffectRow
  /// `nil` where nobody was treated so.
  public let truth: Double?

  init(_ row: EffectRow, truth: Double?) {
    self.row = row
    self.truth = truth
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
