import Foundation
import PovertyPaths
import TestSupport
import Testing

/// The shipped paths, bit for bit: by threads, after a restart, and with every channel shut.
@Suite struct EightPathsBitsTests {
  @Test func anyNumberOfThreads() throws {
    var scenario = try EightPaths.scenario(households: 24, months: 24)
    (scenario.replicates, scenario.worlds, scenario.budgets) = (3, [], [1])
    scenario.paths = scenario.paths.map(EightPaths.withEverything)
    let society = try Society(scenario)
    let results = try [1, 2].map { threads in
      try #require(try Comparison(society: society, threads: threads).run()).replicates
    }
    for (one, two) in zip(results[0], results[1]) {
      for (x, y) in zip(one, two) { #expect(x.differences(from: y).isEmpty) }
    }
  }

  /// A state written down and read back in the midst of it, with everything on, goes on as if nothing had happened.
  @Test(arguments: [1, 7, 15, 30]) func afterARestart(month: Month) throws {
    let society = try Society(try EightPaths.scenario(households: 40, months: 40))
    let start = try society.burnedIn()
    for path in society.scenario.paths.map(EightPaths.withEverything) {
      var whole = society.simulation(path, from: start)
      _ = try whole.run(until: month)
      let bytes = try PropertyListEncoder().encode(CountyImage(whole.state.county))
      _ = try whole.run(until: society.scenario.months)
      let county = try #require(try PropertyListDecoder().decode(CountyImage.self, from: bytes).county)
      var restarted = Simulation(
        state: .init(county: county, month: month), world: society.world(path), draws: whole.draws)
      _ = try restarted.run(until: society.scenario.months)
      let differences = restarted.state.county.differences(from: whole.state.county)
      #expect(differences.isEmpty, "\(path.name): \(differences)")
    }
  }

  /// The benchmark pays whom its model serves: the same households, at any budget, of a campaign's impostors too.
  @Test(arguments: ["xuri", "campaign", "platform"], [0.5, 1.0]) func equalCashServesTheSame(
    like: String, budget: Double
  ) throws {
    let cash = "paths[7].programmes[0].cash.like=\(like)"
    let society = try Society(try EightPaths.scenario(households: 60, months: 12, settings: [cash]))
    let start = try society.burnedIn()
    let paths = society.scenario.paths.filter { [like, "equal cash"].contains($0.name) }
    let served = try paths.map { path in
      var simulation = society.simulation(path.scaled(by: budget), from: start)
      try simulation.step()
      return simulation.state.county.programmes[0].served.map(\.household)
    }
    #expect(served[0] == served[1] && !served[0].isEmpty)
  }

  /// Every stored property of a county is in its image, but what a month empties when it begins.
  @Test func anImageHoldsEveryProperty() throws {
    let society = try Society(try EightPaths.scenario(households: 5, months: 12, burnIn: 0))
    let county = society.founded().county
    let kept = Set(Mirror(reflecting: CountyImage(county)).children.compactMap(\.label))
    let stored = Set(Mirror(reflecting: county).children.compactMap(\.label))
    #expect(stored.subtracting(kept) == ["doses", "payments"])
  }

  /// With every channel shut each path leaves households as `none` does, whatever it does itself.
  @Test(arguments: [false, true]) func shutChannelsLeaveNoTrace(everything: Bool) throws {
    var scenario = try EightPaths.scenario(households: 40, months: 48)
    for channel in SmallWorld.channels { scenario.parameters[channel] = 0 }
    if everything { scenario.paths = scenario.paths.map(EightPaths.withEverything) }
    let society = try Society(scenario)
    let start = try society.burnedIn()
    let none = try society.outcome(of: scenario.paths[0], from: start)
    for path in scenario.paths.dropFirst() {
      let county = try society.outcome(of: path, from: start)
      let found = county.householdDifferences(from: none, except: HouseholdColumn.ofProgrammes)
      #expect(found.isEmpty, "\(path.name): \(found)")
      #expect(county.programmes.allSatisfy { !$0.served.isEmpty && $0.spent > 0 }, "\(path.name)")
    }
    let results = try #require(try Replicate(society: society, number: 0).run())
    for (path, result) in zip(scenario.paths, results).dropFirst() {
      let counterfactual = try #require(result.counterfactual)
      #expect(result.outcomes == counterfactual.outcomes, "\(path.name)")
      for status in [PovertyStatus.actual, .recorded] {
        let cell = RateCell(phase: .empowerment, group: .served)
        #expect(
          result.counts[status]?.count(.poorMonths, in: cell)
            == counterfactual.counts[status]?.count(.poorMonths, in: cell), "\(path.name)")
      }
    }
  }
}
