public import Declarations

/// A measure that a run streams, and the test that holds it to the panel.
public struct StreamedMeasure: Sendable, Hashable {
  public let what: Text
  public let accumulator: String
  public let panel: String
  public let test: String

  public static let all = [
    StreamedMeasure(
      what: Text(
        "exits, returns, first entries, lasting exits and time at risk by phase, group, unit and definition",
        zh: "按阶段、群体、单位与定义的脱贫、返贫、初次入贫、持续脱贫与风险时间"),
      accumulator: "PhaseRateMeter", panel: "PhaseCounts(panel:)", test: "RecordedPanelTests.countsEqualThoseOfThePanel"
    ),
    StreamedMeasure(
      what: Text("survival in and out of poverty by cohort", zh: "按队列的贫困内外生存曲线"),
      accumulator: "SpellSurvival", panel: "KaplanMeier", test: "RecordedPanelTests.survivalEqualsThatOfThePanel"),
    StreamedMeasure(
      what: Text("state and beginning of every household's spell", zh: "每户当前贫困期的状态与起点"),
      accumulator: "StatusClock", panel: "StatusPanel", test: "RecordedPanelTests.clocksEndAsThePanelDoes"),
    StreamedMeasure(
      what: Text(
        "headcounts of households and persons by either status, and income a head, by year and group",
        zh: "按年份与群体的住户与人口贫困发生率(两种状态)及人均收入"),
      accumulator: "OutcomeSums", panel: "RunPanelRow", test: "YearlyOutcomeTests.streamedIsThePanelForm"),
  ]
}
