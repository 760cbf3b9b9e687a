public import Declarations
public import Population
import Quantities
public import Simulation

/// Crisis intervention (S0's seventh service): registered households struck by illness get support and necessities.
///
/// A case opens for a household of the programme's villages that is recorded as poor, has somebody ill and has
/// had no case before, until the number of cases or the budget line runs out.
public struct CrisisCases: CountyMechanism {
  public static let goods = Parameter(
    "crisis.goods", 1_000, .yuan, in: 0...100_000, source: "chosen; S0: necessities for 30 households", grade: .assumed,
    Text("worth of what a household in crisis is given", zh: "危机家庭获得的生活物资价值"))
  public static let cost = Parameter(
    "crisis.cost", 600, .yuan, in: 0...100_000, source: "facts A10: a tenth of the budget for 30 cases, less goods",
    grade: .assumed, Text("cost of a crisis case beside goods and staff", zh: "每例危机个案的其他费用"))
  public static let channel = Parameter(
    "channel.gifts", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of money and goods that programmes give households", zh: "项目给予住户现金与物资的总开关"))
  public static let parameters = [goods, cost, channel]

  public let name = Text("crisis cases", zh: "危机个案")
  public let reads = Text("ill months, recorded status", zh: "患病月数、登记状态")
  public let writes = Text("doses, payments, budget lines", zh: "剂量、付款、预算项")

  private let plan: ProgrammePlan
  private let index: Int
  private let goods: Int64
  private let cost: Int64

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    goods = Money(yuan: values[Self.goods] * values[Self.channel])?.fen ?? 0
    cost = Money(yuan: values[Self.cost] + values[Self.goods] * (1 - values[Self.channel]))?.fen ?? 0
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.months, plan.services.contains(.crisisSupport) else { return }
    let bit = UInt16(1) << UInt16(Service.crisisSupport.rawValue)
    for village in plan.villages {
      for household in county.residents(of: village) {
        guard county.programmes[index].crisisCases < plan.crisisCases else { return }
        let struck = county.with(household) { tile, row in
          tile.illMonths[row] > 0 && tile.recorded[row].isPoor && tile.enrolments[row] & bit == 0
        }
        guard struck else { continue }
        county.programmes[index].planned[Service.crisisSupport.rawValue] += 1
        if !open(household, in: &county) { return }
      }
    }
  }

  /// False when the line cannot pay for the case.
  private func open(_ household: HouseholdIndex, in county: inout County) -> Bool {
    let plan = plan.working(county.programmes[index])
    guard county.programmes[index].lines[BudgetLine.crisis.rawValue] >= goods + cost,
      county.spend(cost, from: .crisis, of: index), county.take(goods, from: .crisis, of: index)
    else { return false }
    county.programmes[index].crisisCases += 1
    county.programmes[index].delivered[Service.crisisSupport.rawValue] += plan.competence
    county.programmes[index].takenUp[Service.crisisSupport.rawValue] += plan.competence
    county.with(household) { tile, row in
      tile.enrolments[row] |= 1 << UInt16(Service.crisisSupport.rawValue)
      tile.reach[row] |= Reach.served.rawValue
    }
    county.doses.append(Dose(household: household, service: .crisisSupport, amount: plan.competence))
    if goods > 0 { county.payments.append(Payment(household: household, fen: goods)) }
    return true
  }
}
