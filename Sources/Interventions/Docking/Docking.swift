public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// Needs meet offers (S0, S3), once a month: open needs of a kind, and organisations that have help of that kind left.
///
/// - `blind`: every organisation picks alone what it sees in the town that it knows. Some needs are met twice, some never.
/// - `agency`: staff link by hand, hours · competence / hours for a pair of them.
/// - `platform`: one assignment for all (`OfferAuction`), if the budget line can pay for the month and for each match; when
///   it cannot pay for all, the best are kept.
///
/// A government's call reaches only a share of what outside organisations have, by default nothing (S1, S2).
public struct Docking: CountyMechanism {
  public static let epsilon = Parameter(
    "docking.epsilon", 0.01, .one, in: 0.0001...1, source: "chosen: a hundredth of the weight of severity",
    grade: .assumed,
    Text("increment of bids; the sum of scores is at most this a match below the best", zh: "竞价增量;每对匹配得分损失不超过此值"))
  public static let pairHours = Parameter(
    "docking.pair-hours", 4, .hours, in: 0.1...200, source: "chosen", grade: .assumed,
    Text("staff hours to link a household and an organisation by hand", zh: "人工对接一户与一家组织所需工时"))
  public static let platformCost = Parameter(
    "docking.platform-cost", 1_000, .yuanPerMonth, in: 0...1_000_000, source: "chosen", grade: .assumed,
    Text("running cost of a platform", zh: "平台运行费用"))
  public static let matchCost = Parameter(
    "docking.match-cost", 30, .yuan, in: 0...10_000, source: "chosen", grade: .assumed,
    Text("cost of a match on a platform: agreement, feedback, evaluation", zh: "平台每次对接的费用(协议、反馈、评估)"))
  public static let outside = Parameter(
    "docking.outside-reach", 0, .share, in: 0...1,
    source: "S1, S2: what a government can mobilise stops at its own border", grade: .assumed,
    Text("share of outside organisations' help that a government can mobilise", zh: "政府可动员的辖区外组织资源比例"))
  public static let parameters: [Parameter] =
    DockingScores.weights + [epsilon, pairHours, platformCost, matchCost, outside]

  public let name = Text("docking", zh: "需求对接")
  public let reads = Text("listed needs, organisations, trust, incomes", zh: "已登记需求、组织、信任、收入")
  public let writes = Text("needs met, organisations' load, budget lines", zh: "已对接需求、组织承接量、预算项")

  private let plan: ProgrammePlan
  private let index: Int
  private let values: ParameterValues
  private let scores: DockingScores
  private let months: [Int]
  private let agency: Agency
  private let monthly: Int64
  private let match: Int64

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    self.values = values
    scores = DockingScores(values: values)
    months = DockedHelp.months.map { values.count($0) }
    agency = Agency(values: values)
    monthly = values.fen(Self.platformCost)
    match = values.fen(Self.matchCost)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard let docking = plan.docking(at: month.month) else { return }
    if docking.mode == .platform, !pay(monthly, &county, month) { return }
    let reach = DockingMarket.Reach(
      homeOnly: docking.mode == .blind,
      outside: docking.leader == .government || !plan.linksResourcesFromOutside ? values[Self.outside] : 1,
      villagesPerTown: values.count(OrganisationGenerator.villagesPerTown))
    let state = county.docking[index]
    var waiting: [[Int]] = HelpWay.allCases.map { _ in [] }
    for (n, need) in state.needs.enumerated() where need.isOpen && (docking.mode == .blind || need.isListed) {
      waiting[need.way.rawValue].append(n)
    }
    let markets = HelpWay.allCases.map {
      DockingMarket($0, waiting[$0.rawValue], of: state, in: county, scores, reach, month)
    }
    county.docking[index][.operations] += Int64(
      markets.reduce(0) { $0 + $1.problem.blocks.reduce(0) { $0 + $1.scores.count } })
    for pair in choose(markets, docking, &county, month) { dock(pair, &county, month.month) }
  }

  private func choose(
    _ markets: [DockingMarket], _ docking: DockingPlan, _ county: inout County, _ month: MonthContext
  ) -> [DockingMarket.Pair] {
    let state = county.docking[index]
    var chosen: [DockingMarket.Pair] = []
    switch docking.mode {
    case .off: break
    case .blind:
      let information = docking.information ?? values[OpenNeeds.information[.blind]!]
      for market in markets {
        let (pairs, seen, operations) = market.blind(state, county) { need, organisation in
          month.draws.bernoulli(
            information,
            at: Address(id: need.id, other: organisation.id, month: Int(need.opened), purpose: .blindView))
        }
        chosen += pairs
        county.docking[index][.operations] += Int64(operations)
        for n in seen where !county.docking[index].needs[n].isListed {
          county.docking[index].needs[n].isListed = true
          county.docking[index][.seen] += 1
        }
      }
      // The first of those who take the same need is the one with the lowest number.
      chosen.sort { $0.ids.need == $1.ids.need ? $0.ids.organisation < $1.ids.organisation : $0.ids.need < $1.ids.need }
    case .agency:
      let working = plan.working(county.programmes[index])
      let most = Int(agency.dockingHours(working) * working.competence / values[Self.pairHours])
      let (pairs, operations) = DockingMarket.byHand(markets, limit: most, state, county)
      chosen = pairs
      county.docking[index][.operations] += Int64(operations)
    case .platform:
      for market in markets {
        let (pairs, operations) = market.assigned(state, county, epsilon: values[Self.epsilon])
        chosen += pairs
        county.docking[index][.operations] += Int64(operations)
      }
      chosen.sort(by: DockingMarket.isBetter)
      chosen = Array(chosen.prefix { _ in pay(match, &county, month) })
    }
    return chosen
  }

  /// Takes fen from the platform's line; what a platform that carries on costs afterwards is given by others.
  private func pay(_ fen: Int64, _ county: inout County, _ month: MonthContext) -> Bool {
    if month.month >= plan.months {
      county.docking[index][.carriedCost] += fen
      return true
    }
    guard county.spend(fen, from: .platform, of: index) else { return false }
    county.docking[index][.cost] += fen
    return true
  }

  private func dock(_ pair: DockingMarket.Pair, _ county: inout County, _ month: Int) {
    var need = county.docking[index].needs[pair.need]
    county.organisations[pair.organisation].docked[need.way.rawValue] += 1
    let isFirst = need.isOpen
    if isFirst {
      need.helper = Int32(pair.organisation)
      need.docked = Int16(month)
      need.until = Int16(month + months[need.way.rawValue])
      county.docking[index][need.isFalse ? .falseMet : .met] += 1
      if !need.isOfVillage, !need.isFalse {
        county.with(need.place) { $0.reach[$1] |= Reach.served.rawValue }
      }
    } else {
      need.others += 1
      if need.others == 1 { county.docking[index][.metTwice] += 1 }
    }
    if isFirst && !need.isFalse {
      county.organisations[pair.organisation].useful += 1
    } else {
      county.organisations[pair.organisation].wasted += 1
    }
    county.docking[index].needs[pair.need] = need
  }
}
