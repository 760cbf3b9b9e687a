import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct AssetTransferTests {
  /// 3,000 yuan each in month 2, from a line that holds `fen`.
  private func world(_ township: Township, households: Int, fen: Int64) -> ProgrammePlan {
    let plan = township.plan(households: households, services: []) {
      $0.budget = Money(fen: fen)
      $0.split = BudgetLine.allCases.map { $0 == .assets ? 1 : 0 }
      $0.finance = FinancePlan()
      $0.finance?.assetTransfer = AssetTransferPlan(value: Money(fen: 300_000), month: 2)
    }
    township.open(plan)
    return plan
  }

  private func step(_ township: Township, _ plan: ProgrammePlan, month: Int, channel: Double = 1) {
    guard let transfer = plan.finance?.assetTransfer else { return }
    township.step(
      AssetTransfer(transfer: transfer, index: 0, values: .with((CrisisCases.channel, channel))), month: month)
  }

  /// A gift and an order of the same fen for each of three served, in one month; the fourth household gets nothing.
  @Test func everyHouseholdServedGetsItOnce() {
    let township = Township([4])
    let plan = world(township, households: 3, fen: 1_000_000)
    let served = township.programme.served.map(\.household)
    for month in [0, 1, 3, 4] {
      step(township, plan, month: month)
      #expect(township.county.payments.isEmpty && township.programme[.assets] == 1_000_000)
    }
    step(township, plan, month: 2)
    #expect(served.count == 3)
    #expect(
      township.county.payments
        == served.flatMap {
          [
            Payment(household: $0, fen: 300_000, flow: .programmeGifts),
            Payment(household: $0, fen: 300_000, flow: .assetPurchase),
          ]
        })
    #expect(township.programme[.assets] == 100_000 && township.programme.spent == 900_000)
    #expect(township.county.ledger[.programmeServices] == 0 && !Flow.programmeGifts.countsAsIncome)
  }

  /// 700,000 fen are two assets; what is left of the line stays in it.
  @Test func theLinePaysAsFarAsItReaches() {
    let township = Township([4])
    let plan = world(township, households: 4, fen: 700_000)
    step(township, plan, month: 2)
    #expect(township.county.payments.count == 4 && township.programme[.assets] == 100_000)
    #expect(township.county.payments.first?.household == township.programme.served.first?.household)
  }

  /// A third of the channel hands over a third; the programme pays the whole, and so it does for a place on paper.
  @Test func whatDoesNotArriveIsPaidForAllTheSame() {
    let township = Township([2])
    let plan = world(township, households: 2, fen: 600_000)
    township.programme.served[0].isOnPaper = true
    step(township, plan, month: 2, channel: 1.0 / 3)
    #expect(township.county.payments.map(\.fen) == [100_000, 100_000])
    #expect(Set(township.county.payments.map(\.household)) == [township.programme.served[1].household])
    #expect(township.county.ledger[.programmeServices] == 300_000 + 200_000)
    #expect(township.programme.spent == 600_000)
  }

  /// At twice the budget as many again get an asset of the same worth.
  @Test func theNumberFollowsTheMoneyAndTheValueStays() {
    let township = Township([4])
    let plan = world(township, households: 2, fen: 600_000)
    let twice = plan.scaled(by: 2)
    #expect(twice.finance == plan.finance && twice.households == 4)
    #expect(twice.lines[BudgetLine.assets.rawValue] == 1_200_000)
  }
}
