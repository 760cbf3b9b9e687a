import Foundation
import PovertyPaths
import Testing

/// `chronic.csv` and `mobility.csv` of panels whose answers are worked out by hand.
@Suite struct LongitudinalTableTests {
  /// The line is 10: a is poor by half a line in two periods of three, b never; c was seen once.
  static let three = RecordPanel([[5, 5, 15], [20, 20, 20], [30]])

  @Test func povertyThatLasts() {
    let rows = ChronicTable.rows(Self.three.evaluation)
    let expected: [(String, Double?)] = [
      ("households", 2), ("never_poor", 0.5), ("sometimes_poor", 0.5), ("always_poor", 0),
      // g² of a: ¼, ¼, 0; at its mean of 25 / 3, (1 / 6)².
      ("jalan_ravallion_total", 1.0 / 12), ("jalan_ravallion_chronic", 1.0 / 72),
      ("jalan_ravallion_transient", 5.0 / 72), ("jalan_ravallion_transient_share", 5.0 / 6),
      ("duclos_araar_giles_total", (1.0 / 12).squareRoot()),
      ("foster_headcount", 0.5), ("foster_adjusted_headcount", 1.0 / 3), ("foster_gap", 1.0 / 6),
      ("foster_squared_gap", 1.0 / 12), ("foster_duration", 2.0 / 3),
      // Two periods in a spell of two, each with a gap of ½.
      ("bossert_chakravarty_dambrosio", 1.0 / 3),
      // No household was observed four times. Less the means of periods, a has −m, −m, −n and b m, m, n.
      ("variance_permanent", nil), ("variance_transitory", 0),
    ]
    for (measure, value) in expected {
      #expect(isClose(rows.estimate(measure)?.value, value), "\(measure)")
    }
    #expect(rows.estimate("vulnerability_share") == nil, "without covariates")
    // Influences of ±¼, with the factor 3 / 2 of three households drawn.
    #expect(isClose(rows.estimate("never_poor")?.standardError, (2 * 0.0625 * 1.5).squareRoot()))
  }

  @Test func whoChangesPlaces() {
    let rows = MobilityTable.rows(Self.three.evaluation)
    let expected: [(String, Double?)] = [
      ("moves", 4), ("immobility_ratio:poverty", 0.75), ("shorrocks:poverty", 0.5), ("exit_time:poor", 2),
      ("exit_time:not-poor", nil), ("eigenvalue_mobility:poverty", 0.5), ("determinant_mobility:poverty", 0.5),
      // b is in the second fifth while c is there, above ⅓ of three, and in the third when only a is below.
      ("immobility_ratio:quintiles", 0.75), ("exit_time:quintile-2", 1), ("exit_time:quintile-1", nil),
      ("shorrocks:quintiles", nil), ("eigenvalue_mobility:quintiles", nil),
      ("fields_ok_movement", 2.5), ("fields_ok_direction", 2.5), ("fields_ok_growth", 2.5), ("fields_ok_transfer", 0),
      ("fields_ok_movement_log", log(3) / 4), ("spearman", 1),
    ]
    for (measure, value) in expected {
      #expect(isClose(rows.estimate(measure)?.value, value), "\(measure)")
    }
  }

  /// The tables hold what the estimators say of the same households and moves.
  @Test func whatTheEstimatorsSay() {
    let panel = RecordPanel([
      RecordPanel.Household(incomes: [5, 8, 12, 4, 9], group: "x", weight: 2),
      RecordPanel.Household(incomes: [20, 9, 11, 30, 6], group: "y", weight: 1),
      RecordPanel.Household(incomes: [3, 4, nil, 15, 12], group: "x", weight: 3),
      RecordPanel.Household(incomes: [14, nil, 7, 7.5, 16], group: "y", weight: 0.5),
      RecordPanel.Household(incomes: [-1, 0, 13, 9, 22], group: nil, weight: 1.5),
    ])
    var weighted = panel
    weighted.hasWeights = true
    for each in [panel, weighted] {
      let evaluation = each.evaluation
      let design = SurveyDesign(weights: each.hasWeights ? each.households.map(\.weight) : [1, 1, 1, 1, 1])
      let incomes = each.households.flatMap { $0.incomes.map { $0 ?? .nan } }
      let whole = PovertyPanel(incomes: incomes, lines: [10, 10, 10, 10, 10], periods: 5, design: design)
      let chronic = ChronicTable.rows(evaluation)
      #expect(chronic.estimate("jalan_ravallion_chronic") == JalanRavallion(whole).chronic)
      #expect(chronic.estimate("duclos_araar_giles_transient") == DuclosAraarGiles(whole).transient)
      #expect(chronic.estimate("foster_gap") == DurationPoverty(whole, cutoff: 0.5).gap)
      #expect(chronic.estimate("bossert_chakravarty_dambrosio") == PersistentPoverty.estimate(whole))
      let logarithms = PermanentTransitoryVariances(
        logarithms: incomes.map { $0 > 0 ? log($0) : .nan }, periods: 5, design: design)
      #expect(isClose(chronic.estimate("variance_transitory")?.value, logarithms.meanTransitory.value))

      let mobility = MobilityTable.rows(evaluation)
      let rates = TransitionRates(
        Transitions(panel: whole.states, periods: 5, states: 2, design: design))
      #expect(isClose(mobility.estimate("shorrocks:poverty")?.value, rates.shorrocks.value))
      #expect(isClose(mobility.estimate("shorrocks:poverty")?.standardError, rates.shorrocks.standardError))
      #expect(isClose(mobility.estimate("exit_time:poor")?.value, rates.exitTimes[0].value))
      let pairs = each.households.enumerated().flatMap { number, household in
        zip(household.incomes, household.incomes.dropFirst()).map { (number, $0 ?? .nan, $1 ?? .nan) }
      }
      let movement = IncomeMovement(
        from: pairs.map(\.1), to: pairs.map(\.2), scale: .logarithms,
        design: SurveyDesign(
          weights: pairs.map { design.weights[$0.0] }, clusters: pairs.map { Int32($0.0) }))
      #expect(isClose(mobility.estimate("fields_ok_transfer_log")?.value, movement.transfer.value))
      #expect(isClose(mobility.estimate("fields_ok_transfer_log")?.standardError, movement.transfer.standardError))
      // Who has no group counts in all alone.
      #expect(mobility.estimate("moves")?.value == 16 && mobility.estimate("moves", group: "x")?.value == 6)
      #expect(Set(chronic.map(\.group)) == ["all", "x", "y"] && chronic.first?.group == "all")
    }
  }

  static let oddPanels: [(String, RecordPanel)] = [
    ("nobody poor", RecordPanel([[20, 30, 40, 50], [15, 15, 15, 15]])),
    ("everybody poor", RecordPanel([[2, 3, 4, 5], [1, 1, 1, 1]])),
    ("one household", RecordPanel([[5, 15, 5, 15, 8]])),
    ("two periods", RecordPanel([[5, 15], [15, 5], [7, 7]])),
    ("incomes of zero and below", RecordPanel([[0, -5, 20, 0], [-1, -2, -3, -4]])),
    ("all the same", RecordPanel([[10, 10, 10, 10], [10, 10, 10, 10]])),
    ("nobody has weight", weightless),
    (
      "a group of one",
      RecordPanel([
        RecordPanel.Household(incomes: [5, 15, 5, 8], group: "x"),
        RecordPanel.Household(incomes: [5, 15, 25, 3], group: "y"),
        RecordPanel.Household(incomes: [25, 5, 5, 4], group: "y"), RecordPanel.Household(incomes: [3], group: "z"),
      ])
    ),
  ]

  private static var weightless: RecordPanel {
    var panel = RecordPanel([
      RecordPanel.Household(incomes: [5, 15, 5], weight: 0), RecordPanel.Household(incomes: [15, 5, 5], weight: 0),
    ])
    panel.hasWeights = true
    return panel
  }

  @Test(arguments: oddPanels) func oddPanelsHaveNumbersOrNothing(what: String, panel: RecordPanel) {
    let evaluation = panel.evaluation
    let (chronic, mobility) = (ChronicTable.rows(evaluation), MobilityTable.rows(evaluation))
    #expect((chronic + mobility).allSatisfy { $0.isFinite }, "\(what)")
    #expect(chronic.count % evaluation.panel.groups.count == 0 && mobility.count > 20)
    let always = chronic.estimate("always_poor")?.value
    switch what {
    case "nobody poor":
      #expect(always == 0 && chronic.estimate("jalan_ravallion_total")?.value == 0)
      #expect(chronic.estimate("duclos_araar_giles_transient_share")?.value == nil)
      #expect(mobility.estimate("shorrocks:poverty")?.value == nil && mobility.estimate("exit_time:poor")?.value == nil)
    case "everybody poor": #expect(always == 1 && chronic.estimate("foster_duration")?.value == 1)
    case "one household": #expect(chronic.estimate("sometimes_poor") == Estimate(1))
    case "all the same": #expect(mobility.estimate("spearman")?.value == nil)
    case "nobody has weight": #expect(always == nil && mobility.estimate("fields_ok_movement")?.value == nil)
    case "a group of one":
      #expect(chronic.estimate("households", group: "z")?.value == 0)
      #expect(chronic.estimate("never_poor", group: "z") == .undefined)
    default: break
    }
  }

  @Test func thereMustBeSomethingToCompare() {
    let once = RecordPanel([[5], [15], [nil, 20]]).evaluation
    #expect(!ChronicTable.isMade(of: once) && !MobilityTable.isMade(of: once))
    #expect(ChronicTable.isMade(of: Self.three.evaluation) && MobilityTable.isMade(of: Self.three.evaluation))
  }

  /// ln y less ln z is ½ ± 1 where x = 0 and 2 ± 1 where x = 1: v is Φ(−½) and Φ(−2).
  @Test func whoIsLikelyToBePoor() {
    var households = [RecordPanel.Household(incomes: [10, 20])]
    for error in [-1.0, 1, -1, 1] {
      households.append(RecordPanel.Household(incomes: [10, 10 * exp(0.5 + error)], group: "low", x: [0]))
      households.append(RecordPanel.Household(incomes: [10, 10 * exp(2 + error)], group: "high", x: [1]))
    }
    var panel = RecordPanel(households)
    panel.hasCovariate = true
    let rows = ChronicTable.rows(panel.evaluation)
    let (low, high) = (0.3085375387259869, 0.0227501319481792)
    #expect(rows.estimate("vulnerability_households")?.value == 8, "one has no covariate")
    #expect(
      isClose(rows.estimate("vulnerability_expected_headcount")?.value, (low + high) / 2, within: 1e-12))
    #expect(isClose(rows.estimate("vulnerability_expected_headcount", group: "low")?.value, low, within: 1e-12))
    #expect(rows.estimate("vulnerability_share", group: "high")?.value == 0)
    for index in panel.households.indices { panel.households[index].x = [1] }
    #expect(ChronicTable.rows(panel.evaluation).estimate("vulnerability_share") == .undefined, "one value")
  }
}
