import PovertyPaths
import Testing

/// `bootstrap.csv`, and the errors that a bootstrap gives `decomposition.csv`.
@Suite struct BootstrapTableTests {
  /// Of two clusters a draw takes one, twice: the mean is 2 or 6, the headcount below 4 is 1 or 0.
  @Test func twoHouseholdsByHand() throws {
    var small = SmallPanel(incomes: [2, 6], line: 4)
    small.options.bootstrap = 100
    let evaluation = small.evaluation()
    let mean = try #require(evaluation.bootstrap("mean"))
    #expect(mean.estimate.value == 4 && mean.limits.low == 2 && mean.limits.high == 6)
    // Two values 4 apart: √(p (1 − p)) · 4, and p is near a half.
    #expect(abs((mean.estimate.standardError ?? 0) - 2) < 0.1)
    let headcount = try #require(evaluation.bootstrap("headcount"))
    #expect(headcount.limits.low == 0 && headcount.limits.high == 1)
    // Below the line in about half of the draws; the gap ratio is 1/2 in all of those.
    let ratio = try #require(evaluation.bootstrap("income_gap_ratio"))
    #expect(ratio.estimate.value == 0.5)
    #expect(ratio.limits.low == nil || (ratio.limits.low == 0.5 && ratio.limits.high == 0.5))
    #expect(evaluation.bootstrap("households") == nil && evaluation.bootstrap("population") == nil)
  }

  /// The quick way, without another sort, gives what the estimators give under the drawn weights.
  @Test func everyDrawIsTheEstimatorsOwn() throws {
    var small = MeasuresTableTests.random
    (small.options.bootstrap, small.options.seed) = (40, 9)
    (small.options.cutoff, small.options.deprivations) = (0.5, ["d0", "d1", "d2"])
    let evaluation = small.evaluation(threads: 2)
    let rows = small.rows.filter { $0.time == 2 }.sorted { $0.household < $1.household }
    let incomes = rows.map(\.income)
    let deprivations = (0..<3).map { dimension in
      DeprivationDimension(
        "d\(dimension)",
        indicators: [
          DeprivationIndicator(
            "d\(dimension)",
            deprived: rows.map { $0.deprivations[dimension].isNaN ? nil : $0.deprivations[dimension] == 1 })
        ])
    }
    let all = ClusterBootstrap(evaluation.clusterSample, draws: 40, seed: 9)
    func expected(_ value: (SurveyDesign) -> Double?) -> BootstrapEstimate {
      all.estimate { factors in value(SurveyDesign(weights: rows.map { $0.weight * factors[$0.household] })) }
    }
    let lines = PovertyLine.each(rows.map(\.line))
    let figures: [(String, (SurveyDesign) -> Double?)] = [
      ("headcount", { PovertyMeasures(incomes, line: lines, $0).headcount.value }),
      ("sen", { PovertyMeasures(incomes, line: lines, $0).sen.value }),
      ("watts", { PovertyMeasures(incomes, line: lines, $0).watts.value }),
      ("sen_shorrocks_thon", { PovertyMeasures(incomes, line: lines, $0).senShorrocksThon.value }),
      ("relative_headcount", { PovertyMeasures(incomes, line: .shareOfMedian(0.6), $0).headcount.value }),
      ("median", { InequalityMeasures(incomes, $0).median.value }),
      ("gini", { InequalityMeasures(incomes, $0).gini.value }),
      ("atkinson_2", { InequalityMeasures(incomes, $0).atkinsonTwo.value }),
      ("s80_s20", { InequalityMeasures(incomes, $0).s80s20.value }),
      (
        "adjusted_headcount",
        { AlkireFoster(deprivations, cutoff: 0.5, missing: .dropObservation, $0)?.adjustedHeadcount.value }
      ),
      (
        "contribution:d2",
        { AlkireFoster(deprivations, cutoff: 0.5, missing: .dropObservation, $0)?.indicators[2].contribution.value }
      ),
    ]
    for (key, value) in figures {
      let ours = try #require(evaluation.bootstrap(key, time: 2))
      let theirs = expected(value)
      #expect(agree(ours.estimate.value, theirs.estimate.value), "\(key)")
      #expect(agree(ours.estimate.standardError, theirs.estimate.standardError, 1e-10), "\(key)")
      #expect(agree(ours.limits.low, theirs.low) && agree(ours.limits.high, theirs.high), "\(key)")
    }
  }

  /// With many draws the error tends to the linearised one.
  @Test func manyDrawsAgreeWithLinearisation() throws {
    var small = MeasuresTableTests.random
    small.options.bootstrap = 1000
    let evaluation = small.evaluation(threads: 2)
    for key in ["headcount", "mean", "gini", "sen", "theil"] {
      let ours = try #require(evaluation.bootstrap(key)?.estimate.standardError)
      let theirs = try #require(evaluation.measure(key)?.estimate.standardError)
      #expect(abs(ours / theirs - 1) < 0.15, "\(key): \(ours) \(theirs)")
    }
  }

  /// A household that is taken brings both its periods: when nobody's income changes, no draw says that poverty did.
  @Test func periodsAreDrawnTogether() throws {
    var small = SmallPanel(incomes: [2, 6, 10, 14])
    small.rows += small.rows.map {
      var row = $0
      row.time = 2
      return row
    }
    small.options.bootstrap = 50
    let evaluation = small.evaluation()
    let change = try #require(evaluation.decomposition("shapley_change:headcount"))
    #expect(agree(change.value, 0) && agree(change.standardError, 0))
    #expect(try #require(evaluation.bootstrap("headcount")?.estimate.standardError) > 0.1)
  }
}
