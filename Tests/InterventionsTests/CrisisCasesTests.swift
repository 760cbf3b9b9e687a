import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct CrisisCasesTests {
  /// Six households; those in `ill` have somebody ill in every month.
  private func township(ill: [HouseholdIndex], cases: Int, line: Int64 = 1_000_000) -> (Township, ProgrammePlan) {
    let township = Township([6])
    let plan = township.plan { $0.crisisCases = cases }
    township.open(plan)
    township.programme[.crisis] = line
    for household in ill { township.county.with(household) { $0.illMonths[$1] = 3 } }
    return (township, plan)
  }

  private func bitSet(_ township: Township) -> [HouseholdIndex] {
    (0..<6).filter { household in
      township.county.with(household) { $0.enrolments[$1] & (1 << UInt16(Service.crisisSupport.rawValue)) != 0 }
    }
  }

  /// Goods of 1000 yuan and costs of 600 a case.
  @Test func aCaseOpensForEveryRegisteredHouseholdStruckByIllness() {
    let (township, plan) = township(ill: [1, 2, 4], cases: 10)
    township.record(2, as: .exited)
    township.step(CrisisCases(plan: plan, index: 0, values: .handWorked), month: 3)
    #expect(bitSet(township) == [1, 4])
    #expect(township.programme.crisisCases == 2)
    #expect(township.county.payments == [Payment(household: 1, fen: 100_000), Payment(household: 4, fen: 100_000)])
    #expect(township.county.doses.map(\.service) == [.crisisSupport, .crisisSupport])
    #expect(township.county.ledger[.programmeServices] == 120_000)
    #expect(township.programme[.crisis] == 1_000_000 - 2 * 160_000)
  }

  @Test func aHouseholdHasOneCaseOnlyAndThePlanIsTheLimit() {
    let (township, plan) = township(ill: [0, 1, 2, 3, 4, 5], cases: 4)
    let crisis = CrisisCases(plan: plan, index: 0, values: .handWorked)
    var gifts: [HouseholdIndex] = []
    for month in 0..<12 {
      township.step(crisis, month: month)
      gifts += township.county.payments.map(\.household)
    }
    #expect(gifts == [0, 1, 2, 3])
    #expect(township.programme.crisisCases == 4)
  }

  /// A line of 4000 yuan pays for two cases of 1600.
  @Test func theBudgetLineIsALimitToo() {
    let (township, plan) = township(ill: [0, 1, 2], cases: 10, line: 400_000)
    township.step(CrisisCases(plan: plan, index: 0, values: .handWorked), month: 3)
    #expect(township.programme.crisisCases == 2)
    #expect(township.programme[.crisis] == 80_000)
    #expect(bitSet(township) == [0, 1])
  }

  /// With the channel shut the money is spent all the same, but households get nothing of it.
  @Test func withoutTheChannelTheProgrammeSpendsAsMuchAndGivesNothing() {
    let (township, plan) = township(ill: [0], cases: 10)
    township.step(CrisisCases(plan: plan, index: 0, values: .with((CrisisCases.channel, 0))), month: 3)
    #expect(township.county.payments.isEmpty)
    #expect(township.programme[.crisis] == 840_000)
    #expect(township.county.ledger[.programmeServices] == 160_000)
  }

  @Test func noCaseOpensOutsideTheProgrammeOrWithoutTheService() {
    let (township, plan) = township(ill: [0], cases: 10)
    for month in [-1, 12, 13] {
      township.step(CrisisCases(plan: plan, index: 0, values: .handWorked), month: month)
    }
    var without = plan
    without.services = [.casework]
    township.step(CrisisCases(plan: without, index: 0, values: .handWorked), month: 3)
    #expect(township.programme.crisisCases == 0)
  }
}
