public import Evaluation

/// A row of `lifetable.csv`: one period of the spells that began in the record.
public struct DurationRow: TableRow, Hashable {
  public var event: SurvivalEvent
  public var group: String
  public var point: SurvivalPoint
  public var censored: Int64

  public static let columns = [
    "event", "group", "duration", "at_risk", "events", "censored", "hazard", "hazard_se", "survival", "survival_se",
    "low", "high",
  ]

  public var fields: [TableField] {
    let hazard = Double(point.events) / Double(point.atRisk)
    return [
      .text(event.key), .text(group), .integer(point.time), .integer(point.atRisk), .integer(point.events),
      .integer(censored), .number(hazard), .number((hazard * (1 - hazard) / Double(point.atRisk)).squareRoot()),
      .number(point.survival), .number(point.variance?.squareRoot()), .number(point.low), .number(point.high),
    ]
  }
}

/// `lifetable.csv`: leaving poverty and falling back by the periods that a spell has lasted, with log-log limits.
public enum DurationTable: PanelTable {
  public static let file = "lifetable.csv"

  public static func rows(_ evaluation: PanelEvaluation) -> [DurationRow] {
    let panel = evaluation.panel
    return SurvivalEvent.allCases.flatMap { event in
      zip(panel.groups, evaluation.lifeTable.counts[event] ?? []).flatMap { group, counts in
        KaplanMeier.curve(counts).map { point in
          DurationRow(
            event: event, group: panel.name(ofGroup: group), point: point, censored: counts.censored[point.time])
        }
      }
    }
  }
}
