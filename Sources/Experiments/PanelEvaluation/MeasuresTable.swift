public import Evaluation

/// A row of `measures.csv`: one measure of one group at one time.
public struct MeasureRow: TableRow, Hashable {
  /// `nil` for the whole panel.
  public var time: Int32?
  public var group: String
  public var measure: PanelMeasure

  public static let columns = ["time", "group", "measure", "estimate", "standard_error", "low", "high"]

  public var fields: [TableField] {
    [
      time.map { .integer(Int64($0)) } ?? .missing, .text(group), .text(measure.key), .number(measure.estimate.value),
      .number(measure.estimate.standardError), .number(measure.limits.low), .number(measure.limits.high),
    ]
  }
}

/// `measures.csv`: what is true of each period by itself. Groups are domains of the period's sample.
public enum MeasuresTable: PanelTable {
  public static let file = "measures.csv"

  public static func rows(_ evaluation: PanelEvaluation) -> [MeasureRow] { evaluation.measures }

  /// - Parameter cutoff: the share of deprivations from which a household is poor in several dimensions.
  static func rows(of panel: HouseholdPanel, cutoff: Double?, threads: Int) -> [MeasureRow] {
    let (rows, ranges) = panel.rowsByTime()
    let figures = PeriodFigure.all(deprivations: panel.columns.deprivations.map(\.name))
    return ThreadedMap.values(ranges.count, threads: threads) { period in
      let sample = PeriodSample(panel, rows: Array(rows[ranges[period]]))
      return panel.groups.enumerated().flatMap { index, group in
        let part = sample.part(index, cutoff: cutoff)
        return figures.map { figure in
          MeasureRow(time: panel.times[period], group: panel.name(ofGroup: group), measure: figure.measure(part))
        }
      }
    }.flatMap { $0 }
  }
}
