import PovertyPaths
import TestSupport
import Testing

/// A programme changes households through named channels alone: with all of them shut, its path is `none` bit for bit.
@Suite struct ChannelTests {
  private func world(open: [Parameter], demography: Bool = false) throws -> SmallWorld {
    var world = try SmallWorld()
    world.scenario.paths = [.none, SmallWorld.financed()]
    world.scenario.demography = demography
    world.set(SmallWorld.channels, to: 0)
    world.set(open, to: 1)
    return world
  }

  private func differences(in world: SmallWorld) throws -> (county: County, found: [String]) {
    let society = try world.society()
    let start = try society.burnedIn()
    let none = try society.outcome(of: .none, from: start)
    let treated = try society.outcome(of: world.treated, from: start)
    return (treated, treated.householdDifferences(from: none, except: HouseholdColumn.ofProgrammes))
  }

  /// Every household column but enrolments, memberships and reach.
  @Test(arguments: [false, true]) func shutChannelsLeaveNoTrace(demography: Bool) throws {
    let (county, found) = try differences(in: try world(open: [], demography: demography))
    #expect(found.isEmpty, "\(found)")
    // The programme did run: it served, gathered members, moved villages on and spent.
    let programme = county.programmes[0]
    #expect(programme.served.count > 20)
    #expect(programme.crisisCases > 0)
    #expect(programme.takenUp.reduce(0, +) > 100)
    #expect(county.associations.contains { $0.members.count > 10 })
    #expect(county.villages[0][.trust] > 0)
  }

  /// What programmes may not touch in `reach`: who is listed, who holds a post, who was registered at the start.
  @Test func shutChannelsKeepStandingReach() throws {
    let world = try world(open: [])
    let society = try world.society()
    let start = try society.burnedIn()
    let standing: Reach = [.dibaoListed, .publicPost, .registeredAtStart]
    let reach = try [.none, world.treated].map { path in
      try society.outcome(of: path, from: start).tiles.flatMap { $0.reach.values.map { $0 & standing.rawValue } }
    }
    #expect(reach[0] == reach[1])
  }

  /// Each channel alone carries something, so that the test above can fail; prices act on what industries give.
  @Test(arguments: SmallWorld.channels.map(\.name)) func eachChannelAloneLeavesATrace(name: String) throws {
    let channel = try #require(SmallWorld.channels.first { $0.name == name })
    let isOfPeople = [Migration.channel, NextGeneration.channel].contains(channel)
    var world = try world(open: [channel], demography: isOfPeople)
    if name == "channel.prices" {
      let (output, _) = try differences(in: try self.world(open: [named("channel.industry")]))
      world.set([try named("channel.industry")], to: 1)
      let (priced, _) = try differences(in: world)
      #expect(!priced.householdDifferences(from: output, except: HouseholdColumn.ofProgrammes).isEmpty)
      return
    }
    // Few children drop out by default, fewer still among those whom child support reaches.
    if channel == NextGeneration.channel {
      world.set(NextGeneration.dropOut, to: 0.3)
      world.set(NextGeneration.support, to: 5)
      world.scenario.paths[1].programmes[0].households = 120
    }
    let (_, found) = try differences(in: world)
    #expect(!found.isEmpty)
  }

  private func named(_ name: String) throws -> Parameter {
    try #require(SmallWorld.channels.first { $0.name == name })
  }

  /// Rates, survival and yearly outcomes under one phase clock and one membership.
  @Test func shutChannelsGiveEqualRates() throws {
    let results = try #require(
      try Replicate(society: try world(open: []).society(), number: 0, kept: KeptResults(spells: true)).run())
    #expect(results[0].counts == results[1].counts)
    #expect(results[0].survival.counts == results[1].survival.counts)
    #expect(results[0].outcomes == results[1].outcomes)
    #expect(results[0].spells == results[1].spells)
    let cell = RateCell(phase: .empowerment, group: .served)
    #expect(results[0].counts[.actual]?.count(.poorMonths, in: cell) ?? 0 > 50)
  }

  @Test func openChannelsGiveOtherRates() throws {
    let results = try #require(try Replicate(society: try SmallWorld().society(), number: 0).run())
    #expect(results[0].counts != results[1].counts)
    #expect(results[0].outcomes != results[1].outcomes)
  }
}
