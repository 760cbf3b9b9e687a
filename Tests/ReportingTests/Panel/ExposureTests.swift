import PovertyPaths
import Testing

/// Spill-overs through associations in `effects.csv`.
@Suite struct ExposureTests {
  /// A household: its label (empty for none), its first treated period, and what it gains from period 1 to 2.
  private static func panel(_ households: [(String, Int32, Double)]) -> ProgrammePanel {
    var panel = ProgrammePanel(
      times: [1, 2],
      incomes: households.enumerated().map { place, household in
        (household.1, [Double(7 * place % 10), Double(7 * place % 10) + household.2])
      })
    let labels = Set(households.map(\.0)).subtracting([""]).sorted()
    panel.columns.association = LabelColumn(
      codes: households.flatMap { household -> [Int32] in
        let code = Int32(labels.firstIndex(of: household.0) ?? -1)
        return [code, code]
      }, labels: labels)
    panel.options.association = "association"
    return panel
  }

  /// Everybody gains 1, the treated 2 more, who has half of its associates treated 0.5 more, and who has both another
  /// 0.25; each associate is worth 0.1.
  private static func gain(treated: Bool, exposed: Bool, associates: Int) -> Double {
    let own: Double = treated ? 2 : 0
    let others: Double = exposed ? 0.5 : 0
    let both: Double = treated && exposed ? 0.25 : 0
    return 1 + own + others + both + 0.1 * Double(associates)
  }

  /// In a all three are treated, in b one of three, in c two of five, in d none of two, in f one of four; e stands alone.
  private static let known: ProgrammePanel = {
    let classes: [(label: String, count: Int, treated: Bool, exposed: Bool, associates: Int)] = [
      ("a", 3, true, true, 2), ("b", 1, true, false, 2), ("b", 2, false, true, 2), ("c", 2, true, false, 4),
      ("c", 3, false, true, 4), ("d", 2, false, false, 1), ("f", 3, false, false, 3), ("f", 1, true, false, 3),
    ]
    var households: [(String, Int32, Double)] = [("e", 2, 50), ("", 0, 90)]
    for one in classes {
      let gained = gain(treated: one.treated, exposed: one.exposed, associates: one.associates)
      for _ in 0..<one.count { households.append((one.label, one.treated ? 2 : 0, gained)) }
    }
    return panel(households)
  }()

  @Test func theKnownSpillOver() {
    let effects = Self.known.effects
    let rows = effects.rows.filter { $0.estimator == "exposure-mapping" }
    #expect(rows.map(\.aggregate) == ["direct", "indirect", "total", "indirect-on-treated"])
    #expect(rows.allSatisfy { $0.time == 2 && $0.cohort == nil })
    for (row, value) in zip(rows, [2, 0.5, 2.75, 0.75]) {
      #expect(isNear(row.estimate.value, value, within: 1e-11), "\(row.aggregate)")
      #expect(row.estimate.standardError! < 1e-10)
    }
    #expect(effects.omissions == [.noAssociates: 2] && effects.silent.isEmpty)
    let text = PanelHeadline(Self.known.evaluation, name: "p", language: .english).text
    #expect(text.contains("exposure: 2 households without associates"))
  }

  /// With a threshold of two thirds nobody in b, c, d or f is exposed, so that there is no spill-over on the untreated.
  @Test func theThresholdDecides() {
    var panel = Self.known
    panel.options.exposure = 0.67
    #expect(panel.effects.silent.map(\.estimator) == ["exposure-mapping"])
    #expect(panel.effects.silent.first?.reason == .noExposure)
    panel.options.exposure = 0.5
    #expect(panel.effects == Self.known.effects)
  }

  /// All associations of one size: the number of associates is no covariate.
  @Test func associationsOfOneSize() {
    let pairs: [(String, Int32, Double)] = [
      ("a", 2, 4), ("a", 2, 6), ("b", 2, 3), ("b", 0, 1), ("c", 2, 5), ("c", 0, 2), ("d", 0, 0), ("d", 0, 0.5),
    ]
    let rows = Self.panel(pairs).effects.rows.filter { $0.estimator == "exposure-mapping" }
    // Means: untouched 0.25, indirect 1.5, direct 4, both 5.
    for (row, value) in zip(rows, [3.75, 1.25, 4.75, 1]) { #expect(isNear(row.estimate.value, value)) }
    #expect(rows.count == 4)
  }

  @Test func optionsNeedEachOther() {
    var options = PanelOptions(household: "id", time: "t", income: "y")
    options.line = 1
    options.association = "a"
    #expect(throws: Fault.self) { try options.check() }
    options.firstTreated = "f"
    #expect(throws: Never.self) { try options.check() }
    for bad in [0, -0.1, 1.1, .nan] {
      options.exposure = bad
      #expect(throws: Fault.self) { try options.check() }
    }
    (options.association, options.exposure) = (nil, 0.5)
    #expect(throws: Fault.self) { try options.check() }
  }
}
