public import Evaluation

/// What is said of a panel in a few figures.
public struct PanelSummary: Sendable {
  public let evaluation: PanelEvaluation
  /// Poor at one period who are not poor at the next.
  public let exitRate: RateEstimate
  /// Poor again at the next period, of those whose exit was observed.
  public let returnRate: RateEstimate
  /// Periods after which half of the spells have ended; `nil` when fewer do.
  public let medianPoverty: Int?
  public let medianReturn: Int?

  public init(_ evaluation: PanelEvaluation) {
    self.evaluation = evaluation
    exitRate =
      evaluation.transitions.first { row in
        row.fromTime == nil && row.group == "all" && row.isPoor && !row.isPoorAfter
      }?.rate ?? .undefined
    returnRate = evaluation.returns.estimate(evaluation.clusterSample).shareLimits()
    let median = { (event: SurvivalEvent) in
      (evaluation.lifeTable.counts[event]?.first).flatMap { KaplanMeier.median(KaplanMeier.curve($0)) }
    }
    medianPoverty = median(.exit)
    medianReturn = median(.return)
  }

  /// Whether times are written as YYYYMM: they cross a year's turn, and their last two digits are months.
  public var looksLikeMonths: Bool {
    let times = evaluation.panel.times
    guard let first = times.first, let last = times.last, first / 100 != last / 100 else { return false }
    return times.allSatisfy { (190_000..<220_000).contains($0) && (1...12).contains($0 % 100) }
  }

  /// The rows of one measure for all households, by time.
  public func byTime(_ measure: String) -> [MeasureRow] {
    evaluation.measures.filter { $0.group == "all" && $0.measure.key == measure }
  }

  /// The same figures for another program, in the form of `measures.csv`; time is empty for the whole panel.
  public var rows: [MeasureRow] {
    let panel = evaluation.panel
    func row(_ key: String, _ value: RateEstimate) -> MeasureRow {
      MeasureRow(
        time: nil, group: "all", measure: PanelMeasure(key, Estimate(value.estimate), limits: value))
    }
    let spells = { (event: SurvivalEvent) in
      Double(evaluation.lifeTable.counts[event]?.first?.entered.reduce(0, +) ?? 0)
    }
    return [
      row("households", RateEstimate(Double(panel.households))),
      row("observations", RateEstimate(Double(panel.count))),
      row("observations_left_out", RateEstimate(Double(evaluation.dropped.values.reduce(0, +)))),
      row("gaps", RateEstimate(Double(panel.gaps))),
      row("exit_rate", exitRate), row("return_rate", returnRate),
      row("spells_of_poverty", RateEstimate(spells(.exit))),
      row("spells_after_exit", RateEstimate(spells(.return))),
      row("median_periods_poor", RateEstimate(medianPoverty.map(Double.init))),
      row("median_periods_until_return", RateEstimate(medianReturn.map(Double.init))),
    ] + byTime("households") + byTime("headcount") + byTime("poverty_gap")
  }
}
