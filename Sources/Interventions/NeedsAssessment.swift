public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation
import VectorMath

/// The first month of a programme: the grant arrives, and the agency chooses whom to serve.
///
/// Candidates are the households recorded as poor in the programme's villages. Places are split over villages by their
/// numbers; within a village the agency ranks by need as it sees it, and partly by promise:
///
///     score = (line − income)/line + leaning · ability + error · z
public struct NeedsAssessment: CountyMechanism {
  public static let error = Parameter(
    "assessment.error", 0.3, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("error of the agency's view of need, in shares of the line", zh: "机构需求评估的误差(占贫困线比例)"))
  public static let leaning = Parameter(
    "assessment.leaning", 0.2, .one, in: -2...2, source: "chosen; facts B3: cream-skimming in co-operatives",
    grade: .assumed, Text("weight of promise beside need when the agency chooses", zh: "选择服务对象时对能力的偏重"))
  public static let parameters = [error, leaning]

  public let name = Text("grant and needs assessment", zh: "拨款与需求评估")
  public let reads = Text("recorded status, incomes, ability", zh: "登记状态、收入、能力")
  public let writes = Text("served, enrolments, ledger", zh: "服务对象、服务登记、账本")

  private let plan: ProgrammePlan
  private let index: Int
  private let error: Double
  private let leaning: Double

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    error = values[Self.error]
    leaning = values[Self.leaning]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month == 0 else { return }
    county.ledger.post(plan.grantFlow, fen: plan.firstLines.reduce(0, +))
    let candidates = plan.villages.map { village in
      county.villages[village].households.filter { household in
        county.with(household) { $0.recorded[$1].isPoor }
      }
    }
    let total = candidates.reduce(0) { $0 + $1.count }
    let places = total == 0 ? [] : Quota.split(min(plan.households, total), in: candidates.map { Double($0.count) })
    for (list, places) in zip(candidates, places) {
      let scored = list.map { (household: $0, score: score($0, county, month)) }
      let ranked = scored.sorted { $0.score == $1.score ? $0.household < $1.household : $0.score > $1.score }
      for (household, _) in ranked.prefix(places) { enrol(household, in: &county) }
    }
    for village in plan.villages { county.villages[village].phase = .intervention }
    for planned in plan.associations {
      county.associations.append(Association(name: planned.name, kind: planned.kind, village: planned.village))
    }
  }

  private func score(_ household: HouseholdIndex, _ county: County, _ month: MonthContext) -> Double {
    county.with(household) { tile, row in
      let line = Double(month.line * Int64(tile.members[row]))
      let gap = (line - Double(tile.incomeSum[row])) / max(line, 1)
      let z = month.draws.normal(at: Address(id: tile.id[row], month: month.month, purpose: .assessmentOfNeeds))
      return gap + leaning * Double(tile.ability[row]) + error * z
    }
  }

  private func enrol(_ household: HouseholdIndex, in county: inout County) {
    county.with(household) { tile, row in
      tile.reach[row] |= Reach.served.rawValue
      let cause = Cause(rawValue: tile.mainCause[row]) ?? .other
      county.programmes[index].served.append(.init(household: household, cause: cause))
    }
  }
}
