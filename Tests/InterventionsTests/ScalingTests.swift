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

  @Test func onceIsTheProgrammeItself() {
    #expect(plan.scaled(by: 1) == plan)
    let path = PathPlan(name: "two", programmes: [plan, plan])
    #expect(path.scaled(by: 2).programmes == [plan.scaled(by: 2), plan.scaled(by: 2)])
    #expect(PathPlan.none.scaled(by: 2) == .none)
  }
}
