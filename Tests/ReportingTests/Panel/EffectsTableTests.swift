import PovertyPaths
import Testing

@Suite struct EffectsTableTests {
  private func value(
    _ effects: PanelEffects, _ estimator: String, _ aggregate: String, cohort: Int32? = nil, time: Int32? = nil
  ) -> Estimate? {
    effects.rows.first {
      $0.estimator == estimator && $0.aggregate == aggregate && $0.cohort == cohort && $0.time == time
    }?.estimate
  }

  /// Treated: 5, 6, 11, 14 on average; others: 11, 12, 12.5, 14. Changes of the treated are 8 and 10: error √2 / √2.
  @Test func fourHouseholdsByHand() {
    let effects = ProgrammePanel.fourHouseholds.effects
    let before = value(effects, "before-after", "effect", time: 2013)
    #expect(isNear(before?.value, 9) && isNear(before?.standardError, 1))
    #expect(isNear(value(effects, "difference-in-differences", "effect", time: 2013)?.value, 6))
    let means: [(String, Int32, Double)] = [
      ("mean-treated", 2010, 5), ("mean-treated", 2013, 14), ("mean-never-treated", 2010, 11),
      ("mean-never-treated", 2013, 14),
    ]
    for (aggregate, time, mean) in means {
      #expect(isNear(value(effects, "difference-in-differences", aggregate, time: time)?.value, mean))
    }
    // Mean after less mean before: (12.5 − 5.5) − (13.25 − 11.5).
    #expect(isNear(value(effects, "two-way-fixed-effects", "effect")?.value, 5.25))
    for controls in ["never-treated", "not-yet-treated"] {
      let name = "group-time-" + controls
      for (time, effect) in [(Int32(2011), 0.0), (2012, 4.5), (2013, 6)] {
        #expect(isNear(value(effects, name, "group-time", cohort: 2012, time: time)?.value, effect))
      }
      for (distance, effect) in [(Int32(-1), 0.0), (0, 4.5), (1, 6)] {
        #expect(isNear(value(effects, name, "relative-period", time: distance)?.value, effect))
      }
      for aggregate in ["simple", "cohort", "period", "relative-period"] {
        #expect(isNear(value(effects, name, aggregate)?.value, 5.25))
      }
      #expect(value(effects, name, "pre-trends-degrees")?.value == 1)
    }
    // Against 2011: 2010 is 0, 2012 is 5 − 0.5.
    for (distance, effect) in [(Int32(-2), 0.0), (0, 4.5), (1, 6)] {
      #expect(isNear(value(effects, "event-study", "relative-period", time: distance)?.value, effect))
    }
    #expect(effects.omissions.isEmpty && effects.silent.isEmpty)
  }

  /// Waves of unequal distance; starts between waves; 300 households in 60 villages; the effect is 2 from the start on, and
  /// treatment likelier for a high x, which raises income by 3.
  private static let simulated: ProgrammePanel = {
    let draws = Draws(key: DrawKey(seed: 7, replicate: 0))
    let times: [Int32] = [2010, 2012, 2015, 2016]
    var covariate: [Double] = []
    let households = (0..<300).map { id -> (first: Int32, incomes: [Double]) in
      let own = draws.normal4(at: Address(id: UInt64(id), month: 0, purpose: Purpose(rawValue: 1)))
      let isTreated = own[1] + 0.7 * own[0] > 0
      let first: Int32 = isTreated ? (id % 2 == 0 ? 2012 : 2014) : 0
      covariate += times.map { _ in own[0] }
      return (
        first,
        times.map { time in
          let noise = draws.normal(at: Address(id: UInt64(id), month: Int(time), purpose: Purpose(rawValue: 2)))
          return 20 + 3 * own[0] + own[2] + 0.5 * Double(time - 2010) + (first > 0 && time >= first ? 2 : 0) + noise
        }
      )
    }
    var panel = ProgrammePanel(times: times, incomes: households)
    panel.columns.covariates = [NumberColumn(name: "x", values: covariate)]
    panel.options.covariates = ["x"]
    panel.columns.cluster = LabelColumn(
      codes: panel.columns.household.codes.map { $0 / 5 }, labels: (0..<60).map { "\($0)" })
    return panel
  }()

  @Test func theyFindAKnownEffect() throws {
    let effects = Self.simulated.effects
    #expect(effects.silent.isEmpty && effects.omissions.isEmpty)
    let expected: [(String, String, Int32?)] = [
      ("difference-in-differences", "effect", 2016), ("two-way-fixed-effects", "effect", nil),
      ("group-time-never-treated", "simple", nil), ("group-time-not-yet-treated", "simple", nil),
      ("group-time-never-treated-doubly-robust", "simple", nil), ("event-study", "relative-period", 0),
      ("inverse-probability-weighting", "treated", 2016), ("inverse-probability-weighting", "everybody", 2016),
      ("nearest-neighbour-matching", "treated", 2016),
    ]
    for (estimator, aggregate, time) in expected {
      let estimate = try #require(value(effects, estimator, aggregate, time: time), "\(estimator)")
      let error = try #require(estimate.standardError)
      #expect(abs(estimate.value! - 2) < 3.5 * error && error < 0.5, "\(estimator) \(estimate)")
    }
    // A start in 2014 is one in the wave of 2015.
    let cohorts = Set(effects.rows.compactMap(\.cohort))
    #expect(cohorts == [2012, 2015])
  }

  @Test func theyAreTheEstimatorsOwnNumbers() throws {
    let programme = Self.simulated
    let effects = programme.effects
    let panel = programme.evaluation.panel
    let places: [Int32: Int32] = [2010: 0, 2012: 1, 2015: 2, 2016: 3]
    let starts = panel.columns.firstTreated.map { start -> Int32? in
      start == PanelColumns.neverTreated ? nil : start == 2012 ? 1 : 2
    }
    let own = try #require(
      EffectPanel(
        household: panel.columns.household.codes, period: panel.columns.time.map { places[$0]! },
        outcome: panel.columns.income, cluster: panel.columns.cluster!.codes))
    let difference = DifferenceInDifferences(own, treated: starts.map { $0 != nil }, before: 0, after: 3)
    #expect(value(effects, "difference-in-differences", "effect", time: 2016) == difference?.effect)
    let fixed = TwoWayFixedEffects(
      own, on: [zip(own.period, starts).map { period, start in start.map { period >= $0 ? 1 : 0 } ?? 0 }])
    #expect(value(effects, "two-way-fixed-effects", "effect") == fixed.effects[0])
    let study = EventStudy(own, firstTreated: starts, window: -2...2)
    #expect(study.effects.count == 4)
    for effect in study.effects {
      #expect(value(effects, "event-study", "relative-period", time: effect.relativePeriod) == effect.estimate)
    }
    let x = panel.columns.covariates[0].values
    let staggered = try #require(StaggeredPanel(own, firstTreated: starts, covariates: [x]))
    let robust = GroupTimeEffects(staggered, plan: .init(controls: .notYetTreated))
    let name = "group-time-not-yet-treated-doubly-robust"
    #expect(value(effects, name, "cohort") == robust.byGroup.overall)
    #expect(value(effects, name, "pre-trends-chi-squared")?.value == robust.preTrends?.statistic)
    #expect(effects.rows.count { $0.estimator == name && $0.aggregate == "group-time" } == robust.cells.count)
    let baseline = panel.columns.time.indices.filter { panel.columns.time[$0] == 2010 }
    let weighting = InverseProbabilityWeighting(
      outcome: baseline.map { panel.columns.income[$0 + 3] }, treated: baseline.map { starts[$0] != nil },
      covariates: [baseline.map { x[$0] }], for: .treated, clusters: baseline.map { panel.cluster($0) })
    #expect(value(effects, "inverse-probability-weighting", "treated", time: 2016) == weighting.effect)
  }
}
