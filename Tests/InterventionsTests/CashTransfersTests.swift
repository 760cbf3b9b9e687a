import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct CashTransfersTests {
  private func plan(_ township: Township, fen: Int64, months: Int, households: Int) -> ProgrammePlan {
    township.plan(months: months, households: households, services: []) {
      $0.budget = Money(fen: fen)
      $0.split = ProgrammePlan.cashOnly
      $0.staff = 0
      $0.finance = FinancePlan(cash: CashPlan())
    }
  }

  /// 1,000.07 yuan in 7 months for 3 of 5 households, a twentieth for delivery: whatever does not divide goes out too.
  @Test(arguments: [100_007, 3, 0, 99_999_999] as [Int64])
  func theBudgetGoesOutToTheFenToThoseServed(fen: Int64) {
    let township = Township([5])
    let plan = plan(township, fen: fen, months: 7, households: 3)
    let values = ParameterValues.with((CashTransfers.deliveryCost, 0.05))
    township.open(plan, values: values)
    let served = Set(township.programme.served.map(\.household))
    var (paid, delivered): ([HouseholdIndex: Int64], Int64) = ([:], 0)
    for month in 0..<10 {
      township.step(CashTransfers(plan: plan, index: 0, values: values), month: month)
      for payment in township.county.payments {
        #expect(payment.flow == .cashTransfers && payment.flow.countsAsIncome)
        paid[payment.household, default: 0] += payment.fen
      }
      delivered += township.county.ledger[.programmeServices]
      #expect(month < 7 || township.county.payments.isEmpty)
    }
    #expect(served.count == 3 && Set(paid.keys).isSubset(of: served))
    #expect(paid.values.reduce(0, +) + delivered == fen)
    #expect(township.programme[.cash] == 0)
    // Parts of a month differ by a fen at most.
    #expect((paid.values.max() ?? 0) - (paid.values.min() ?? 0) <= 7)
    if fen > 1_000 { #expect(abs(Double(delivered) / Double(fen) - 0.05) < 0.001) }
  }

  /// 120 yuan a month for two: 60 each, less nothing.
  @Test func cashNeedNotCountAsIncome() {
    let township = Township([2])
    let plan = plan(township, fen: 144_000, months: 12, households: 2)
    let values = ParameterValues.with((CashTransfers.deliveryCost, 0), (CashTransfers.countsAsIncome, 0))
    township.open(plan, values: values)
    township.step(CashTransfers(plan: plan, index: 0, values: values), month: 0)
    #expect(township.county.payments.map(\.fen) == [6_000, 6_000])
    #expect(township.county.payments.allSatisfy { !$0.flow.countsAsIncome })
  }

  /// 120 yuan a month for two, one of them on paper: 60 arrive, and the other 60 are spent all the same.
  @Test func nothingArrivesAtAPlaceOnPaper() {
    let township = Township([2])
    let plan = plan(township, fen: 144_000, months: 12, households: 2)
    let values = ParameterValues.with((CashTransfers.deliveryCost, 0))
    township.open(plan, values: values)
    township.programme.served[0].isOnPaper = true
    township.step(CashTransfers(plan: plan, index: 0, values: values), month: 0)
    #expect(township.county.payments.map(\.household) == [township.programme.served[1].household])
    #expect(township.county.payments.map(\.fen) == [6_000])
    #expect(township.county.ledger[.programmeServices] == 6_000 && township.programme.spent == 12_000)
  }

  /// 1,200 yuan over the first three of twelve months: 400 each, and the line is empty.
  @Test func cashMayEndBeforeTheProgramme() {
    let township = Township([1])
    var plan = plan(township, fen: 120_000, months: 12, households: 1)
    plan.finance = FinancePlan(cash: CashPlan(months: 3))
    let values = ParameterValues.with((CashTransfers.deliveryCost, 0))
    township.open(plan, values: values)
    for month in 0..<12 {
      township.step(CashTransfers(plan: plan, index: 0, values: values), month: month)
      #expect(township.county.payments.map(\.fen) == (month < 3 ? [40_000] : []))
    }
    #expect(township.programme[.cash] == 0)
  }

  @Test func aProgrammeOfCashAloneHasNoPhases() {
    let township = Township([4, 4])
    let plan = plan(township, fen: 100_000, months: 2, households: 4)
    township.open(plan)
    #expect(township.county.villages.allSatisfy { $0.phase == .none })
    township.step(Withdrawal(plan: plan, index: 0), month: 2)
    #expect(township.county.villages.allSatisfy { $0.phase == .none } && township.programme.isOver)
    var staffed = plan
    staffed.staff = 1
    #expect(staffed.hasPhases && !plan.hasPhases)
  }

  /// With the channel shut the money is spent all the same.
  @Test func aShutChannelGivesNothing() {
    let township = Township([2])
    let plan = plan(township, fen: 120_000, months: 12, households: 2)
    let values = ParameterValues.with((CrisisCases.channel, 0))
    township.open(plan, values: values)
    township.step(CashTransfers(plan: plan, index: 0, values: values), month: 0)
    #expect(township.county.payments.isEmpty && township.county.ledger[.programmeServices] == 10_000)
  }
}
