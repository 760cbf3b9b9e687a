import PovertyPaths
import Testing

/// `exits.csv` of panels whose answers are worked out by hand.
@Suite struct ExitsTableTests {
  /// The line is 10. Exits: a in 1, out for two periods, then poor again; b in 1, for all that was seen, two periods
  /// more; c in 3, the last period; d in 1, then a gap. Poor from a period seen to be the first: a in 3, c in 1.
  static let four = RecordPanel([
    RecordPanel.Household(incomes: [5, 15, 15, 5], group: "x", weight: 1),
    RecordPanel.Household(incomes: [5, 15, 15, 15], group: "x", weight: 3),
    RecordPanel.Household(incomes: [15, 5, 5, 15], group: "y", weight: 2),
    RecordPanel.Household(incomes: [5, 15, nil, 15], group: "y", weight: 4),
  ])

  @Test func byHand() {
    let rows = ExitsTable.rows(Self.four.evaluation)
    let expected: [(String, Double?, Double)] = [
      ("sustained_1", 1, 4), ("sustained_2", 1, 2), ("sustained_3", 0.5, 2),
      ("returned_within_1", 0, 2), ("returned_within_2", 0.5, 2),
      // c was poor in 1 and 2, out in 3; a's second spell has nothing after it.
      ("left_within_1", 0, 1), ("left_within_2", 1, 1),
    ]
    #expect(rows.filter { $0.group == "all" }.map(\.measure) == expected.flatMap { [$0.0, $0.0 + "_judged"] })
    for (measure, share, judged) in expected {
      #expect(isClose(rows.estimate(measure)?.value, share), "\(measure)")
      #expect(rows.estimate(measure + "_judged") == Estimate(judged), "\(measure)")
    }
    #expect(rows.estimate("returned_within_2", group: "x")?.value == 0.5)
    #expect(rows.estimate("returned_within_2", group: "y") == .undefined)
    // Two of four households judged: influences ±½ / 2, two others 0, factor 4 / 3.
    #expect(isClose(rows.estimate("sustained_3")?.standardError, (2 * 0.0625 * 4 / 3).squareRoot()))
  }

  @Test func weightsCount() {
    var panel = Self.four
    panel.hasWeights = true
    let rows = ExitsTable.rows(panel.evaluation)
    #expect(isClose(rows.estimate("sustained_3")?.value, 0.75))
    #expect(isClose(rows.estimate("returned_within_2")?.value, 0.25))
    #expect(rows.estimate("sustained_3_judged")?.value == 2)
  }

  /// Being out for k assessments is not to return within k − 1 periods, of the same exits; the library's own shares.
  @Test func theySayTheSame() {
    let incomes = (0..<200).map { household in
      (0..<9).map { period -> Double? in
        let mixed = (household * 7919 + period * 104_729 + household * period * 31) % 23
        return mixed == 0 ? nil : Double(mixed)
      }
    }
    let evaluation = RecordPanel(incomes).evaluation
    let rows = ExitsTable.rows(evaluation)
    for k in [1, 2, 3, 5] {
      let (sustained, returned) = (rows.estimate("sustained_\(k + 1)"), rows.estimate("returned_within_\(k)"))
      #expect(isClose(sustained?.value, returned?.value.map { 1 - $0 }))
      #expect(isClose(sustained?.standardError, returned?.standardError))
      #expect(rows.estimate("sustained_\(k + 1)_judged") == rows.estimate("returned_within_\(k)_judged"))
      let spells = evaluation.panelSpells
      let own = spells.share(of: spells.exits(within: k))
      #expect(isClose(rows.estimate("left_within_\(k)")?.value, own.value, within: 1e-12) && own.value! > 0)
    }
  }

  @Test func nothingBegins() {
    #expect(ExitsTable.rows(RecordPanel([[5, 5, 5], [15, 15, 15]]).evaluation).isEmpty)
    #expect(!ExitsTable.isMade(of: RecordPanel([[5], [15]]).evaluation))
    let only = ExitsTable.rows(RecordPanel([[5, 15], [5, 5]]).evaluation)
    #expect(only.map(\.measure) == ["sustained_1", "sustained_1_judged"] && only[0].estimate.value == 1)
  }
}
