import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct MonitoringTests {
  private let values = ParameterValues.with(
    (Monitoring.detection, 1), (Monitoring.payment, 500), (Monitoring.cost, 100), (Monitoring.interval, 6))

  /// Twenty households that have left poverty with 3,000 yuan a head; the line is 3,000. `money` yuan for monitoring.
  private func township(money: Int64 = 100_000, months: Int = 12, monitored: Int = 12) -> (Township, ProgrammePlan) {
    let township = Township([20])
    let plan = township.plan(months: months) {
      $0.budget = Money(fen: money * 100)
      $0.split = BudgetLine.allCases.map { $0 == .monitoring ? 1 : 0 }
      $0.competence = 0.8
      $0.delivery = DeliveryPlan()
      $0.delivery?.monitoring = MonitoringPlan(months: monitored)
    }
    township.open(plan, values: values)
    for household in 0..<HouseholdIndex(20) {
      township.record(household, as: .exited)
      township.county.with(household) { $0.incomeSum[$1] = 900_000 }
    }
    return (township, plan)
  }

  private func step(_ township: Township, _ plan: ProgrammePlan, _ values: ParameterValues, month: Int) {
    let monitoring = Monitoring(plan: plan, monitoring: plan.delivery!.monitoring!, index: 0, values: values)
    township.step(monitoring, month: month)
  }

  /// Income 1.0 lines is below 1.5; 2 lines is not, unless somebody is ill or debt exceeds a year's income.
  @Test func whoIsAtRiskIsFoundAndHelped() {
    let (township, plan) = township()
    for household in 0..<HouseholdIndex(20) where household > 0 {
      township.county.with(household) { $0.incomeSum[$1] = 1_800_000 }
    }
    township.county.with(1) { $0.illMonths[$1] = 2 }
    township.county.with(2) { $0.debt[$1] = 1_800_001 }
    township.record(3, as: .poor)
    township.county.with(3) { $0.incomeSum[$1] = 0 }
    step(township, plan, values, month: 1)
    #expect(township.programme.delivery.cases.map(\.household) == [0, 1, 2])
    #expect(township.county.payments.map(\.household) == [0, 1, 2])
    #expect(township.county.payments.allSatisfy { $0.fen == 50_000 })
    #expect(township.county.doses.count == 6)
    #expect(township.county.doses.allSatisfy { $0.amount == 0.8 })
    #expect(township.programme[.monitoring] == 9_820_000)
  }

  /// One case in six months each.
  @Test func aCaseIsNotOpenedTwiceWithinTheInterval() {
    let (township, plan) = township()
    let helped = (1...8).map { month in
      step(township, plan, values, month: month)
      return township.county.payments.count
    }
    #expect(helped == [20, 0, 0, 0, 0, 0, 20, 0])
  }

  @Test func detectionIsAChance() {
    let (township, plan) = township()
    var rare = values
    rare[Monitoring.detection] = 0
    step(township, plan, rare, month: 1)
    #expect(township.county.payments.isEmpty)
  }

  /// 1,300 yuan are two cases of 600; the third waits, and nothing is overdrawn.
  @Test func helpEndsWithTheMoney() {
    let (township, plan) = township(money: 1_300)
    step(township, plan, values, month: 1)
    #expect(township.county.payments.count == 2 && township.programme[.monitoring] == 10_000)
  }

  /// Twelve months of programme and twelve of monitoring; village monitors work with their own quality; the rest returns.
  @Test func monitoringOutlivesTheAgency() {
    let (township, plan) = township()
    let withdrawal = Withdrawal(plan: plan, index: 0)
    township.step(withdrawal, month: 12)
    #expect(township.programme.isOver && township.programme[.monitoring] == 10_000_000)
    step(township, plan, values, month: 12)
    #expect(township.county.doses.allSatisfy { $0.amount == values[Monitoring.competence] })
    #expect(township.county.payments.count == 20)
    step(township, plan, values, month: 24)
    #expect(township.county.payments.isEmpty)
    township.step(withdrawal, month: 24)
    #expect(
      township.programme[.monitoring] == 0 && township.county.ledger[.programmeReturn] == 10_000_000 - 20 * 60_000)
  }
}
