import PovertyPaths
import TestSupport
import Testing

/// What a run counts on the way equals what its full record says.
@Suite struct RecordedPanelTests {
  /// A whole run of one path, burn-in included, with everything written down.
  private struct Record {
    let county: County
    let recorder: PanelRecorder
  }

  private func record(_ path: PathPlan, _ society: Society) throws -> Record {
    var burnIn = society.founding()
    let recorder = PanelRecorder(assessment: society.assessment, start: burnIn.state)
    _ = try burnIn.run(until: 0, observers: [recorder])
    let county = try society.outcome(of: path, from: society.started(burnIn.state), observers: [recorder])
    return Record(county: county, recorder: recorder)
  }

  /// Groups by their definitions, from the treated run.
  private func frame(_ record: Record, comparedIn villages: Set<Int>) -> HouseholdFrame {
    var frame = HouseholdFrame(village: [], members: [], groups: [])
    for tile in record.county.tiles {
      for row in 0..<tile.count {
        let village = Int(tile.village[row])
        let reach = Reach(rawValue: tile.reach[row])
        let isEligible = reach.contains(.registeredAtStart) && villages.contains(village)
        let belongs: [(Groups, Bool)] = [
          (.registered, reach.contains(.registeredAtStart)),
          (.served, reach.contains(.served)), (.members, reach.contains(.member)), (.eligible, isEligible),
          (.notServed, isEligible && !reach.contains(.served)),
        ]
        let groups = belongs.reduce(Groups.all) { $1.1 ? $0.union($1.0) : $0 }
        frame.append(village: village, members: Int(tile.members[row]), groups: groups)
      }
    }
    return frame
  }

  /// Counts of exits, returns and months at risk from spells, as a replicate takes them, and from the panel, by village,
  /// phase, definition, group and unit: equal, for both statuses and under both paths.
  @Test(arguments: [(seed: 1, confirm: 3), (seed: 2, confirm: 1), (seed: 3, confirm: 4)])
  func countsEqualThoseOfThePanel(seed: Int, confirm: Int) throws {
    var world = try SmallWorld(months: 36, seed: UInt64(seed))
    world.scenario.poverty.confirmMonths = confirm
    let society = try world.society()
    let results = try #require(try Replicate(society: society, number: 0).run())
    let records = try world.scenario.paths.map { try record($0, society) }
    let frame = frame(records[1], comparedIn: world.scenario.servedVillages)
    let plan = world.scenario.evaluation
    for (result, record) in zip(results, records) {
      for (status, months) in [(PovertyStatus.actual, confirm), (.recorded, 1)] {
        let panel = PhaseCounts(
          panel: record.recorder.panel(of: status), frame: frame, calendar: records[1].recorder.calendar,
          window: RiskWindow(
            months: 36, confirmMonths: months, lagMonths: plan.phaseLag, lastingMonths: plan.lastingMonths))
        #expect(result.counts[status] == panel, "\(status.key)")
        let cell = RateCell(phase: nil, group: .all)
        #expect(panel.count(.exits, in: cell) > 0, "\(status.key): there are exits")
      }
    }
  }

  /// Survival curves from the spells that the run wrote down equal those from the spells of the panel.
  @Test func survivalEqualsThatOfThePanel() throws {
    let world = try SmallWorld(months: 36)
    let society = try world.society()
    let results = try #require(try Replicate(society: society, number: 0).run())
    for (result, path) in zip(results, world.scenario.paths) {
      var survival = SpellSurvival(
        frame: result.survival.frame, calendar: result.survival.calendar, window: result.survival.window)
      survival.add(try record(path, society).recorder.spells(of: .actual))
      #expect(result.survival.counts == survival.counts)
      #expect(survival.counts[.init(event: .return, cohort: .all)] != nil, "there are exits to follow")
    }
  }

  /// Every household's clock at the end shows the state and the first month that the panel shows.
  @Test func clocksEndAsThePanelDoes() throws {
    let world = try SmallWorld()
    let society = try world.society()
    let record = try record(world.treated, society)
    let panel = record.recorder.panel(of: .actual)
    let months = world.scenario.months
    var household = 0
    for tile in record.county.tiles {
      for row in 0..<tile.count {
        let clock = tile.status[row]
        let state = try #require(panel[household, months - 1])
        #expect(state.rawValue == clock.state.rawValue)
        var start = months - 1
        while panel[household, start - 1] == state { start -= 1 }
        #expect(start == max(Int(clock.start), -world.scenario.burnIn))
        household += 1
      }
    }
  }
}
