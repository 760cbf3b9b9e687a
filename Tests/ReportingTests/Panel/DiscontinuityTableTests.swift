import PovertyPaths
import Testing

/// Regression discontinuity in `effects.csv`.
@Suite struct DiscontinuityTableTests {
  /// 400 households with scores from −2 to 2 about a line of 10; the outcome in the last period is 5 + score + noise, and 3
  /// more for those below the line.
  private static let simulated: ProgrammePanel = {
    let draws = Draws(key: DrawKey(seed: 11, replicate: 0))
    var (scores, outcomes): ([Double], [Double]) = ([], [])
    let households = (0..<400).map { id -> (first: Int32, incomes: [Double]) in
      let score = 8 + Double((id * 37) % 400) / 100 + 0.004
      let noise = draws.normal(at: Address(id: UInt64(id), month: 0, purpose: Purpose(rawValue: 3)))
      // The score of the second period, moved by the programme, must not count.
      scores += [score, .nan, 30 - score]
      outcomes += [0, 0, 5 + score + 0.3 * noise + (score < 10 ? 3 : 0)]
      return (score < 10 ? 2012 : 0, [12, 12, 12])
    }
    var panel = ProgrammePanel(times: [2010, 2012, 2014], incomes: households)
    (panel.columns.running, panel.columns.outcome) = (scores, outcomes)
    (panel.options.running, panel.options.outcome) = ("score", "outcome")
    return panel
  }()

  private func rows(_ panel: ProgrammePanel) -> [EffectRow] {
    panel.effects.rows.filter { $0.estimator == "regression-discontinuity" }
  }

  @Test func theJumpIsFound() throws {
    let rows = rows(Self.simulated)
    #expect(
      rows.map(\.aggregate) == [
        "robust", "conventional", "bandwidth", "bias-bandwidth", "households-below", "households-above",
      ])
    let robust = try #require(rows.first?.estimate)
    #expect(abs(robust.value! - 3) < 3 * robust.standardError! && robust.standardError! < 0.2)
    #expect(rows.allSatisfy { $0.time == 2014 })
    let panel = Self.simulated.columns
    let first = stride(from: 0, to: panel.count, by: 3)
    let own = RegressionDiscontinuity(
      outcome: first.map { panel.outcome[$0 + 2] }, running: first.map { panel.running[$0] - 10 }, cutoff: 0)
    let density = Self.simulated.effects.rows.filter { $0.estimator == "density-discontinuity" }
    #expect(density.map(\.aggregate) == ["difference", "below", "above", "p-value", "bandwidth"])
    // Scores are spread evenly over 4 units.
    #expect(density[1...2].allSatisfy { abs($0.estimate.value! - 0.25) < 0.01 } && density[3].estimate.value! > 0.5)
    #expect(robust == own?.biasCorrected && rows[4].estimate.value == own.map { Double($0.below) })
  }

  /// The same without knowing who was treated, and with the cutoff said instead of the line; another cutoff has no jump.
  @Test func theCutoffDecides() throws {
    var alone = Self.simulated
    alone.columns.firstTreated = []
    alone.options.firstTreated = nil
    #expect(rows(alone) == rows(Self.simulated) && alone.effects.omissions.isEmpty)
    alone.options.runningCutoff = 10
    #expect(rows(alone) == rows(Self.simulated))
    alone.options.runningCutoff = 9
    let elsewhere = try #require(rows(alone).first?.estimate)
    #expect(abs(elsewhere.value!) < 3.5 * elsewhere.standardError!)
    #expect(EffectsTable.isAsked(alone.options) && !TargetingTable.isAsked(alone.options))
    #expect(throws: Never.self) { try alone.options.check() }
  }

  @Test func whoIsLeftOutIsCounted() {
    var panel = Self.simulated
    for row in 0..<3 { panel.columns.running[row] = .nan }
    panel.columns.outcome[5] = .nan
    // Household 4 (score 9.484) is never treated, 60 (score 10.204) is.
    for row in 12..<15 { panel.columns.firstTreated[row] = PanelColumns.neverTreated }
    for row in 180..<183 { panel.columns.firstTreated[row] = 2012 }
    #expect(panel.effects.omissions[.noScore] == 2 && panel.effects.omissions[.againstScore] == 2)
    let text = PanelHeadline(panel.evaluation, name: "p", language: .english).text
    #expect(text.contains("the effect is of being below, not of treatment"))
    panel.columns.running = panel.columns.running.map { $0.isNaN ? $0 : 12 }
    #expect(panel.effects.silent.contains { $0.reason == .fewScores } && rows(panel).isEmpty)
  }

  @Test func optionsNeedEachOther() {
    var options = PanelOptions(household: "id", time: "t", income: "y")
    (options.line, options.runningCutoff) = (1, 5)
    #expect(throws: Fault.self) { try options.check() }
    options.running = "score"
    #expect(throws: Never.self) { try options.check() }
    options.runningCutoff = .infinity
    #expect(throws: Fault.self) { try options.check() }
  }
}
