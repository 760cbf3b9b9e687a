import Evaluation
import Quantities
import Testing

@Suite struct PanelSpellTests {
  /// A household a text; `P` is poor, `o` is not, `.` was not observed.
  private func panel(_ records: [String], step: Int32 = 1) -> HouseholdPanel {
    var rows: [(String, Int32, Double)] = []
    for (household, record) in records.enumerated() {
      for (period, mark) in record.enumerated() where mark != "." {
        rows.append(("h\(household)", 2000 + Int32(period) * step, mark == "P" ? 5 : 15))
      }
    }
    return PanelAssembly(
      PanelColumns(
        household: AuthorityPanel.labels(rows.map(\.0)), time: rows.map(\.1), income: rows.map(\.2),
        line: rows.map { _ in 10 })
    ).panel
  }

  private func text(_ spell: PanelSpell) -> String {
    let marks = (spell.isLeftCensored ? "[" : "(") + "\(spell.spell.start) \(spell.spell.end)"
    return "\(spell.spell.state.key) \(marks)" + (spell.spell.isCensored ? "]" : ")") + " \(spell.duration)"
  }

  @Test(arguments: [
    ("oPPo", ["never-poor [2000 2001) 1", "poor (2001 2003) 2", "exited (2003 2004] 0"]),
    ("PPPP", ["poor [2000 2004] 3"]),
    ("Po.oP", ["poor [2000 2001) 1", "exited (2001 2002] 0", "exited [2003 2004) 1", "poor (2004 2005] 0"]),
    ("oo.oP", ["never-poor [2000 2002] 1", "never-poor [2003 2004) 1", "poor (2004 2005] 0"]),
    ("o", ["never-poor [2000 2001] 0"]),
  ])
  func spellsOfOneHousehold(record: String, expected: [String]) {
    let whole = panel(["oo", record])
    #expect(PanelSpells(whole).spells.dropFirst().map(text) == expected)
  }

  @Test func timesAreKeptAndDurationsArePeriods() {
    let spells = PanelSpells(panel(["oPPo"], step: 2)).spells
    #expect(spells.map(text) == ["never-poor [2000 2002) 1", "poor (2002 2006) 2", "exited (2006 2008] 0"])
    #expect(spells.map(\.rows) == [0..<1, 1..<3, 3..<4])
  }

  /// Without gaps they are those of the simulator's own builder, when a change needs no confirmation.
  @Test func theBuilderFindsTheSame() {
    for code in 0..<256 {
      let flags = (0..<8).map { code >> $0 & 1 == 1 }
      let record = String(flags.map { $0 ? "P" : "o" })
      let ours = PanelSpells(panel([record])).spells.map(\.spell)
      let builder = SpellBuilder(
        household: 0, state: flags[0] ? .poor : .neverPoor, firstMonth: 2000, confirmMonths: 1)
      #expect(ours == SpellBuilder.spells(of: flags, from: builder), "\(record)")
    }
  }

  /// Two spells of poverty begin in the record: one ends after 2 periods, one is censored in its third, at risk in two.
  @Test func lifeTablesLeaveOutWhatBeganUnseen() throws {
    let whole = panel(["oPPo", "oPPP", "PPoP", "PP.P"])
    let table = PanelLifeTable(whole, PanelSpells(whole).spells)
    #expect(table.leftCensored == 3)
    let exit = try #require(table.counts[.exit]?.first)
    #expect(KaplanMeier.curve(exit).map { [$0.atRisk, $0.events] } == [[2, 0], [2, 1]])
    let back = try #require(table.counts[.return]?.first)
    #expect(KaplanMeier.curve(back).map { [$0.atRisk, $0.events] } == [[1, 1]])
  }
}
