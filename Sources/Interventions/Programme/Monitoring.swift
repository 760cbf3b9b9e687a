public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// Monitoring of those who left poverty, and early help (S1; facts A3).
///
/// A household recorded as exited is at risk when its income of twelve months is below so many lines, somebody is ill, or
/// its debt exceeds a share of its income. It is found with a chance each month, and then gets a month of casework and
/// crisis support and some money, once in so many months, while the line `monitoring` lasts.
public struct Monitoring: CountyMechanism {
  public static let incomeLine = Parameter(
    "monitoring.income", 1.5, .one, in: 0...5, source: "facts A3: about 1.5 times the national line", grade: .observed,
    Text("income, in poverty lines, below which a household is at risk", zh: "监测收入线(贫困线倍数)"))
  public static let debt = Parameter(
    "monitoring.debt", 1, .one, in: 0...10, source: "chosen", grade: .assumed,
    Text("debt, in yearly incomes, above which a household is at risk", zh: "债务风险线(占年收入之比)"))
  public static let detection = Parameter(
    "monitoring.detection", 0.2, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a household at risk is found in a month", zh: "风险户当月被发现的概率"))
  public static let interval = Parameter(
    "monitoring.interval", 12, .months, in: 1...120, source: "chosen", grade: .assumed,
    Text("months between two cases of one household", zh: "同一户两次帮扶的间隔月数"))
  public static let payment = Parameter(
    "monitoring.payment", 600, .yuan, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("money that a household at risk is given", zh: "风险户获得的帮扶金"))
  public static let cost = Parameter(
    "monitoring.cost", 100, .yuan, in: 0...100_000, source: "chosen", grade: .assumed,
    Text("cost of a case beside money", zh: "每例监测帮扶的其他费用"))
  public static let competence = Parameter(
    "monitoring.competence", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("quality of early help by village monitors, without an agency", zh: "无机构时村级监测员帮扶的质量"))
  public static let parameters = [incomeLine, debt, detection, interval, payment, cost, competence]

  public let name = Text("monitoring and early help", zh: "监测与早期帮扶")
  public let reads = Text("recorded status, incomes, illness, debt", zh: "登记状态、收入、疾病、债务")
  public let writes = Text("doses, payments, budget lines", zh: "剂量、付款、预算项")

  private let plan: ProgrammePlan
  private let until: Int
  private let index: Int
  private let values: ParameterValues
  private let gift: Int64
  private let other: Int64

  public init(plan: ProgrammePlan, monitoring: MonitoringPlan, index: Int, values: ParameterValues) {
    self.plan = plan
    until = plan.months + monitoring.months
    self.index = index
    self.values = values
    let channel = values[CrisisCases.channel]
    gift = Money(yuan: values[Self.payment] * channel)?.fen ?? 0
    other = Money(yuan: values[Self.cost] + values[Self.payment] * (1 - channel))?.fen ?? 0
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < until else { return }
    let interval = values.count(Self.interval)
    county.programmes[index].delivery.cases.removeAll { month.month - $0.month >= interval }
    let helped = Set(county.programmes[index].delivery.cases.map(\.household))
    let served = month.month < plan.servesUntil
    let amount = served ? plan.working(county.programmes[index]).competence : values[Self.competence]
    for village in plan.villages {
      for household in county.residents(of: village) where !helped.contains(household) {
        guard isFound(household, county, month) else { continue }
        if !help(household, amount, &county, month.month) { return }
      }
    }
  }

  /// At risk, and seen to be.
  private func isFound(_ household: HouseholdIndex, _ county: County, _ month: MonthContext) -> Bool {
    county.with(household) { tile, row in
      guard tile.recorded[row].state == .exited else { return false }
      let income = Double(tile.incomeSum[row])
      let line = Double(month.line * Int64(tile.members[row]))
      let atRisk =
        income < values[Self.incomeLine] * line || tile.illMonths[row] > 0
        || Double(tile.debt[row]) > values[Self.debt] * max(0, income)
      return atRisk
        && month.draws.bernoulli(
          values[Self.detection], at: Address(id: tile.id[row], month: month.month, purpose: .monitoring))
    }
  }

  /// False when the line cannot pay for the case.
  private func help(_ household: HouseholdIndex, _ amount: Double, _ county: inout County, _ month: Int) -> Bool {
    let line = BudgetLine.monitoring
    guard line.rawValue < county.programmes[index].lines.count,
      county.programmes[index].lines[line.rawValue] >= gift + other, county.spend(other, from: line, of: index),
      county.take(gift, from: line, of: index)
    else { return false }
    for service in [Service.casework, .crisisSupport] where amount > 0 {
      county.doses.append(Dose(household: household, service: service, amount: amount))
    }
    if gift > 0 { county.payments.append(Payment(household: household, fen: gift)) }
    county.programmes[index].delivery.cases.append(.init(household: household, month: month))
    return true
  }
}
