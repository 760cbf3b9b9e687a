public import Declarations
public import Evaluation
import Interventions
import Population
import Scenarios

/// A row of `funds.csv`: a figure of revolving funds as it was set or as it came out, beside the fact (facts A7).
public struct FundRow: TableRow {
  public enum Origin: String, Sendable {
    case set
    case cameOut = "came-out"
  }

  public let path: String
  public let measure: FundMeasure
  public let origin: Origin
  public let value: RateEstimate
  public let fact: Double?

  public static let columns = [
    "path", "replicate", "measure", "origin", "value", "low", "high", "unit", "fact", "fact_source",
  ]

  public var fields: [TableField] {
    [
      .text(path), .text("all"), .text(measure.rawValue), .text(origin.rawValue), .number(value.estimate),
      .number(value.low), .number(value.high), .text(measure.unit.symbol), .number(fact),
      fact == nil ? .missing : .text("facts A7"),
    ]
  }
}

/// What is told of revolving funds: what the scenario set, and what the run made of it.
public enum FundMeasure: String, CaseIterable, Sendable {
  case seed, loan, term, interest, share, capacity
  case founded, members
  case poorShare = "poor_share"
  case capital, turnover
  case yearlyTurnover = "yearly_turnover"
  case lostShare = "lost_share"
  case leavingRate = "leaving_rate"

  public var isSet: Bool { [.seed, .loan, .term, .interest, .share, .capacity].contains(self) }

  public var unit: Declarations.Unit {
    switch self {
    case .seed, .loan, .share, .capital: .yuan
    case .term: .months
    case .interest, .leavingRate: .perYear
    case .capacity, .members: .households
    case .founded: .count
    case .poorShare, .lostShare: .share
    case .turnover: .one
    case .yearlyTurnover: .perYear
    }
  }

  /// Village mutual-aid funds of Sichuan and Anhui, 2006–2015.
  public var fact: Double? {
    switch self {
    case .loan: 4_000
    case .term: 12
    case .interest: 0.07
    case .share: 100
    case .members: 144
    case .poorShare: 0.32
    case .capital: 205_000
    case .turnover: 3.1
    // 3.1 over the four years that a fund has lent on average, if as many began in each of the eight years.
    case .yearlyTurnover: 3.1 / 4
    case .leavingRate: 0.066
    case .seed, .capacity, .founded, .lostShare: nil
    }
  }

  public var meaning: Text {
    switch self {
    case .seed: Text("seed capital of a fund", zh: "每个互助资金的本金")
    case .loan: Text("size of a loan", zh: "每笔借款额")
    case .term: Text("term of a loan", zh: "借款期限")
    case .interest: Text("interest", zh: "占用费率")
    case .share: Text("a member's share", zh: "社员股金")
    case .capacity: Text("members that an association can hold", zh: "协会可容纳的成员户数")
    case .founded: Text("funds that began", zh: "成立的互助资金数")
    case .members: Text("members of a fund", zh: "每个互助资金的社员数")
    case .poorShare: Text("share of members who were recorded as poor when they joined", zh: "入社时在册贫困户占社员比例")
    case .capital: Text("seed capital and shares of a fund", zh: "每个互助资金的本金与股金")
    case .turnover: Text("all that was lent, by capital", zh: "累计放款与资本之比")
    case .yearlyTurnover: Text("what a fund lends in a year of lending, by capital", zh: "每一放款年放款与资本之比")
    case .lostShare: Text("share of settled loans that were lost", zh: "已到期借款中坏账比例")
    case .leavingRate: Text("funds that close, by the years that funds lend", zh: "互助资金年关闭率")
    }
  }
}

extension RunTables {
  public var hasFunds: Bool {
    result.scenario.paths.contains { path in path.programmes.contains { $0.finance?.lendsThroughFunds == true } }
  }

  /// Revolving funds of every path that has them: means over replicates, and the quantiles that hold 95 %.
  public func funds() -> [FundRow] {
    result.scenario.paths.enumerated().flatMap { index, path -> [FundRow] in
      guard path.programmes.contains(where: { $0.finance?.lendsThroughFunds == true }) else { return [] }
      let outcomes = result.path(index).map(\.funds)
      return FundMeasure.allCases.map { measure in
        FundRow(
          path: path.name, measure: measure, origin: measure.isSet ? .set : .cameOut,
          value: measure.isSet ? setting(measure, outcomes) : RateEstimate(meanOf: outcomes.compactMap(measure.value)),
          fact: measure.fact)
      }
    }
  }

  private func setting(_ measure: FundMeasure, _ outcomes: [[FundOutcome]]) -> RateEstimate {
    let values = result.scenario.parameters
    switch measure {
    case .loan: return RateEstimate(values[RevolvingFunds.loan])
    case .term: return RateEstimate(values[RevolvingFunds.term])
    case .interest: return RateEstimate(values[RevolvingFunds.rate])
    case .share: return RateEstimate(values[RevolvingFunds.share])
    case .capacity: return RateEstimate(values[AssociationLife.capacity])
    default: return RateEstimate(outcomes.flatMap { $0 }.first.map { Double($0.seed) / 100 })
    }
  }
}

extension FundMeasure {
  /// The figure of one replicate; `nil` where there is nothing to divide by.
  fileprivate var value: @Sendable ([FundOutcome]) -> Double? {
    let measure = self
    return { funds in
      func sum(_ part: (FundOutcome) -> Int) -> Double { Double(funds.reduce(0) { $0 + part($1) }) }
      func fen(_ part: (FundOutcome) -> Int64) -> Double { Double(funds.reduce(0) { $0 + part($1) }) }
      func ratio(_ a: Double, _ b: Double) -> Double? { b > 0 ? a / b : nil }
      let count = Double(funds.count)
      switch measure {
      case .founded: return count
      case .members: return ratio(sum(\.members), count)
      case .poorShare: return ratio(sum(\.poorMembers), sum(\.members))
      case .capital: return ratio(fen { $0.seed + $0.paidIn } / 100, count)
      case .turnover: return ratio(fen(\.lent), fen { $0.seed + $0.paidIn })
      case .yearlyTurnover:
        return ratio(
          fen(\.lent), funds.reduce(0) { $0 + Double($1.seed + $1.paidIn) * Double($1.monthsAlive) / 12 })
      case .lostShare: return ratio(sum(\.loansLost), sum(\.loansSettled))
      case .leavingRate: return ratio(sum { $0.isAlive ? 0 : 1 }, sum(\.monthsAlive) / 12)
      default: return nil
      }
    }
  }
}
