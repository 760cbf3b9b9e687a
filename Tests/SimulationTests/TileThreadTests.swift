import PovertyPaths
import TestSupport
import Testing

/// Threads that share the tiles of one run change nothing but its time.
@Suite struct TileThreadTests {
  /// Twenty-four tiles, so that three threads get eight each; the borders of villages and of shares fall apart.
  private func world() throws -> SmallWorld { try SmallWorld(sizes: [2_500, 1_300, 2_300], months: 8) }

  @Test func anyNumberOfThreadsInOneReplicate() throws {
    var world = try world()
    world.scenario.replicates = 1
    let society = try world.society()
    let results = try [1, 2, 5].map { threads in
      var comparison = Comparison(society: society, threads: threads)
      comparison.keepSpells = true
      return try #require(try comparison.run()).replicates[0]
    }
    for other in results.dropFirst() {
      for (x, y) in zip(results[0], other) { #expect(x.differences(from: y).isEmpty) }
    }
  }

  @Test(arguments: [2, 3]) func everyBitOfTheState(threads: Int) throws {
    let world = try world()
    let society = try world.society()
    let start = society.started(society.founded())
    let counties = try [1, threads].map { threads in
      var state = start.copy()
      world.treated.openProgrammes(in: &state.county)
      var simulation = Simulation(
        state: state, world: society.world(world.treated), draws: society.draws(), threads: threads)
      _ = try simulation.run(until: state.month + 14)
      return simulation.state.county
    }
    let differences = counties[1].differences(from: counties[0])
    #expect(differences.isEmpty, "\(differences)")
  }

  /// Of two faults in one pass that of the earlier household is told, whoever comes to it first.
  @Test(arguments: [1, 2, 3]) func theFirstFaultIsTold(threads: Int) throws {
    let society = try world().society()
    let state = society.started(society.founded())
    var simulation = Simulation(
      state: state, world: society.world(.none), draws: society.draws(), threads: threads)
    let (early, late) = (simulation.county.tiles[7], simulation.county.tiles[20])
    late.ability[0] = .nan
    early.ability[250] = .nan
    do {
      try simulation.step()
      Issue.record("the month went on")
    } catch {
      let fault = try #require(error as? Fault)
      #expect(fault.arguments["household"] == "\(early.id[250])")
    }
  }
}
