import PovertyPaths
import TestSupport
import Testing

/// What a path did to each household, against what the paths themselves count.
@Suite struct PathEffectsTests {
  private static func results(_ change: (inout SmallWorld) -> Void = { _ in }) throws -> [PathResult] {
    var world = try SmallWorld(months: 36)
    change(&world)
    return try #require(try Replicate(society: try world.society(), number: 0).run())
  }

  /// Without births and deaths persons stay, so that the four fates of everybody are the two headcounts.
  @Test func fatesAreHeadcounts() throws {
    let results = try Self.results()
    let effects = try #require(results[1].effects)
    #expect(results[0].effects == nil)
    for year in effects.years {
      let everybody = effects.effects(year: year, group: .all, start: .everybody)
      let poor = { (path: Int) in
        (0..<3).reduce(Int64(0)) { $0 + results[path].outcomes.sum(.poorPersons, village: $1, year: year, group: .all) }
      }
      #expect(everybody.harmed + everybody.stayedPoor == poor(1))
      #expect(everybody.leftBecause + everybody.stayedPoor == poor(0))
    }
    let last = effects.effects(year: try #require(effects.years.last), group: .served, start: .everybody)
    #expect(last.leftBecause > 0 && last.incomeGained > 0, "the programme helps somebody")
  }

  @Test func theStartsArePartsOfEverybody() throws {
    let effects = try #require(try Self.results()[1].effects)
    for group in Group.allCases {
      for year in effects.years {
        var parts = effects.effects(year: year, group: group, start: .poor)
        parts.merge(effects.effects(year: year, group: group, start: .notPoor))
        #expect(parts == effects.effects(year: year, group: group, start: .everybody))
      }
    }
  }

  /// A path with every channel to households shut changes nobody, and every estimator's truth is 0.
  @Test func nothingIsDoneWhereNothingReaches() throws {
    var world = try SmallWorld(months: 36)
    world.set(SmallWorld.channels, to: 0)
    let replicate = Replicate(society: try world.society(), number: 0, kept: KeptResults(evaluation: true))
    let result = try #require(try replicate.run())[1]
    let effects = try #require(result.effects)
    for year in effects.years {
      let everybody = effects.effects(year: year, group: .all, start: .everybody)
      #expect(everybody.leftBecause == 0 && everybody.harmed == 0 && everybody.incomeGained == 0)
      #expect(everybody.leftAnyway > 0 && everybody.stayedPoor > 0)
    }
    let trials = try #require(result.evaluation?.trials)
    #expect(trials.contains { $0.row.estimate.value ?? 0 != 0 })
    #expect(!trials.isEmpty && trials.allSatisfy { $0.truth == 0 })
    #expect(trials.allSatisfy { $0.withoutEffect == $0.row.estimate.value }, "there is nothing else to find")
  }

  /// A difference in differences is linear in incomes: it finds what it would find without the programme, and the gain of
  /// the served, less the gain of those whom they are compared with.
  @Test func whatNeighboursGainIsTakenOff() throws {
    var world = try SmallWorld(months: 36)
    // Few places, so that some who could be served are not.
    world.scenario.paths[1].programmes[0].households = 15
    let replicate = Replicate(society: try world.society(), number: 0, kept: KeptResults(evaluation: true))
    let result = try #require(try replicate.run())[1]
    let trial = try #require(
      result.evaluation?.trials.first {
        $0.row.estimator == "difference-in-differences" && $0.row.aggregate == "effect"
      })
    let effects = try #require(result.effects)
    let others = effects.effects(year: try #require(effects.years.last), group: .notServed, start: .everybody)
    let gain = try #require(others.meanIncomeEffect)
    #expect(gain != 0, "the programme reaches some whom it does not serve")
    let found = try #require(trial.row.estimate.value) - #require(trial.withoutEffect)
    // Gains are kept in whole fen.
    #expect(abs(found - (try #require(trial.truth) - gain)) < 0.02)
  }
}
