import Evaluation
import Testing

/// From rows in any order to a panel.
@Suite struct PanelAssemblyTests {
  private func columns(_ rows: [(String, Int32, Double)]) -> PanelColumns {
    PanelColumns(
      household: AuthorityPanel.labels(rows.map(\.0)), time: rows.map(\.1), income: rows.map(\.2),
      line: rows.map { _ in 10 })
  }

  @Test func rowsAreSortedByHouseholdThenTime() {
    let rows: [(String, Int32, Double)] = [("10", 3, 1), ("9", 2, 2), ("10", 1, 3), ("9", 1, 4), ("10", 2, 5)]
    let panel = PanelAssembly(columns(rows)).panel
    #expect(panel.columns.household.labels == ["9", "10"])
    #expect(panel.columns.income == [4, 2, 3, 5, 1])
    #expect(panel.starts == [0, 2, 5] && panel.times == [1, 2, 3] && panel.step == 1 && panel.gaps == 0)
    #expect(PanelAssembly(columns(rows.reversed())).panel == panel)
    #expect(PanelAssembly(columns([3, 1, 2, 4, 0].map { rows[$0] })).panel == panel)
  }

  @Test func whatLacksSomethingIsAGap() {
    var given = columns([("a", 1, 1), ("a", 2, .nan), ("a", 3, 3), ("b", 1, .nan), ("c", 1, 1), ("c", 2, 1)])
    given.weight = [1, .nan, 1, 1, .nan, 0]
    let assembly = PanelAssembly(given)
    #expect(assembly.dropped == [.noIncome: 2, .noWeight: 1])
    #expect(assembly.droppedHouseholds == 1)
    #expect(assembly.panel.columns.household.labels == ["a", "c"])
    #expect(assembly.panel.columns.income == [1, 3, 1] && assembly.panel.weight(2) == 0)
    // Nobody is left with two observations a year apart: the step is what there is.
    #expect(assembly.panel.step == 2 && assembly.panel.gaps == 0)
  }

  @Test func duplicatesAreNamedByTheirRows() {
    let assembly = PanelAssembly(columns([("b", 1, 1), ("a", 1, .nan), ("b", 1, 2), ("a", 1, 3), ("b", 2, 1)]))
    #expect(assembly.duplicates.map { [$0.row, $0.earlier] } == [[2, 0], [3, 1]])
  }

  @Test func theStepIsTheSmallestGapOfAHousehold() {
    // Half of the households in even years, half in odd ones.
    let panel = PanelAssembly(
      columns([("a", 2010, 1), ("a", 2012, 1), ("a", 2016, 1), ("b", 2011, 1), ("b", 2013, 1)])
    ).panel
    #expect(panel.step == 2 && panel.gaps == 1)
    #expect((0..<5).map(panel.isFollowed) == [true, false, false, true, false])
    #expect(PanelAssembly(columns([("a", 5, 1), ("b", 9, 1)])).panel.step == 1)
  }

  @Test func nothingIsAPanelToo() {
    let panel = PanelAssembly(columns([])).panel
    #expect(panel.count == 0 && panel.households == 0 && panel.times == [] && panel.rowsByTime().rows == [])
    #expect(PanelSpells(panel).spells == [])
    #expect(panel.clusterSample().count == 0)
    #expect(WeightedMean.estimate([], SurveyDesign(count: 0)) == .undefined)
    #expect(ClusteredRate().estimate(SurveyDesign(count: 3)) == .undefined)
  }

  @Test func rowsStandByTime() {
    let panel = PanelAssembly(columns([("a", 1, 1), ("a", 3, 1), ("b", 1, 1), ("c", 3, 1)])).panel
    let byTime = panel.rowsByTime()
    #expect(byTime.ranges.map { Array(byTime.rows[$0]) } == [[0, 2], [1, 3]])
  }

  /// Labels that are all whole numbers stand in their order, others as texts; a missing one is −1.
  @Test func labelsAreOrdered() {
    let numbers = LabelColumn(codes: [0, 1, -1, 2], labels: ["10", "9", "2"])
    #expect(numbers.labels == ["2", "9", "10"] && numbers.codes == [2, 1, -1, 0])
    #expect(numbers[0] == "10" && numbers[2] == nil)
    #expect(LabelColumn(codes: [0], labels: ["b", "a1", "a10"]).labels == ["a1", "a10", "b"])
  }
}
