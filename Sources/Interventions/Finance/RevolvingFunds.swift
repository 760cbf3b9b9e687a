public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// Revolving funds (互助资金; M15, M3): associations lend to their members, and repayments lend again.
///
/// A founded revolving-fund association of a programme that lends gets its seed capital from the funds line; members pay a
/// share when they can, and may then ask for one loan at a time, up to the cap, for which neighbours answer. Loans are
/// full or not given. What they buy and when they are lost: `Lending`.
///
///     P(asks in a month) = demand · P(taken up);   interest = loan · rate · term / 12
///
/// A fund closes when its association dies, when balance and loans fall below the floor (in shares of what was paid in),
/// or when it is misused, with a hazard of misuse · (1 − cohesion). It then collects what is due, pays shares back, returns
/// its part to the payer, and shares out the rest. All of it is exact to the fen (`FundState`).
public struct RevolvingFunds: CountyMechanism {
  public static let share = Parameter(
    "fund.share", 100, .yuan, in: 0...10_000, source: "facts A7: 50–200 yuan a household (Anhui 2006–07)",
    grade: .observed, Text("share that a member pays into a fund", zh: "互助社员入股金额"))
  public static let loan = Parameter(
    "fund.loan", 4_000, .yuan, in: 100...100_000, source: "facts A7: loans of 3,000–5,000 yuan", grade: .observed,
    Text("a loan of a revolving fund", zh: "互助资金每笔借款额"))
  public static let term = Parameter(
    "fund.term", 12, .months, in: 1...60, source: "facts A7: repaid in one sum after a year", grade: .assumed,
    Text("months after which a loan of a fund is repaid in one sum", zh: "互助资金借款期限(到期一次还清)"))
  public static let rate = Parameter(
    "fund.interest", 0.07, .perYear, in: 0...1, source: "facts A7: fee of 6–8 % a year", grade: .assumed,
    Text("interest of a revolving fund", zh: "互助资金占用费年率"))
  public static let guarantors = Parameter(
    "fund.guarantors", 3, .households, in: 0...10, source: "facts A7: 2–3 households (Huoshan), groups of 5–7",
    grade: .observed, Text("neighbours among the members who answer for a loan", zh: "每笔借款的担保户数"))
  public static let demand = Parameter(
    "fund.demand", 0.1, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a willing member without a loan asks for one in a month", zh: "无借款且有意愿的社员当月申请借款的概率"))
  public static let screening = Parameter(
    "fund.screening", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("savings and assets that the board asks for, in shares of the loan", zh: "理事会要求的自有资金与资产占借款额比例"))
  public static let cost = Parameter(
    "fund.running-cost", 1_200, .yuanPerYear, in: 0...1_000_000, source: "chosen", grade: .assumed,
    Text("running cost of a fund", zh: "互助资金年运行成本"))
  public static let floor = Parameter(
    "fund.floor", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("balance and loans below which a fund closes, in shares of what was paid in", zh: "互助资金关闭的资本下限(占投入比例)"))
  public static let misuse = Parameter(
    "fund.misuse", 0.08, .perYear, in: 0...0.99,
    source: "chosen; facts A7: about 6.6 % of funds a year left their scheme", grade: .assumed,
    Text("chance that a fund without any cohesion is closed for misuse in a year", zh: "无凝聚力的互助资金一年内因管理不善关闭的概率"))
  public static let returns = Parameter(
    "fund.seed-returns", 1, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text(
      "share of what is left of a closed fund that goes back to the payer; members share the rest",
      zh: "互助资金关闭后余额退还出资方的比例,其余由社员分配"))
  public static let parameters = [
    share, loan, term, rate, guarantors, demand, screening, cost, floor, misuse, returns,
  ]

  public let name = Text("revolving funds", zh: "互助资金")
  public let reads = Text("associations, savings, assets, illness, failures", zh: "协会、储蓄、生产性资产、疾病、歉收")
  public let writes = Text("funds, payments, budget lines", zh: "互助资金、付款、预算项")

  private let plans: [ProgrammePlan]
  private let values: ParameterValues
  private let lending: Lending
  private let uptake: Uptake
  private let share: Int64
  private let loan: Int64
  private let cost: Int64

  public init(plans: [ProgrammePlan], values: ParameterValues) {
    self.plans = plans
    self.values = values
    lending = Lending(values: values)
    uptake = Uptake(values: values)
    share = values.fen(Self.share).times(lending.scale)
    loan = values.fen(Self.loan).times(lending.scale)
    cost = values.fen(Self.cost) / 12
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    for (programme, plan) in plans.enumerated() where plan.finance?.lendsThroughFunds == true {
      found(plan, programme, &county, month)
    }
    guard !county.finance.funds.isEmpty else { return }
    var purse = Purse(county)
    for f in county.finance.funds.indices where county.finance.funds[f].closed == nil {
      var fund = county.finance.funds[f]
      let association = county.associations[fund.association]
      collect(&fund, association, &county, &purse, month)
      if !fund.isClosing {
        admit(&fund, association, &county, &purse)
        let due = min(cost, fund.balance)
        county.ledger.post(.fundCosts, fen: due)
        fund.balance -= due
        fund.costs += due
        if closes(fund, association, month) { fund.closing = month.month }
      }
      if fund.isClosing {
        windUp(&fund, &county, &purse, month)
      } else {
        lend(&fund, association, &county, &purse, month)
      }
      county.finance.funds[f] = fund
    }
  }

  /// An even part of the planned line for each fund of the programme, as far as the line reaches.
  private func found(_ plan: ProgrammePlan, _ programme: Int, _ county: inout County, _ month: MonthContext) {
    let planned = plan.associations.filter { $0.kind == .revolvingFund }
    for a in county.associations.indices where county.associations[a].stage.isActive {
      let association = county.associations[a]
      guard association.kind == .revolvingFund, planned.contains(where: { $0.village == association.village }),
        !county.finance.funds.contains(where: { $0.association == a })
      else { continue }
      let kept = plan.finance?.matchesSavings == true ? values[AssetBuilding.lineShare] : 0
      let part = plan.lines[BudgetLine.funds.rawValue].times(1 - kept) / Int64(planned.count)
      let seed = min(part, county.programmes[programme].lines[BudgetLine.funds.rawValue])
      if county.take(seed, from: .funds, of: programme) { county.ledger.post(.fundSeed, fen: seed) }
      county.finance.funds.append(
        FundState(
          association: a, village: association.village, programme: programme, seed: seed, began: month.month))
    }
  }

  private func admit(
    _ fund: inout FundState, _ association: Association, _ county: inout County, _ purse: inout Purse
  ) {
    let known = Set(fund.members.map(\.household))
    for member in association.members where !known.contains(member) {
      guard purse.available(member, in: county) >= share else { continue }
      purse.pay(share, .fundShares, with: member, in: &county)
      fund.members.append(Holding(household: member, fen: share))
      fund.paidIn += share
      fund.balance += share
      if county.with(member, { $0.recorded[$1].isPoor }) { fund.poorMembers += 1 }
    }
  }

  private func collect(
    _ fund: inout FundState, _ association: Association, _ county: inout County, _ purse: inout Purse,
    _ month: MonthContext
  ) {
    var running: [Loan] = []
    for loan in fund.loans {
      lending.work(loan, &county, &purse)
      switch lending.settle(loan, cohesion: association.cohesion, .fund, &county, &purse, month) {
      case .running: running.append(loan)
      case .repaid:
        fund.balance += loan.fen + loan.interest
        fund.interest += loan.interest
      case .lost(let recovered):
        fund.balance += recovered
        fund.losses += loan.fen - recovered
        fund.loansLost += 1
        fund.barred.append(loan.household)
      }
    }
    fund.loans = running
  }

  private func lend(
    _ fund: inout FundState, _ association: Association, _ county: inout County, _ purse: inout Purse,
    _ month: MonthContext
  ) {
    guard loan > 0 else { return }
    let members = fund.members.map(\.household)
    let busy = Set(fund.loans.map(\.household) + fund.barred)
    let needed = values.count(Self.guarantors)
    let visible = Double(members.count) / max(1, values[AssociationLife.capacity])
    let interest = loan.times(values[Self.rate] * Double(values.count(Self.term)) / 12)
    for member in members where !busy.contains(member) && fund.balance >= loan {
      let asks = county.with(member) { tile, row in
        month.draws.bernoulli(
          values[Self.demand] * uptake.chance(tile, row, visible: min(1, visible)),
          at: Address(id: tile.id[row], month: month.month, purpose: .loanApplication))
      }
      guard asks else { continue }
      let own = purse.available(member, in: county) + purse.assets(member, in: county)
      guard Double(own) >= values[Self.screening] * Double(loan) else { continue }
      let neighbours = members.filter { $0 != member && !fund.barred.contains($0) }
        .sorted { (abs($0 - member), $0) < (abs($1 - member), $1) }.prefix(needed)
      guard neighbours.count == needed else { continue }
      var given = Loan(
        household: member, fen: loan, interest: interest, due: month.month + values.count(Self.term),
        guarantors: Array(neighbours))
      lending.issue(&given, .fund, &county, &purse)
      fund.loans.append(given)
      fund.balance -= loan
      fund.lent += loan
      fund.loansMade += 1
    }
  }

  private func closes(_ fund: FundState, _ association: Association, _ month: MonthContext) -> Bool {
    if !association.stage.isActive { return true }
    if Double(fund.balance + fund.outstanding) < values[Self.floor] * Double(fund.seed + fund.paidIn) { return true }
    let hazard = YearlyRate(perYear: values[Self.misuse] * (1 - association.cohesion)).monthlyProbability
    let address = Address(id: UInt64(fund.village), month: month.month, purpose: .fundMisuse)
    return month.draws.bernoulli(hazard, at: address)
  }

  /// Once nothing is owed to it: shares go back, as far as they reach; of the rest a part returns to the payer and members
  /// share the other in equal parts. What does not divide goes to the payer.
  private func windUp(_ fund: inout FundState, _ county: inout County, _ purse: inout Purse, _ month: MonthContext) {
    guard fund.loans.isEmpty else { return }
    let shares = min(fund.balance, fund.paidIn)
    let left = (fund.balance - shares).times((1 - values[Self.returns]) * lending.scale)
    // What those who died out or left had paid in falls to those who stay.
    let held = fund.members.reduce(Int64(0)) { $0 + $1.fen }
    for member in fund.members {
      // Within 2⁵³ as long as a fund holds less than 90 billion yuan times its largest share.
      let back = held > 0 ? Int64(Double(shares) * Double(member.fen) / Double(held)) : 0
      let fen = back + left / Int64(fund.members.count)
      purse.pay(fen, .fundSharing, with: member.household, in: &county)
      fund.sharedOut += fen
      fund.balance -= fen
    }
    county.ledger.post(plans[fund.programme].fundReturnFlow, fen: fund.balance)
    fund.returned += fund.balance
    fund.balance = 0
    fund.closed = month.month
  }
}
