public import Declarations
import Evaluation
public import Experiments

/// What an evaluation of a panel says on the screen: how large it is, who is poor when, who leaves and who returns, what
/// was left out, and where the tables are.
public struct PanelHeadline {
  let summary: PanelSummary
  /// What the user calls the panel.
  let name: String
  let language: Language

  public init(_ evaluation: PanelEvaluation, name: String, language: Language) {
    summary = PanelSummary(evaluation)
    self.name = name
    self.language = language
  }

  public var text: String {
    [introduction, poverty, dynamics, leftOut, hazards].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var panel: HouseholdPanel { summary.evaluation.panel }

  private var introduction: String {
    let times = panel.times
    let kind: Text =
      times.count == 1 ? PanelTexts.crossSection : panel.step == 1 ? PanelTexts.panel : PanelTexts.panelWithStep
    return kind.rendered(
      language,
      [
        "name": name, "households": NumberText.grouped(Double(panel.households)),
        "observations": NumberText.grouped(Double(panel.count)), "periods": "\(times.count)",
        "first": "\(times.first ?? 0)", "last": "\(times.last ?? 0)", "step": "\(panel.step)",
      ])
  }

  /// Periods as rows; of many the first and the last.
  private var poverty: String {
    var table = TextTable()
    table.rows.append([(panel.columns.size.isEmpty ? PanelTexts.poorHouseholds : PanelTexts.poorPersons)[language]])
    table.rows.append(PanelTexts.povertyColumns.map { $0[language] })
    let columns = ["households", "headcount", "poverty_gap"].map(summary.byTime)
    let count = columns[0].count
    for index in 0..<count where count <= 24 || index < 12 || index >= count - 12 {
      if count > 24, index == count - 12 { table.rows.append(["…", "", "", ""]) }
      let measures = columns.map { $0[index].measure }
      table.row(
        "\(columns[0][index].time ?? 0)", NumberText.grouped(measures[0].estimate.value ?? 0),
        NumberText.limits(measures[1].limits, scale: 100), NumberText.limits(measures[2].limits, scale: 100))
    }
    return table.text
  }

  private var dynamics: String {
    if panel.times.count < 2 { return "" }
    let rate = { (rate: RateEstimate) in NumberText.limits(rate, scale: 100) }
    let counts = summary.evaluation.lifeTable.counts
    let spells = { (event: SurvivalEvent) in counts[event]?.first?.entered.reduce(0, +) ?? 0 }
    let median = { (periods: Int?) in
      periods.map { PanelTexts.periods.rendered(language, ["periods": "\($0)"]) } ?? PanelTexts.notReached[language]
    }
    var lines: [String] = []
    for (text, value) in [(PanelTexts.exits, summary.exitRate), (PanelTexts.returns, summary.returnRate)]
    where value.estimate != nil { lines.append(text.rendered(language, ["rate": rate(value)])) }
    for (text, event, periods) in [
      (PanelTexts.poverty, SurvivalEvent.exit, summary.medianPoverty),
      (PanelTexts.afterExit, .return, summary.medianReturn),
    ] where spells(event) > 0 {
      let count = NumberText.grouped(Double(spells(event)))
      lines.append(text.rendered(language, ["median": median(periods), "spells": count]))
    }
    if lines.isEmpty { return "" }
    return (lines + [(panel.isSimpleSample ? PanelTexts.simpleLimits : PanelTexts.surveyLimits)[language]])
      .joined(separator: "\n")
  }

  /// Regressions without numbers, and why.
  private var hazards: String {
    let problems = summary.evaluation.hazards?.problems ?? []
    return HazardTexts.sentences(problems, language).joined(separator: "\n")
  }

  private var leftOut: String {
    let evaluation = summary.evaluation
    var lines: [String] = []
    for reason in DroppedObservation.allCases {
      guard let count = evaluation.dropped[reason] else { continue }
      lines.append(
        PanelTexts.dropped(reason).rendered(language, ["count": NumberText.grouped(Double(count))]))
    }
    let others = [
      (PanelTexts.droppedHouseholds, evaluation.droppedHouseholds), (PanelTexts.gaps, panel.gaps),
      (PanelTexts.leftCensored, evaluation.lifeTable.leftCensored), (HazardTexts.cut, evaluation.hazards?.cut ?? 0),
    ]
    for (text, count) in others where count > 0 {
      lines.append(text.rendered(language, ["count": NumberText.grouped(Double(count))]))
    }
    lines += ProgrammeNotes(evaluation: evaluation, language: language).lines
    if summary.looksLikeMonths, panel.gaps > 0 { lines.append(PanelTexts.calendarMonths[language]) }
    return lines.isEmpty ? "" : ([PanelTexts.leftOut[language]] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}
