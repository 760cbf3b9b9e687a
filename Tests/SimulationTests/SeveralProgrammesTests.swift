import PovertyPaths
import TestSupport
import Testing

/// Programmes of one path that work in different villages do not get into each other's way.
@Suite struct SeveralProgrammesTests {
  private func programme(_ name: String, village: Int, kind: AssociationKind) -> ProgrammePlan {
    var plan = ProgrammePlan(name: name, budget: Money(fen: 20_000_000), months: 24, villages: [village])
    plan.households = 20
    plan.crisisCases = 5
    plan.associations = [.init(village: village, kind: kind, name: "\(name)'s")]
    return plan
  }

  /// An association that its agency supports has full activity, whichever programme stands first.
  @Test func eachAgencySupportsItsOwnAssociation() throws {
    let world = try SmallWorld()
    let society = try world.society()
    let path = PathPlan(
      name: "two",
      programmes: [
        programme("first", village: 0, kind: .technicalExchange), programme("second", village: 1, kind: .volunteers),
      ])
    var simulation = society.simulation(path, from: try society.burnedIn())
    var supported = [0, 0]
    for _ in 0..<24 {
      try simulation.step()
      for (a, association) in simulation.county.associations.enumerated() where association.activity == 1 {
        supported[a] += 1
      }
    }
    #expect(simulation.county.associations.map(\.stage).allSatisfy { $0.isActive })
    #expect(supported.allSatisfy { $0 >= 6 }, "months with support: \(supported)")
  }

  /// Two programmes in one village raise one association between them, and the one that stays goes on in its phase when
  /// the other leaves.
  @Test func twoProgrammesShareAVillage() throws {
    let society = try SmallWorld().society()
    var short = programme("short", village: 0, kind: .volunteers)
    short.months = 8
    let long = programme("long", village: 0, kind: .volunteers)
    let path = PathPlan(name: "two", programmes: [short, long])
    var simulation = society.simulation(path, from: try society.burnedIn())
    _ = try simulation.run(until: 9)
    #expect(simulation.county.associations.count == 1)
    #expect(simulation.county.programmes[0].isOver && simulation.county.villages[0].phase != .after)
    let before = simulation.county.programmes[1].units.takenUp
    _ = try simulation.run(until: 24)
    #expect(simulation.county.programmes[1].units.takenUp > before)
    _ = try simulation.run(until: 25)
    #expect(simulation.county.villages[0].phase == .after)
  }

  /// What happens in a village under one programme is what happens there when another works elsewhere, as long as
  /// nothing passes between them.
  @Test func aProgrammeElsewhereChangesNothingHere() throws {
    var world = try SmallWorld()
    // Associations see each other by their ties, and meet.
    let meetings = ["association.joint-gain", "association.joint-ties"]
    world.set(AssociationLife.parameters.filter { meetings.contains($0.name) } + [AssociationLife.tie], to: 0)
    let society = try world.society()
    let start = try society.burnedIn()
    let here = programme("here", village: 0, kind: .technicalExchange)
    let elsewhere = programme("elsewhere", village: 1, kind: .volunteers)
    let alone = try society.outcome(of: PathPlan(name: "alone", programmes: [here]), from: start)
    let both = try society.outcome(of: PathPlan(name: "both", programmes: [here, elsewhere]), from: start)
    #expect(alone.villages[0] == both.villages[0])
    #expect(alone.associations[0] == both.associations[0])
    #expect(alone.programmes[0] == both.programmes[0])
    let touched = alone.villages[0].households.filter { household in
      let lives = [alone, both].map { county in
        county.with(household) { tile, row in "\(tile.savings[row]) \(tile.capitals.map { $0[row] })" }
      }
      return lives[0] != lives[1]
    }
    #expect(touched.isEmpty)
    #expect(!alone.householdDifferences(from: both).isEmpty)
  }
}
