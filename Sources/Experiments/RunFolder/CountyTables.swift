public import Evaluation
import Interventions
import Population
import Scenarios

/// A row of `series.csv`: a county total of one month, mean and limits over replicates.
public struct SeriesRow: TableRow {
  var path: String
  var month: Int
  var county: String
  var variable: String
  var value: RateEstimate

  public static let columns = ["path", "replicate", "month", "county", "village", "variable", "value", "low", "high"]

  public var fields: [TableField] {
    [
      .text(path), .text("all"), .integer(month), .text(county), .missing, .text(variable), .number(value.estimate),
      .number(value.low), .number(value.high),
    ]
  }
}

/// A row of `ledger.csv`: what moved between two accounts of a county in one month, mean and limits over replicates.
public struct LedgerRow: TableRow {
  let path: String
  let month: Int
  let county: String
  let flow: Flow
  let amount: RateEstimate

  public static let columns = [
    "path", "replicate", "month", "county", "account_from", "account_to", "purpose", "amount_fen", "low", "high",
  ]

  public var fields: [TableField] {
    [
      .text(path), .text("all"), .integer(month), .text(county), .text(flow.payer.key), .text(flow.payee.key),
      .text(flow.key), .number(amount.estimate), .number(amount.low), .number(amount.high),
    ]
  }
}

extension RunTables {
  /// Totals of the county month by month.
  public func series() -> [SeriesRow] {
    let shown = MonthlyTotal.allCases.enumerated().filter { index, total in
      if case .county = total { return true }
      if case .people = total { return result.scenario.demography }
      return result.replicates.contains { $0.contains { $0.totals.contains { $0[index] != 0 } } }
    }
    return overMonths { path, month in
      shown.map { index, total in
        SeriesRow(
          path: result.scenario.paths[path].name, month: month, county: county, variable: total.key,
          value: spread(path) { Double($0.totals[month][index]) })
      }
    }
  }

  /// Flows that never move money under a path are left out.
  public func ledger() -> [LedgerRow] {
    overMonths { path, month in
      Flow.allCases.compactMap { flow in
        let amount = spread(path) { Double($0.flows[month][flow.rawValue]) }
        guard amount.estimate ?? 0 != 0 || amount.high ?? 0 != 0 else { return nil }
        return LedgerRow(
          path: result.scenario.paths[path].name, month: month, county: county, flow: flow, amount: amount)
      }
    }
  }

  /// `all` for the counties of a nation together.
  private var county: String { result.scenario.counties.count > 1 ? "all" : result.scenario.county }

  private func overMonths<Row>(_ rows: (Int, Int) -> [Row]) -> [Row] {
    result.scenario.paths.indices.flatMap { path in
      (0..<result.scenario.months).flatMap { rows(path, $0) }
    }
  }

  /// Mean over replicates, and the 2.5 % and 97.5 % quantiles.
  private func spread(_ path: Int, _ value: (PathResult) -> Double) -> RateEstimate {
    let values = result.replicates.map { value($0[path]) }
    return RateEstimate(meanOf: values)
  }
}
