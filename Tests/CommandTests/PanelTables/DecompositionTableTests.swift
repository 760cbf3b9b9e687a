import Foundation
import PovertyPaths
import Testing

/// `decomposition.csv`.
@Suite struct DecompositionTableTests {
  /// Two households whose incomes double from 5 and 15, with a line for each period.
  private func doubling(line later: Double) -> SmallPanel {
    SmallPanel([
      .init(household: 0, time: 1, income: 5, line: 10), .init(household: 1, time: 1, income: 15, line: 10),
      .init(household: 0, time: 2, income: 10, line: later), .init(household: 1, time: 2, income: 30, line: later),
    ])
  }

  @Test func growthAloneByHand() {
    let evaluation = doubling(line: 10).evaluation()
    for (key, value) in [
      ("datt_ravallion_change", -0.5), ("datt_ravallion_growth", -0.5), ("datt_ravallion_redistribution", 0),
      ("datt_ravallion_residual", 0), ("shapley_change", -0.5), ("shapley_growth", -0.5),
      ("shapley_redistribution", 0),
    ] {
      #expect(agree(evaluation.decomposition("\(key):headcount")?.value, value), "\(key)")
    }
    #expect(agree(evaluation.decomposition("shapley_growth:poverty_gap")?.value, -0.25))
    #expect(agree(evaluation.decomposition("shapley_growth:squared_poverty_gap")?.value, -0.125))
    #expect(evaluation.decomposition("shapley_line:headcount") == nil)
    #expect(evaluation.decomposition("shapley_growth:headcount")?.standardError == nil)
  }

  /// The line doubles too: poverty of (mean, line) is 1/2 at the start and at the end, 0 with growth alone, 1 with the
  /// line alone.
  @Test func aLineThatMovesIsAFactor() {
    let evaluation = doubling(line: 20).evaluation()
    for (key, value) in [
      ("shapley_change", 0.0), ("shapley_growth", -0.5), ("shapley_redistribution", 0), ("shapley_line", 0.5),
      ("datt_ravallion_change", -0.5),
    ] {
      #expect(agree(evaluation.decomposition("\(key):headcount")?.value, value), "\(key)")
    }
  }

  /// Lines that differ: incomes as multiples of their own, which do not change here.
  @Test func linesOfTheirOwnMakeWelfareRatios() {
    var small = doubling(line: 20)
    (small.rows[1].line, small.rows[3].line) = (30, 60)
    let evaluation = small.evaluation()
    for key in ["shapley_change", "shapley_growth", "shapley_redistribution", "datt_ravallion_change"] {
      #expect(agree(evaluation.decomposition("\(key):poverty_gap")?.value, 0), "\(key)")
    }
    #expect(evaluation.decomposition("shapley_line:headcount") == nil)
  }

  @Test func theEstimatorsSayTheSame() throws {
    var small = MeasuresTableTests.random
    for row in small.rows.indices { small.rows[row].line = small.rows[row].time == 1 ? 7 : 8 }
    let evaluation = small.evaluation(threads: 2)
    for group in ["all", "b"] {
      let states = [Int32(1), 2].map { time in
        let rows = small.rows.filter { $0.time == time && (group == "all" || $0.group == group) }
        return PovertyState(incomes: rows.map(\.income), weights: rows.map(\.weight), line: time == 1 ? 7 : 8)
      }
      for (key, measure) in [("headcount", PovertyMeasure.headcount), ("squared_poverty_gap", .squaredGap)] {
        let parts = try #require(GrowthRedistribution(measure, before: states[0], after: states[1]))
        let shapley = try #require(GrowthRedistributionShapley(measure, before: states[0], after: states[1]))
        for (name, value) in [
          ("datt_ravallion_growth", parts.growth), ("datt_ravallion_residual", parts.residual),
          ("shapley_redistribution", shapley.redistribution), ("shapley_line", shapley.line),
        ] {
          #expect(agree(evaluation.decomposition("\(name):\(key)", group: group)?.value, value), "\(name) \(key)")
        }
      }
    }
    let rows = small.rows.filter { $0.time == 2 }.sorted { $0.household < $1.household }
    let design = SurveyDesign(weights: rows.map(\.weight))
    let groups = rows.map { Int32(["a", "b", "c"].firstIndex(of: $0.group ?? "") ?? -1) }
    let entropy = try #require(EntropyDecomposition(rows.map(\.income), groups: groups, alpha: 1, design))
    #expect(evaluation.decomposition("within:theil") == entropy.within)
    #expect(evaluation.decomposition("between:theil") == entropy.between)
    #expect(evaluation.decomposition("contribution:theil", group: "c") == entropy.groups[2].contribution)
    #expect(evaluation.decomposition("income_share", group: "a") == entropy.groups[0].incomeShare)
    let gaps = GroupPoverty.byGroup(.gap, rows.map(\.income), line: .fixed(8), groups: groups, design)
    let ours = try #require(evaluation.decomposition("contribution:poverty_gap", group: "b"))
    #expect(agree(ours.value, gaps[1].contribution.value))
    #expect(agree(ours.standardError, gaps[1].contribution.standardError))
  }

  /// Groups of equals: all inequality is between them, all poverty is in one. Who has no group is in no part.
  @Test func groupsOfEqualsByHand() {
    var small = SmallPanel(incomes: [1, 1, 3, 3, 100], line: 2)
    for (row, group) in ["a", "a", "b", "b"].enumerated() { small.rows[row].group = group }
    let evaluation = small.evaluation()
    #expect(agree(evaluation.decomposition("total:mean_log_deviation")?.value, log(2) - log(3) / 2))
    #expect(agree(evaluation.decomposition("within:theil")?.value, 0))
    #expect(agree(evaluation.decomposition("between_share:half_squared_variation")?.value, 1))
    #expect(agree(evaluation.decomposition("population_share", group: "a")?.value, 0.5))
    #expect(agree(evaluation.decomposition("income_share", group: "b")?.value, 0.75))
    #expect(agree(evaluation.decomposition("contribution:headcount", group: "a")?.value, 1))
    #expect(agree(evaluation.decomposition("contribution:headcount", group: "b")?.value, 0))
  }

  /// One period without groups has nothing to take apart; a group that is not seen in a period has empty parts.
  @Test func whatIsNotThereIsEmpty() {
    #expect(DecompositionTable.rows(SmallPanel(incomes: [1, 20]).evaluation()).isEmpty)
    var small = doubling(line: 10)
    (small.rows[0].group, small.rows[2].group, small.rows[3].group) = ("new", "new", "new")
    small.rows[1].group = "old"
    let evaluation = small.evaluation()
    #expect(evaluation.decomposition("shapley_growth:headcount", group: "old") == Estimate.undefined)
    #expect(evaluation.decomposition("contribution:headcount", group: "old") == Estimate.undefined)
    #expect(evaluation.decomposition("shapley_growth:headcount", group: "new")?.value != nil)
  }
}
