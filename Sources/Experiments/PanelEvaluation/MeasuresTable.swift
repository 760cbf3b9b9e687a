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

  static func rows(of panel: HouseholdPanel, threads: Int) -> [MeasureRow] {
    let (rows, ranges) = panel.rowsByTime()
    return ThreadedMap.values(ranges.count, threads: threads) { period in
      let whole = PanelSample(panel, rows: Array(rows[ranges[period]]))
      return zip(panel.groups, [whole] + whole.byGroup()).flatMap { group, sample in
        PanelMeasure.families.flatMap { $0(sample) }.map { measure in
          MeasureRow(time: panel.times[period], group: panel.name(ofGroup: group), measure: measure)
        }
      }
    }.flatMap { $0 }
  }
}
