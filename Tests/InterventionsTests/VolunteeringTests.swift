import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct VolunteeringTests {
  private func volunteers(_ township: Township, _ values: ParameterValues, most: Int = 10_000, months: Int = 1)
    -> [HouseholdIndex]
  {
    let plan = township.plan {
      $0.delivery = DeliveryPlan()
      $0.delivery?.volunteers = VolunteerPlan(most: most)
    }
    township.open(plan, values: values)
    for month in 0..<months {
      township.step(
        Volunteering(plan: plan, volunteers: plan.delivery!.volunteers!, index: 0, values: values), month: month)
    }
    return township.programme.delivery.volunteers
  }

  /// 2 % a month of a thousand, five times as many of the thousand members; willingness is nearly certain.
  @Test func membersOfAssociationsComeMoreOften() {
    let township = Township([2_000])
    for household in 0..<HouseholdIndex(1_000) { township.county.with(household) { $0.memberships[$1] = 1 } }
    let all = volunteers(
      township,
      .with(
        (Uptake.base, 5), (Volunteering.recruitment, 0.02), (Volunteering.memberFactor, 5), (Volunteering.leaving, 0)))
    let members = all.count { $0 < 1_000 }
    #expect((62...138).contains(members), "four deviations of 9.5")
    #expect((2...38).contains(all.count - members), "four deviations of 4.4")
  }

  @Test func whoCannotIsNotAskedAndThereIsAnEnd() {
    let township = Township([20])
    for household in 0..<HouseholdIndex(10) { township.county.with(household) { $0.illMonths[$1] = 1 } }
    let eager = ParameterValues.with((Uptake.base, 5), (Volunteering.recruitment, 1), (Volunteering.leaving, 0))
    #expect(volunteers(township, eager, months: 5).sorted() == Array(10..<20))
    #expect(volunteers(Township([20]), eager, most: 7).count == 7)
  }

  @Test func volunteersLeaveAgain() {
    let values = ParameterValues.with((Uptake.base, 5), (Volunteering.recruitment, 1), (Volunteering.leaving, 1))
    let township = Township([20])
    let plan = township.plan {
      $0.delivery = DeliveryPlan()
      $0.delivery?.volunteers = VolunteerPlan(most: 20)
    }
    township.open(plan, values: values)
    township.programme.delivery.volunteers = [3, 4]
    var none = values
    none[Volunteering.recruitment] = 0
    township.step(Volunteering(plan: plan, volunteers: plan.delivery!.volunteers!, index: 0, values: none), month: 1)
    #expect(township.programme.delivery.volunteers.isEmpty)
  }
}
