import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct SuccessionTests {
  /// A year of an agency with a tenth of its budget kept for two years of who carries on.
  private func township(_ by: SuccessionPlan.Body) -> (Township, ProgrammePlan) {
    let township = Township([6])
    let plan = township.plan(services: [.casework]) {
      $0.budget = Money(fen: 1_000_000)
      $0.split = BudgetLine.allCases.map {
        switch $0 {
        case .staff: 0.6
        case .livelihood: 0.3
        case .succession: 0.1
        default: 0
        }
      }
      $0.delivery = DeliveryPlan()
      var local = AgencyPlan(name: "Shou", staff: 4, competence: 0.5)
      local.origin = .local
      $0.delivery?.agency = AgencyPlan(name: "Xuri", staff: 2, competence: 0.9)
      $0.delivery?.handInHand = local
      $0.delivery?.succession = SuccessionPlan(by: by, share: 0.25, months: 24)
    }
    township.open(plan, values: values)
    return (township, plan)
  }

  private let values = ParameterValues.servicesOnly(hours: 100)

  private func month(_ township: Township, _ plan: ProgrammePlan, _ month: Int) {
    township.step(
      [
        Workforce(plan: plan, delivery: plan.delivery!, index: 0, values: values), Withdrawal(plan: plan, index: 0),
        ServiceDelivery(plan: plan, index: 0, values: values),
      ], month: month)
  }

  /// 1,000 yuan are kept: two thirds for staff, one third for services; all else returns.
  @Test func aLocalAgencyCarriesOnWithWhatWasKept() {
    let (township, plan) = township(.localAgency)
    township.county.agencies[1].competence = 0.7
    month(township, plan, 12)
    #expect(township.county.villages[0].phase == .after && township.programme.isOver)
    #expect(township.county.ledger[.programmeReturn] == 900_000)
    #expect(township.programme.delivery.staff == 1 && township.programme.delivery.competence == 0.7)
    #expect(!township.county.doses.isEmpty && township.county.doses.allSatisfy { $0.amount == 0.7 })
    // 66,666 fen over 24 months.
    #expect(township.county.ledger[.programmeStaff] == 66_666 / 24)
    month(township, plan, 36)
    #expect(township.programme.lines.allSatisfy { $0 == 0 } && township.county.doses.isEmpty)
    #expect(township.county.ledger.total == 0)
  }

  /// Two associations of cohesion .5 and .7 and leadership .6: 1.2 · 40 hours · .25 are .12 workers of 100 hours.
  @Test func leadersOfAssociationsCarryOn() {
    let (township, plan) = township(.associations)
    for (kind, cohesion) in [(AssociationKind.volunteers, 0.5), (.productionGroup, 0.7)] {
      var association = Association(name: kind.key, kind: kind, village: 0)
      (association.stage, association.cohesion, association.leadership) = (.charter, cohesion, 0.6)
      township.county.associations.append(association)
    }
    month(township, plan, 12)
    let staff = township.programme.delivery.staff ?? 0
    #expect(abs(staff - 0.12) < 1e-12)
    let (competence, expected) = (
      township.programme.delivery.competence ?? 0, 0.6 * values[Succession.leaderCompetence]
    )
    #expect(abs(competence - expected) < 1e-12)
    #expect(township.programme[.staff] == 0 && township.county.ledger[.programmeStaff] == 0)
    #expect(township.programme[.livelihood] > 0)
  }

  @Test func orNobody() {
    let (township, plan) = township(.none)
    month(township, plan, 12)
    #expect(township.county.ledger[.programmeReturn] == 1_000_000 && township.county.doses.isEmpty)
  }
}
