import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct BankLoansTests {
  private static let values = ParameterValues.with(
    (BankLoans.loan, 20_000), (BankLoans.term, 36), (BankLoans.rate, 0.0475), (BankLoans.demand, 1),
    (Lending.assetShare, 0.4), (Lending.refusal, 0), (Lending.grace, 0), (Uptake.base, 5))

  private func township(_ phase: Phase = .empowerment) -> (Township, ProgrammePlan) {
    let township = Township([1])
    let plan = township.plan(months: 12, services: []) {
      $0.budget = Money(fen: 1_000_000)
      $0.split = BudgetLine.allCases.map { $0 == .funds ? 1 : 0 }
      $0.finance = FinancePlan()
      $0.finance?.bringsBankLoans = true
    }
    township.open(plan)
    township.county.villages[0].phase = phase
    return (township, plan)
  }

  /// 20,000 yuan at 4.75 % for three years: 2,850 of interest, of which the programme pays its share at once.
  @Test(arguments: [(1.0, 0), (0.4, 171_000)] as [(Double, Int64)])
  func theProgrammePaysInterest(subsidy: Double, left: Int64) {
    let (township, plan) = township()
    var values = Self.values
    values[BankLoans.subsidy] = subsidy
    township.step(BankLoans(plan: plan, index: 0, values: values), month: 3)
    #expect(township.county.payments.map(\.fen) == [2_000_000, 800_000])
    #expect(township.county.payments.map(\.flow) == [.bankLending, .assetPurchase])
    #expect(township.county.ledger[.interestSubsidies] == 285_000 - left)
    #expect(township.programme[.funds] == 1_000_000 - (285_000 - left))
    #expect(township.county.finance.bankLoans.map(\.interest) == [left])
    // One loan at a time, and due after the programme has ended.
    for month in 4..<39 { township.step(BankLoans(plan: plan, index: 0, values: values), month: month) }
    #expect(township.county.finance.bankLoans.count == 1)
    township.county.with(0) { $0.savings[$1] = 3_000_000 }
    township.step(BankLoans(plan: plan, index: 0, values: values), month: 39)
    #expect(township.county.payments.filter { $0.flow == .bankRepayment }.map(\.fen) == [2_000_000])
    #expect(township.county.payments.filter { $0.flow == .bankInterest }.map(\.fen) == (left > 0 ? [left] : []))
    #expect(township.county.finance.bankLoans.isEmpty && township.county.finance.bankLosses == 0)
  }

  @Test func whatCannotBePaidIsTheBanksLoss() {
    let (township, plan) = township()
    for month in [3, 39] { township.step(BankLoans(plan: plan, index: 0, values: Self.values), month: month) }
    #expect(township.county.finance.bankLosses == 2_000_000 && township.county.finance.bankLent == 2_000_000)
  }

  @Test(arguments: [Phase.intervention, .none, .after]) func nobodyLendsInOtherPhases(phase: Phase) {
    let (township, plan) = township(phase)
    township.step(BankLoans(plan: plan, index: 0, values: Self.values), month: 3)
    #expect(township.county.payments.isEmpty)
  }
}
