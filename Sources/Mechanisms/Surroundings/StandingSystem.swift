public import Declarations
public import Population
import Randomness
public import Simulation
import VectorMath

/// The standing system (M41), the same in every path: pension, minimum-income support, public posts, remittances of
/// relatives, microcredit, and the national campaign that mends missing guarantees. `background: off` leaves it out.
///
///     pension     = elders · pension
///     remittance  = (members − workers) · reference · exp(ability)      (from outside, in the background or not)
///     dibao       = adequacy · max(0, dibao line · members − income of the last twelve months) / 12, if listed
///     public post = post wage, for households that hold one
///
/// A registered household that lacks a guarantee gets what it lacks with the chance of repair; one without debt takes
/// microcredit with its chance, and buys productive assets with it.
public struct StandingSystem: HouseholdMechanism {
  public static let pension = Parameter(
    "standing.pension", 105, .yuanPerMonth, in: 0...10_000, source: "facts A10: basic pension, unverified",
    grade: .observed, Text("basic pension of a person who cannot work, month 0", zh: "第 0 月基础养老金(每人)"))
  public static let remittance = Parameter(
    "standing.remittance", 130, .yuanPerMonth, in: 0...10_000,
    source: "chosen; facts A5: transfers are 27 % of income in poor areas", grade: .assumed,
    Text("remittances per dependant of a household of median ability", zh: "能力居中的家庭每名被抚养人的汇款"))
  public static let dibaoLine = Parameter(
    "standing.dibao-line", 4_833, .yuanPerYear, in: 0...100_000, source: "facts A10: rural dibao, unverified",
    grade: .observed, Text("minimum-income standard a head, month 0", zh: "农村低保标准(每人每年,第 0 月)"))
  public static let dibaoAdequacy = Parameter(
    "standing.dibao-adequacy", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of the gap to the standard that dibao pays", zh: "低保实际补足差额的比例"))
  public static let postWage = Parameter(
    "standing.post-wage", 500, .yuanPerMonth, in: 0...10_000, source: "chosen", grade: .assumed,
    Text("pay of a public ecological post, month 0", zh: "公益性岗位月补贴(第 0 月)"))
  public static let microcreditChance = Parameter(
    "standing.microcredit-chance", 0.003, .perMonth, in: 0...1,
    source: "chosen; facts A8: over 15 million households by 2020", grade: .assumed,
    Text("chance that a registered household without debt takes microcredit in a month", zh: "无债务的建档立卡户当月获得小额信贷的概率"))
  public static let microcredit = Parameter(
    "standing.microcredit", 30_000, .yuan, in: 0...50_000, source: "facts A8: at most 50,000; mean about 47,000",
    grade: .assumed, Text("a microcredit, spent on productive assets", zh: "小额信贷额度,用于生产性资产"))
  public static let repair = Parameter(
    "standing.repair", 0.03, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a registered household gets its missing guarantees in a month", zh: "建档立卡户当月补齐所缺保障的概率"))
  public static let parameters = [
    pension, remittance, dibaoLine, dibaoAdequacy, postWage, microcreditChance, microcredit, repair,
  ]

  public let name = Text("standing system", zh: "常设保障与国家计划")
  public let reads = Text("elders, ability, incomes, listed, recorded status", zh: "老人、能力、收入、低保名单、登记状态")
  public let writes = Text("income of the month, assets, debt, guarantees", zh: "当月收入、生产性资产、债务、保障")

  private let pension: Double
  private let remittance: Double
  private let dibaoLine: Double
  private let adequacy: Double
  private let post: Double
  private let creditChance: Double
  private let credit: Double
  private let repair: Double
  private let background: Bool

  public init(values: ParameterValues, background: Bool) {
    pension = 100 * values[Self.pension]
    remittance = 100 * values[Self.remittance]
    dibaoLine = 100 * values[Self.dibaoLine]
    adequacy = values[Self.dibaoAdequacy]
    post = 100 * values[Self.postWage]
    creditChance = values[Self.microcreditChance]
    credit = 100 * values[Self.microcredit]
    repair = values[Self.repair]
    self.background = background
  }

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    try remittances(tile, &scratch, month)
    guard background else { return }
    pensionsAndPosts(tile, &scratch, month)
    forListed(tile, &scratch, month)
  }

  private func remittances(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    let n = tile.count
    let work = scratch.work
    let (ability, members, workers) = (tile.ability.pointer, tile.members.pointer, tile.workers.pointer)
    let amounts = scratch.amounts
    for i in 0..<n { work[i] = Double(ability[i]) }
    VectorMath.exp(inPlace: work, count: n)
    for i in 0..<n { work[i] *= Double(members[i] - workers[i]) * (remittance * month.prices.wages) }
    scratch.post(.remittances, try book(work, into: amounts, tile, month))
    for i in 0..<n { scratch.income[i] += amounts[i] }
  }

  private func pensionsAndPosts(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
    let perElder = Int64((pension * month.prices.transfers).rounded(.toNearestOrEven))
    let perPost = Int64((post * month.prices.transfers).rounded(.toNearestOrEven))
    let (elders, reach) = (tile.elders.pointer, tile.reach.pointer)
    let income = scratch.income
    var pensions: Int64 = 0
    var posts: Int64 = 0
    for i in 0..<tile.count {
      let pension = perElder * Int64(elders[i])
      let post = reach[i] & Reach.publicPost.rawValue != 0 ? perPost : 0
      income[i] += pension + post
      pensions += pension
      posts += post
    }
    scratch.post(.pensions, pensions)
    scratch.post(.publicPosts, posts)
  }

  /// What only few households get: dibao, and the campaign's credit and repairs.
  private func forListed(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
    let line = Int64((dibaoLine * month.prices.transfers).rounded(.toNearestOrEven))
    let credit = Int64((credit * month.prices.consumer).rounded(.toNearestOrEven))
    for i in 0..<tile.count {
      if tile.reach[i] & Reach.dibaoListed.rawValue != 0 {
        let gap = line * Int64(tile.members[i]) - tile.incomeSum[i]
        if gap > 0 {
          let paid = Int64((adequacy * Double(gap) / 12).rounded(.toNearestOrEven))
          scratch.income[i] += paid
          scratch.post(.dibao, paid)
        }
      }
      guard tile.recorded[i].isPoor else { continue }
      let missing = tile.guarantees[i] != Guarantees.all.rawValue
      guard missing || tile.debt[i] == 0 else { continue }
      let u = month.draws.uniform4(at: Address(id: tile.id[i], month: month.month, purpose: .standing))
      if missing, u[0] < repair { tile.guarantees[i] = Guarantees.all.rawValue }
      if tile.debt[i] == 0, u[1] < creditChance, credit > 0 {
        tile.debt[i] += credit
        tile.assets[i] += credit
        scratch.post(.microcredit, credit)
        scratch.post(.assetPurchase, credit)
      }
    }
  }
}
