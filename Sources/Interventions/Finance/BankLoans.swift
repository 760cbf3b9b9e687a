public import Declarations
public import Population
import Quantities
import Randomness
public import Simulation

/// Low-interest, collateral-free loans of banks that a programme brings to those it serves (M15, facts A8).
///
/// While the village is in empowerment or building, a served household without such a loan takes one with the chance of
/// demand · P(taken up). The programme pays a share of the interest from its funds line when the loan is given; the
/// borrower pays the rest with the principal. What the loan buys and when it is lost: `Lending`, without guarantors and
/// without the pressure of an association.
public struct BankLoans: CountyMechanism {
  public static let loan = Parameter(
    "bank.loan", 20_000, .yuan, in: 100...50_000, source: "facts A8: at most 50,000 yuan", grade: .assumed,
    Text("a loan of a bank through a programme", zh: "项目引入的银行贷款额度"))
  public static let term = Parameter(
    "bank.term", 36, .months, in: 1...120, source: "facts A8: at most three years", grade: .observed,
    Text("months after which a bank's loan is repaid", zh: "银行贷款期限"))
  public static let rate = Parameter(
    "bank.interest", 0.0475, .perYear, in: 0...1, source: "facts A8: 4.75 % for three years", grade: .observed,
    Text("interest of a bank's loan through a programme", zh: "项目引入的银行贷款年利率"))
  public static let subsidy = Parameter(
    "bank.subsidy", 1, .share, in: 0...1, source: "facts A8: fully subsidised until 2020", grade: .observed,
    Text("share of the interest that the programme pays", zh: "项目贴息比例"))
  public static let demand = Parameter(
    "bank.demand", 0.02, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("chance that a willing served household takes a bank's loan in a month", zh: "有意愿的服务对象当月获得银行贷款的概率"))
  public static let parameters = [loan, term, rate, subsidy, demand]

  public let name = Text("bank loans through the programme", zh: "项目引入的银行贷款")
  public let reads = Text("served, phases, savings, assets", zh: "服务对象、阶段、储蓄、生产性资产")
  public let writes = Text("loans, payments, budget lines", zh: "贷款、付款、预算项")

  private let plan: ProgrammePlan
  private let index: Int
  private let lending: Lending
  private let uptake: Uptake
  private let loan: Int64
  private let term: Int
  private let interest: Int64
  private let subsidy: Int64
  private let demand: Double

  public init(plan: ProgrammePlan, index: Int, values: ParameterValues) {
    self.plan = plan
    self.index = index
    lending = Lending(values: values)
    uptake = Uptake(values: values)
    loan = values.fen(Self.loan).times(lending.scale)
    term = values.count(Self.term)
    interest = loan.times(values[Self.rate] * Double(term) / 12)
    subsidy = interest.times(values[Self.subsidy])
    demand = values[Self.demand]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    var purse = Purse(county)
    collect(&county, &purse, month)
    guard month.month < plan.months, loan > 0 else { return }
    let borrowers = Set(county.finance.bankLoans.map(\.household))
    for served in county.programmes[index].present where !borrowers.contains(served) {
      let village = county.with(served) { Int($0.village[$1]) }
      guard [.empowerment, .building].contains(county.villages[village].phase) else { continue }
      let visible = min(1, max(0, county.villages[village][.participation]))
      let takes = county.with(served) { tile, row in
        month.draws.bernoulli(
          demand * uptake.chance(tile, row, visible: visible),
          at: Address(id: tile.id[row], month: month.month, purpose: .bankApplication))
      }
      guard takes else { continue }
      let paid = county.take(subsidy, from: .funds, of: index) ? subsidy : 0
      county.ledger.post(.interestSubsidies, fen: paid)
      var given = Loan(household: served, fen: loan, interest: interest - paid, due: month.month + term)
      given.programme = index
      lending.issue(&given, .bank, &county, &purse)
      county.finance.bankLoans.append(given)
      county.finance.bankLent += loan
    }
  }

  /// The loans that this programme has brought.
  private func collect(_ county: inout County, _ purse: inout Purse, _ month: MonthContext) {
    var running: [Loan] = []
    for loan in county.finance.bankLoans {
      guard loan.programme == index else {
        running.append(loan)
        continue
      }
      lending.work(loan, &county, &purse)
      switch lending.settle(loan, cohesion: 0, .bank, &county, &purse, month) {
      case .running: running.append(loan)
      case .repaid: break
      case .lost: county.finance.bankLosses += loan.fen
      }
    }
    county.finance.bankLoans = running
  }
}
