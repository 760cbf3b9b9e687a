public import Evaluation

/// What the panel of one path and replicate says, as anybody's panel would, and how far its estimators are from the truth
/// that only a simulator knows.
public struct RunEvaluation: Sendable {
  /// In the order in which they are written.
  let tables: [any KeptTable]
  /// Of a path with a programme that was run beside `none`.
  public let trials: [EstimatorTrial]
  /// The panel itself, when it is to be written.
  private let panel: RunPanel?

  /// - Parameter known: what only a simulator knows; `nil` where the path was not run without its programme.
  init(_ run: RunPanel, known: KnownEffects?, keepPanel: Bool) {
    let evaluation = PanelEvaluation(
      PanelAssembly(run.columns), run.options, comparing: run.eligible.map { PanelAssembly($0).panel })
    tables = PanelTables.all.compactMap { $0.kept(evaluation) }
    panel = keepPanel ? run : nil
    trials = known.map { $0.trials(of: evaluation.effects?.rows ?? []) } ?? []
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
