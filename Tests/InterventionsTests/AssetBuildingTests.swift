import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct AssetBuildingTests {
  private func world(line: Int64 = 1_000_000) -> (Township, ProgrammePlan) {
    let township = Township([2])
    let plan = township.plan(services: []) {
      $0.budget = Money(fen: line)
      $0.split = BudgetLine.allCases.map { $0 == .funds ? 1 : 0 }
      $0.finance = FinancePlan()
      $0.finance?.matchesSavings = true
    }
    township.open(plan)
    // The first has taken up coaching with 1,000 yuan of savings; the second has not.
    township.county.with(0) { $0.enrolments[$1] |= 1 << UInt16(Service.assetShares.rawValue) }
    for household in [0, 1] as [HouseholdIndex] { township.county.with(household) { $0.savings[$1] = 100_000 } }
    return (township, plan)
  }

  private let values = ParameterValues.with(
    (AssetBuilding.rate, 0.5), (AssetBuilding.limit, 300), (AssetBuilding.invested, 0.4))

  /// Half of what savings rise: 200 yuan make 100, of which 40 buy goods and 60 are saved; those 60 are not matched again,
  /// a fall is not, and the limit of 300 yuan in all ends it.
  @Test func matchesByHand() {
    let (township, plan) = world()
    let matching = AssetBuilding(plan: plan, index: 0, values: values)
    func month(_ number: Int, savings: Int64) -> [Payment] {
      for household in [0, 1] as [HouseholdIndex] { township.county.with(household) { $0.savings[$1] = savings } }
      township.step(matching, month: number)
      return township.county.payments
    }
    #expect(month(1, savings: 100_000).isEmpty)
    #expect(
      month(2, savings: 120_000) == [
        Payment(household: 0, fen: 10_000, flow: .matchedSavings),
        Payment(household: 0, fen: 4_000, flow: .assetPurchase),
      ])
    #expect(month(3, savings: 126_000).isEmpty && month(4, savings: 90_000).isEmpty)
    #expect(month(5, savings: 125_999).isEmpty)
    #expect(month(6, savings: 146_000).map(\.fen) == [10_000, 4_000])
    #expect(month(7, savings: 900_000).map(\.fen) == [10_000, 4_000], "30,000 fen in all")
    #expect(month(8, savings: 990_000).isEmpty)
    #expect(township.programme[.funds] == 970_000 && !Flow.matchedSavings.countsAsIncome)
  }

  @Test func anEmptyLineMatchesNothing() {
    let (township, plan) = world(line: 100)
    let matching = AssetBuilding(plan: plan, index: 0, values: values)
    township.step(matching, month: 1)
    township.county.with(0) { $0.savings[$1] = 500_000 }
    township.step(matching, month: 2)
    #expect(township.county.payments.isEmpty && township.programme[.funds] == 100)
  }

  /// Coaching comes with the matches, what builds a brand with its list, and neither with the services.
  @Test func rulesComeWithThePlan() {
    let township = Township([1])
    var plan = township.plan(services: [])
    plan.split = BudgetLine.allCases.map { $0 == .livelihood ? 1 : 0 }
    plan.finance = FinancePlan()
    plan.finance?.matchesSavings = true
    plan.finance?.building = [.trademark, .pairing]
    township.open(plan)
    township.county.villages[0].phase = .building
    township.step(ServiceDelivery(plan: plan, index: 0, values: .servicesOnly(hours: 300)), month: 4)
    let place = township.county.villages[0]
    #expect(place[.brand] > 0 && place[.channel] > 0 && place[.jobs] > 0 && place[.trust] == 0)
    #expect(township.county.doses.map(\.service) == [.assetShares])
  }
}
