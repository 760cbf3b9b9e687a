/// A row of `survival.csv`.
public struct SurvivalRow: TableRow, Hashable {
  public var run: RunKey
  public var key: SpellSurvival.Key
  public var point: SurvivalPoint

  public init(run: RunKey, key: SpellSurvival.Key, point: SurvivalPoint) {
    self.run = run
    self.key = key
    self.point = point
  }

  public static let columns = [
    "path", "replicate", "event", "cohort", "time_months", "at_risk", "events", "survival", "low", "high",
  ]

  public var fields: [TableField] {
    run.fields + [
      .text(key.event.key), .text(key.cohort.key), .integer(point.time), .integer(point.atRisk),
      .integer(point.events), .number(point.survival), .number(point.low), .number(point.high),
    ]
  }

  /// The curves of one replicate (Greenwood's limits on the log-log scale).
  public static func rows(_ run: RunKey, _ survival: SpellSurvival) -> [SurvivalRow] {
    SpellSurvival.keys.flatMap { key in
      KaplanMeier.curve(survival.counts[key] ?? SurvivalCounts()).map { SurvivalRow(run: run, key: key, point: $0) }
    }
  }

  /// The curves over all replicates of a path, with limits across them.
  public static func pooledRows(path: String, _ replicates: [SpellSurvival]) -> [SurvivalRow] {
    SpellSurvival.keys.flatMap { key in
      KaplanMeier.curve(replicates: replicates.map { $0.counts[key] ?? SurvivalCounts() }).map {
        SurvivalRow(run: RunKey(path: path, replicate: nil), key: key, point: $0)
      }
    }
  }
}
