import Interventions
import Population
import Quantities
import Testing

@Suite struct ScalingTests {
  private var plan: ProgrammePlan {
    var plan = ProgrammePlan(name: "xuri", budget: Money(fen: 49_600_001), months: 12, villages: [0, 3])
    plan.households = 71
    plan.crisisCases = 30
    plan.books = 1_201
    plan.associations = [.init(village: 0, kind: .volunteers, name: "v")]
    return plan
  }

  /// Half of 49,600,001 fen lies between two fen, the even one is 24,800,000; half of 71 households is 36, of 1,201 books
  /// 601; three workers become one and a half.
  @Test func halfOfEverythingThatMoneyBuysInNumbers() {
    let half = plan.scaled(by: 0.5)
    #expect(half.budget == Money(fen: 24_800_000))
    #expect(half.staff == 1.5 && half.households == 36 && half.crisisCases == 15 && half.books == 601)
  }

  /// Put back, the scaled programme is the programme: nothing else was touched.
  @Test(arguments: [0.5, 2, 3.7]) func whatIsDecidedAboutTimeAndPlaceStays(factor: Double) {
    var scaled = plan.scaled(by: factor)
    #expect(scaled != plan)
    (scaled.budget, scaled.staff) = (plan.budget, plan.staff)
    (scaled.households, scaled.crisisCases, scaled.books) = (plan.households, plan.crisisCases, plan.books)
    #expect(scaled == plan)
  }

  /// People who work beside those that the programme itself names, and who are paid, follow the money too: with an agency
  /// that has a name, it is the agency's staff that deliver.
  @Test func staffOfWhoeverDeliversFollow() throws {
    var plan = plan
    var delivery = DeliveryPlan()
    delivery.agency = AgencyPlan(name: "outside", staff: 3, competence: 0.7)
    delivery.handInHand = AgencyPlan(name: "local", staff: 2, competence: 0.4)
    delivery.contract = ContractPlan(kind: .collaboration)
    delivery.contract?.partners = [AgencyPlan(name: "office", staff: 1, competence: 0.4)]
    delivery.volunteers = VolunteerPlan(most: 15)
    plan.delivery = delivery
    plan.administration = AdministrationPlan()
    plan.administration?.teams = 4
    let half = plan.scaled(by: 0.5)
    #expect(half.delivery?.agency?.staff == 1.5 && half.delivery?.handInHand?.staff == 1)
    #expect(half.delivery?.contract?.partners.map(\.staff) == [0.5])
    #expect(half.delivery?.volunteers?.most == 8 && half.administration?.teams == 2)
    var back = half.scaled(by: 2)
    (back.budget, back.households, back.books) = (plan.budget, plan.households, plan.books)
    back.delivery?.volunteers?.most = 15
    #expect(back == plan)
  }

  @Test func onceIsTheProgrammeItself() {
    #expect(plan.scaled(by: 1) == plan)
    let path = PathPlan(name: "two", programmes: [plan, plan])
    #expect(path.scaled(by: 2).programmes == [plan.scaled(by: 2), plan.scaled(by: 2)])
    #expect(PathPlan.none.scaled(by: 2) == .none)
  }
}
