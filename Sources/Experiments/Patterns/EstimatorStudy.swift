public import Evaluation
import Interventions
import Scenarios

/// Estimators of a path's effect on income held against the truth, beside what the path did to those whom its programme
/// served and to those with whom they are compared.
public struct EstimatorStudy: Sendable {
  public let replicates: Int
  /// Of each estimator, the number for all served households together.
  public let rows: [EstimatorRow]
  /// What the event study finds without the programme, by years since the first one served: how the distance of the served
  /// from the others moves by itself, against the year before.
  public let trend: [(distance: Int32, gap: Estimate)]
  /// Years of the panel.
  public let years: ClosedRange<Int>
  /// What the path added in the last year to the income of those served and of the other eligible households, in yuan of
  /// month 0 a head and year, with its error over replicates.
  public let gainOfServed: Estimate
  public let gainOfOthers: Estimate

  /// `nil` where the path was not run beside `none`, or its years were not evaluated.
  ///
  /// - Parameter path: its place in the scenario.
  public init?(_ tables: RunTables, path: Int) {
    let name = tables.result.scenario.paths[path].name
    let all = tables.estimators().filter { $0.path == name }
    rows = all.filter(\.estimator.isOfAll)
    trend = all.filter { $0.estimator.estimator == "event-study" }.compactMap { row in
      row.estimator.time.map { ($0, row.withoutEffect) }
    }
    replicates = tables.result.replicates.count
    guard !rows.isEmpty, let known = tables.result.path(path).first?.effects?.years, let last = known.last else {
      return nil
    }
    let before = min(KeptResults.yearsBefore, tables.result.scenario.wholeYearsBefore)
    years = known[0] - before...last
    func gain(_ group: Group) -> Estimate {
      tables.trueEffect(.income, path: path, year: last, group: group, start: .everybody).estimate
    }
    (gainOfServed, gainOfOthers) = (gain(.served), gain(.notServed))
  }
}

extension EffectRow {
  /// Whether the number is of all the treated, whenever treatment began.
  fileprivate var isOfAll: Bool {
    cohort == nil && (aggregate == "effect" || aggregate == "simple" || aggregate == "treated")
  }
}
