import Evaluation

/// `bootstrap.csv`: the estimates of `measures.csv` with the errors and percentile limits of a bootstrap of clusters.
///
/// Draws in which a measure is undefined are left out; when they are more than half, there is no error.
public enum BootstrapTable: PanelTable {
  public static let file = "bootstrap.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { options.bootstrap != nil }

  public static func rows(_ evaluation: PanelEvaluation) -> [MeasureRow] {
    let panel = evaluation.panel
    guard let bootstrap = PanelBootstrap(evaluation) else { return [] }
    let (rows, ranges) = panel.rowsByTime()
    let figures = PeriodFigure.all(deprivations: panel.columns.deprivations.map(\.name))
    let inPeriod = panel.groups.count * figures.count
    return ranges.indices.flatMap { period -> [MeasureRow] in
      let sample = PeriodSample(panel, rows: Array(rows[ranges[period]]))
      let parts = ThreadedMap.values(sample.parts.count, threads: evaluation.threads) {
        sample.part($0, cutoff: evaluation.options.cutoff)
      }
      let drawn = bootstrap.draws { weight in values(parts, figures, weight) }
      return (0..<inPeriod).compactMap { place in
        let figure = figures[place % figures.count]
        guard figure.limits != .none else { return nil }
        var row = evaluation.measures[period * inPeriod + place]
        let result = PanelBootstrap.estimate(row.measure.estimate.value, place, in: drawn)
        row.measure = PanelMeasure(figure.key, result.estimate, limits: result.limits)
        return row
      }
    }
  }

  /// Every figure of every part, in the order of `measures.csv`.
  private static func values(
    _ parts: [PeriodPart], _ figures: [PeriodFigure], _ weight: (Int) -> Double
  ) -> [Double?] {
    var line: Double?
    var values: [Double?] = []
    values.reserveCapacity(parts.count * figures.count)
    for (index, part) in parts.enumerated() {
      var drawn = part.drawn(weight)
      if index == 0 {
        let median = drawn.incomes.flatMap { WeightedQuantile.value($0, 0.5) }
        line = median.flatMap { $0 > 0 ? PeriodPart.relativeLine * $0 : nil }
      }
      drawn.relativeLine = line
      for figure in figures { values.append(figure.value(drawn)) }
    }
    return values
  }
}
