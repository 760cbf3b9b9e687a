import PovertyPaths
import Testing

@Suite struct CostTableTests {
  private func rows(_ panel: ProgrammePanel) -> [GroupEstimateRow] { CostTable.rows(panel.evaluation) }

  /// 300 on three households: a leaves for good, b for a year, c was never poor after its start.
  @Test func sixHouseholdsByHand() {
    let panel = TargetingTableTests.sixHouseholds
    let rows = rows(panel)
    let year = 1 / 1.03
    let expected: [(String, Double)] = [
      ("cost_2010", 0.0), ("cost_2012", 250), ("cost_2013", 50), ("cost", 300), ("cost_per_household_treated", 100),
      ("cost_per_exit", 150), ("cost_per_exit_lasting_2", 300),
      ("cost_at_3_percent", 250 * year * year + 50 * year * year * year),
      ("cost_per_exit_at_3_percent", 125 + 25 * year),
      // Poor in 2011: a and b against d and e.
      ("extra_cost", 120), ("extra_exits_lasting_2", 0),
    ]
    for (measure, value) in expected {
      #expect(isNear(rows.value(measure), value), "\(measure) \(String(describing: rows.value(measure)))")
    }
    #expect(isNear(rows.value("extra_cost_at_3_percent"), 95 * year * year + 25 * year * year * year))
    // No exit lasted three years, and none could since 2012.
    #expect(rows.row("cost_per_exit_lasting_3") != nil && rows.value("cost_per_exit_lasting_3") == nil)
    #expect(rows.row("extra_exits_lasting_3") == nil)
    #expect(rows.row("cost_per_extra_exit_lasting_2")?.estimate == .undefined)
    #expect(rows.value("cost", "x") == 250 && rows.value("cost_2012", "y") == 50)
    #expect(rows.value("cost_per_exit", "x") == 125 && rows.value("cost_per_exit", "y") == nil)
    // In x nobody untreated was poor.
    #expect(rows.value("extra_cost", "x") == nil && rows.row("extra_cost", "x")?.limits == .undefined)
    #expect(CostTable.withoutCost(panel.evaluation) == 1)
    #expect(
      PanelHeadline(panel.evaluation, name: "p", language: .english).text.contains("1 observation without a cost"))
  }

  /// Without first treated periods those on whom something was spent are served, e too, which left in the year of it.
  @Test func withoutStartsTheServedAreThoseWithCosts() {
    var panel = TargetingTableTests.sixHouseholds
    panel.options.firstTreated = nil
    panel.columns.firstTreated = []
    let rows = rows(panel)
    #expect(rows.value("cost_per_household_treated") == 75 && isNear(rows.value("cost_per_exit"), 100))
    #expect(rows.value("cost_per_exit_lasting_2") == 150 && rows.row("extra_cost") == nil)
  }

  /// Forty poor households: 15 of 20 treated ones leave for good, 5 of 20 others.
  @Test func oneMoreExit() throws {
    var panel = ProgrammePanel(
      times: [1, 2, 3],
      incomes: (0..<40).map { id in
        let stays = id < 20 ? id % 4 == 0 : id % 4 != 0
        return (id < 20 ? 2 : 0, [5, stays ? 5 : 15, stays ? 5 : 15])
      })
    let costs = (0..<40).map { $0 < 20 ? Double(10 + $0 % 3) : 0 }
    panel.spend(costs.map { [0, $0, 0] })
    let rows = rows(panel)
    let mean = costs.reduce(0, +) / 20
    #expect(isNear(rows.value("extra_cost"), mean) && isNear(rows.value("extra_exits_lasting_2"), 0.5))
    let ratio = try #require(rows.row("cost_per_extra_exit_lasting_2"))
    #expect(isNear(ratio.estimate.value, 2 * mean) && ratio.estimate.standardError == nil)
    // Two independent samples: variances add up; n / (n − 1) is that of all forty clusters.
    let exits = (0..<40).map { id in (id < 20 ? id % 4 == 0 : id % 4 != 0) ? 0.0 : 1 }
    func moment(_ a: [Double], _ b: [Double]) -> Double {
      [0..<20, 20..<40].reduce(0) { sum, arm in
        let (p, q) = (a[arm].reduce(0, +) / 20, b[arm].reduce(0, +) / 20)
        return sum + arm.reduce(0) { $0 + (a[$1] - p) * (b[$1] - q) } / 400 * 40 / 39
      }
    }
    let z = 1.959963984540054
    let expected = FiellerLimits(
      a: mean, b: 0.5, varianceA: moment(costs, costs), varianceB: moment(exits, exits),
      covariance: moment(costs, exits), z: z)
    guard case .between(let low, let high) = expected else {
      Issue.record("\(expected)")
      return
    }
    #expect(isNear(ratio.limits.low, low, within: 1e-9) && isNear(ratio.limits.high, high, within: 1e-9))
    // Three waves are not years.
    #expect(!rows.contains { $0.measure.contains("percent") })
    #expect(PanelHeadline(panel.evaluation, name: "p", language: .english).text.contains("not discounted"))
  }

  /// So few exits that there may be none more: the ratio has no upper limit.
  @Test func uncertainExitsHaveNoUpperLimit() throws {
    var panel = ProgrammePanel(
      times: [1, 2, 3],
      incomes: (0..<12).map { id in (id < 6 ? 2 : 0, id == 0 ? [5, 15, 15] : [5, 5, 5]) })
    panel.spend((0..<12).map { $0 < 6 ? [0, 30, 0] : [0, 0, 0] })
    let ratio = try #require(rows(panel).row("cost_per_extra_exit_lasting_2"))
    #expect(isNear(ratio.estimate.value, 180) && ratio.limits.high == nil)
    #expect(try #require(ratio.limits.low) > 0)
  }

  @Test func weightsCountHouseholdsAndSizesDoNot() {
    var panel = TargetingTableTests.sixHouseholds
    panel.columns.weight = [1.0, 2, 1, 1, 0, 1].flatMap { [$0, $0, $0, $0] }
    panel.columns.size = [2.0, 4, 1, 3, 5, 0].flatMap { [$0, $0, $0, $0] }
    let rows = rows(panel)
    #expect(rows.value("cost") == 390 && rows.value("cost_2012") == 340)
    #expect(isNear(rows.value("cost_per_household_treated"), 97.5) && rows.value("cost_per_exit") == 130)
    #expect(isNear(rows.value("extra_cost"), 350.0 / 3))
  }

  @Test func oddPanels() {
    // One household, one period.
    var one = ProgrammePanel(times: [2010], incomes: [(0, [5])])
    one.spend([[7]])
    #expect(rows(one).value("cost") == 7 && rows(one).row("cost")?.estimate.standardError == nil)
    #expect(rows(one).value("cost_per_household_treated") == nil && rows(one).row("extra_cost") == nil)
    // A gap interrupts an exit: nobody is seen out for two periods in a row.
    var gap = ProgrammePanel(times: [1, 2, 3, 4], incomes: [(2, [5, 15, .nan, 15]), (0, [5, 5, 5, 5])])
    gap.spend([[0, 10, 0, 0], [0, 0, 0, 0]])
    #expect(rows(gap).value("cost_per_exit") == 10 && rows(gap).value("cost_per_exit_lasting_2") == nil)
    // Nothing is spent.
    var free = gap
    free.spend([[0, 0, 0, 0], [.nan, .nan, .nan, .nan]])
    #expect(rows(free).value("cost") == 0 && rows(free).value("cost_per_exit") == 0)
  }
}
