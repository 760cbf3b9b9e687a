public import Declarations
public import Population
import Quantities
public import Simulation

/// Asset building (M42, S2: 理财能力, 资产建设): coaching in handling money, savings that are matched, and what becomes of them.
///
/// Coaching is a group service with the dose of asset shares. Whoever has taken it up has an account: each month in which
/// the household's own savings are higher than they ever were since, the programme adds
///
///     match = rate · rise, up to a limit in all, from the funds line
///
/// of which a part buys productive assets at once. What was added is not matched again, and is not income.
public struct AssetBuilding: CountyMechanism {
  public static let rate = Parameter(
    "asset-building.match", 1, .one, in: 0...10, source: "chosen; matched savings of one to one are usual",
    grade: .assumed, Text("fen added for every fen that a household saves", zh: "住户每储蓄一分所获配套"))
  public static let limit = Parameter(
    "asset-building.limit", 2_000, .yuan, in: 0...1_000_000, source: "chosen", grade: .assumed,
    Text("what a household can be given as matches in all", zh: "每户累计配套上限"))
  public static let invested = Parameter(
    "asset-building.invested", 0.5, .share, in: 0...1, source: "chosen; S2: lasting assets", grade: .assumed,
    Text("share of a match that buys productive assets", zh: "配套资金中用于购置生产性资产的比例"))
  public static let lineShare = Parameter(
    "asset-building.line-share", 0.3, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text(
      "share of the funds line that is kept for matches where revolving funds are given capital too",
      zh: "兼有互助资金时资金预算项留作储蓄配套的比例"))
  static let coaching = ServiceRule(
    .assetShares, .groupWork, from: .livelihood, in: [.empowerment, .building],
    hours: Parameter(
      "asset-building.session.hours", 3, .hours, in: 0...200, source: "chosen", grade: .assumed,
      Text("staff hours for a group session on handling money", zh: "每次理财小组活动所需工时")),
    cost: Parameter(
      "asset-building.session.cost", 80, .yuan, in: 0...100_000, source: "chosen", grade: .assumed,
      Text("cost of a group session on handling money", zh: "每次理财小组活动的费用")))
  public static let parameters = [rate, limit, invested, lineShare, coaching.hours, coaching.cost]

  public let name = Text("matched savings", zh: "配套储蓄")
  public let reads = Text("savings, enrolments, funds line", zh: "储蓄、服务登记、资金预算项")
  public let writes = Text("accounts, payments, budget lines", zh: "账户、付款、预算项")

  private let plan: ProgrammePlan
  private let index: Int
  private let rate: Double
  private let limit: Int64
  private let invested: Double
  private let scale: Double

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    rate = values[Self.rate]
    limit = values.fen(Self.limit)
    invested = values[Self.invested]
    scale = values[CrisisCases.channel]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0, month.month < plan.months else { return }
    while county.finance.savings.count <= index { county.finance.savings.append([]) }
    open(&county)
    for a in county.finance.savings[index].indices {
      var account = county.finance.savings[index][a]
      let saved = county.with(account.household) { $0.savings[$1] }
      guard saved > account.mark else { continue }
      let wanted = min((saved - account.mark).times(rate), limit - account.matched)
      account.mark = saved
      if wanted > 0, county.take(wanted, from: .funds, of: index) {
        let match = wanted.times(scale)
        let goods = match.times(invested)
        county.ledger.post(.programmeServices, fen: wanted - match)
        if match > 0 {
          county.payments.append(Payment(household: account.household, fen: match, flow: .matchedSavings))
        }
        if goods > 0 { county.payments.append(Payment(household: account.household, fen: goods, flow: .assetPurchase)) }
        account.matched += wanted
        account.mark += match - goods
      }
      county.finance.savings[index][a] = account
    }
  }

  /// An account for everybody who has taken up coaching and has none.
  private func open(_ county: inout County) {
    let bit = UInt16(1) << UInt16(Service.assetShares.rawValue)
    let known = Set(county.finance.savings[index].map(\.household))
    for household in county.programmes[index].served.map(\.household) where !known.contains(household) {
      let (enrolled, savings) = county.with(household) { ($0.enrolments[$1] & bit != 0, $0.savings[$1]) }
      if enrolled { county.finance.savings[index].append(SavingsAccount(household: household, mark: savings)) }
    }
  }
}
