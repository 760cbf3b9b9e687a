import Foundation
import PovertyPaths
import TestSupport
import Testing

/// Whole runs in which people move on, against the laws that hold whatever they do.
@Suite struct DemographyRunTests {
  private func world(months: Int = 30, seed: UInt64 = 7) throws -> SmallWorld {
    var world = try SmallWorld(months: months, seed: seed)
    world.scenario.demography = true
    return world
  }

  private func ids(_ county: borrowing County) -> [UInt64] {
    county.tiles.flatMap { tile in (0..<tile.count).filter { tile.members[$0] > 0 }.map { tile.id[$0] } }
  }

  /// People, money and rows are accounted for in every month of the burn-in and of both paths.
  @Test(arguments: [1, 2, 3]) func everythingIsAccountedFor(seed: Int) throws {
    let world = try world(seed: UInt64(seed))
    let society = try world.society()
    var simulation = society.founding()
    let total = simulation.county.ledger.total
    try follow(&simulation, until: 0, total: total)
    let start = society.started(simulation.state)
    for path in world.scenario.paths {
      var simulation = society.simulation(path, from: start)
      try follow(&simulation, until: world.scenario.months, total: total)
      let counts = try #require(simulation.county.demography?.counts)
      #expect(counts.births > 0 && counts.deaths > 0 && counts.wentAway > 0 && counts.marriedIn > 0)
    }
  }

  private func follow(_ simulation: inout Simulation, until end: Month, total: Int64) throws {
    while simulation.month < end {
      let (people, change) = (simulation.county.persons, simulation.county.demography?.counts.change ?? 0)
      try simulation.step()
      let county = simulation.county
      #expect(county.persons - people == (county.demography?.counts.change ?? 0) - change)
      #expect(county.ledger.total == total)
      #expect(county.ledger[.households] == county.householdSavings)
      expectWhole(county)
    }
  }

  /// Columns follow from families, and where nobody lives nothing is.
  private func expectWhole(_ county: borrowing County) {
    var occupied = 0
    var faults = 0
    for tile in county.tiles {
      for row in 0..<tile.count {
        let family = tile.family(row)
        let here = family.count { $0.role != .away }
        let works = family.count { $0.role == .work }
        if Int(tile.members[row]) != here || Int(tile.workers[row]) != works { faults += 1 }
        if Int(tile.children[row]) != family.count(where: { $0.role == .school }) { faults += 1 }
        if tile.employed[row] > tile.workers[row] { faults += 1 }
        if here > 0 {
          occupied += 1
          if tile.dependency[row] != Float(1 - Double(works) / Double(here)) { faults += 1 }
          continue
        }
        let money = [tile.savings[row], tile.debt[row], tile.assets[row], tile.incomeSum[row], tile.necessitySum[row]]
        if money != [0, 0, 0, 0, 0] || !family.isEmpty || tile.memberships[row] != 0 { faults += 1 }
        if tile.status[row].state != .neverPoor || tile.recorded[row].state != .neverPoor { faults += 1 }
        if tile.illMonths[row] != 0 || tile.incomes.contains(where: { $0[row] != 0 }) { faults += 1 }
      }
    }
    #expect(faults == 0)
    #expect(county.villages.reduce(0) { $0 + $1.occupied } == occupied)
    for dose in county.doses where !county.isOccupied(dose.household) { Issue.record("a dose for nobody") }
    for payment in county.payments where !county.isOccupied(payment.household) { Issue.record("money for nobody") }
  }

  /// Ages, sexes and marriages are dealt to fit who works, who is at school and who does neither.
  @Test func dealtFamiliesFitTheirComposition() throws {
    let households = try world().society().households
    for draft in households {
      let (family, composition) = (draft.family, draft.composition)
      #expect(family.count == composition.members)
      #expect(family.count { $0.role == .work } == composition.workers)
      #expect(family.count { $0.role == .school } == composition.children)
      #expect(family.count { $0.role == .home } == composition.elders)
      #expect(family.count { $0.role == .school && !(6...17).contains($0.age) } == 0)
      #expect(family.count { $0.role == .work && !(16...66).contains($0.age) } == 0)
      #expect(family.count { $0.role == .home && (6..<60).contains($0.age) } == 0)
      for place in 0..<Family.places where family[place]?.isMarried == true {
        #expect(family.spouse(of: place) != nil)
      }
    }
    let women = households.reduce(0) { $0 + $1.family.count { !$0.isMale } }
    let people = households.reduce(0) { $0 + $1.family.count }
    #expect((0.42...0.58).contains(Double(women) / Double(people)))
  }

  /// Off is off: no events, no ages that move, no room.
  @Test func offNobodyAges() throws {
    let world = try SmallWorld()
    let society = try world.society()
    let start = try society.burnedIn()
    let after = try society.outcome(of: world.treated, from: start)
    #expect(after.demography == nil)
    for (a, b) in zip(start.county.tiles, after.tiles) {
      #expect(
        a.ages.values == b.ages.values && a.members.values == b.members.values && a.roles.values == b.roles.values)
    }
    #expect(after.villages.allSatisfy { $0.rows == $0.households })
    #expect(after.ledger[.departures] == 0)
  }

  /// The same births, deaths, marriages and splits befall the same households whatever a programme does.
  @Test func luckIsPairedAcrossPaths() throws {
    let world = try world(months: 60)
    let society = try world.society()
    let start = try society.burnedIn()
    let none = try society.outcome(of: .none, from: start)
    let treated = try society.outcome(of: world.treated, from: start)
    #expect(!treated.householdDifferences(from: none).isEmpty)
    for (a, b) in zip(none.tiles, treated.tiles) {
      #expect(a.id.values == b.id.values)
      #expect(a.ages.values == b.ages.values && a.marriages.values == b.marriages.values)
    }
    #expect(none.demography?.splits == treated.demography?.splits)
    #expect(none.demography?.splits.contains { $0.month > 0 } == true)
    #expect(none.demography?.counts.births == treated.demography?.counts.births)
  }

  /// A programme that raises local jobs keeps more workers home; child support keeps more children at school.
  @Test func programmesReachPeopleByTheirChannels() throws {
    var world = try world(months: 40)
    world.set(Migration.jobs, to: 5)
    world.set(NextGeneration.support, to: 3)
    world.set(NextGeneration.dropOut, to: 0.3)
    let society = try world.society()
    let start = try society.burnedIn()
    let none = try society.outcome(of: .none, from: start)
    let treated = try society.outcome(of: world.treated, from: start)
    let (a, b) = (try #require(none.demography?.counts), try #require(treated.demography?.counts))
    #expect(PeopleCount(treated).away < PeopleCount(none).away)
    #expect(b.dropOuts < a.dropOuts)
    #expect(b.promisedIncome != a.promisedIncome)
  }

  /// Identities are never given twice.
  @Test func identitiesAreUnique() throws {
    let world = try world(months: 60)
    let society = try world.society()
    let county = try society.outcome(of: .none, from: try society.burnedIn())
    let ids = ids(county)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains { $0 > UInt64(Int.max) })
  }

  @Test func anyNumberOfThreads() throws {
    var world = try SmallWorld(sizes: [60, 60, 40], months: 24)
    world.scenario.demography = true
    world.scenario.replicates = 3
    let society = try world.society()
    let results = try [1, 3].map { threads in
      var comparison = Comparison(society: society, threads: threads)
      comparison.kept.spells = true
      return try #require(try comparison.run()).replicates
    }
    for (a, b) in zip(results[0], results[1]) {
      for (x, y) in zip(a, b) { #expect(x.differences(from: y).isEmpty) }
    }
  }

  /// A state written down and read back before, in and after the month of a December, in the burn-in and later.
  @Test(arguments: [-2, -1, 0, 11, 12, 23]) func afterARestart(month: Month) throws {
    let world = try world()
    let society = try world.society()
    let path = month < 0 ? PathPlan.none : world.treated
    let end = month < 0 ? 0 : world.scenario.months
    var whole = month < 0 ? society.founding() : society.simulation(path, from: try society.burnedIn())
    _ = try whole.run(until: month)
    let state = whole.state
    _ = try whole.run(until: end)
    let image = CountyImage(state.county)
    let read = try JSONDecoder().decode(CountyImage.self, from: try JSONEncoder().encode(image))
    #expect(read == image)
    var restarted = Simulation(
      state: .init(county: try #require(read.county), month: state.month), world: society.world(path),
      draws: whole.draws)
    _ = try restarted.run(until: end)
    let differences = restarted.state.county.differences(from: whole.state.county)
    #expect(differences.isEmpty, "\(differences)")
  }

  /// Over twenty years the population neither explodes nor vanishes, and all ages stay present.
  @Test func agesStaySensibleOverTwentyYears() throws {
    let world = try world(months: 240)
    let society = try world.society()
    var simulation = society.founding()
    let before = PeopleCount(simulation.county)
    _ = try simulation.run(until: 228)
    let after = PeopleCount(simulation.county)
    let ratio = Double(after.persons) / Double(before.persons)
    #expect((0.6...1.2).contains(ratio), "persons \(before.persons) to \(after.persons)")
    let old = Double(after.old) / Double(after.persons)
    let young = Double(after.young) / Double(after.persons)
    #expect((0.15...0.5).contains(old), "aged 60 or more \(old)")
    #expect((0.05...0.3).contains(young), "under 16 \(young)")
    let oldest = simulation.county.tiles.flatMap { tile in
      (0..<tile.count).flatMap { row in (0..<Family.places).compactMap { tile.family(row)[$0]?.age } }
    }.max()
    #expect((oldest ?? 0) < 110)
  }
}
