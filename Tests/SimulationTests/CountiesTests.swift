import PovertyPaths
import TestSupport
import Testing

/// A nation is its counties side by side: nothing is lost, counted twice or shared but the nation's luck.
@Suite struct CountiesTests {
  /// Three counties with different villages in each.
  private func nation(replicates: Int = 2) throws -> Scenario {
    var scenario = try SmallWorld(sizes: [50, 60], months: 18).scenario
    scenario.counties = CountyPlan(count: 3, villages: 7, households: 401)
    scenario.villages = scenario.county(0).villages
    scenario.replicates = replicates
    return scenario
  }

  @Test func householdsAndVillagesAreSpreadEvenly() throws {
    let nation = try nation()
    let counties = (0..<3).map { nation.county($0) }
    #expect(counties.map(\.villages.count) == [2, 2, 3], "the first has the fewest")
    let sizes = counties.flatMap { $0.villages.map(\.households) }
    #expect(sizes.reduce(0, +) == 401 && Set(sizes).isSubset(of: [57, 58]))
    #expect(nation.householdCount == 401 && nation.villageCount == 7)
    #expect(nation.largestCounty == counties.map { $0.villages.reduce(0) { $0 + $1.households } }.max())
    // Quartiles and middle of a standard normal at 1/6, 1/2, 5/6.
    let remoteness = counties[2].villages.map(\.remoteness)
    #expect(remoteness[1] == 0 && abs(remoteness[2] - 0.967_421_566) < 1e-9 && remoteness[0] == -remoteness[2])
    #expect(Set(counties.map(\.county)).count == 3)
  }

  @Test func aCountyIsTheSameAloneAndAmongOthers() throws {
    let nation = try nation()
    let together = try #require(try Comparison(society: Society(nation), threads: 2).run())
    for number in 0..<3 {
      let alone = try #require(try Comparison(society: Society(nation.county(number)), threads: 1).run())
      for (replicate, paths) in alone.replicates.enumerated() {
        for (path, result) in paths.enumerated() {
          let joined = together.replicates[replicate][path]
          for status in PovertyStatus.allCases {
            for counter in RateCounter.allCases {
              let cell = RateCell(phase: nil, group: .registered, unit: .persons)
              #expect(
                joined.counts[status]?.count(counter, village: number, in: cell)
                  == result.counts[status]?.count(counter, in: cell))
            }
          }
          let year = try #require(result.outcomes.years.last)
          for counter in OutcomeCounter.allCases {
            let villages = (0..<result.outcomes.villages).map {
              result.outcomes.sum(counter, village: $0, year: year, group: .all)
            }
            #expect(joined.outcomes.sum(counter, village: number, year: year, group: .all) == villages.reduce(0, +))
          }
        }
      }
    }
  }

  @Test func totalsAreSumsAndFensAreKept() throws {
    let nation = try nation(replicates: 1)
    let together = try #require(try Comparison(society: Society(nation), threads: 1).run()).replicates[0]
    let alone = try (0..<3).map {
      try #require(try Comparison(society: Society(nation.county($0)), threads: 1).run()).replicates[0]
    }
    for (path, joined) in together.enumerated() {
      let counties = alone.map { $0[path] }
      #expect(joined.isBalanced)
      #expect(joined.cost.fen == counties.reduce(0) { $0 + $1.cost.fen })
      #expect(
        joined.groupSizes == Group.allCases.map { group in counties.reduce(0) { $0 + $1.groupSizes[group.rawValue] } })
      for month in joined.flows.indices {
        for flow in joined.flows[month].indices {
          #expect(joined.flows[month][flow] == counties.reduce(0) { $0 + $1.flows[month][flow] })
        }
      }
      let last = joined.registers.count - 1
      #expect(
        joined.registers[last].truth.registered.size
          == counties.reduce(0) { $0 + $1.registers[last].truth.registered.size })
      for key in SpellSurvival.keys {
        let merged = counties.reduce(into: SurvivalCounts()) { $0.merge($1.survival.counts[key] ?? SurvivalCounts()) }
        #expect((joined.survival.counts[key] ?? SurvivalCounts()) == merged)
      }
    }
  }

  @Test func onlyTheNationsLuckIsShared() {
    let (first, second) = (Draws(seed: 5, replicate: 1, county: 0), Draws(seed: 5, replicate: 1, county: 1))
    let address = Address(id: 3, month: 4, purpose: Purpose(rawValue: 9))
    #expect(first.national.words(at: address) == second.national.words(at: address))
    #expect(first.words(at: address) != second.words(at: address))
    #expect(first.words(at: address) == Draws(key: DrawKey(seed: 5, replicate: 1)).words(at: address))
  }

  /// The widest numbers that a scenario may state.
  @Test func theLargestNationIsCut() {
    let plan = CountyPlan(count: 10_000, villages: 655_350_000, households: 655_350_000 * 60_000)
    var scenario = Scenario(
      title: "", calendar: Calendar(startYear: 2000, startMonth: 1), villages: [], population: .register([], nil))
    scenario.counties = plan
    #expect(scenario.county(9_999).villages.count == 65_535)
    #expect(scenario.county(9_999).villages.allSatisfy { $0.households == 60_000 })
  }

  /// Counties in which a mean is over nobody do not pull it down: three villages in one county of two and of four, phases
  /// differing by county.
  @Test func meansAreOverWhatTheyAreOf() throws {
    var scenario = try nation(replicates: 1)
    scenario.paths = [.none, SmallWorld.treated(villages: [0, 1], months: 18)]
    scenario.organisations = nil
    let together = try #require(try Comparison(society: Society(scenario), threads: 1).run())
    let alone = try (0..<3).map {
      try #require(try Comparison(society: Society(scenario.county($0)), threads: 1).run())
    }
    func value(_ result: ComparisonResult, _ variable: String) -> Double {
      let rows = RunTables(result).series().map(\.fields)
      let row = rows.first { $0[0] == .text("treated") && $0[2] == .integer(12) && $0[5] == .text(variable) }
      if case .number(let number)? = row?[6] { return number }
      return .nan
    }
    let phases = ["villages_in_intervention", "villages_in_empowerment", "villages_in_building"]
    for (mean, weight) in [
      ("association_cohesion_per_mille", { value($0, "active_associations") }),
      (
        "outside_trust_per_mille",
        { county in
          Double(county.scenario.villages.count) - phases.reduce(0) { $0 + max(0, value(county, $1)) }
        }
      ),
    ] as [(String, (ComparisonResult) -> Double)] where alone.allSatisfy({ value($0, mean).isFinite }) {
      let weights = alone.map(weight)
      let expected = zip(alone, weights).reduce(0) { $0 + value($1.0, mean) * $1.1 } / weights.reduce(0, +)
      #expect(abs(value(together, mean) - expected) <= 0.5, "\(mean)")
    }
    #expect(value(together, "association_cohesion_per_mille") > 0)
  }
}
