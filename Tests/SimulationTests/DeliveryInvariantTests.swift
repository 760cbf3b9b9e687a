import PovertyPaths
import TestSupport
import Testing

/// The laws of the month with everything that can be said of who delivers a programme switched on.
@Suite struct DeliveryInvariantTests {
  private func world(_ kind: ContractPlan.Kind) throws -> SmallWorld {
    var world = try SmallWorld()
    world.scenario.paths = [.none, SmallWorld.delivered(kind)]
    return world
  }

  @Test(arguments: ContractPlan.Kind.allCases) func shutChannelsLeaveNoTrace(kind: ContractPlan.Kind) throws {
    var world = try world(kind)
    world.set(SmallWorld.channels, to: 0)
    let society = try world.society()
    let start = try society.burnedIn()
    let none = try society.outcome(of: .none, from: start)
    let treated = try society.outcome(of: world.treated, from: start)
    let found = treated.householdDifferences(from: none, except: HouseholdColumn.ofProgrammes)
    #expect(found.isEmpty, "\(found)")
    let delivery = treated.programmes[0].delivery
    #expect(delivery.linkedHours > 0 && delivery.successorMonths == 4 && delivery.stage == .closing)
    #expect(treated.agencies[1].competence > 0.3)
    #expect(treated.villages[2][.trust] > 0, "methods spread outside")
  }

  @Test(arguments: ContractPlan.Kind.allCases) func moneyIsKept(kind: ContractPlan.Kind) throws {
    let world = try world(kind)
    let society = try world.society()
    var simulation = society.simulation(world.treated, from: try society.burnedIn())
    let total = simulation.county.ledger.total
    for _ in 0..<world.scenario.months {
      try simulation.step()
      let county = simulation.county
      #expect(county.ledger.total == total)
      #expect(county.ledger[.households] == county.householdSavings)
      #expect(county.ledger[.programme] == county.programmes[0].lines.reduce(0, +))
      #expect(county.programmes[0].lines.allSatisfy { $0 >= 0 })
    }
    #expect(simulation.county.ledger[.programme] == 0, "what was kept for later went back in the end")
    #expect(simulation.county.programmes[0].spent > world.treated.programmes[0].budget.fen / 3)
  }

  @Test(arguments: ContractPlan.Kind.allCases, [3, 11, 16]) func afterARestart(kind: ContractPlan.Kind, month: Month)
    throws
  {
    let world = try world(kind)
    let society = try world.society()
    var whole = society.simulation(world.treated, from: try society.burnedIn())
    _ = try whole.run(until: month)
    let image = CountyImage(whole.state.county)
    let draws = whole.draws
    _ = try whole.run(until: 24)
    let county = try #require(image.county)
    var restarted = Simulation(
      state: .init(county: county, month: month), world: society.world(world.treated), draws: draws)
    _ = try restarted.run(until: 24)
    #expect(restarted.state.county.differences(from: whole.state.county).isEmpty)
  }

  /// Diffusion of zero leaves villages outside as they are.
  @Test func withoutDiffusionNothingSpreads() throws {
    var path = SmallWorld.delivered(.commission)
    path.programmes[0].delivery?.diffusion = 0
    let society = try world(.commission).society()
    let county = try society.outcome(of: path, from: society.burnedIn())
    #expect(county.villages[2].states.allSatisfy { $0 == 0 })
  }
}
