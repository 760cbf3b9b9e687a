public import Declarations
import Population
import Quantities
import Randomness
import Simulation
import VectorMath

/// How any loan works: what it buys, what it yields, and when it is lost. Funds and banks lend by it.
///
///     assets bought = asset share · loan; the rest works and yields sales of loan · (1 − asset share) · return / 12 a month
///     P(unwilling)  = base · exp(illness · ill + failure · harvest failed) · (1 − pressure · cohesion) · (1 − weight)^guarantors
///     able          = savings + sellable share of assets ≥ principal + interest, in one sum when due
///
/// Who is unwilling or unable stays in arrears, and is asked again every month; after the grace the guarantors pay what
/// they promised as far as their savings go, and the rest is lost. Goods are sold at book value to repay.
public struct Lending: Sendable {
  public static let channel = Parameter(
    "channel.loans", 1, .share, in: 0...1, source: "switch", grade: .assumed,
    Text("scale of all loans through programmes, and of members' shares in funds", zh: "项目贷款与互助金入股的总开关"))
  public static let assetShare = Parameter(
    "loan.asset-share", 0.4, .share, in: 0...1, source: "chosen; facts A7: more migration, no more machines",
    grade: .assumed, Text("share of a loan that buys productive assets", zh: "贷款中用于购置生产性资产的比例"))
  public static let workingReturn = Parameter(
    "loan.working-return", 0.12, .perYear, in: 0...2, source: "chosen; facts A7: off-farm returns (sign only)",
    grade: .assumed, Text("yearly sales from a yuan of a loan that works as stock or travel money", zh: "每元流动资金贷款的年收益"))
  public static let assetSale = Parameter(
    "loan.asset-sale", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of productive assets that a borrower would sell to repay", zh: "借款户为还款愿意变卖的生产性资产比例"))
  public static let refusal = Parameter(
    "loan.default.base", 0.02, .share, in: 0...1,
    source: "chosen; facts A7: all was repaid in the first two years of Anhui, A8: well under 1 % overdue",
    grade: .assumed,
    Text("chance that a borrower does not want to repay, without pressure or guarantors", zh: "无社会压力与担保时借款户不愿还款的概率"))
  public static let illness = Parameter(
    "loan.default.illness", 1, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("rise of the log chance of not repaying while somebody is ill", zh: "家中有人患病时不还款概率的对数增幅"))
  public static let failure = Parameter(
    "loan.default.failure", 0.7, .one, in: 0...5, source: "chosen", grade: .assumed,
    Text("rise of the log chance of not repaying while the harvest fails", zh: "歉收时不还款概率的对数增幅"))
  public static let pressure = Parameter(
    "loan.default.pressure", 0.6, .share, in: 0...1, source: "chosen; S4: mutual-aid groups manage the money",
    grade: .assumed, Text("share of refusals that full cohesion of an association prevents", zh: "协会凝聚力充分时可避免的拒还比例"))
  public static let weight = Parameter(
    "loan.default.guarantor", 0.2, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of refusals that each guarantor prevents", zh: "每名担保人可避免的拒还比例"))
  public static let guarantee = Parameter(
    "loan.guarantee", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of a lost loan that guarantors answer for together", zh: "担保人共同承担的坏账比例"))
  public static let grace = Parameter(
    "loan.grace", 3, .months, in: 0...36, source: "chosen", grade: .assumed,
    Text("months in arrears after which a loan is given up", zh: "逾期多少个月后作坏账处理"))
  public static let parameters = [
    channel, assetShare, workingReturn, assetSale, refusal, illness, failure, pressure, weight, guarantee, grace,
  ]

  let scale: Double
  private let assetShare: Double
  private let workingReturn: Double
  private let assetSale: Double
  private let refusal: Double
  private let illness: Double
  private let failure: Double
  private let pressure: Double
  private let weight: Double
  private let guarantee: Double
  private let grace: Int

  init(values: ParameterValues) {
    scale = values[Self.channel]
    assetShare = values[Self.assetShare]
    workingReturn = values[Self.workingReturn] / 12
    assetSale = values[Self.assetSale]
    refusal = values[Self.refusal]
    illness = values[Self.illness]
    failure = values[Self.failure]
    pressure = values[Self.pressure]
    weight = values[Self.weight]
    guarantee = values[Self.guarantee]
    grace = values.count(Self.grace)
  }

  /// The purposes that a lender books under.
  struct Flows {
    let lending, repayment, interest: Flow
    static let fund = Flows(lending: .fundLending, repayment: .fundRepayment, interest: .fundInterest)
    static let bank = Flows(lending: .bankLending, repayment: .bankRepayment, interest: .bankInterest)
  }

  /// What became of a loan this month; a lost one may have been recovered in part.
  enum Outcome: Equatable {
    case running, repaid
    case lost(recovered: Int64)
  }

  /// Pays out a loan and orders the goods that it buys.
  func issue(_ loan: inout Loan, _ flows: Flows, _ county: inout County, _ purse: inout Purse) {
    let assets = loan.fen.times(assetShare)
    loan.working = loan.fen - assets
    purse.pay(loan.fen, flows.lending, with: loan.household, in: &county)
    purse.pay(assets, .assetPurchase, with: loan.household, in: &county)
  }

  /// Sales of the money that works, unless the village's harvest or price fails.
  func work(_ loan: Loan, _ county: inout County, _ purse: inout Purse) {
    let village = county.with(loan.household) { Int($0.village[$1]) }
    guard county.villages[village].failureMonths == 0 else { return }
    purse.pay(loan.working.times(workingReturn), .sales, with: loan.household, in: &county)
  }

  /// Asks for a loan that is due.
  func settle(
    _ loan: Loan, cohesion: Double, _ flows: Flows, _ county: inout County, _ purse: inout Purse, _ month: MonthContext
  ) -> Outcome {
    guard month.month >= loan.due else { return .running }
    if isWilling(loan, cohesion: cohesion, county, month), pay(loan, flows, &county, &purse) { return .repaid }
    guard month.month >= loan.due + grace else { return .running }
    var recovered: Int64 = 0
    if !loan.guarantors.isEmpty {
      let part = loan.fen.times(guarantee) / Int64(loan.guarantors.count)
      for guarantor in loan.guarantors {
        let fen = min(part, purse.available(guarantor, in: county))
        purse.pay(fen, flows.repayment, with: guarantor, in: &county)
        recovered += fen
      }
    }
    return .lost(recovered: recovered)
  }

  private func isWilling(_ loan: Loan, cohesion: Double, _ county: County, _ month: MonthContext) -> Bool {
    let (id, ill, village) = county.with(loan.household) { ($0.id[$1], $0.illMonths[$1] > 0, Int($0.village[$1])) }
    var chance = refusal * (1 - pressure * cohesion)
    for _ in loan.guarantors { chance *= 1 - weight }
    if ill { chance *= VectorMath.exp(illness) }
    if county.villages[village].failureMonths > 0 { chance *= VectorMath.exp(failure) }
    // One draw for a loan: who has decided not to repay changes his mind only when the chance falls.
    return !month.draws.bernoulli(min(1, chance), at: Address(id: id, month: loan.due, purpose: .loanDefault))
  }

  /// False, and nothing paid, when savings and what the borrower would sell do not reach.
  private func pay(_ loan: Loan, _ flows: Flows, _ county: inout County, _ purse: inout Purse) -> Bool {
    let missing = max(0, loan.fen + loan.interest - purse.available(loan.household, in: county))
    let sellable = purse.assets(loan.household, in: county).times(assetSale)
    guard missing <= sellable else { return false }
    purse.pay(missing, .assetSale, with: loan.household, in: &county)
    purse.pay(loan.fen, flows.repayment, with: loan.household, in: &county)
    purse.pay(loan.interest, flows.interest, with: loan.household, in: &county)
    return true
  }
}

extension Purpose {
  // What the money of programmes draws: 68 … 73.
  static let loanApplication = Purpose(rawValue: 68)
  static let loanDefault = Purpose(rawValue: 69)
  static let fundMisuse = Purpose(rawValue: 70)
  static let industryJoining = Purpose(rawValue: 71)
  static let industryFailure = Purpose(rawValue: 72)
  static let bankApplication = Purpose(rawValue: 73)
}
