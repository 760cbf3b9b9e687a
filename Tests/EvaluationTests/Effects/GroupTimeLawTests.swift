import Evaluation
import Randomness
import Testing

@Suite struct GroupTimeLawTests {
  /// Households 1, 2 start in period 2, household 3 in period 3, 4 and 5 never; 6 lacks period 1, 7 starts at once.
  private static func panel(weight: [Double] = []) throws -> StaggeredPanel {
    let outcomes: [[Double]] = [[1, 2, 9, 12], [3, 4, 7, 8], [5, 6, 8, 20], [0, 1, 3, 4], [2, 3, 3, 6]]
    var (household, period, outcome): ([Int32], [Int32], [Double]) = ([], [], [])
    var first: [Int32?] = []
    let starts: [Int32?] = [2, 2, 3, nil, 99]
    for (i, values) in outcomes.enumerated() {
      for (t, value) in values.enumerated() {
        household.append(Int32(i + 1))
        period.append(Int32(t))
        outcome.append(value)
        first.append(starts[i])
      }
    }
    household += [6, 6, 6, 7, 7, 7, 7]
    period += [0, 2, 3, 0, 1, 2, 3]
    outcome += [100, 100, 100, 50, 50, 50, 50]
    first += [nil, nil, nil, 0, 0, 0, 0]
    let weights = weight.isEmpty ? [] : household.map { weight[Int($0) - 1] }
    let rows = try #require(EffectPanel(household: household, period: period, outcome: outcome, weight: weights))
    return try #require(StaggeredPanel(rows, firstTreated: first))
  }

  /// Controls change by 1 (0 → 1), 1 (1 → 2) and 2 (2 → 3) on average. Group 2 changes by 1, by 5 to period 2 and by 7 to
  /// period 3: effects 0, 4 and 4. Group 3 changes by 1, 2 and 12: 0, 1 and 10.
  @Test func workedByHand() throws {
    let panel = try Self.panel()
    #expect(panel.households == [1, 2, 3, 4, 5] && panel.incompleteHouseholds == 1)
    #expect(panel.alwaysTreatedHouseholds == 1 && panel.firstTreated == [2, 2, 3, nil, nil])
    let effects = GroupTimeEffects(panel)
    #expect(effects.cells.map(\.group) == [2, 2, 2, 3, 3, 3] && effects.cells.map(\.period) == [1, 2, 3, 1, 2, 3])
    for (cell, expected) in zip(effects.cells, [0, 4, 4, 0, 1, 10.0]) {
      #expect(isClose(cell.effect.value, expected))
    }
    #expect(isClose(effects.simple.overall.value, (2.0 * 4 + 2 * 4 + 10) / 5))
    #expect(isClose(effects.byGroup.overall.value, (2.0 * 4 + 10) / 3))
    // Period 2: 4; period 3: (2 · 4 + 10) / 3 = 6.
    #expect(effects.byPeriod.parts.map(\.key) == [2, 3] && isClose(effects.byPeriod.overall.value, 5))
    let distances = effects.byRelativePeriod
    #expect(distances.parts.map(\.key) == [-2, -1, 0, 1])
    #expect(isClose(distances.parts[2].effect.value, 6) && isClose(distances.overall.value, 5))
    #expect(isClose(distances.parts[1].effect.value, 1.0 / 3))
  }

  /// With not-yet-treated controls household 3 serves group 2 in period 2: controls change by 4 / 3.
  @Test func notYetTreatedServeAsControls() throws {
    let effects = GroupTimeEffects(try Self.panel(), plan: .init(controls: .notYetTreated))
    // From 1 to 2: households 3, 4, 5 change by 2, 2, 0.
    #expect(isClose(effects.cells[1].effect.value, 5 - 4.0 / 3))
    #expect(isClose(effects.cells[2].effect.value, 4))
  }

  @Test func weightZeroIsAbsence() throws {
    let effects = GroupTimeEffects(try Self.panel(weight: [1, 0, 1, 1, 1, 1, 1]))
    #expect(isClose(effects.cells[1].effect.value, 6) && isClose(effects.simple.overall.value, 23.0 / 3))
    let nobody = GroupTimeEffects(try Self.panel(weight: [1, 1, 1, 0, 0, 1, 1]))
    #expect(nobody.cells.allSatisfy { $0.outcome == .noControls && $0.effect == .undefined })
    #expect(nobody.simple.overall == .undefined && nobody.byGroup.overall == .undefined)
    #expect(nobody.byPeriod.overall == .undefined && nobody.byRelativePeriod.parts.isEmpty)
    #expect(nobody.preTrends == nil)
  }

  /// Two periods, one group: the difference in differences, whatever the method.
  @Test(arguments: GroupTimeEffects.Adjustment.allCases) func isDifferenceInDifferences(
    adjustment: GroupTimeEffects.Adjustment
  ) throws {
    let data = try WagePanel()
    let rows = data.rows { data.year[$0] == 1980 || data.year[$0] == 1987 }
    let joined = rows.map { data.first[Int(data.man[$0])] > 1983 }
    let panel = try data.panel(rows, weighted: true)
    let two = try #require(DifferenceInDifferences(panel, treated: joined, before: 1980, after: 1987))
    let staggered = try #require(StaggeredPanel(panel, firstTreated: joined.map { $0 ? 1985 : nil }))
    let effects = GroupTimeEffects(staggered, plan: .init(adjustment: adjustment))
    #expect(effects.cells.count == 1)
    #expect(isClose(effects.byGroup.overall.value, two.effect.value!, within: 1e-12))
  }

  @Test func refusesTwoStartsAndHasNothingToSayOfNobody() throws {
    let rows = try #require(EffectPanel(household: [1, 1], period: [0, 1], outcome: [1, 2]))
    #expect(StaggeredPanel(rows, firstTreated: [1, nil]) == nil)
    #expect(StaggeredPanel(rows, firstTreated: [1, 1], covariates: [[1, .infinity]]) == nil)
    let empty = try #require(EffectPanel(household: [], period: [], outcome: []))
    let effects = GroupTimeEffects(try #require(StaggeredPanel(empty, firstTreated: [])))
    #expect(effects.cells.isEmpty && effects.simple.overall == .undefined)
    // One household alone has nobody to compare with.
    let alone = GroupTimeEffects(try #require(StaggeredPanel(rows, firstTreated: [1, 1])))
    #expect(alone.cells.map(\.outcome) == [.noControls])
  }

  /// The band is one factor times the errors, wider than that of one part and narrower than Bonferroni's; one part alone
  /// has the normal quantile 1.96 but for the luck of 999 draws.
  @Test func simultaneousLimits() throws {
    let effects = try GroupTimeTests.effects(try WagePanel(), GroupTimeTests.Case(name: "plain"))
    let draws = Draws(key: DrawKey(seed: 3, replicate: 0))
    let uniform = { (draw: Int, cluster: Int) in
      draws.uniform(at: Address(id: UInt64(cluster), other: UInt32(draw), month: 0, purpose: Purpose(rawValue: 1)))
    }
    let distances = effects.byRelativePeriod
    let limits = distances.simultaneousLimits(uniform: uniform)
    let factors = try zip(distances.parts, limits).map { part, limit in
      try #require(limit.high) - part.effect.value!
    }
    let first = factors[0] / distances.parts[0].effect.standardError!
    for (factor, part) in zip(factors, distances.parts) {
      #expect(isClose(factor, first * part.effect.standardError!, within: 1e-12))
    }
    // Thirteen parts: 2.89 is the normal quantile at 1 − 0.025 / 13.
    #expect(first > 2.3 && first < 2.89 + 0.1)
    let group = effects.byGroup.simultaneousLimits(draws: 0, uniform: uniform)
    #expect(group.count == 7 && group.allSatisfy { $0.low == nil && $0.estimate != nil })
    #expect(effects.simple.simultaneousLimits(uniform: uniform).isEmpty)
    let data = try WagePanel()
    let rows = data.rows { data.year[$0] == 1980 || data.year[$0] == 1987 }
    let panel = try #require(
      StaggeredPanel(
        try data.panel(rows), firstTreated: rows.map { data.first[Int(data.man[$0])] > 1983 ? 1985 : nil }))
    let alone = GroupTimeEffects(panel).byGroup
    let one = try #require(alone.simultaneousLimits(uniform: uniform).first)
    #expect(isClose((one.high! - one.estimate!) / alone.parts[0].effect.standardError!, 1.96, within: 0.15))
  }
}
