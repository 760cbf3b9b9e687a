import Foundation
import PovertyPaths
import Testing

/// `hazards.csv` of panels whose answers are worked out by hand.
@Suite struct HazardTableTests {
  /// Twelve households become poor with x = 0, of whom `low` leave poverty at once, and twelve with x = 1.
  private func panel(low: Int, high: Int) -> RecordPanel {
    var panel = RecordPanel(
      [(0.0, low), (1, high)].flatMap { x, exits in
        (0..<12).map { RecordPanel.Household(incomes: [15, 5, $0 < exits ? 15 : 5], x: [x]) }
      })
    panel.hasCovariate = true
    return panel
  }

  private func row(_ evaluation: PanelEvaluation, _ model: PanelHazards.Model, _ term: String) -> HazardRow? {
    HazardsTable.rows(evaluation).first { $0.event == .exit && $0.model == model && $0.term == term }
  }

  /// Chances of ⅓ and ⅔: odds of ½ and 2. The error is √(1 / (12 · ⅓ · ⅔)) with the factor for 24 clusters.
  @Test func twoChances() {
    let evaluation = panel(low: 4, high: 8).evaluation
    for (model, term, value) in [
      (.logit, "duration 1+", -log(2)), (.logit, "x", 2 * log(2)),
      (.cloglog, "duration 1+", log(log(1.5))), (.cloglog, "x", log(log(3)) - log(log(1.5))),
      (.logit, "periods at risk", 24), (.logit, "events", 12),
      (.logit, "log likelihood", 8 * log(1.0 / 3) + 16 * log(2.0 / 3)),
      // One period a spell says nothing of frailty.
      (.cloglogGamma, "frailty variance", 0), (.cloglogGamma, "p-value of no frailty", 1),
    ] as [(PanelHazards.Model, String, Double)] {
      #expect(isClose(row(evaluation, model, term)?.estimate.value, value, within: 1e-10), "\(model.key) \(term)")
    }
    let error = row(evaluation, .logit, "duration 1+")?.estimate.standardError
    #expect(isClose(error, (3.0 / 8 * 24 / 23).squareRoot(), within: 1e-10))
    #expect(evaluation.hazards?.problems.map(\.event) == [.return, .return, .return])
  }

  /// What the estimators give for the same periods at risk, put together here.
  @Test func severalDurations() {
    var panel = RecordPanel(
      (0..<240).map { number in
        // Poor for 1, 2, 3 or 4 periods, those with an odd number longer; some of them to the end.
        let length = 1 + (number / 2) % 3 + number % 2
        let incomes = [15.0] + Array(repeating: 5.0, count: length) + (number % 5 == 0 ? [] : [15])
        return RecordPanel.Household(incomes: incomes, weight: 2, x: [Double(number % 2)])
      })
    panel.hasCovariate = true
    panel.hasWeights = true
    let evaluation = panel.evaluation
    var (durations, isEvent, x, household) = ([Int32](), [Bool](), [Double](), [Int32]())
    for (number, each) in panel.households.enumerated() {
      let length = each.incomes.count { $0 == 5 }
      let ends = each.incomes.last == 15
      for duration in 1..<length + (ends ? 1 : 0) {
        durations.append(Int32(duration))
        isEvent.append(ends && duration == length)
        x.append(each.x[0])
        household.append(Int32(number))
      }
    }
    // In the fourth period at risk all leave: too few stay for a class of its own.
    let baseline = DurationBaseline.classes([1, 2, 3])
    let sample = SurveyDesign(weights: x.map { _ in 1 }, clusters: household)
    let fit = DiscreteHazard(
      baseline.design(durations, covariates: [x]), isEvent: isEvent, link: .complementaryLogLog, sample: sample
    ).fit
    for (column, term) in ["duration 1", "duration 2", "duration 3+", "x"].enumerated() {
      #expect(row(evaluation, .cloglog, term)?.estimate == fit.estimate(column, robust: true), "\(term)")
    }
    #expect(row(evaluation, .cloglog, "events")?.estimate.value == Double(isEvent.count { $0 }))
  }

  @Test func withoutAnEstimateThereIsAReason() {
    for (low, high, x, reason) in [
      (4, 12, nil, "separation: x"), (0, 0, nil, "no events"), (12, 12, nil, "only events"),
      (4, 8, 1, "dependent columns: duration 1+, x"),
    ] as [(Int, Int, Double?, String)] {
      var panel = panel(low: low, high: high)
      if let x { for index in panel.households.indices { panel.households[index].x = [x] } }
      let evaluation = panel.evaluation
      for model in PanelHazards.Model.allCases {
        let rows = HazardsTable.rows(evaluation).filter { $0.event == .exit && $0.model == model }
        #expect(rows.map(\.term) == ["not fitted (\(reason))"])
        #expect(rows.map(\.estimate) == [.undefined])
      }
      #expect(evaluation.hazards?.problems.count == 6)
      let text = PanelHeadline(evaluation, name: "p", language: .english).text
      #expect(text.contains("hazards.csv, exit, logit, cloglog, cloglog-gamma: no numbers, since "))
    }
  }

  /// A spell is followed until a covariate is missing.
  @Test func missingCovariates() {
    var panel = panel(low: 4, high: 8)
    panel.households[0].x = [0, .nan, 0]
    panel.households[1].x = [.nan, 0, .nan]
    let evaluation = panel.evaluation
    #expect(evaluation.hazards?.cut == 1)
    #expect(row(evaluation, .logit, "periods at risk")?.estimate.value == 23)
    #expect(row(evaluation, .logit, "events")?.estimate.value == 11)
  }

  /// Weights that differ count; a likelihood of them is none.
  @Test func weights() {
    var panel = panel(low: 4, high: 8)
    panel.hasWeights = true
    #expect(row(panel.evaluation, .cloglogGamma, "p-value of no frailty")?.estimate.value == 1)
    for index in 0..<4 { panel.households[index].weight = 4 }
    let evaluation = panel.evaluation
    // 16 of 24 leave.
    #expect(isClose(row(evaluation, .logit, "duration 1+")?.estimate.value, log(2), within: 1e-10))
    #expect(row(evaluation, .cloglogGamma, "p-value of no frailty")?.estimate.value == nil)
    #expect(HazardsTable.rows(evaluation).allSatisfy { $0.isFinite })
    for index in panel.households.indices { panel.households[index].weight = 0 }
    #expect(
      HazardsTable.rows(panel.evaluation).map(\.term)
        == Array(repeating: "not fitted (no periods at risk)", count: 6))
  }
}
