public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// The yearly central funds for poverty relief (M41), given as an input and spread over the registered poor of every path.
///
///     budget of a month     = funds of the year / 12 · persons of the county / rural persons of the nation
///     transfers             = share · budget, an equal amount for every registered person; income
///     dose of a household   = share · budget / registered persons · members / cost of a month, of training and extension
///     chance of moving      = share · budget / (persons that may be moved · cost of moving one), to a resettlement site
///     infrastructure        + gain for every thousand yuan a person of the county that projects take
///
/// What transfers and services do not take goes into projects. Money that nobody registered can take is a project too,
/// so that the funds are spent whatever the register holds: where few are left, each gets more. Registered households may
/// be moved from villages at least as remote as `central.relocation-from`, which leaves less for other projects.
public struct CentralFunds: CountyMechanism {
  /// Funds of the nation by year, and the rural population they are meant for.
  public struct Plan: Sendable, Hashable {
    public var ruralPersons: Double
    public var yuanByYear: [Int: Double]

    public init(ruralPersons: Double, yuanByYear: [Int: Double]) {
      self.ruralPersons = ruralPersons
      self.yuanByYear = yuanByYear
    }
  }

  public static let transfers = Parameter(
    "central.transfers", 0.25, .share, in: 0...1,
    source: "chosen; S2: five batches, of which posts and social protection are transfers", grade: .assumed,
    Text("share of the central funds that reaches registered households as money", zh: "中央资金中以现金形式到户的比例"))
  public static let services = Parameter(
    "central.services", 0.3, .share, in: 0...1, source: "chosen; facts A6: industry reached most of the registered",
    grade: .assumed,
    Text("share of the central funds spent on training and extension for them", zh: "中央资金中用于培训与技术推广的比例"))
  public static let serviceCost = Parameter(
    "central.service-cost", 250, .yuanPerMonth, in: 1...100_000,
    source: "chosen; facts A9: Dew training 700–1,000 yuan",
    grade: .assumed,
    Text("cost of a full month of training and extension for a household, month 0", zh: "每户一个满月培训与推广的费用(第 0 月)"))
  public static let infrastructure = Parameter(
    "central.infrastructure", 0.2, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("gain in a village's infrastructure for every thousand yuan a person of projects", zh: "人均每千元项目投入使村庄基础设施提高的幅度")
  )
  public static let relocation = Parameter(
    "central.relocation", 0.1, .share, in: 0...1, source: "chosen; S2: relocation is one of five batches",
    grade: .assumed,
    Text("share of the central funds spent on moving registered households", zh: "中央资金中用于搬迁建档立卡户的比例"))
  public static let relocationFrom = Parameter(
    "central.relocation-from", 0, .standardDeviations, in: -5...5,
    source: "chosen: who is moved lives where the land does not carry them", grade: .assumed,
    Text("least remoteness of a village that central funds move households from", zh: "中央资金搬迁所涉村庄的最低偏远程度"))
  public static let parameters = [transfers, services, serviceCost, infrastructure, relocation, relocationFrom]

  public let name = Text("central funds", zh: "中央扶贫资金")
  public let reads = Text("recorded status, members", zh: "登记状态、成员")
  public let writes = Text("payments, doses, infrastructure", zh: "付款、剂量、基础设施")

  private let plan: Plan
  private let transfers: Double
  private let services: Double
  private let serviceFen: Double
  private let gain: Double
  private let moving: Double
  private let movingFrom: Double
  private let movingFen: Int64

  public init(plan: Plan, values: ParameterValues) {
    self.plan = plan
    transfers = values[Self.transfers]
    services = min(values[Self.services], 1 - values[Self.transfers])
    serviceFen = 100 * values[Self.serviceCost]
    gain = values[Self.infrastructure]
    moving = min(values[Self.relocation], 1 - transfers - services)
    movingFrom = values[Self.relocationFrom]
    movingFen = values.fen(RelocationTerms.cost)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard let funds = plan.yuanByYear[month.calendar.year(of: month.month)], funds > 0 else { return }
    let lists = lists(of: county, month)
    let persons = lists.reduce(0) { $0 + $1.persons }
    let budget = funds * 100 / 12 * Double(persons) / plan.ruralPersons
    let (paid, served) = reach(lists, budget, month, &county)
    let projects = Int64(budget.rounded(.toNearestOrEven)) - paid
    county.ledger.post(.centralProjects, fen: projects)
    guard persons > 0 else { return }
    let moved = move(lists, budget, month, county)
    let built = gain * (Double(projects - served) - moved) / 100_000 / Double(persons) / month.prices.consumer
    for village in county.villages.indices { county.villages[village][.infrastructure] += built }
  }

  /// The lists of the county, a part for each share of its tiles, in their order.
  private func lists(of county: borrowing County, _ month: MonthContext) -> [CentralFundsList] {
    let tiles = county.tiles
    let mayMove = county.villages.map { $0.remoteness >= movingFrom }
    return month.shares.map(tiles.count, atLeast: TileShares.tilesToLookThrough) { _, range in
      var list = CentralFundsList()
      for index in range { list.add(tiles[index], first: index * HouseholdTile.capacity, mayMove: mayMove) }
      return list
    }
  }

  /// Moves each household that may be moved with the chance that spends the share of the budget on the average. The fen
  /// that this costs on the average: the nation evens out what falls to one county in a month.
  private func move(
    _ lists: [CentralFundsList], _ budget: Double, _ month: MonthContext, _ county: borrowing County
  ) -> Double {
    let price = Double(movingFen) * month.prices.consumer
    let cost = price * Double(lists.reduce(0) { $0 + $1.movable.members })
    guard moving > 0, cost > 0 else { return 0 }
    let chance = min(1, moving * budget / cost)
    let movers = month.shares.map(lists.count, atLeast: 1) { _, range in
      range.flatMap { lists[$0].movable.households }.filter { candidate in
        let address = Address(id: candidate.id, month: month.month, purpose: .relocation)
        return month.draws.bernoulli(chance, at: address)
      }
    }
    for candidate in movers.joined() { county.relocate(candidate.household) }
    return chance * cost
  }

  /// Fen paid to households, and fen of services for them.
  private func reach(
    _ lists: [CentralFundsList], _ budget: Double, _ month: MonthContext, _ county: inout County
  ) -> (paid: Int64, served: Int64) {
    let heads = lists.reduce(0) { $0 + $1.heads }
    guard heads > 0 else { return (0, 0) }
    let perHead = Int64((transfers * budget / Double(heads)).rounded(.down))
    let service = services * budget / Double(heads)
    for (household, members) in lists.lazy.flatMap(\.registered) {
      if perHead > 0 {
        county.payments.append(Payment(household: household, fen: perHead * members, flow: .centralTransfers))
      }
      let dose = service * Double(members) / (serviceFen * month.prices.consumer)
      guard dose > 0 else { continue }
      county.doses.append(Dose(household: household, service: .livelihoodTraining, amount: dose / 2))
      county.doses.append(Dose(household: household, service: .technologyExtension, amount: dose / 2))
    }
    return (perHead * heads, Int64((services * budget).rounded(.toNearestOrEven)))
  }
}
