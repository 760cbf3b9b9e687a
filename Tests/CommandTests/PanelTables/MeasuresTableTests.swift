import Foundation
import PovertyPaths
import Testing

/// `measures.csv`: against numbers worked out by hand and against the estimators called directly.
@Suite struct MeasuresTableTests {
  /// Incomes 2, 6, 10, 14 below the line 8: gaps 3/4 and 1/4.
  @Test func fourHouseholdsByHand() {
    let evaluation = SmallPanel(incomes: [14, 2, 10, 6]).evaluation()
    let expected: [(String, Double)] = [
      ("households", 4), ("population", 4), ("headcount", 0.5), ("poverty_gap", 0.25),
      ("squared_poverty_gap", 0.15625), ("income_gap_ratio", 0.5), ("watts", log(16.0 / 3) / 4),
      // (W_p − 2 T + A / W_p) / W = (2 − 2 + 2.5 / 2) / 4, and (7 · 3/4 + 5 · 1/4) / 16.
      ("sen", 0.3125), ("sen_shorrocks_thon", 0.40625),
      // The line 0.6 · 8 has one below it.
      ("relative_headcount", 0.25), ("mean", 8), ("median", 8),
      // (−3 · 2 − 6 + 10 + 3 · 14) / (16 · 8); 20 / (2 · 64).
      ("gini", 0.3125), ("half_squared_variation", 0.15625), ("atkinson_1", 1 - pow(1680, 0.25) / 8),
      ("mean_log_deviation", log(8) - log(1680) / 4), ("p90_p10", 7), ("lorenz_0.5", 0.25),
    ]
    for (key, value) in expected {
      #expect(agree(evaluation.measure(key)?.estimate.value, value), "\(key)")
    }
    // √(n/(n − 1) · Σ (x − p)²) / n = √(4/3 · 1) / 4.
    #expect(agree(evaluation.measure("headcount")?.estimate.standardError, (4.0 / 3).squareRoot() / 4))
  }

  /// A household with the weight 2 is two households, also in its group.
  @Test func weightsCount() {
    var weighted = SmallPanel(incomes: [2, 6, 10, 14])
    for row in weighted.rows.indices { weighted.rows[row].group = row < 2 ? "a" : "b" }
    var repeated = weighted
    weighted.rows[1].weight = 2
    repeated.rows.append(repeated.rows[1])
    repeated.rows[4].household = 4
    let (ours, theirs) = (weighted.evaluation(), repeated.evaluation())
    for (one, two) in zip(ours.measures, theirs.measures) where one.measure.key != "households" {
      #expect(agree(one.measure.estimate.value, two.measure.estimate.value), "\(one.group) \(one.measure.key)")
    }
  }

  /// Sixty households with lines, weights and groups of their own.
  static let random: SmallPanel = {
    let roots = [2.0, 3, 5, 7, 11].map { $0.squareRoot() }
    return SmallPanel(
      (0..<120).map { row in
        let u = roots.map { (Double(row + 1) * $0).truncatingRemainder(dividingBy: 1) }
        return SmallPanel.Row(
          household: row % 60, time: row < 60 ? 1 : 2, income: 2 + 20 * u[0] * u[0], line: 6 + 4 * u[1],
          weight: 1 + (4 * u[2]).rounded(), group: ["a", "b", "c"][row % 3],
          deprivations: [u[3] < 0.4 ? 1 : 0, u[4] < 0.4 ? 1 : 0, u[0] < 0.1 ? .nan : u[0] < 0.5 ? 1 : 0])
      })
  }()

  @Test func theEstimatorsSayTheSame() throws {
    var small = Self.random
    small.options.cutoff = 0.5
    small.options.deprivations = ["d0", "d1", "d2"]
    let evaluation = small.evaluation(threads: 2)
    for time in [Int32(1), 2] {
      let rows = small.rows.filter { $0.time == time }.sorted { $0.household < $1.household }
      let whole = SurveyDesign(weights: rows.map(\.weight))
      for group in ["all", "a", "b", "c"] {
        let places = rows.indices.filter { group == "all" || rows[$0].group == group }
        let design = whole.domain(places)
        let (incomes, lines) = (places.map { rows[$0].income }, places.map { rows[$0].line })
        let poverty = PovertyMeasures(incomes, line: .each(lines), design)
        let inequality = InequalityMeasures(incomes, design)
        let dimensions = (0..<3).map { dimension in
          DeprivationDimension(
            "d\(dimension)",
            indicators: [
              DeprivationIndicator(
                "d\(dimension)",
                deprived: places.map { rows[$0].deprivations[dimension] }.map { $0.isNaN ? nil : $0 == 1 })
            ])
        }
        let deprived = try #require(
          AlkireFoster(dimensions, cutoff: 0.5, missing: .dropObservation, design))
        var expected: [(String, Estimate)] = [
          ("headcount", poverty.headcount), ("poverty_gap", poverty.gap), ("squared_poverty_gap", poverty.squaredGap),
          ("income_gap_ratio", poverty.incomeGapRatio), ("watts", poverty.watts), ("sen", poverty.sen),
          ("sen_shorrocks_thon", poverty.senShorrocksThon), ("mean", inequality.mean), ("median", inequality.median),
          ("gini", inequality.gini), ("theil", inequality.theil),
          ("mean_log_deviation", inequality.meanLogDeviation),
          ("half_squared_variation", inequality.halfSquaredVariation), ("atkinson_0.5", inequality.atkinsonHalf),
          ("atkinson_1", inequality.atkinsonOne), ("atkinson_2", inequality.atkinsonTwo),
          ("p90_p10", inequality.p90p10), ("s80_s20", inequality.s80s20), ("lorenz_0.3", inequality.lorenz[2]),
          ("multidimensional_headcount", deprived.headcount), ("multidimensional_intensity", deprived.intensity),
          ("adjusted_headcount", deprived.adjustedHeadcount),
          ("deprivations_unknown", Estimate(Double(deprived.dropped))),
          ("censored_headcount:d1", deprived.indicators[1].censoredHeadcount),
          ("contribution:d2", deprived.indicators[2].contribution),
        ]
        if group == "all" {
          let relative = PovertyMeasures(incomes, line: .shareOfMedian(0.6), design)
          expected.append(("relative_headcount", relative.headcount))
        }
        for (key, estimate) in expected {
          let ours = try #require(evaluation.measure(key, group: group, time: time)).estimate
          #expect(
            agree(ours.value, estimate.value) && agree(ours.standardError, estimate.standardError),
            "\(key) of \(group) in \(time)")
        }
      }
    }
  }

  /// The line of relative poverty is that of everybody, also for a group.
  @Test func groupsAreHeldToTheLineOfAll() {
    var small = SmallPanel(incomes: [2, 4, 10, 14])
    for row in small.rows.indices { small.rows[row].group = row < 2 ? "low" : "high" }
    let evaluation = small.evaluation()
    // 0.6 · 7 = 4.2
    #expect(agree(evaluation.measure("relative_headcount", group: "low")?.estimate.value, 1))
    #expect(agree(evaluation.measure("relative_headcount", group: "high")?.estimate.value, 0))
    #expect(agree(evaluation.measure("relative_headcount")?.estimate.value, 0.5))
  }

  /// Water and school: 11, 10, 00, and one that is not known.
  @Test func deprivationsByHand() {
    var small = SmallPanel(incomes: [1, 2, 3, 4])
    small.options.cutoff = 0.5
    small.options.deprivations = ["d0", "d1"]
    for (row, values) in [[1, 1], [1, 0], [0, 0], [1, .nan]].enumerated() { small.rows[row].deprivations = values }
    let evaluation = small.evaluation()
    let expected: [(String, Double)] = [
      ("multidimensional_headcount", 2.0 / 3), ("multidimensional_intensity", 0.75), ("adjusted_headcount", 0.5),
      ("deprivations_unknown", 1), ("censored_headcount:d0", 2.0 / 3), ("censored_headcount:d1", 1.0 / 3),
      ("contribution:d0", 2.0 / 3), ("contribution:d1", 1.0 / 3),
    ]
    for (key, value) in expected {
      #expect(agree(evaluation.measure(key)?.estimate.value, value), "\(key)")
    }
  }

  /// Nobody poor, everybody poor, one household, equal incomes, nothing, debts, no weight: every row is there, and what has
  /// no meaning is empty.
  @Test(arguments: [
    [20.0, 30], [1, 2, 3], [5], [5, 5, 5], [0, 0], [-3, 4, 20], [-5, -1],
  ])
  func oddPanels(incomes: [Double]) {
    for weight in [1.0, 0] {
      var small = SmallPanel(incomes: incomes)
      small.options.cutoff = 1
      small.options.deprivations = ["d0"]
      small.options.bootstrap = 10
      for row in small.rows.indices {
        (small.rows[row].weight, small.rows[row].group) = (weight, row == 0 ? "one" : "others")
        small.rows[row].deprivations = [1]
      }
      let evaluation = small.evaluation()
      let keys = Set(evaluation.measures.map(\.measure.key))
      #expect(evaluation.measures.count == keys.count * evaluation.panel.groups.count)
      let numbers =
        (evaluation.measures + BootstrapTable.rows(evaluation)).flatMap(\.fields)
        + DecompositionTable.rows(evaluation).flatMap(\.fields)
      for case .number(let number) in numbers { #expect(number.isFinite) }
      let isAnybodyPoor = weight > 0 && incomes.contains { $0 < 8 }
      #expect((evaluation.measure("income_gap_ratio")?.estimate.value != nil) == isAnybodyPoor)
      #expect((evaluation.measure("headcount")?.estimate.value != nil) == (weight > 0))
      #expect(evaluation.measure("headcount", group: "one")?.estimate.standardError.map { $0 >= 0 } ?? true)
    }
  }
}
