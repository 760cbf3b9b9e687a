import Declarations
import Interventions
import Population
import Testing

@Suite struct AssociationLifeTests {
  /// A founded association in a village of so many households.
  private func township(
    _ households: Int = 1, kind: AssociationKind = .volunteers, cohesion: Double = 0.3, leadership: Double = 0
  ) -> Township {
    let township = Township([households])
    var association = Association(name: "a", kind: kind, village: 0)
    association.stage = .founded
    association.cohesion = cohesion
    association.leadership = leadership
    township.county.associations = [association]
    return township
  }

  private let still = ParameterValues.with(
    (AssociationLife.learning, 0), (AssociationLife.recruitment, 0), (AssociationLife.patience, 120))

  private func run(
    _ township: Township, _ values: ParameterValues, months: Int, support: Double, each: (Int) -> Void = { _ in }
  ) {
    let life = AssociationLife(values: values)
    for month in 0..<months {
      township.county.associations[0].support = support
      township.step(life, month: month)
      each(month)
    }
  }

  /// Constant activity a: c* = g·a/(g·a + d) with g = .12, d = .05.
  @Test(arguments: [(1.0, 0.705_882_353), (0.5, 0.545_454_545), (0.25, 0.375)])
  func cohesionSettlesWhereGainEqualsDecay(activity: Double, cohesion: Double) {
    for start in [0.01, 0.99] {
      let township = township(cohesion: start)
      run(township, still, months: 400, support: activity)
      #expect(abs(township.county.associations[0].cohesion - cohesion) < 1e-6)
    }
  }

  /// After the agency activity is leadership L times cohesion: c* = 1 − d/(g·L).
  @Test(arguments: [(0.8, 0.479_166_667), (0.6, 0.305_555_556), (0.5, 0.166_666_667)])
  func leadershipAloneCarriesAnAssociation(leadership: Double, cohesion: Double) {
    let township = township(cohesion: 0.7, leadership: leadership)
    run(township, still, months: 5_000, support: 0)
    #expect(abs(township.county.associations[0].cohesion - cohesion) < 1e-6)
    #expect(township.county.associations[0].stage == .founded)
  }

  /// Below L = d/g = 0.4167 there is no cohesion at which gain makes up for decay.
  @Test func tooLittleLeadershipDoesNot() {
    let township = township(cohesion: 0.7, leadership: 0.4)
    run(township, still, months: 5_000, support: 0)
    #expect(township.county.associations[0].stage == .dead)
  }

  /// One supported month from c = .3, L = 0: c = .3 + .12 · .7 − .015 = .369, L = .02. Next with L·c = .00738 beside the
  /// support, capped at 1: L = .02 + .02 · .98 = .0396.
  @Test func twoMonthsByHand() {
    let township = township()
    var values = still
    values[AssociationLife.learning] = 0.02
    run(township, values, months: 1, support: 1)
    #expect(abs(township.county.associations[0].cohesion - 0.369) < 1e-12)
    #expect(abs(township.county.associations[0].leadership - 0.02) < 1e-12)
    run(township, values, months: 1, support: 1)
    #expect(abs(township.county.associations[0].cohesion - (0.369 + 0.12 * 0.631 - 0.05 * 0.369)) < 1e-12)
    #expect(abs(township.county.associations[0].leadership - 0.0396) < 1e-12)
    #expect(township.county.associations[0].activity == 1)
  }

  /// .3 · .95ⁿ falls below .1 in the 22nd month; the sixth weak month is the 27th.
  @Test func withoutActivityAndLeadersAnAssociationDiesAndItsMembersAreFree() {
    let township = township(4)
    let bit = township.county.associations[0].bit
    township.county.associations[0].members = [0, 2]
    for household in [0, 2] as [HouseholdIndex] {
      township.county.with(household) {
        $0.memberships[$1] = bit | 8
        $0.reach[$1] = Reach.member.rawValue
      }
    }
    let values = ParameterValues.with((AssociationLife.recruitment, 0), (AssociationLife.learning, 0))
    var death: Int?
    run(township, values, months: 40, support: 0) { month in
      if township.county.associations[0].stage == .dead, death == nil { death = month + 1 }
    }
    #expect(death == 27)
    #expect(township.county.associations[0].members.isEmpty)
    #expect((0..<HouseholdIndex(4)).map { h in township.county.with(h) { $0.memberships[$1] } } == [8, 0, 8, 0])
    #expect(
      township.county.with(0) { $0.reach[$1] } == Reach.member.rawValue, "who was a member stays one in the tables")
  }

  @Test func recruitingStopsAtCapacity() {
    let township = township(40, kind: .productionGroup, cohesion: 1)
    let values = ParameterValues.with(
      (AssociationLife.capacity, 10), (AssociationLife.recruitment, 1), (Uptake.base, 5))
    run(township, values, months: 3, support: 1)
    let members = township.county.associations[0].members
    #expect(members.count == 10 && Set(members).count == 10)
    for household in 0..<HouseholdIndex(40) {
      let (memberships, reach) = township.county.with(household) { ($0.memberships[$1], $0.reach[$1]) }
      #expect(memberships == (members.contains(household) ? township.county.associations[0].bit : 0))
      #expect(reach == (members.contains(household) ? Reach.member.rawValue : 0))
    }
  }

  /// 6 % a month at full cohesion, and three times as many of those served; uptake is nearly certain.
  @Test func thoseServedAreAskedMoreOften() {
    let township = township(200, cohesion: 1)
    for household in 0..<HouseholdIndex(100) {
      township.county.with(household) { $0.reach[$1] = Reach.served.rawValue }
    }
    var (served, others) = (0.0, 0.0)
    for month in 0..<20 {
      township.county.associations[0].members = []
      township.county.associations[0].cohesion = 1
      for household in 0..<HouseholdIndex(200) { township.county.with(household) { $0.memberships[$1] = 0 } }
      township.step(AssociationLife(values: .with((AssociationLife.capacity, 1_000), (Uptake.base, 5))), month: month)
      served += Double(township.county.associations[0].members.count { $0 < 100 })
      others += Double(township.county.associations[0].members.count { $0 >= 100 })
    }
    // Two thousand askings each, accepted at 99.3 % and more with idle workers.
    #expect(abs(served - 360) < 4 * (2_000 * 0.18 * 0.82).squareRoot())
    #expect(abs(others - 120) < 4 * (2_000 * 0.06 * 0.94).squareRoot())
  }

  /// Activity 1 and cohesion .369 after the month give members a dose of .369.
  @Test(arguments: AssociationKind.allCases)
  func membersGetDoses(kind: AssociationKind) {
    let township = township(5, kind: kind)
    township.county.associations[0].members = [1, 3]
    run(township, still, months: 1, support: 1)
    let services: [Service] =
      kind == .technicalExchange ? [.associationActivity, .technologyExtension] : [.associationActivity]
    #expect(township.county.doses.map(\.household) == [1, 3].flatMap { h in services.map { _ in HouseholdIndex(h) } })
    #expect(township.county.doses.map(\.service) == services + services)
    #expect(township.county.doses.allSatisfy { abs($0.amount - 0.369) < 1e-12 })
  }

  @Test(arguments: [IncubationStage.planned, .survey, .mobilisation, .backbone, .leaders, .dead])
  func anAssociationThatIsNotFoundedDoesNothing(stage: IncubationStage) {
    let township = township(50, cohesion: 1)
    township.county.associations[0].stage = stage
    let before = township.county.associations
    township.step(AssociationLife(values: .handWorked), month: 1)
    #expect(township.county.associations == before)
    #expect(township.county.doses.isEmpty)
  }
}
