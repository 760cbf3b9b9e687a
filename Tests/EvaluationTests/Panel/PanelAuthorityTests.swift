import Evaluation
import Quantities
import Testing

/// Shares, transitions and life tables against R's survey and survival.
@Suite struct PanelAuthorityTests {
  let theirs: Authority
  let panel: HouseholdPanel

  init() throws {
    let both = try AuthorityPanel()
    (theirs, panel) = (both.authority, both.panel)
  }

  @Test func sharesAndGapsOfEachPeriodAndGroup() throws {
    let byTime = panel.rowsByTime()
    for (time, range) in zip(panel.times, byTime.ranges) {
      let whole = PanelSample(panel, rows: Array(byTime.rows[range]))
      for (group, sample) in zip(["all", "a", "b"], [whole] + whole.byGroup()) {
        let gaps = zip(sample.incomes, sample.lines).map { max(0, ($1 - $0) / $1) }
        let ours = [gaps.map { $0 > 0 ? 1 : 0 }, gaps, gaps.map { $0 * $0 }]
          .map { WeightedMean.estimate($0, sample.design) }
        let key = "measures.\(time)-\(group)"
        for (place, estimate) in ours.enumerated() {
          expectAgreement(estimate.value, try theirs.numbers("\(key).estimates")[place], .weightedMean, key)
          expectAgreement(estimate.standardError, try theirs.numbers("\(key).errors")[place], .weightedMean, key)
        }
      }
    }
  }

  @Test func transitionsOfEachPeriodAndGroup() throws {
    let sample = panel.clusterSample()
    for time in panel.times.dropLast().map({ Optional($0) }) + [nil] {
      for group in panel.groups {
        for isPoor in [false, true] {
          var rate = ClusteredRate()
          for row in 0..<panel.count
          where panel.isFollowed(row) && panel.isPoor(row) == isPoor
            && (time ?? panel.columns.time[row]) == panel.columns.time[row]
            && (group ?? panel.columns.group!.codes[row]) == panel.columns.group!.codes[row]
          {
            rate.add(
              cluster: panel.cluster(row), weight: panel.weight(row), isEvent: panel.isPoor(row + 1) != isPoor)
          }
          let key = "transitions.\(time.map { "\($0)" } ?? "all")-\(panel.name(ofGroup: group))-\(isPoor ? 1 : 0)"
          let limits = rate.estimate(sample).shareLimits()
          #expect(Double(rate.exposed) == (try theirs.number("\(key).households")))
          expectAgreement(limits.estimate, try theirs.number("\(key).rate"), .clusteredRate, key)
          expectAgreement(limits.low, try theirs.number("\(key).low"), .clusteredRate, key)
          expectAgreement(limits.high, try theirs.number("\(key).high"), .clusteredRate, key)
        }
      }
    }
  }

  @Test func lifeTablesOfEachEventAndGroup() throws {
    let table = PanelLifeTable(panel, PanelSpells(panel).spells)
    for event in SurvivalEvent.allCases {
      for (place, group) in panel.groups.enumerated() {
        let counts = try #require(table.counts[event]?[place])
        let key = "lifetables.\(event.key)-\(panel.name(ofGroup: group))"
        let expected = try ["time", "risk", "event", "censored", "survival", "error", "low", "high"].map {
          try theirs.numbers("\(key).\($0)")
        }
        // survfit leaves out periods in which nothing happens.
        let curve = KaplanMeier.curve(counts).filter { $0.events + counts.censored[$0.time] > 0 }
        #expect(curve.map { Double($0.time) } == expected[0])
        #expect(curve.map { Double($0.atRisk) } == expected[1])
        #expect(curve.map { Double($0.events) } == expected[2])
        #expect(curve.map { Double(counts.censored[$0.time]) } == expected[3])
        for (index, point) in curve.enumerated() {
          let ours = [point.survival, point.variance?.squareRoot(), point.low, point.high]
          for (value, column) in zip(ours, expected[4...]) {
            expectAgreement(value, column[index].isNaN ? nil : column[index], .panelLifeTable, key)
          }
        }
      }
    }
  }
}
