import PovertyPaths
import Synchronization
import TestSupport
import Testing

/// Many paths, budgets and worlds in one comparison.
@Suite struct ComparisonGridTests {
  /// Two paths that work in different villages.
  private func world() throws -> SmallWorld {
    var world = try SmallWorld(sizes: [60, 60, 40], months: 24)
    var (here, there) = (SmallWorld.treated(villages: [0]), SmallWorld.treated(villages: [1]))
    (here.name, there.name) = ("here", "there")
    there.programmes[0].households = 15
    world.scenario.paths = [.none, here, there]
    world.scenario.replicates = 3
    return world
  }

  /// Served households of a path are its own, and `none` is counted for the same ones.
  @Test func everyPathHasGroupsOfItsOwn() throws {
    let results = try #require(try Replicate(society: world().society(), number: 0).run())
    let cell = RateCell(phase: nil, group: .served, unit: .households, definition: .personTime)
    let villages = results.dropFirst().map { result in
      (0..<3).filter { village in
        [RateCounter.poorMonths, .exitedMonths, .neverPoorMonths].contains {
          result.counts[.actual]?.count($0, village: village, in: cell) != 0
        }
      }
    }
    #expect(Array(villages) == [[0], [1]])
    for result in results.dropFirst() {
      let none = try #require(result.counterfactual)
      for group in [Group.served, .members, .notServed] {
        let cell = RateCell(phase: nil, group: group)
        func months(_ counts: PhaseCounts?) -> Int64 {
          [.poorMonths, .exitedMonths, .neverPoorMonths].reduce(0) { $0 + (counts?.count($1, in: cell) ?? -1) }
        }
        // Nobody is lost: the same households are at risk of something in either world.
        #expect(months(none.counts[.actual]) == months(result.counts[.actual]), "\(group)")
        #expect(months(none.counts[.actual]) > 0)
      }
    }
    #expect(results[0].counterfactual == nil)
    #expect(results[1].counterfactual != results[2].counterfactual)
  }

  /// With one treated path `none` is counted for its groups anyway: both ways give the same counts.
  @Test func theCounterfactualIsNoneUnderThePathsGroups() throws {
    let results = try #require(try Replicate(society: SmallWorld().society(), number: 0).run())
    let (none, treated) = (results[0], results[1])
    for status in PovertyStatus.allCases {
      for group in [Group.served, .members, .notServed] {
        for counter in RateCounter.allCases {
          for phase in Phase.allCases {
            let cell = RateCell(phase: phase, group: group, unit: .persons, definition: .personTime)
            #expect(
              none.counts[status]?.count(counter, in: cell)
                == treated.counterfactual?.counts[status]?.count(counter, in: cell))
          }
        }
      }
    }
    #expect(none.outcomes == treated.counterfactual?.outcomes)
  }

  private func grid(threads: Int) throws -> ComparisonResult {
    var world = try world()
    world.scenario.budgets = [0.5, 1]
    world.scenario.worlds = PovertyWorld.allCases
    return try #require(try Comparison(society: world.society(), threads: threads).run())
  }

  /// Each cell is what a run of its own would give: programmes scaled beforehand, in that world alone.
  @Test func theGridEqualsSeparateRuns() throws {
    let result = try grid(threads: 2)
    #expect(
      result.otherCells.map { "\($0.world) \($0.budget)" } == [
        "no-threshold 0.5", "asset-threshold 1.0", "asset-threshold 0.5", "ability-regimes 1.0", "ability-regimes 0.5",
      ])
    for cell in result.otherCells {
      var alone = try world()
      alone.scenario = alone.scenario.placed(in: try #require(PovertyWorld(rawValue: cell.world)))
      alone.scenario.paths = alone.scenario.paths.map { $0.scaled(by: cell.budget) }
      let separate = RunTables(try #require(try Comparison(society: alone.society(), threads: 1).run()))
      let rows = separate.comparison().map { row in
        var row = row
        row.key.budget = cell.budget
        return row
      }
      #expect(rows == cell.differences, "\(cell.world) \(cell.budget)")
      #expect(separate.ranking() == cell.ranking)
    }
    // The base case is what it is without a grid.
    let base = try #require(try Comparison(society: world().society(), threads: 1).run())
    for (a, b) in zip(result.replicates.joined(), base.replicates.joined()) { #expect(a.differences(from: b) == []) }
  }

  @Test func anyNumberOfThreadsGivesTheSameGrid() throws {
    let (one, three) = (try grid(threads: 1), try grid(threads: 3))
    #expect(RunTables(one).comparison() == RunTables(three).comparison())
    #expect(one.otherCells.map(\.ranking) == three.otherCells.map(\.ranking))
  }

  /// Going to another world and back leaves the scenario; what it sets itself stays over every world.
  @Test func worldsAreLaidUnderTheScenariosOwn() throws {
    var scenario = try world().scenario
    scenario.parameters[RowAssembly.thresholdWidth] = 0.3
    let asset = scenario.placed(in: .assetThreshold)
    #expect(asset.parameters[HouseholdDynamics.assetLift.parameter] > 0)
    #expect(asset.parameters[RowAssembly.thresholdWidth] == 0.3)
    let regimes = asset.placed(in: .abilityRegimes)
    #expect(regimes.parameters == scenario.placed(in: .abilityRegimes).parameters)
    #expect(regimes.parameters[RowAssembly.abilitySlope] > 0)
    #expect(regimes.placed(in: .noThreshold).parameters == scenario.parameters)
  }

  /// Stopping a grid leaves no half of it.
  @Test func aStoppedGridIsNoResult() throws {
    var world = try world()
    world.scenario.worlds = PovertyWorld.allCases
    let asked = Atomic(0)
    let result = try Comparison(society: world.society(), threads: 2).run(isCancelled: {
      asked.add(1, ordering: .relaxed).newValue > 300
    })
    #expect(result == nil)
  }
}
