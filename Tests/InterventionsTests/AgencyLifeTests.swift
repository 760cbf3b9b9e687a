import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct AgencyLifeTests {
  private func township(
    _ agency: AgencyPlan, local: AgencyPlan? = nil, months: Int = 24, _ values: ParameterValues = .handWorked,
    until: Int
  ) -> (Township, ProgrammePlan) {
    let township = Township([4])
    let plan = township.plan(months: months) {
      $0.delivery = DeliveryPlan()
      $0.delivery?.agency = agency
      $0.delivery?.handInHand = local
    }
    township.open(plan, values: values)
    for month in 0..<until { township.step(AgencyLife(programmes: [plan], values: values), month: month) }
    return (township, plan)
  }

  private func work(_ agency: AgencyPlan, _ values: ParameterValues) -> DeliveryState {
    let (township, plan) = township(agency, values, until: 1)
    township.step(Workforce(plan: plan, delivery: plan.delivery!, index: 0, values: values), month: 0)
    return township.programme.delivery
  }

  /// Capacity 4 at governance .5 holds two contracts. One of the path and five others: three times, .8/(1 + .5 · 2).
  @Test(arguments: [(0.0, 0.8), (1.0, 0.8), (3.0, 0.8 / 1.5), (5.0, 0.4)])
  func tooManyContractsLowerQuality(others: Double, quality: Double) {
    var agency = AgencyPlan(name: "Xuri", staff: 3, competence: 0.8)
    agency.otherContracts = others
    let values = ParameterValues.with((AgencyLife.capacity, 4), (AgencyLife.contractLoss, 0.5))
    let state = work(agency, values)
    let competence = state.competence ?? 0
    #expect(abs(competence - quality) < 1e-12)
    #expect(state.staff == 3)
  }

  /// The gap .8 − .3 shrinks by 6 % a month: after twelve months .8 − .5 · .94¹².
  @Test func aLocalAgencyLearnsHandInHand() {
    var local = AgencyPlan(name: "Shou", staff: 2, competence: 0.3)
    local.origin = .local
    let (township, _) = township(
      AgencyPlan(name: "Xuri", staff: 3, competence: 0.8), local: local, .with((AgencyLife.learning, 0.06)), until: 12)
    var gap = 0.5
    for _ in 0..<12 { gap *= 0.94 }
    let learned = 0.8 - gap
    #expect(abs(township.county.agencies[1].competence - learned) < 1e-12)
    #expect(township.county.agencies[1].isLocal && township.county.agencies[0].competence == 0.8)
  }

  /// Sources of .75 and .25: dependence .625. With a chance of 1 a year the months of loss leave a quarter of the staff.
  @Test func oneSourceOfFundsMayBeInterrupted() {
    var agency = AgencyPlan(name: "Xuri", staff: 4, competence: 0.8)
    #expect(agency.dependence == 0)
    agency.funding = [0.75, 0.25]
    #expect(agency.dependence == 0.625)
    agency.funding = [1]
    let values = ParameterValues.with((AgencyLife.interruption, 1), (AgencyLife.interruptionMonths, 2))
    #expect(work(agency, values).staff == 0)
    agency.funding = []
    #expect(work(agency, values).staff == 4)
  }

  /// Half of the staff leaves in a year and takes 40 % of its share along: about .8 · (1 − .5 · .4) after a year.
  @Test func staffWhoLeaveTakeCompetenceAlong() {
    var agency = AgencyPlan(name: "Xuri", staff: 4, competence: 0.8)
    agency.turnover = 0.5
    let (township, _) = township(agency, .with((AgencyLife.leaving, 0.4)), until: 12)
    let monthly = YearlyRate(perYear: 0.5).monthlyProbability
    var expected = 0.8
    for _ in 0..<12 { expected *= 1 - 0.4 * monthly }
    #expect(abs(township.county.agencies[0].competence - expected) < 1e-12)
    #expect((0.58...0.66).contains(expected))
  }

  @Test func aNameFollowsWhatIsTakenUp() {
    let values = ParameterValues.with((AgencyLife.brandLearning, 0.5))
    let agency = AgencyPlan(name: "Xuri", staff: 4, competence: 0.8)
    let (township, plan) = township(agency, values, until: 0)
    township.programme.delivered[0] = 10
    township.programme.takenUp[0] = 8
    township.step(AgencyLife(programmes: [plan], values: values), month: 0)
    #expect(abs(township.county.agencies[0].brand - 0.4) < 1e-12)
  }
}
