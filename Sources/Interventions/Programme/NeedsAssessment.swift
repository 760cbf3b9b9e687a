public import Declarations
public import Population
import Quantities
public import Simulation

/// The first month of a programme: the grant arrives, and the agency chooses whom to serve.
///
/// Unless the plan says otherwise (`AdministrationPlan`), candidates are the households recorded as poor in the programme's
/// villages. Places are split over villages by their numbers; within a village the agency ranks by need as it sees it, and
/// partly by promise:
///
///     score = (line − income)/line + leaning · ability + error · z
///
/// `Targeting` says what else may decide. Errors of inclusion and exclusion are counted at once.
public struct NeedsAssessment: CountyMechanism {
  public static let error = Parameter(
    "assessment.error", 0.3, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("error of the agency's view of need, in shares of the line", zh: "机构需求评估的误差(占贫困线比例)"))
  public static let leaning = Parameter(
    "assessment.leaning", 0.2, .one, in: -2...2, source: "chosen; facts B3: cream-skimming in co-operatives",
    grade: .assumed, Text("weight of promise beside need when the agency chooses", zh: "选择服务对象时对能力的偏重"))
  public static let parameters = [error, leaning] + Targeting.parameters + UniformPackage.parameters

  public let name = Text("grant and needs assessment", zh: "拨款与需求评估")
  public let reads = Text("recorded status, incomes, ability", zh: "登记状态、收入、能力")
  public let writes = Text("served, enrolments, ledger", zh: "服务对象、服务登记、账本")

  private let plan: ProgrammePlan
  private let index: Int
  private let targeting: Targeting

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    targeting = Targeting(plan: plan, values: values)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month == 0 else { return }
    county.ledger.post(plan.grantFlow, fen: plan.firstLines.reduce(0, +))
    for place in targeting.places(county, month) { enrol(place, in: &county) }
    countErrors(in: &county)
    if plan.hasPhases {
      for village in plan.villages { county.villages[village].phase = .intervention }
    }
    // A village has at most one association of a kind, though several programmes may raise it.
    for planned in plan.associations
    where !county.associations.contains(where: planned.names) {
      county.associations.append(Association(name: planned.name, kind: planned.kind, village: planned.village))
    }
  }

  private func enrol(_ place: Targeting.Place, in county: inout County) {
    county.with(place.household) { tile, row in
      tile.reach[row] |= Reach.served.rawValue
      let cause = Cause(rawValue: tile.mainCause[row]) ?? .other
      county.programmes[index].served.append(
        .init(household: place.household, cause: cause, isOnPaper: place.isOnPaper))
    }
  }

  /// Against true status, over the programme's villages.
  private func countErrors(in county: inout County) {
    var errors = TargetingErrors()
    var reached: Set<HouseholdIndex> = []
    for served in county.programmes[index].served {
      errors.places += 1
      if served.isOnPaper { errors.onPaper += 1 } else { reached.insert(served.household) }
      if county.with(served.household, { !$0.status[$1].isPoor }) { errors.toNotPoor += 1 }
    }
    for village in plan.villages {
      for household in county.residents(of: village)
      where county.with(household, { $0.status[$1].isPoor }) {
        errors.poor += 1
        if !reached.contains(household) { errors.poorWithout += 1 }
      }
    }
    county.programmes[index].targeting = errors
  }
}
