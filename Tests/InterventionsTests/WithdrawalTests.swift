import Declarations
import Interventions
import Population
import Quantities
import Simulation
import Testing

@Suite struct WithdrawalTests {
  @Test func unspentMoneyReturnsToThePayerOnce() {
    let township = Township([2, 2])
    let plan = township.plan(months: 3) { $0.villages = [0] }
    township.open(plan)
    township.programme[.staff] -= 100_000
    let withdrawal = Withdrawal(plan: plan, index: 0)
    township.step(withdrawal, month: 2)
    #expect(!township.programme.isOver && township.county.villages[0].phase == .intervention)
    township.step(withdrawal, month: 3)
    #expect(township.programme.isOver)
    #expect(township.county.ledger[.programmeReturn] == 620_000)
    #expect(township.programme.lines.allSatisfy { $0 == 0 })
    #expect(township.county.villages.map(\.phase) == [.after, .none])
    township.step(withdrawal, month: 4)
    #expect(township.county.ledger[.programmeReturn] == 0)
  }

  /// A whole year of everything: two villages, 60 households, two associations, illness every month.
  @Test func whatIsSpentAndWhatReturnsMakeTheGrantInEveryMonth() {
    let township = Township([30, 30]) { $0.mainCause = Cause.allCases[Int($0.id) % 12] }
    let plan = township.plan {
      $0.budget = Money(fen: 10_000_001)
      $0.split = ProgrammePlan.defaultSplit
      $0.crisisCases = 5
      $0.books = 100
      $0.associations = [
        .init(village: 0, kind: .technicalExchange, name: "a"), .init(village: 1, kind: .volunteers, name: "b"),
      ]
    }
    let path = PathPlan(name: "path", programmes: [plan])
    path.openProgrammes(in: &township.county)
    let mechanisms = path.mechanisms(values: .handWorked)
    var (gifts, returned): (Int64, Int64) = (0, 0)
    for month in 0..<16 {
      for household in stride(from: 0, to: HouseholdIndex(60), by: 7) {
        township.county.with(household) { $0.illMonths[$1] = month % 3 == 0 ? 2 : 0 }
      }
      township.step(mechanisms, month: month)
      gifts += township.county.payments.reduce(0) { $0 + $1.fen }
      returned += township.county.ledger[.programmeReturn]
      let left = township.programme.lines.reduce(0, +)
      #expect(township.programme.lines.allSatisfy { $0 >= 0 })
      #expect(township.programme.spent + left + returned == 10_000_001)
      // Gifts leave the programme's account when households receive them.
      #expect(township.county.ledger[.programme] == left + gifts)
      #expect(township.county.ledger.total == 0)
    }
    #expect(township.programme.crisisCases == 5)
    #expect(returned > 0 && township.programme.spent > 4_000_000, "the staff line is spent to the last fen")
    for service in Service.allCases {
      #expect(township.programme.delivered[service.rawValue] <= township.programme.planned[service.rawValue] + 1e-9)
    }
  }
}
