public import Evaluation
import Quantities

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

/// `phase_rates.csv`: exits, returns and first entries by the phase of the period in which they happen (`lag-0`), and
/// returns by the phase of the exit (`by-exit-phase`). An observation without a phase is in phase `none`.
///
/// Time at risk is in the units of the time column. Limits are Garwood's when every household counts the same; else they
/// are linearised, on the logarithmic scale.
public enum PanelPhaseRates: PanelTable {
  public static let file = "phase_rates.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { options.phase != nil }

  public static func rows(_ evaluation: PanelEvaluation) -> [PanelPhaseRow] {
    let panel = evaluation.panel
    guard let phases = panel.columns.phase else { return [] }
    let cells = PanelPhaseCells(panel, evaluation.spells)
    let isSimple = panel.isSimpleSample
    return cells.all.compactMap { cell in
      let parts = SpellState.inTables.map { state -> PhaseRateRow.Part in
        let rate = cells[cell, state]
        guard rate.exposed > 0 else { return .missing }
        let (exposure, events) = (rate.totalExposure, rate.totalEvents)
        let limits =
          isSimple
          ? PoissonLimits.rate(events: events, exposure: exposure)
          : rate.estimate(evaluation.clusterSample).rateLimits()
        return PhaseRateRow.Part(years: exposure, events: events, rate: limits)
      }
      guard parts.contains(where: { $0.years != nil }) else { return nil }
      return PanelPhaseRow(
        cell: cell, phase: cell.phase < 0 ? Phase.none.key : phases.labels[cell.phase],
        group: panel.name(ofGroup: cell.group), limits: isSimple ? LimitsMethod.garwood.key : "linearised",
        parts: parts)
    }
  }
}

extension SpellState {
  /// In the order of the columns: exits, returns, entries.
  static let inTables: [SpellState] = [.poor, .exited, .neverPoor]
}
