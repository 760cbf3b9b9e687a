import CKernels
public import Declarations
public import Population
public import Simulation

/// Consumption, borrowing, repayment, saving and investment.
///
///     cash        = savings + income + received − own necessities
///     wanted      = subsistence + propensity · max(0, usual − subsistence) + pass-through · (income − usual)
///     consumption = wanted, at least subsistence, at most what cash and credit allow
///     borrowing   = what is missing to subsistence within the credit limit, and any bill beyond cash
///     interest    = a twelfth of the yearly rate · debt, as far as cash is left; the rest is owed
///     above a buffer of some months of subsistence: a share repays debt, a share buys productive assets
///     assets wear out by a twelfth of the yearly depreciation
///
/// `usual` is a twelfth of the last twelve months' income less necessities.
public struct HouseholdBudget: HouseholdMechanism {
  public static let subsistence = Parameter(
    "consumption.subsistence", 150, .yuanPerMonth, in: 0...10_000,
    source: "chosen: six tenths of the poverty line of 2018", grade: .assumed,
    Text("consumption a head below which a household borrows, month 0", zh: "人均最低消费,低于此则借债(第 0 月)"))
  public static let propensity = Parameter(
    "consumption.propensity", 0.8, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of usual income above subsistence that is consumed", zh: "常态收入超出最低消费部分的消费比例"))
  public static let passThrough = Parameter(
    "consumption.pass-through", 0.25, .share, in: 0...1,
    source: "facts B1: Jalan and Ravallion 1999, .4 for the poorest, .1 for the richest", grade: .assumed,
    Text("share of a month's surprise in income that is consumed", zh: "当月收入意外变动传导到消费的比例"))
  public static let creditLimit = Parameter(
    "credit.limit", 12, .months, in: 0...120, source: "chosen", grade: .assumed,
    Text("debt in months of subsistence beyond which nobody lends for food", zh: "以最低消费月数计的借债上限"))
  public static let interest = Parameter(
    "credit.interest", 0.05, .perYear, in: 0...1, source: "chosen; facts A8: benchmark rate 4.35–4.75 %",
    grade: .assumed, Text("interest on debt", zh: "债务年利率"))
  public static let buffer = Parameter(
    "savings.buffer", 4, .months, in: 0...60, source: "chosen", grade: .assumed,
    Text("savings in months of subsistence that are kept as a buffer", zh: "以最低消费月数计的预防性储蓄"))
  public static let repayment = Parameter(
    "credit.repayment", 0.3, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of cash above the buffer that repays debt in a month", zh: "超出预防性储蓄的现金每月用于还债的比例"))
  public static let investment = Parameter(
    "assets.investment", 0.015, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of cash above the buffer that buys productive assets in a month", zh: "超出预防性储蓄的现金每月用于生产性投资的比例"))
  public static let depreciation = Parameter(
    "assets.depreciation", 0.1, .perYear, in: 0...0.99, source: "chosen", grade: .assumed,
    Text("share of productive assets worn out in a year", zh: "生产性资产年折旧率"))
  public static let parameters = [
    subsistence, propensity, passThrough, creditLimit, interest, buffer, repayment, investment, depreciation,
  ]

  public let name = Text("consumption, saving and debt", zh: "消费、储蓄与债务")
  public let reads = Text("income and necessities, savings, debt, payments", zh: "收入与必需支出、储蓄、债务、收付款")
  public let writes = Text("savings, debt, assets", zh: "储蓄、债务、生产性资产")

  private let rules: pp_budget_rules

  public init(values: ParameterValues) {
    rules = pp_budget_rules(
      basket: 100 * values[Self.subsistence], propensity: values[Self.propensity],
      pass_through: values[Self.passThrough], credit_limit: values[Self.creditLimit],
      interest: values[Self.interest] / 12, buffer: values[Self.buffer], repayment: values[Self.repayment],
      investment: values[Self.investment], depreciation: values[Self.depreciation] / 12)
  }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let columns = pp_budget_columns(
      income: scratch.income, received: scratch.received, necessities: scratch.necessities,
      income_sum: tile.incomeSum.pointer, necessity_sum: tile.necessitySum.pointer, members: tile.members.pointer,
      savings: tile.savings.pointer, debt: tile.debt.pointer, assets: tile.assets.pointer)
    var rules = rules
    rules.basket *= month.prices.consumer
    let total = pp_budget(columns, rules, tile.count)
    guard total.largest < Self.largestBalance else { throw overflow(tile, month) }
    scratch.post(.consumption, total.consumed)
    scratch.post(.borrowing, total.borrowed)
    scratch.post(.interest, total.paid)
    scratch.post(.repayment, total.repaid)
    scratch.post(.assetPurchase, total.invested)
  }

  /// 2⁵⁰ fen: unpaid interest compounds, and whole fen are exact in double precision only up to twice as much.
  private static let largestBalance = 0x1p50

  private func overflow(_ tile: HouseholdTile, _ month: MonthContext) -> Fault {
    let balances = (0..<tile.count).map { max(tile.savings[$0], max(tile.debt[$0], tile.assets[$0])) }
    let row = balances.indices.max { balances[$0] < balances[$1] } ?? 0
    return SimulationFaults.moneyOverflow(["household": "\(tile.id[row])", "month": "\(month.month)"])
  }
}
