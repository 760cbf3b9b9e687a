import PovertyPaths
import TestSupport
import Testing

/// Exits, returns and spells of households that split, die out, leave or change their size.
@Suite struct DemographyPanelTests {
  private func world(_ seed: UInt64, confirm: Int = 3) throws -> SmallWorld {
    var world = try SmallWorld(months: 48, seed: seed)
    world.scenario.demography = true
    world.scenario.poverty.confirmMonths = confirm
    world.set(Demography.split, to: 0.3)
    world.set(Demography.leaving, to: 0.03)
    return world
  }

  /// A whole run of one path, burn-in included, with everything written down.
  private func record(_ path: PathPlan, _ society: Society) throws -> (county: County, recorder: PanelRecorder) {
    var burnIn = society.founding()
    let recorder = PanelRecorder(assessment: society.assessment, start: burnIn.state)
    _ = try burnIn.run(until: 0, observers: [recorder])
    let county = try society.outcome(of: path, from: society.started(burnIn.state), observers: [recorder])
    return (county, recorder)
  }

  /// Counts from spells equal those from the panel, for both statuses and paths.
  @Test(arguments: [(seed: 1, confirm: 3), (seed: 2, confirm: 1), (seed: 3, confirm: 4)])
  func countsEqualThoseOfThePanel(seed: Int, confirm: Int) throws {
    let world = try world(UInt64(seed), confirm: confirm)
    let society = try world.society()
    let results = try #require(try Replicate(society: society, number: 0).run())
    let records = try world.scenario.paths.map { try record($0, society) }
    let plan = world.scenario.evaluation
    for (result, record) in zip(results, records) {
      for (status, months) in [(PovertyStatus.actual, confirm), (.recorded, 1)] {
        let panel = PhaseCounts(
          panel: record.recorder.panel(of: status), frame: result.survival.frame,
          calendar: records[1].recorder.calendar,
          window: RiskWindow(
            months: 48, confirmMonths: months, lagMonths: plan.phaseLag, lastingMonths: plan.lastingMonths))
        #expect(result.counts[status] == panel, "\(status.key)")
        #expect(panel.count(.exits, in: RateCell(phase: nil, group: .all)) > 0, "\(status.key): there are exits")
      }
      var survival = SpellSurvival(
        frame: result.survival.frame, calendar: result.survival.calendar, window: result.survival.window)
      survival.add(record.recorder.spells(of: .actual))
      #expect(result.survival.counts == survival.counts)
    }
  }

  /// A household that split off belongs to the groups of the one that it comes from; rows without anybody to none.
  @Test func newHouseholdsBelongToTheirParentsGroups() throws {
    let world = try world(4)
    let society = try world.society()
    let results = try #require(try Replicate(society: society, number: 0).run())
    let start = try society.burnedIn()
    for (result, path) in zip(results, world.scenario.paths) {
      let county = try society.outcome(of: path, from: start)
      let frame = result.survival.frame
      let splits = try #require(county.demography?.splits.filter { $0.month >= 0 })
      #expect(splits.count > 3)
      for split in splits {
        #expect(frame.groups[Int(split.household)] == frame.groups[Int(split.parent)])
        #expect(Int(frame.members[Int(split.household)]) == split.members)
      }
      let founded = Set(splits.map(\.household))
      for household in 0..<frame.count where !founded.contains(HouseholdIndex(household)) {
        let was = start.county.with(HouseholdIndex(household)) { Int($0.members[$1]) }
        #expect(Int(frame.members[household]) == was)
        #expect(frame.groups[household].isEmpty == (was == 0))
      }
    }
  }

  /// Spells of households that are gone are cut off with their reason, never events; those of split-off households are
  /// observed from the month of the split; some exits come from a change of size alone.
  @Test func spellsSayWhatEndedThem() throws {
    var routes: [SpellRoute: Int] = [:]
    for seed in 1...3 {
      let world = try world(UInt64(seed))
      let society = try world.society()
      let results = try #require(try Replicate(society: society, number: 0, kept: KeptResults(spells: true)).run())
      let county = try society.outcome(of: .none, from: try society.burnedIn())
      let spells = try #require(results[0].spells[.actual])
      for spell in spells {
        guard let route = spell.route else { continue }
        routes[route, default: 0] += 1
        #expect(spell.isCensored == (route == .death || route == .migration))
        if spell.isCensored {
          #expect(!county.isOccupied(spell.household))
          #expect(world.scenario.calendar.isDecember(Month(spell.end)))
        }
      }
      for split in county.demography?.splits ?? [] where split.month >= 0 {
        let own = spells.filter { $0.household == split.household }
        #expect(!own.isEmpty && own.allSatisfy { Month($0.observedFrom) == split.month })
      }
      let last = Dictionary(grouping: spells, by: \.household).mapValues { $0.map(\.end).max() ?? 0 }
      for (household, end) in last { #expect(county.isOccupied(household) == (Int(end) == 48)) }
    }
    #expect(routes[.death] ?? 0 > 0 && routes[.migration] ?? 0 > 0 && routes[.demographic] ?? 0 > 0, "\(routes)")
    #expect(routes[.wage] == nil && routes[.business] == nil)
  }
}
