import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct WorkforceTests {
  private func working(
    _ delivery: DeliveryPlan, _ values: ParameterValues = .handWorked, month: Int = 0,
    prepare: (Township) -> Void = { _ in }
  ) -> (staff: Double, competence: Double, state: DeliveryState) {
    let township = Township([4])
    let plan = township.plan {
      $0.staff = 2
      $0.competence = 0.8
      $0.delivery = delivery
    }
    township.open(plan, values: values)
    prepare(township)
    township.step(Workforce(plan: plan, delivery: delivery, index: 0, values: values), month: month)
    let state = township.programme.delivery
    return (state.staff ?? 0, state.competence ?? 0, state)
  }

  @Test func withoutFurtherWordsItIsTheAgency() {
    let all = working(DeliveryPlan())
    #expect(all.staff == 2 && all.competence == 0.8)
    #expect(all.state.ownHours == 300 && all.state.linkedHours == 0)
  }

  /// Own supervision of level .5 takes 4 % of the hours, and effort .9 makes .72 of .8.
  @Test func supervisionTakesHoursAndEffortQuality() {
    var delivery = DeliveryPlan()
    delivery.contract = ContractPlan(kind: .commission)
    delivery.contract?.supervision = [0, 0.5, 0]
    let all = working(delivery, .with((Contract.ownHours, 0.08))) { $0.programme.delivery.effort = 0.9 }
    #expect(abs(all.staff - 1.92) < 1e-12)
    #expect(abs(all.competence - 0.72) < 1e-12)
  }

  /// Goodwill .5 brings half of two workers of competence .4: (2 · .8 + 1 · .4)/3.
  @Test func partnersWorkAsFarAsGoodwillGoes() {
    var delivery = DeliveryPlan()
    delivery.contract = ContractPlan(kind: .collaboration)
    delivery.contract?.partners = [AgencyPlan(name: "office", staff: 2, competence: 0.4)]
    let all = working(delivery) { $0.programme.delivery.goodwill = 0.5 }
    #expect(abs(all.staff - 3) < 1e-12)
    #expect(abs(all.competence - 2.0 / 3) < 1e-12)
    #expect(abs(all.state.resourceIntegration - 1.0 / 3) < 1e-12)
  }

  /// Thirty volunteers, of whom two workers guide twenty: 20 · 6 · .5 hours are .4 of a worker's 150.
  @Test func volunteersWorkBesideSocialWorkers() {
    var delivery = DeliveryPlan()
    delivery.volunteers = VolunteerPlan(most: 50, hours: 6, competence: 0.5)
    let all = working(delivery, .with((Workforce.guided, 10))) { township in
      township.programme.delivery.volunteers = (0..<30).map { HouseholdIndex($0 % 4) }
    }
    #expect(abs(all.staff - 2.4) < 1e-12 && all.competence == 0.8)
    #expect(all.state.linkedHours == 120)
  }

  /// Overlap .2 and waiting .1 leave .72 of the hours, disputes .1 leave .9 of the quality; full levers leave all.
  @Test(arguments: [(0.0, 1.44, 0.72), (1.0, 2, 0.8), (0.5, 1.71, 0.76)])
  func coordinationLossesFollowTheLevers(lever: Double, staff: Double, competence: Double) {
    var delivery = DeliveryPlan()
    delivery.synergy = SynergyPlan(communication: lever, duties: lever, benefitSharing: lever, riskSharing: lever)
    let values = ParameterValues.with((Workforce.overlap, 0.2), (Workforce.waiting, 0.1), (Workforce.disputes, 0.1))
    let all = working(delivery, values)
    #expect(abs(all.staff - staff) < 1e-12)
    #expect(abs(all.competence - competence) < 1e-12)
  }

  @Test(arguments: [(0.0, 1), (1.0, 0)]) func partnersBackOutWhenRisksAreNotShared(lever: Double, months: Int) {
    var delivery = DeliveryPlan()
    delivery.synergy = SynergyPlan(communication: 1, duties: 1, benefitSharing: 1, riskSharing: lever)
    delivery.contract = ContractPlan(kind: .collaboration)
    delivery.contract?.partners = [AgencyPlan(name: "office", staff: 2, competence: 0.8)]
    let all = working(delivery, .with((Workforce.backingOut, 1))) { $0.programme.delivery.goodwill = 1 }
    #expect(all.state.backedOut == months && all.staff == (months == 1 ? 2 : 4))
  }

  /// What the month works with is what services are delivered with: effort .5 halves the dose.
  @Test func effortReachesTheDose() {
    let township = Township([2])
    var plan = township.plan(services: [.casework])
    plan.delivery = DeliveryPlan()
    plan.delivery?.contract = ContractPlan(kind: .commission)
    let values = ParameterValues.servicesOnly(hours: 100)
    township.open(plan, values: values)
    township.programme.delivery.effort = 0.5
    township.step(
      [
        Workforce(plan: plan, delivery: plan.delivery!, index: 0, values: values),
        ServiceDelivery(plan: plan, index: 0, values: values),
      ], month: 0)
    #expect(!township.county.doses.isEmpty)
    #expect(township.county.doses.allSatisfy { $0.amount == 0.5 })
  }
}
