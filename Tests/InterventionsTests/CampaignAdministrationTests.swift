import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct CampaignAdministrationTests {
  private static let values = ParameterValues.with(
    (CampaignAdministration.share, 0.1), (CampaignAdministration.team, 50), (CampaignAdministration.friction, 0.04))

  private func plan(_ township: Township, teams: Int = 0, households: Int = 1_000) -> ProgrammePlan {
    township.plan(months: 10, households: households) {
      // 6,000 yuan for staff, 4,000 for livelihood.
      $0.budget = Money(fen: 1_000_000)
      $0.split = [0.6, 0.4] + Array(repeating: 0, count: BudgetLine.allCases.count - 2)
      $0.competence = 0.5
      $0.administration = AdministrationPlan()
      $0.administration?.isGovernment = true
      $0.administration?.teams = teams
      $0.administration?.teamMembers = 2
    }
  }

  /// A tenth of 10,000 yuan, and for two members of a team 50 yuan in each of ten months: 2,000 of 10,000, a fifth of each
  /// line, spent in ten equal parts.
  @Test(arguments: [(0, Int64(100_000)), (1, 200_000)]) func administrationComesOffTheTop(teams: Int, fen: Int64) {
    let township = Township([4])
    let plan = plan(township, teams: teams)
    township.open(plan, values: Self.values)
    let administration = CampaignAdministration(plan: plan, index: 0, values: Self.values)
    township.step(administration, month: 0)
    #expect(township.programme[.staff] == 600_000 - fen * 6 / 10)
    #expect(township.programme[.livelihood] == 400_000 - fen * 4 / 10)
    #expect(township.programme[.administration] == fen - fen / 10)
    #expect(township.county.ledger[.programmeServices] == fen / 10)
    for month in 1..<10 { township.step(administration, month: month) }
    #expect(township.programme[.administration] == 0 && township.programme.spent == fen)
  }

  @Test func administrationCannotTakeMoreThanThereIs() {
    let township = Township([4])
    let plan = plan(township, teams: 500)
    township.open(plan, values: Self.values)
    township.step(CampaignAdministration(plan: plan, index: 0, values: Self.values), month: 0)
    #expect(township.programme.lines.reduce(0, +) + township.programme.spent == 1_000_000)
    #expect(township.programme[.staff] == 0 && township.programme.lines.allSatisfy { $0 >= 0 })
  }

  /// Friction 0.04 · (1 − 0.5) · 4 s (1 − s): 0.015 when one of four is served, 0.02 when half are, nothing when all are.
  @Test(arguments: [(1, 0.015), (2, 0.02), (4, 0)]) func unequalTreatmentCostsTrust(served: Int, lost: Double) {
    let township = Township([4])
    let plan = plan(township, households: served)
    township.open(plan, values: .with((CampaignAdministration.friction, 0)))
    let count = township.programme.served.count
    township.step(CampaignAdministration(plan: plan, index: 0, values: Self.values), month: 1)
    #expect(count == served)
    #expect(abs(township.county.villages[0][.trust] + lost) < 1e-12)
  }

  @Test func withoutFrictionTrustStays() {
    let township = Township([4])
    let plan = plan(township, households: 2)
    township.open(plan, values: Self.values)
    township.step(
      CampaignAdministration(plan: plan, index: 0, values: .with((CampaignAdministration.friction, 0))), month: 1)
    #expect(township.county.villages[0][.trust] == 0)
  }

  /// Twenty officials give three tenths of their time to two programmes, one of which has two teams of four.
  @Test func officialsAndTeamsAreTheStaff() {
    let township = Township([4])
    var government = GovernmentPlan()
    (government.officials, government.attention, government.professionalism) = (20, 0.3, 0.4)
    var (first, second, third) = (plan(township), plan(township, teams: 2), township.plan())
    first.administration?.teamMembers = 4
    second.administration?.teamMembers = 4
    third.staff = 7
    // An agency that every programme names delivers the third alone.
    let agency = AgencyPlan(name: "agency", staff: 3, competence: 0.7)
    (first.delivery, third.delivery) = (DeliveryPlan(), DeliveryPlan())
    first.delivery?.agency = agency
    third.delivery?.agency = agency
    let path = PathPlan(name: "path", programmes: [first, second, third]).governed(by: government)
    #expect(path.programmes.map(\.staff) == [3, 11, 7])
    #expect(path.programmes.map(\.competence) == [0.4, 0.4, 1])
    #expect(path.programmes.map { $0.delivery?.agency } == [nil, nil, agency])
    #expect(path.programmes.map(\.linksResourcesFromOutside) == [false, false, true])
    #expect(path.mechanisms(values: .handWorked).filter { $0 is CampaignAdministration }.count == 2)
  }
}
