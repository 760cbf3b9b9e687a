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

  private let subsistence: Double
  private let propensity: Double
  private let passThrough: Double
  private let creditLimit: Double
  private let interest: Double
  private let buffer: Double
  private let repayment: Double
  private let investment: Double
  private let depreciation: Double

  public init(values: ParameterValues) {
    subsistence = 100 * values[Self.subsistence]
    propensity = values[Self.propensity]
    passThrough = values[Self.passThrough]
    creditLimit = values[Self.creditLimit]
    interest = values[Self.interest] / 12
    buffer = values[Self.buffer]
    repayment = values[Self.repayment]
    investment = values[Self.investment]
    depreciation = values[Self.depreciation] / 12
  }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let n = tile.count
    let (income, necessities, received) = (scratch.income, scratch.necessities, scratch.received)
    let (savings, debt, assets) = (tile.savings.pointer, tile.debt.pointer, tile.assets.pointer)
    let (incomeSum, necessitySum, members) = (
      tile.incomeSum.pointer, tile.necessitySum.pointer, tile.members.pointer
    )
    let basket = subsistence * month.prices.consumer
    var total = Totals()
    var largest: Int64 = 0
    for i in 0..<n {
      let floor = round(basket * Double(members[i]))
      let usual = Double(incomeSum[i] - necessitySum[i]) * (1.0 / 12)
      let free = income[i] + received[i] - necessities[i]
      let cash = savings[i] + free
      let wanted = max(
        floor,
        round(Double(floor) + propensity * max(0, usual - Double(floor)) + passThrough * (Double(free) - usual)))
      let room = max(0, round(creditLimit * Double(floor)) - debt[i])
      let borrowed = max(max(0, -cash), min(max(0, floor - cash), room))
      let consumed = min(wanted, max(0, cash + borrowed))
      var left = cash + borrowed - consumed
      let due = round(interest * Double(debt[i]))
      let paid = min(due, left)
      left -= paid
      let spare = Double(max(0, left - round(buffer * Double(floor))))
      let owed = debt[i] + borrowed + due - paid
      let repaid = min(owed, round(repayment * spare))
      let invested = min(left - repaid, round(investment * spare))
      savings[i] = left - repaid - invested
      debt[i] = owed - repaid
      assets[i] += invested - round(depreciation * Double(assets[i]))
      largest = max(largest, max(savings[i], max(debt[i], assets[i])))
      total.add(consumed, borrowed, paid, repaid, invested)
    }
    guard largest < Self.largestBalance else {
      let row = (0..<n).first { max(savings[$0], max(debt[$0], assets[$0])) == largest } ?? 0
      throw SimulationFaults.moneyOverflow(["household": "\(tile.id[row])", "month": "\(month.month)"])
    }
    scratch.post(.consumption, total.consumed)
    scratch.post(.borrowing, total.borrowed)
    scratch.post(.interest, total.paid)
    scratch.post(.repayment, total.repaid)
    scratch.post(.assetPurchase, total.invested)
  }

  /// 2⁵⁰ fen: unpaid interest compounds, and `round` below is exact only up to twice as much.
  private static let largestBalance: Int64 = 1 << 50

  /// Half to even, by adding and taking away 1.5·2⁵²: exact below 2⁵¹ fen, and without a call.
  @inline(__always)
  private func round(_ fen: Double) -> Int64 { Int64((fen + 6_755_399_441_055_744) - 6_755_399_441_055_744) }

  private struct Totals {
    var consumed: Int64 = 0
    var borrowed: Int64 = 0
    var paid: Int64 = 0
    var repaid: Int64 = 0
    var invested: Int64 = 0

    @inline(__always)
    mutating func add(_ consumed: Int64, _ borrowed: Int64, _ paid: Int64, _ repaid: Int64, _ invested: Int64) {
      self.consumed += consumed
      self.borrowed += borrowed
      self.paid += paid
      self.repaid += repaid
      self.invested += invested
    }
  }
}
