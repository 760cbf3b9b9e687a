/// A row of `outcomes.csv`.
public struct OutcomeRow: TableRow, Hashable {
  public var run: RunKey
  public var year: Int
  public var measure: String
  public var group: Group
  public var value: RateEstimate
  public var unit: String

  public init(run: RunKey, year: Int, measure: String, group: Group, value: RateEstimate, unit: String) {
    self.run = run
    self.year = year
    self.measure = measure
    self.group = group
    self.value = value
    self.unit = unit
  }

  public static let columns = ["path", "replicate", "year", "measure", "group", "estimate", "low", "high", "unit"]

  public var fields: [TableField] {
    run.fields + [
      .integer(year), .text(measure), .text(group.key), .number(value.estimate), .number(value.low),
      .number(value.high), .text(unit),
    ]
  }

  /// The rows over all replicates of a path; years and groups without anybody are left out.
  public static func pooledRows(path: String, _ replicates: [OutcomeSums], _ bootstraps: [Group: ReplicateBootstrap])
    -> [OutcomeRow]
  {
    guard let years = replicates.first?.years else { return [] }
    return years.flatMap { year in
      OutcomeMeasure.allCases.flatMap { measure in
        Group.allCases.compactMap { group in
          guard let bootstrap = bootstraps[group] else { return nil }
          let value = bootstrap.estimate(RateSample(replicates, measure, year: year, group: group))
          guard value.estimate != nil else { return nil }
          return OutcomeRow(
            run: RunKey(path: path, replicate: nil), year: year, measure: measure.key, group: group, value: value,
            unit: measure.unit)
        }
      }
    }
  }
}
