public import Evaluation

/// A row of `phase_rates.csv`: as in a run folder.
public struct PanelPhaseRow: TableRow {
  var cell: PanelPhaseCells.Cell
  var phase: String
  var group: String
  var limits: String
  /// Of the poor, of those who left, of those never poor.
  var parts: [PhaseRateRow.Part]

  public static let columns = Array(PhaseRateRow.columns.dropFirst(2))

  public var fields: [TableField] {
    let (exit, back, entry) = (parts[0], parts[1], parts[2])
    return [
      .text(phase), .text(group), .text(PovertyStatus.actual.key), .text(cell.unit.key), .text(cell.definition.key),
      .text(limits),
      .number(exit.years), .number(exit.events), .number(exit.rate.estimate), .number(exit.rate.low),
      .number(exit.rate.high),
      .number(back.years), .number(back.events), .number(back.rate.estimate), .number(back.rate.low),
      .number(back.rate.high),
      .number(entry.years), .number(entry.events), .number(entry.rate.estimate),
    ]
  }
}

/// `phase_rates.csv`: exits, returns and first entries by phase, with the definitions of a run folder (`RateDefinition`). An
/// observation without a phase is in phase `none`.
///
/// `person-time` and `lag-0` book an event, and the period at risk of it, to the phase of the observation in which it is
/// seen, the one with and the other without the lag that was asked for; `by-exit-phase` books returns to that of the exit.
/// `proportion` is the share of those in a state before a phase who leave it by the phase's last observation.
///
/// Time at risk is in the units of the time column. When every household counts the same, limits are Garwood's, of
/// proportions Clopper and Pearson's; else they are linearised, on the scale of logarithms and of log odds.
public enum PanelPhaseRates: PanelTable {
  public static let file = "phase_rates.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { options.phase != nil }

  public static func rows(_ evaluation: PanelEvaluation) -> [PanelPhaseRow] {
    let panel = evaluation.panel
    if panel.columns.phase == nil { return [] }
    let cells = PanelPhaseCells(panel, evaluation.spells, lag: evaluation.options.phaseLag ?? 0)
    return cells.all.compactMap { cell in
      let parts = SpellState.inTables.map { part(cells[cell, $0], cell.definition, evaluation) }
      guard parts.contains(where: { $0.years != nil }) else { return nil }
      let exact: LimitsMethod = cell.definition == .proportion ? .clopperPearson : .garwood
      return PanelPhaseRow(
        cell: cell, phase: cells.label(cell), group: panel.name(ofGroup: cell.group),
        limits: panel.isSimpleSample ? exact.key : "linearised", parts: parts)
    }
  }

  private static func part(
    _ rate: ClusteredRate, _ definition: RateDefinition, _ evaluation: PanelEvaluation
  ) -> PhaseRateRow.Part {
    guard rate.exposed > 0 else { return .missing }
    let (exposure, events) = (rate.totalExposure, rate.totalEvents)
    let limits =
      switch (evaluation.panel.isSimpleSample, definition) {
      case (true, .proportion):
        BinomialLimits.clopperPearson(events: Int64(rate.events), trials: Int64(rate.exposed))
      case (true, _): PoissonLimits.rate(events: events, exposure: exposure)
      case (false, .proportion): rate.estimate(evaluation.clusterSample).shareLimits()
      case (false, _): rate.estimate(evaluation.clusterSample).rateLimits()
      }
    return PhaseRateRow.Part(years: exposure, events: events, rate: limits)
  }
}

extension SpellState {
  /// In the order of the columns: exits, returns, entries.
  static let inTables: [SpellState] = [.poor, .exited, .neverPoor]
}
