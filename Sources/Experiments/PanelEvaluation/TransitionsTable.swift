public import Evaluation

/// A row of `transitions.csv`: households on one side of the line at one time, and the share found on either side one
/// period later.
public struct TransitionRow: TableRow, Hashable {
  public var group: String
  /// `nil` for all periods together.
  public var fromTime: Int32?
  public var toTime: Int32?
  public var isPoor: Bool
  public var isPoorAfter: Bool
  /// Households seen to make it, without weights.
  public var households: Int
  public var rate: RateEstimate

  public static let columns = [
    "group", "from_time", "to_time", "from_state", "to_state", "households", "rate", "low", "high",
  ]

  public var fields: [TableField] {
    [
      .text(group), fromTime.map { .integer(Int64($0)) } ?? .missing,
      toTime.map { .integer(Int64($0)) } ?? .missing, .text(Self.name(isPoor)), .text(Self.name(isPoorAfter)),
      .integer(households), .number(rate.estimate), .number(rate.low), .number(rate.high),
    ]
  }

  private static func name(_ isPoor: Bool) -> String { isPoor ? "poor" : "not-poor" }
}

/// `transitions.csv`: period by period, then over all periods (times empty), for households observed in both.
///
/// The limits of one period are those of Clopper and Pearson when every household counts the same; with weights, sizes,
/// strata or clusters, and over all periods, they are linearised, on the scale of log odds.
public enum TransitionsTable: PanelTable {
  public static let file = "transitions.csv"

  public static func rows(_ evaluation: PanelEvaluation) -> [TransitionRow] { evaluation.transitions }

  static func rows(of panel: HouseholdPanel, _ sample: SurveyDesign, threads: Int) -> [TransitionRow] {
    let (rows, ranges) = panel.rowsByTime()
    let single = ThreadedMap.values(ranges.count, threads: threads) { period in
      TransitionCells(panel, rows: rows[ranges[period]].lazy.map(Int.init))
        .rows(panel, sample, time: panel.times[period])
    }
    return single.flatMap { $0 } + TransitionCells(panel, rows: 0..<panel.count).rows(panel, sample, time: nil)
  }
}

/// Changes of side, by group and side.
private struct TransitionCells {
  /// Of each group: those who were not poor, those who were.
  private var rates: [[ClusteredRate]]

  init(_ panel: HouseholdPanel, rows: some Sequence<Int>) {
    rates = panel.groups.map { _ in [ClusteredRate(), ClusteredRate()] }
    for row in rows where panel.isFollowed(row) {
      let isPoor = panel.isPoor(row)
      let group = Int(panel.columns.group?.codes[row] ?? -1)
      for place in group < 0 ? [0] : [0, group + 1] {
        rates[place][isPoor ? 1 : 0].add(
          cluster: panel.cluster(row), weight: panel.weight(row), isEvent: panel.isPoor(row + 1) != isPoor)
      }
    }
  }

  func rows(_ panel: HouseholdPanel, _ sample: SurveyDesign, time: Int32?) -> [TransitionRow] {
    zip(panel.groups, rates).flatMap { group, rates in
      [false, true].flatMap { isPoor -> [TransitionRow] in
        let rate = rates[isPoor ? 1 : 0]
        guard rate.exposed > 0 else { return [] }
        let isExact = time != nil && panel.isSimpleSample
        let change =
          isExact
          ? BinomialLimits.clopperPearson(events: Int64(rate.events), trials: Int64(rate.exposed))
          : rate.estimate(sample).shareLimits()
        return [false, true].map { after in
          TransitionRow(
            group: panel.name(ofGroup: group), fromTime: time, toTime: time.map { $0 + panel.step }, isPoor: isPoor,
            isPoorAfter: after, households: after == isPoor ? rate.exposed - rate.events : rate.events,
            rate: after == isPoor ? change.complement : change)
        }
      }
    }
  }
}

extension RateEstimate {
  /// That it does not happen.
  fileprivate var complement: RateEstimate {
    RateEstimate(estimate.map { 1 - $0 }, low: high.map { 1 - $0 }, high: low.map { 1 - $0 })
  }
}
