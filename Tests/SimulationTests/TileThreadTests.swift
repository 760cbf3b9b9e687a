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
      comparison.kept.spells = true
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

  /// The central funds, moving to resettlement sites, the register of two Decembers and the sums of villages, which look at
  /// every household outside the pass. Forty-two tiles, eleven villages.
  @Test func everyBitUnderTheNationalProgramme() throws {
    var world = try SmallWorld(sizes: [1_500] + Array(repeating: 910, count: 10))
    world.scenario.centralFunds = CentralFunds.Plan(
      ruralPersons: 600e6, yuanByYear: [2018: 100e9, 2019: 100e9])
    let society = try world.society()
    let state = society.started(society.founded())
    let finals = try [1, 2].map { threads in
      let record = TransitionRecord()
      var simulation = Simulation(
        state: state.copy(), world: society.world(.none), draws: society.draws(), threads: threads)
      _ = try simulation.run(until: state.month + 36, observers: [record])
      return (county: simulation.state.county, transitions: record.transitions)
    }
    #expect(finals[0].county.relocated > 0)
    #expect(finals[0].transitions.contains { $0.kind == .recorded })
    #expect(finals[1].transitions == finals[0].transitions)
    let differences = finals[1].county.differences(from: finals[0].county)
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

/// All transitions in the order in which they were logged.
private final class TransitionRecord: Observer {
  var transitions: [Transition] = []
  func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog) { transitions += log.transitions }
}
