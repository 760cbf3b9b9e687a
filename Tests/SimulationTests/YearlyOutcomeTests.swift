import PovertyPaths
import TestSupport
import Testing

/// The yearly outcomes that a run sums on its way, against the same measures from the panel of its years.
@Suite struct YearlyOutcomeTests {
  @Test(arguments: [false, true]) func streamedIsThePanelForm(demography: Bool) throws {
    var world = try SmallWorld(months: 36)
    world.scenario.demography = demography
    let society = try world.society()
    let results = try #require(try Replicate(society: society, number: 0, kept: KeptResults(panel: true)).run())
    for (path, result) in results.enumerated() {
      let rows = Array(try #require(result.evaluation).rows(RunKey(path: "", replicate: 0)))
      for year in result.outcomes.years {
        for group in [Group.all, .served, .notServed] {
          let own = rows.filter { $0.year == year && (group == .all || $0.group == group.key) }
          let sum = { (value: (RunPanelRow) -> Double) in own.reduce(0) { $0 + value($1) } }
          let expected: [OutcomeMeasure: Double?] = [
            .headcount: quotient(sum { $0.isPoor ? $0.persons : 0 }, sum { $0.persons }),
            .householdHeadcount: quotient(sum { $0.isPoor ? 1 : 0 }, Double(own.count)),
            .recordedHeadcount: quotient(sum { $0.isRecordedPoor ? $0.persons : 0 }, sum { $0.persons }),
            .recordedHouseholdHeadcount: quotient(sum { $0.isRecordedPoor ? 1 : 0 }, Double(own.count)),
            // Fen are whole for each household.
            .incomePerHead: quotient(
              sum { ($0.income * $0.persons * 100).rounded(.toNearestOrEven) }, sum { $0.persons }, scale: 0.01),
          ]
          for (measure, value) in expected {
            #expect(
              RateSample([result.outcomes], measure, year: year, group: group).pooled == value,
              "path \(path), \(year), \(group), \(measure)")
          }
        }
      }
    }
  }

  private func quotient(_ a: Double, _ b: Double, scale: Double = 1) -> Double? { b > 0 ? scale * a / b : nil }
}
