import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct ContractTests {
  private let values = ParameterValues.with(
    (Contract.slack, 0.4), (Contract.power[0], 0.6), (Contract.power[1], 0.5), (Contract.power[2], 0.25),
    (Contract.payerCost, 300), (Contract.servedCost, 100))

  private func run(
    _ contract: ContractPlan, months: Int = 1, budget: Int64 = 1_200_000,
    plan change: (inout ProgrammePlan) -> Void = { _ in }, each: (Township, Int) -> Void = { _, _ in }
  ) -> Township {
    let township = Township([4])
    let plan = township.plan {
      $0.budget = Money(fen: budget)
      $0.split = BudgetLine.allCases.map { $0 == .administration || $0 == .livelihood ? 0.5 : 0 }
      $0.delivery = DeliveryPlan()
      $0.delivery?.contract = contract
      change(&$0)
    }
    township.open(plan, values: values)
    for month in 0..<months {
      if let contract = plan.delivery?.contract {
        township.step(Contract(plan: plan, contract: contract, index: 0, values: values), month: month)
      }
      each(township, month)
    }
    return township
  }

  /// slack .4: nobody looks, 1 − .4; the payer wholly, 1 − .4 · .4; all three wholly, 1 − .4 · .4 · .5 · .75.
  @Test(arguments: [([0.0, 0, 0], 0.6, 0), ([1, 0, 0], 0.84, 300), ([1, 1, 1], 0.94, 400), ([0, 1, 0], 0.8, 0)])
  func supervisionClosesTheSlack(levels: [Double], effort: Double, yuan: Int) {
    var contract = ContractPlan(kind: .commission)
    contract.supervision = levels
    let township = run(contract)
    #expect(abs(township.programme.delivery.effort - effort) < 1e-12)
    #expect(township.programme[.administration] == 600_000 - Int64(yuan) * 100)
  }

  /// A line of 250 yuan cannot pay the payer's controllers, but the survey of those served.
  @Test func supervisionWithoutMoneyIsNone() {
    var contract = ContractPlan(kind: .commission)
    contract.supervision = [1, 0, 1]
    let township = run(contract, budget: 50_000)
    #expect(abs(township.programme.delivery.effort - 0.7) < 1e-12)
    #expect(township.programme[.administration] == 25_000 - 10_000)
  }

  /// Twelve months in four parts: months 0, 3, 6, 9, and together the whole to the last fen.
  @Test func thePayerPaysInParts() {
    var contract = ContractPlan(kind: .commission)
    contract.instalments = 4
    var granted: [Int64] = []
    let township = run(contract, months: 12, budget: 1_200_003) { _ in
    } each: { township, month in
      granted.append(month == 0 ? 0 : township.county.ledger[.programmeGrant])
    }
    #expect(granted.enumerated().filter { $0.element > 0 }.map(\.offset) == [3, 6, 9])
    #expect(township.programme.lines.reduce(0, +) == 1_200_003)
    #expect(township.programme.delivery.instalments == 4)
    #expect(township.county.ledger[.programme] == 1_200_003)
  }

  /// Half of what was owed is delivered. Seen with level .8: 1 − .8 · .5 = .6, under a bar of .7; without a look 1.
  @Test(arguments: [(0.8, true), (0.5, false), (0.0, false)])
  func anInstalmentIsWithheldBelowTheBar(level: Double, withheld: Bool) {
    var contract = ContractPlan(kind: .commission)
    contract.instalments = 2
    contract.bar = 0.7
    contract.supervision = [level, 0, 0]
    let township = run(contract, months: 7) {
      $0.competence = 0.8
    } each: { township, _ in
      township.programme.planned[0] += 10
      township.programme.delivered[0] += 4
    }
    #expect(township.programme.delivery.withheld == (withheld ? 1 : 0))
    #expect(township.programme.delivery.instalments == (withheld ? 1 : 2))
  }

  /// What was withheld comes with the next instalment when the work is done.
  @Test func withheldMoneyCanStillBeEarned() {
    var contract = ContractPlan(kind: .commission)
    contract.instalments = 3
    contract.bar = 0.9
    contract.supervision = [1, 0, 0]
    let township = run(contract, months: 12) { _ in
    } each: { township, month in
      township.programme.planned[0] += 10
      township.programme.delivered[0] += month < 4 ? 2 : 10
    }
    #expect(township.programme.delivery.withheld == 1)
    #expect(township.programme.delivery.instalments == 3)
    #expect(township.county.ledger.total == 0)
  }

  @Test func aFoundationPaysAndGetsBackWhatIsLeft() {
    let township = Township([2])
    let plan = township.plan(months: 2) { $0.payer = ProgrammePlan.foundation }
    township.open(plan)
    #expect(township.county.ledger[.foundationGrant] == 720_000 && township.county.ledger[.foundations] == -720_000)
    township.step(Withdrawal(plan: plan, index: 0), month: 2)
    #expect(township.county.ledger[.foundations] == 0 && township.county.ledger[.treasury] == 0)
  }

  /// Results r and reciprocity q: σ = (r + q)/2 and goodwill settles at g·σ/(g·σ + e·(1 − σ)).
  @Test(arguments: [(1.0, 1.0, 1.0), (0.6, 0.4, 0.5), (0.5, 0.1, 0.3), (0.0, 0.0, 0.0)])
  func goodwillSettles(results: Double, reciprocity: Double, goodwill: Double) {
    var contract = ContractPlan(kind: .collaboration)
    contract.reciprocity = reciprocity
    let township = run(contract, months: 400) {
      $0.months = 400
    } each: { township, _ in
      township.programme.planned[0] += 10
      township.programme.takenUp[0] += 10 * results
    }
    #expect(abs(township.programme.delivery.goodwill - goodwill) < 1e-6)
    let effort = 1 - values[Contract.looseness] * (1 - goodwill)
    #expect(abs(township.programme.delivery.effort - effort) < 1e-6)
    #expect(township.programme[.administration] == 600_000, "nobody is paid to look")
  }
}
