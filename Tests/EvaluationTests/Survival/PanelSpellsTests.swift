import Evaluation
import Testing

@Suite struct PanelSpellsTests {
  private static func panel(_ r: Authority) throws -> PanelSpells {
    PanelSpells(
      households: try r.integers("panel.household"), periods: try r.numbers("panel.period").map { Int32($0) },
      isPoor: try r.numbers("panel.poor").map { $0 == 1 }, step: 2)
  }

  @Test func runs() throws {
    let r = try Authority("survivalSpells")
    let spells = try Self.panel(r).spells
    let columns: [(String, (PanelSpell) -> Int)] = [
      ("household", { Int($0.spell.household) }), ("poor", { $0.isPoor ? 1 : 0 }),
      ("row", { Int($0.rows.lowerBound) }), ("start", { Int($0.spell.start) }), ("duration", { $0.length }),
      ("left", { $0.isLeftCensored ? 1 : 0 }), ("right", { $0.isRightCensored ? 1 : 0 }),
      ("until", { Int($0.observedUntil) }),
    ]
    for (name, value) in columns {
      let expected = try r.numbers("spells.\(name)").map { Int($0) }
      #expect(spells.map(value) == expected, "\(name)")
    }
  }

  @Test(arguments: [("flowPoor", true, false), ("flowOut", false, false), ("stockPoor", true, true)])
  func durations(key: String, isPoor: Bool, hasStarts: Bool) throws {
    let r = try Authority("survivalSpells")
    let starts = hasStarts ? try r.optionals("spells.known").map { $0.map { Int($0) } } : []
    let durations = try Self.panel(r).durations(poor: isPoor, starts: starts, weights: try r.numbers("panel.weight"))
    let curve = KaplanMeier.curve(durations.data, variance: .clusters)
    expectAgreement(curve.steps.map(\.time), try r.optionals("\(key).times"), .panelSpells, "time")
    expectAgreement(curve.steps.map(\.atRisk), try r.optionals("\(key).atRisk"), .panelSpells, "at risk")
    expectAgreement(curve.steps.map(\.survival), try r.optionals("\(key).survival"), .panelSpells, "S")
    let errors = zip(try r.optionals("\(key).error"), curve.steps).map { $1.survival > 0 ? $0 : nil }
    expectAgreement(curve.steps.map(\.standardError), errors, .panelSpells, "se")
  }

  @Test func exits() throws {
    let r = try Authority("survivalSpells")
    let panel = try Self.panel(r)
    let weights = try r.numbers("panel.weight")
    let lists = [
      ("sustained", panel.sustainedExits(assessments: 3), Method.sustainedExit),
      ("returned", panel.returns(within: 4), .returnWithin),
    ]
    for (key, exits, method) in lists {
      expectAgreement(Double(exits.count), try r.number("\(key).count"), method, "judged")
      expectAgreement(Double(exits.count { $0.holds }), try r.number("\(key).holding"), method, "holding")
      let share = panel.share(of: exits, weights: weights)
      expectAgreement(share.value, try r.number("\(key).share"), method, "share")
      expectAgreement(share.standardError, try r.number("\(key).error"), method, "se")
    }
    let cohorts = panel.returnCurves(weights: weights)
    for key in ["cohorts.a", "cohorts.b"] {
      let period = try #require(try r.number("\(key).period"))
      let cohort = try #require(cohorts.first { Double($0.exitPeriod) == period })
      expectAgreement(Double(cohort.exits), try r.number("\(key).exits"), .panelSpells, "exits")
      expectAgreement(cohort.curve.steps.map(\.time), try r.optionals("\(key).times"), .panelSpells, "time")
      expectAgreement(cohort.curve.steps.map(\.survival), try r.optionals("\(key).survival"), .panelSpells, "S")
      expectAgreement(cohort.curve.steps.map(\.standardError), try r.optionals("\(key).error"), .panelSpells, "se")
    }
  }

  /// Household 1: poor 1–2, out 3–5; a gap; poor 7–8, out 9. Household 2: poor in 1 alone.
  private static let small = PanelSpells(
    households: [1, 1, 1, 1, 1, 1, 1, 1, 2], periods: [1, 2, 3, 4, 5, 7, 8, 9, 1],
    isPoor: [true, true, false, false, false, true, true, false, true])

  @Test func byHand() {
    let small = Self.small
    #expect(small.spells.map(\.spell.start) == [1, 3, 7, 9, 1])
    #expect(small.spells.map(\.length) == [2, 3, 2, 1, 1])
    #expect(small.spells.map(\.isLeftCensored) == [true, false, true, false, true])
    #expect(small.spells.map(\.isRightCensored) == [false, true, false, true, true])
    #expect(small.spells.map(\.observedUntil) == [5, 5, 9, 9, 1])
    #expect(small.spells.map(\.spell.end) == [3, 6, 9, 10, 2])
    #expect(small.spells.map(small.periodsFollowed) == [4, 2, 2, 0, 0])

    // The flow sample: no spell of poverty, and 3–5, which lasted through two of its periods at risk; 9 had none.
    #expect(small.durations(poor: true).spells.isEmpty)
    let out = small.durations(poor: false)
    #expect(out.spells == [1] && out.data.times == [2] && out.data.events == [0] && out.data.clusters == [1])
    // Known to be poor since −1, in its third period when first seen: at risk from the third to the fourth.
    let poor = small.durations(poor: true, starts: [-1, nil, 7, nil, 1])
    #expect(poor.spells == [0, 2] && poor.data.entries == [2, 0] && poor.data.times == [4, 2])
    #expect(poor.data.events == [1, 1])
  }

  /// The exit in 3 is seen for three periods, that in 9 for one.
  @Test func judgedExits() {
    let small = Self.small
    #expect(small.sustainedExits(assessments: 1).map(\.period) == [3, 9])
    #expect(small.sustainedExits(assessments: 3).map(\.period) == [3])
    #expect(small.sustainedExits(assessments: 3).map(\.holds) == [true])
    #expect(small.sustainedExits(assessments: 4).isEmpty)
    #expect(small.returns(within: 2).map(\.holds) == [false] && small.returns(within: 3).isEmpty)
    // Out in 2, poor again in 4: a return within 2 periods, not within 1; an exit of 2 assessments, not of 3.
    let back = PanelSpells(households: [1, 1, 1, 1], periods: [1, 2, 3, 4], isPoor: [true, false, false, true])
    #expect(back.returns(within: 1).map(\.holds) == [false] && back.returns(within: 2).map(\.holds) == [true])
    #expect(back.sustainedExits(assessments: 2).map(\.holds) == [true])
    #expect(back.sustainedExits(assessments: 3).map(\.holds) == [false])
    // The spell that ran at first is not judged; poor again in 4, it has nothing after.
    #expect(back.exits(within: 1).isEmpty)
    let poor = PanelSpells(
      households: [1, 1, 1, 1, 2, 2, 2], periods: [1, 2, 3, 4, 1, 2, 3],
      isPoor: [false, true, true, false, false, true, false])
    #expect(poor.exits(within: 1).map(\.holds) == [false, true] && poor.exits(within: 1).map(\.period) == [2, 2])
    // Seen for two periods after its first: the second household's was not.
    #expect(poor.exits(within: 2).map(\.holds) == [true] && poor.exits(within: 3).isEmpty)
    #expect(back.returnCurves().map(\.exitPeriod) == [2])
    #expect(back.returnCurves()[0].curve.steps.map(\.survival) == [0])
  }

  /// Every row lies in one spell, and spells of a stretch alternate.
  @Test func spellsCoverTheRows() throws {
    let r = try Authority("survivalSpells")
    let spells = try Self.panel(r).spells
    #expect(spells.reduce(0) { $0 + $1.length } == (try r.numbers("panel.period").count))
    for (before, after) in zip(spells, spells.dropFirst()) {
      #expect(before.rows.upperBound == after.rows.lowerBound)
      #expect(before.isRightCensored == after.isLeftCensored)
      #expect(after.isLeftCensored || before.isPoor != after.isPoor)
    }
  }

  @Test func oddInputs() {
    let none = PanelSpells(households: [], periods: [], isPoor: [])
    #expect(none.spells.isEmpty && none.durations(poor: true).data.count == 0 && none.returnCurves().isEmpty)
    #expect(none.share(of: none.returns(within: 1)) == .undefined)
    for isPoor in [true, false] {
      let all = PanelSpells(households: [4, 4, 4], periods: [1, 2, 3], isPoor: [isPoor, isPoor, isPoor])
      #expect(all.spells.count == 1 && all.spells[0].isLeftCensored && all.spells[0].isRightCensored)
      #expect(all.durations(poor: isPoor).spells.isEmpty && all.sustainedExits(assessments: 1).isEmpty)
    }
    // One household: a share without an error. Without weight: nothing.
    let one = PanelSpells(households: [1, 1, 1], periods: [1, 2, 3], isPoor: [true, false, false])
    #expect(one.share(of: one.returns(within: 1)) == Estimate(0))
    #expect(one.share(of: one.returns(within: 1), weights: [0, 0, 0]) == .undefined)
    // Beginnings that do not fit the step, or lie after the first observation, are not known.
    let odd = PanelSpells(households: [1, 1], periods: [4, 6], isPoor: [true, false], step: 2)
    #expect(odd.durations(poor: true, starts: [3, nil]).spells.isEmpty)
    #expect(odd.durations(poor: true, starts: [6, nil]).spells.isEmpty)
    #expect(odd.durations(poor: true, starts: [0, nil]).data.entries == [2])
  }
}
