import Declarations
import Interventions
import Population
import Testing

@Suite struct AssociationBondsTests {
  private static func parameter(_ name: String) -> Parameter {
    AssociationLife.parameters.first { $0.name == "association.\(name)" }!
  }

  private func values(_ settings: [String: Double]) -> ParameterValues {
    var values = ParameterValues.with((AssociationLife.recruitment, 0), (AssociationLife.learning, 0))
    for (name, value) in settings { values[Self.parameter(name)] = value }
    return values
  }

  private func township(members: Int, cohesion: Double = 0.5, leadership: Double = 0.9, kinds: Int = 1) -> Township {
    let township = Township([members])
    for kind in AssociationKind.allCases.prefix(kinds) {
      var association = Association(name: kind.key, kind: kind, village: 0)
      association.stage = .founded
      association.cohesion = cohesion
      association.leadership = leadership
      association.age = 1
      association.members = (0..<HouseholdIndex(members)).map { $0 }
      for member in association.members { township.county.with(member) { $0.memberships[$1] |= association.bit } }
      township.county.associations.append(association)
    }
    return township
  }

  /// A member of four hundred leaves with .2 · (1 − .5) = .1 a month: 360 ± 4 standard deviations stay.
  @Test func membersLeaveWhereCohesionIsLow() {
    let township = township(members: 400)
    township.step(AssociationLife(values: values(["exit": 0.2])), month: 1)
    let members = township.county.associations[0].members
    #expect((336...384).contains(members.count), "four deviations of 6")
    for household in 0..<HouseholdIndex(400) {
      let isMember = township.county.with(household) { $0.memberships[$1] != 0 }
      #expect(isMember == members.contains(household))
    }
    let whole = self.township(members: 400, cohesion: 1)
    whole.step(AssociationLife(values: values(["exit": 0.2])), month: 1)
    #expect(whole.county.associations[0].members.count == 400)
  }

  /// Founders come at once; the three of greatest ability lead, and are among the members.
  @Test func leadersAreHouseholds() {
    let township = township(members: 10)
    township.county.associations[0].age = 0
    for household in 0..<HouseholdIndex(10) {
      township.county.with(household) { $0.ability[$1] = Float([3, 1, 4, 1, 5, 9, 2, 6, 5, 3][Int(household)]) }
    }
    township.step(AssociationLife(values: values(["leaders": 3])), month: 1)
    #expect(township.county.associations[0].leaders == [5, 7, 4])
  }

  /// A certain loss of all three: leadership .9 · (2/3)³, cohesion .5 · .8³ before the month's own gain and decay.
  @Test func leadersWhoGoTakeLeadershipAndCohesionAlong() {
    let township = township(members: 10)
    township.county.associations[0].leaders = [1, 2, 3]
    let all = values(["leader-loss": 1, "leader-bond": 0.2, "leaders": 3, "cohesion-gain": 0, "cohesion-decay": 0])
    township.step(AssociationLife(values: all), month: 1)
    let association = township.county.associations[0]
    #expect(abs(association.leadership - 0.266_666_666_667) < 1e-11)
    #expect(abs(association.cohesion - 0.256) < 1e-12)
    #expect(association.leaders.isEmpty && association.members.count == 7)
  }

  /// One free place, filled for certain at full cohesion: leadership .6 + .25 · .4.
  @Test func anotherMemberTakesThePlace() {
    let township = township(members: 10, cohesion: 1, leadership: 0.6)
    township.county.associations[0].leaders = [1, 2]
    let all = values(["leader-replacement": 1, "leader-quality": 0.25, "leaders": 3, "cohesion-decay": 0])
    township.step(AssociationLife(values: all), month: 1)
    #expect(township.county.associations[0].leaders == [1, 2, 0])
    #expect(abs(township.county.associations[0].leadership - 0.7) < 1e-12)
  }

  /// Decay .05 without activity: 60 members where 30 know each other lose .05 · 1.5, a charter a fifth less.
  @Test(arguments: [
    (20, IncubationStage.founded, 0.95), (60, .founded, 0.925), (20, .charter, 0.96), (60, .charter, 0.94),
  ])
  func sizeAndCharterChangeDecay(members: Int, stage: IncubationStage, kept: Double) {
    let township = township(members: members, leadership: 0)
    township.county.associations[0].stage = stage
    let all = values(["crowding": 0.5, "comfort": 30, "charter-relief": 0.2])
    township.step(AssociationLife(values: all), month: 1)
    let expected = 0.5 * kept
    #expect(abs(township.county.associations[0].cohesion - expected) < 1e-12)
  }

  /// Two that an agency supports meet in month 3: cohesion .5 + .1 · .5, ties .2; one alone, or in month 4, does not.
  @Test(arguments: [(2, 3, true), (1, 3, false), (2, 4, false)]) func associationsMeet(
    kinds: Int, month: Int, met: Bool
  ) {
    let township = township(members: 4, kinds: kinds)
    for a in township.county.associations.indices { township.county.associations[a].support = 1 }
    let all = values([
      "joint-every": 3, "joint-gain": 0.1, "joint-ties": 0.2, "cohesion-gain": 0, "cohesion-decay": 0,
    ])
    township.step(AssociationLife(values: all), month: month)
    let (cohesion, ties) = met ? (0.55, 0.2) : (0.5, 0)
    #expect(abs(township.county.associations[0].cohesion - cohesion) < 1e-12)
    #expect(abs(township.county.associations[0].ties - ties) < 1e-12)
  }

  @Test func oneWithTooFewMembersDies() {
    let township = township(members: 4, cohesion: 1)
    let all = values(["smallest": 5, "patience": 3])
    for month in 1...3 { township.step(AssociationLife(values: all), month: month) }
    #expect(township.county.associations[0].stage == .dead)
  }

  /// Interest is a trait: about three in ten, the same households whatever the month.
  @Test func onlyWhoIsInterestedJoins() {
    let township = township(members: 300)
    township.county.associations[0].members = []
    for household in 0..<HouseholdIndex(300) { township.county.with(household) { $0.memberships[$1] = 0 } }
    var all = values(["interest": 0.3, "capacity": 1_000, "recruitment": 1])
    all[Uptake.base] = 5
    for month in 1...20 {
      township.county.associations[0].cohesion = 1
      township.step(AssociationLife(values: all), month: month)
    }
    #expect((58...122).contains(township.county.associations[0].members.count), "four deviations of 7.9")
  }

  /// About as many die as mutual funds left their scheme: 6.6 % a year (facts A7), of four hundred over ten years with the
  /// defaults; an agency supports each in its first eight months.
  @Test func associationsDieAsMutualFundsDid() {
    let villages = 100
    let township = Township(Array(repeating: 90, count: villages))
    for village in 0..<villages {
      for kind in AssociationKind.allCases {
        var association = Association(name: kind.key, kind: kind, village: village)
        (association.stage, association.cohesion, association.leadership) = (.charter, 0.3, 0.5)
        township.county.associations.append(association)
      }
    }
    let life = AssociationLife(values: ParameterValues())
    var years = 0.0
    for month in 0..<120 {
      for a in township.county.associations.indices { township.county.associations[a].support = month < 8 ? 1 : 0 }
      township.step(life, month: month)
      years += Double(township.county.associations.count { $0.stage.isActive }) / 12
    }
    let rate = Double(township.county.associations.count { $0.stage == .dead }) / years
    #expect((0.03...0.12).contains(rate), "\(rate) a year")
  }
}
