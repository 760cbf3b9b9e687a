public import Declarations
public import Population
import Quantities
public import Simulation

/// Cash for the households that a programme serves: its cash line, paid evenly over its months, or the first of them, and
/// its households.
///
///     month's money = what the line holds / months left
///     households get (1 − delivery cost) of it, in equal parts to the fen; the rest pays for the delivery
///
/// With the whole budget in this line and the villages and places of another programme it is *equal cash*: the benchmark
/// that a programme must beat. Whom it pays is whom the needs assessment of that programme chooses.
public struct CashTransfers: CountyMechanism {
  public static let deliveryCost = Parameter(
    "cash.delivery-cost", 0.05, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of the cash line that paying it out costs", zh: "现金发放成本占现金预算的比例"))
  public static let countsAsIncome = Parameter(
    "cash.counts-as-income", 1, .share, in: 0...1, source: "chosen; a transfer is part of net income", grade: .assumed,
    Text("whether cash of a programme is income by which poverty is judged (0 or 1)", zh: "项目现金是否计入判定贫困的收入(0 或 1)"))
  public static let parameters = [deliveryCost, countsAsIncome]

  public let name = Text("cash to households", zh: "到户现金")
  public let reads = Text("served, cash line", zh: "服务对象、现金预算项")
  public let writes = Text("payments, budget lines", zh: "付款、预算项")

  private let months: Int
  private let index: Int
  private let reaching: Double
  private let channel: Double
  private let flow: Flow

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    months = min(plan.months, plan.finance?.cash?.months ?? plan.months)
    self.index = index
    reaching = 1 - values[Self.deliveryCost]
    channel = values[CrisisCases.channel]
    flow = values[Self.countsAsIncome] > 0.5 ? .cashTransfers : .programmeGifts
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    let served = county.programmes[index].served.map(\.household).sorted()
    let onPaper = county.programmes[index].onPaper
    guard month.month >= 0, month.month < months, !served.isEmpty else { return }
    let left = county.programmes[index].lines[BudgetLine.cash.rawValue]
    let fen = left / Int64(months - month.month)
    guard fen > 0, county.take(fen, from: .cash, of: index) else { return }
    let (each, over) = fen.times(reaching).quotientAndRemainder(dividingBy: Int64(served.count))
    var paid: Int64 = 0
    for (place, household) in served.enumerated() {
      let gift = (each + (place < over ? 1 : 0)).times(channel)
      guard gift > 0, !onPaper.contains(household) else { continue }
      county.payments.append(Payment(household: household, fen: gift, flow: flow))
      paid += gift
    }
    county.ledger.post(.programmeServices, fen: fen - paid)
  }
}
