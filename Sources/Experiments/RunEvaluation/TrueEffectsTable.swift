public import Evaluation
import Scenarios

/// A row of `true_effects.csv`: what a path did to the households of a group by the end of a year, known because the same
/// households lived without it.
public struct TrueEffectRow: TableRow, Hashable {
  /// What is said of the persons counted.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Persons of month 0 in the households that are compared.
    case persons
    /// Shares of them: out of poverty only with the path, out either way, poor only with the path, poor either way.
    case leftBecause = "left_because"
    case leftAnyway = "left_anyway"
    case harmed
    case stayedPoor = "stayed_poor"
    /// Those who left because of the path less those harmed.
    case meanEffect = "mean_effect"
    /// Of those out of poverty with the path, the share who owe it to the path.
    case shareBecause = "share_of_leavers_because"
    /// Income a head and year, in yuan of month 0.
    case income = "income_per_head"

    func value(_ effects: TrueEffects) -> Double? {
      switch self {
      case .persons: Double(effects.persons)
      case .leftBecause: effects.share(effects.leftBecause)
      case .leftAnyway: effects.share(effects.leftAnyway)
      case .harmed: effects.share(effects.harmed)
      case .stayedPoor: effects.share(effects.stayedPoor)
      case .meanEffect: effects.meanEffect
      case .shareBecause: effects.shareOfLeaversBecause
      case .income: effects.meanIncomeEffect
      }
    }
  }

  public let run: RunKey
  public let year: Int
  public let group: Group
  public let start: PathEffects.Start
  public let measure: Measure
  public let estimate: Estimate
  public let limits: RateEstimate

  public static let columns = [
    "path", "replicate", "year", "group", "at_start", "measure", "estimate", "standard_error", "low", "high",
  ]

  public var fields: [TableField] {
    run.fields + [
      .integer(year), .text(group.key), .text(start.key), .text(measure.rawValue), .number(estimate.value),
      .number(estimate.standardError), .number(limits.low), .number(limits.high),
    ]
  }
}

extension RunTables {
  /// Of every path that was run beside `none`; groups and years without anybody are left out.
  public func trueEffects(perReplicate: Bool = false) -> [TrueEffectRow] {
    names.indices.flatMap { path -> [TrueEffectRow] in
      let replicates = result.path(path).compactMap(\.effects)
      guard let years = replicates.first?.years else { return [] }
      let single = perReplicate ? Array(replicates.indices) : []
      return years.flatMap { year in
        Group.allCases.flatMap { group in
          PathEffects.Start.allCases.flatMap { start in
            let found = replicates.map { $0.effects(year: year, group: group, start: start) }
            guard found.contains(where: { $0.persons > 0 }) else { return [TrueEffectRow]() }
            return TrueEffectRow.Measure.allCases.flatMap { measure in
              [trueEffect(measure, path: path, year: year, group: group, start: start)]
                + single.map { number in
                  let value = measure.value(found[number])
                  return TrueEffectRow(
                    run: RunKey(path: names[path], replicate: number), year: year, group: group, start: start,
                    measure: measure, estimate: Estimate(value), limits: RateEstimate(value))
                }
            }
          }
        }
      }
    }
  }

  /// The estimate is that of all replicates' persons together, persons apart, which are the mean of the replicates; its
  /// error is that of the mean, and limits are quantiles over replicates.
  public func trueEffect(
    _ measure: TrueEffectRow.Measure, path: Int, year: Int, group: Group, start: PathEffects.Start
  ) -> TrueEffectRow {
    let replicates = result.path(path).compactMap(\.effects).map { $0.effects(year: year, group: group, start: start) }
    let pooled = replicates.reduce(into: TrueEffects()) { $0.merge($1) }
    let values = replicates.compactMap(measure.value)
    let spread = Estimate(meanOf: values.map { Estimate($0) })
    let value = measure == .persons ? spread.value : measure.value(pooled)
    let limits = RateEstimate(meanOf: values)
    return TrueEffectRow(
      run: RunKey(path: names[path], replicate: nil), year: year, group: group, start: start, measure: measure,
      estimate: Estimate(value, standardError: spread.standardError),
      limits: RateEstimate(value, low: limits.low, high: limits.high))
  }
}
