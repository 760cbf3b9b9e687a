public import Declarations
public import Population
import Randomness
public import Simulation

/// Residents join social workers (两工联动): who comes, and who leaves again.
///
///     P(comes) = recruitment · (members of an association: factor) · P(taken up), the village's participation visible
///
/// Only households with a worker who is not ill are asked. Their hours are counted, and not paid.
public struct Volunteering: CountyMechanism {
  public static let recruitment = Parameter(
    "volunteers.recruitment", 0.01, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a willing household is asked to volunteer in a month", zh: "有意愿家庭当月受邀做志愿者的概率"))
  public static let memberFactor = Parameter(
    "volunteers.member-factor", 5, .one, in: 1...50, source: "chosen; S0: farmer volunteers' associations",
    grade: .assumed, Text("how many times likelier members of associations are asked", zh: "协会成员受邀概率的倍数"))
  public static let leaving = Parameter(
    "volunteers.leaving", 0.05, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a volunteer stops in a month", zh: "志愿者当月退出的概率"))
  public static let parameters = [recruitment, memberFactor, leaving]

  public let name = Text("volunteers", zh: "志愿者")
  public let reads = Text("memberships, motivation, information, participation", zh: "会员、内生动力、信息、参与")
  public let writes = Text("volunteers of the programme", zh: "项目志愿者")

  private let plan: ProgrammePlan
  private let volunteers: VolunteerPlan
  private let index: Int
  private let values: ParameterValues
  private let uptake: Uptake

  public init(plan: ProgrammePlan, volunteers: VolunteerPlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.volunteers = volunteers
    self.index = index
    self.values = values
    uptake = Uptake(values: values)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.servesUntil else { return }
    var present = county.programmes[index].delivery.volunteers
    present.removeAll { household in
      let id = county.with(household) { $0.id[$1] }
      return month.draws.bernoulli(
        values[Self.leaving], at: Address(id: id, other: 1, month: month.month, purpose: .volunteering))
    }
    let before = Set(present)
    for village in plan.villages where present.count < volunteers.most {
      let visible = min(1, max(0, county.villages[village][.participation]))
      for household in county.residents(of: village) where present.count < volunteers.most {
        if !before.contains(household), comes(household, visible, county, month) { present.append(household) }
      }
    }
    county.programmes[index].delivery.volunteers = present
  }

  private func comes(_ household: HouseholdIndex, _ visible: Double, _ county: County, _ month: MonthContext) -> Bool {
    county.with(household) { tile, row in
      guard tile.workers[row] > 0, tile.illMonths[row] == 0 else { return false }
      let asked = min(1, values[Self.recruitment] * (tile.memberships[row] != 0 ? values[Self.memberFactor] : 1))
      return month.draws.bernoulli(
        asked * uptake.chance(tile, row, visible: visible),
        at: Address(id: tile.id[row], month: month.month, purpose: .volunteering))
    }
  }
}
