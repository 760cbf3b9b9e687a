import Declarations
import Interventions
import Population
import Quantities
import Testing

/// Loans of 4,000 yuan for a year at 7 %, of which four tenths buy goods and the rest yields 12 % a year.
@Suite struct RevolvingFundsTests {
  private static let values = ParameterValues.with(
    (RevolvingFunds.share, 100), (RevolvingFunds.loan, 4_000), (RevolvingFunds.term, 12), (RevolvingFunds.rate, 0.07),
    (RevolvingFunds.guarantors, 1), (RevolvingFunds.demand, 1), (RevolvingFunds.screening, 0.5),
    (RevolvingFunds.cost, 0), (RevolvingFunds.floor, 0), (RevolvingFunds.misuse, 0), (RevolvingFunds.returns, 1),
    (Lending.assetShare, 0.4), (Lending.workingReturn, 0.12), (Lending.assetSale, 0.5), (Lending.refusal, 0),
    (Lending.pressure, 0), (Lending.weight, 0), (Lending.guarantee, 0.5), (Lending.grace, 2), (Uptake.base, 5))

  /// A founded fund association of `members` with so much savings each, and 10,000 yuan in the funds line.
  private func township(savings: [Int64], cohesion: Double = 1) -> (Township, ProgrammePlan) {
    let township = Township([6])
    let plan = township.plan(services: []) {
      $0.budget = Money(fen: 1_000_000)
      $0.split = BudgetLine.allCases.map { $0 == .funds ? 1 : 0 }
      $0.associations = [.init(village: 0, kind: .revolvingFund, name: "fund")]
      $0.finance = FinancePlan()
      $0.finance?.lendsThroughFunds = true
    }
    township.open(plan)
    township.county.associations[0].stage = .founded
    township.county.associations[0].cohesion = cohesion
    for (member, fen) in savings.enumerated() {
      township.county.associations[0].members.append(HouseholdIndex(member))
      township.county.with(HouseholdIndex(member)) { $0.savings[$1] = fen }
    }
    return (township, plan)
  }

  private func run(
    _ township: Township, _ plan: ProgrammePlan, _ months: Range<Int>, _ values: ParameterValues = values
  ) -> [[Payment]] {
    months.map { month in
      township.step(RevolvingFunds(plans: [plan], values: values), month: month)
      let fund = township.county.finance.funds[0]
      #expect(fund.balance + fund.outstanding == fund.capital)
      return township.county.payments
    }
  }

  private func moved(_ payments: [Payment], _ household: HouseholdIndex) -> [Flow: Int64] {
    payments.filter { $0.household == household }.reduce(into: [:]) { $0[$1.flow, default: 0] += $1.fen }
  }

  /// 10,000 yuan and two shares of 100 make two loans; 4,280 yuan come back from each a year later and are lent again.
  @Test func aLoanByHand() {
    let (township, plan) = township(savings: [500_000, 500_000])
    var values = Self.values
    values[RevolvingFunds.screening] = 0
    let payments = run(township, plan, 0..<13, values)
    for household in [0, 1] as [HouseholdIndex] {
      #expect(
        moved(payments[0], household) == [.fundShares: 10_000, .fundLending: 400_000, .assetPurchase: 160_000])
      // 2,400 yuan at a hundredth a month.
      for month in 1..<12 { #expect(moved(payments[month], household) == [.sales: 2_400]) }
      #expect(
        moved(payments[12], household) == [
          .sales: 2_400, .fundRepayment: 400_000, .fundInterest: 28_000, .fundLending: 400_000, .assetPurchase: 160_000,
        ])
    }
    let fund = township.county.finance.funds[0]
    #expect(fund.seed == 1_000_000 && fund.paidIn == 20_000 && fund.interest == 56_000)
    #expect(fund.balance == 1_076_000 - 800_000 && fund.loansMade == 4 && fund.lent == 1_600_000)
    #expect(township.programme[.funds] == 0)
  }

  /// Who refuses stays in arrears for two months; then the neighbour pays what he has of his half, and 3,500 are lost.
  @Test func aDefaultByHand() {
    let (township, plan) = township(savings: [500_000, 50_000])
    var values = Self.values
    values[Lending.refusal] = 1
    let payments = run(township, plan, 0..<16, values)
    #expect(township.county.finance.funds[0].loansMade == 1, "50,000 fen are less than half a loan")
    #expect(moved(payments[13], 0) == [.sales: 2_400] && moved(payments[13], 1).isEmpty)
    #expect(moved(payments[14], 1) == [.fundRepayment: 50_000])
    let fund = township.county.finance.funds[0]
    #expect(fund.losses == 350_000 && fund.loansLost == 1 && fund.barred == [0] && fund.loans.isEmpty)
    #expect(fund.balance == 1_020_000 - 350_000)
  }

  /// With 1,000 yuan of savings and 24 of the month's sales 3,256 are missing: half of 7,000 in goods is enough, half of
  /// 6,000 is not.
  @Test(arguments: [(700_000, true), (600_000, false)] as [(Int64, Bool)])
  func goodsAreSoldToRepay(assets: Int64, repays: Bool) {
    let (township, plan) = township(savings: [100_000, 10_000])
    township.county.with(0) { $0.assets[$1] = assets }
    let payments = run(township, plan, 0..<13)
    #expect(moved(payments[12], 0)[.assetSale] == (repays ? 325_600 : nil))
    #expect(moved(payments[12], 0)[.fundRepayment] == (repays ? 400_000 : nil))
  }

  /// Full pressure of a cohesive association, or a guarantor who counts fully, leaves nobody unwilling.
  @Test(arguments: [(Lending.pressure, 1.0), (Lending.weight, 1.0)])
  func pressureAndGuarantorsPreventRefusal(parameter: Parameter, value: Double) {
    let (township, plan) = township(savings: [500_000, 50_000])
    var values = Self.values
    values[Lending.refusal] = 1
    values[parameter] = value
    let payments = run(township, plan, 0..<13, values)
    #expect(moved(payments[12], 0)[.fundRepayment] == 400_000)
  }

  /// e^1.2 · .5 is above one: who is ill surely does not repay; the draw of a loan stays, so that one who recovers may.
  @Test func illnessMakesLoansFail() {
    let (township, plan) = township(savings: [500_000, 50_000])
    var values = Self.values
    values[Lending.refusal] = 0.5
    values[Lending.illness] = 5
    township.county.with(0) { $0.illMonths[$1] = 100 }
    _ = run(township, plan, 0..<15, values)
    #expect(township.county.finance.funds[0].loansLost == 1)
  }

  /// When the association dies the fund collects, pays shares back and returns the seed with what it has earned.
  @Test(arguments: [1.0, 0.5])
  func aFundDiesWithItsAssociation(returns: Double) {
    let (township, plan) = township(savings: [500_000, 500_000])
    var values = Self.values
    values[RevolvingFunds.returns] = returns
    _ = run(township, plan, 0..<5, values)
    township.county.associations[0].stage = .dead
    township.county.associations[0].members = []
    let payments = run(township, plan, 5..<14, values)
    let fund = township.county.finance.funds[0]
    #expect(fund.closing == 5 && fund.closed == 12 && fund.balance == 0)
    // 10,560 yuan beyond the shares: all, or half, to the payer, and the rest in equal parts to two.
    #expect(fund.returned == Int64(1_056_000 * returns))
    #expect(moved(payments[7], 0)[.fundSharing] == 10_000 + Int64(1_056_000 * (1 - returns)) / 2)
  }

  /// Who gave the seed gets it back; what a member who is gone had paid in falls to the one who stays.
  @Test(arguments: ["central-budget", "foundation"])
  func theSeedReturnsToItsPayerAndSharesToThoseWhoStay(payer: String) {
    var (township, plan) = township(savings: [500_000, 500_000])
    plan.payer = payer
    _ = run(township, plan, 0..<5)
    township.county.finance.funds[0].members.removeAll { $0.household == 1 }
    township.county.associations[0].stage = .dead
    township.county.associations[0].members = []
    let payments = run(township, plan, 5..<13)
    let fund = township.county.finance.funds[0]
    #expect(fund.closed == 12 && fund.paidIn == 20_000)
    #expect(moved(payments[7], 0)[.fundSharing] == 20_000)
    let (treasury, foundations) = (township.county.ledger[.fundReturn], township.county.ledger[.foundationFundReturn])
    #expect(fund.returned > 1_000_000)
    #expect(payer == "foundation" ? foundations == fund.returned && treasury == 0 : treasury == fund.returned)
  }

  @Test func aFundBelowItsFloorCloses() {
    let (township, plan) = township(savings: [500_000, 50_000])
    var values = Self.values
    values[Lending.refusal] = 1
    values[RevolvingFunds.floor] = 0.7
    _ = run(township, plan, 0..<16, values)
    // 670,000 of 1,020,000 are 66 %.
    #expect(township.county.finance.funds[0].closing == 14)
  }

  @Test func aShutChannelLendsNothing() {
    let (township, plan) = township(savings: [500_000, 500_000])
    var values = Self.values
    values[Lending.channel] = 0
    #expect(run(township, plan, 0..<14, values).joined().isEmpty)
    #expect(township.county.finance.funds[0].members.count == 2)
  }

  /// A loan at a time for each, and full loans only: 10,300 yuan make two of three.
  @Test func moneyThatIsOutCannotBeLentAgain() {
    let (township, plan) = township(savings: [500_000, 500_000, 500_000])
    _ = run(township, plan, 0..<12)
    #expect(township.county.finance.funds[0].loansMade == 2)
    #expect(township.county.finance.funds[0].balance == 230_000)
  }
}
