public import Declarations
public import Population
import Quantities
public import Simulation

/// What it takes to run a programme by administration (S2): its costs, and what unequal treatment does to a village.
///
/// In month 0 the share of administration and the costs of resident teams move from the other lines, in proportion to what
/// they hold, to the line of administration, which is then spent evenly over the programme's months. Every month trust
/// falls where some of those on the register are served and others are not, most when it is half, and the less
/// professional the more:
///
///     trust' = trust − friction · (1 − competence) · 4 s (1 − s),    s = registered and served/registered, in the village
public struct CampaignAdministration: CountyMechanism {
  public static let share = Parameter(
    "administration.share", 0.15, .share, in: 0...0.9, source: "chosen; S2: administrative cost", grade: .assumed,
    Text("share of the budget that administration takes where officials deliver", zh: "政府实施时行政费用占预算的比例"))
  public static let team = Parameter(
    "administration.team-cost", 1_000, .yuanPerMonth, in: 0...100_000, source: "chosen; S2: resident work teams cost",
    grade: .assumed, Text("cost of a member of a resident work team beside wages", zh: "驻村工作队每名成员每月的工资外费用"))
  public static let friction = Parameter(
    "administration.friction", 0.02, .perMonth, in: 0...1,
    source: "chosen; S2: conflict among villagers and with officials", grade: .assumed,
    Text(
      "trust lost in a month where half of those on the register are served, without professionalism",
      zh: "在册户半数受助且毫无专业性时每月损失的信任"))
  public static let parameters = [share, team, friction]

  public let name = Text("administration of a campaign", zh: "运动式扶贫的行政管理")
  public let reads = Text("served, recorded status, budget lines", zh: "服务对象、登记状态、预算项")
  public let writes = Text("budget lines, trust", zh: "预算项、信任")

  private let plan: ProgrammePlan
  private let index: Int
  private let share: Double
  private let teamFen: Int64
  private let friction: Double

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    share = values[Self.share]
    teamFen = values.fen(Self.team)
    friction = values[Self.friction] * (1 - plan.competence)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.months else { return }
    if month.month == 0 { setAside(&county) }
    let left = county.programmes[index].lines[BudgetLine.administration.rawValue]
    _ = county.spend(left / Int64(plan.months - month.month), from: .administration, of: index)
    if friction > 0 { chafe(&county) }
  }

  private func setAside(_ county: inout County) {
    let administration = BudgetLine.administration.rawValue
    let lines = county.programmes[index].lines
    let others = lines.indices.filter { $0 != administration && lines[$0] > 0 }
    let held = others.reduce(Int64(0)) { $0 + lines[$1] }
    let members = Int64(plan.conduct.teams * plan.conduct.teamMembers)
    let teams = teamFen * members * Int64(plan.months)
    let wanted = Int64((share * Double(plan.budget.fen)).rounded(.toNearestOrEven)) + teams
    guard held > 0 else { return }
    let part = min(1, Double(wanted) / Double(held))
    for line in others {
      let fen = Int64((part * Double(lines[line])).rounded(.down))
      county.programmes[index].lines[line] -= fen
      county.programmes[index].lines[administration] += fen
    }
  }

  private func chafe(_ county: inout County) {
    var served = county.villages.map { _ in 0 }
    for place in county.programmes[index].served {
      county.with(place.household) { tile, row in
        if tile.recorded[row].isPoor { served[Int(tile.village[row])] += 1 }
      }
    }
    let registered = county.registeredByVillage
    for village in plan.villages where registered[village] > 0 {
      let s = Double(served[village]) / Double(registered[village])
      county.villages[village][.trust] -= friction * 4 * s * (1 - s)
    }
  }
}
