import Evaluation

/// `bootstrap.csv`: the figures of `measures.csv` with the errors and percentile limits of a bootstrap of clusters.
///
/// A draw takes clusters of the whole panel, so that those in it bring all their periods along. Draws in which a figure
/// is undefined are left out; when they are more than half, there is no error.
public enum BootstrapTable: PanelTable {
  public static let file = "bootstrap.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { options.bootstrap != nil }

  public static func rows(_ evaluation: PanelEvaluation) -> [MeasureRow] {
    let (panel, options) = (evaluation.panel, evaluation.options)
    guard let draws = options.bootstrap else { return [] }
    let (rows, ranges) = panel.rowsByTime()
    let figures = PeriodFigure.all(deprivations: panel.columns.deprivations.map(\.name)).filter { $0.limits != .none }
    let bootstrap = ClusterBootstrap(
      evaluation.clusterSample, draws: draws, seed: options.seed ?? PanelOptions.standardSeed)
    return ranges.indices.flatMap { period in
      let sample = PeriodSample(panel, rows: Array(rows[ranges[period]]))
      let parts = ThreadedMap.values(sample.parts.count, threads: evaluation.threads) {
        sample.part($0, cutoff: options.cutoff)
      }
      let drawn = ThreadedMap.values(draws, threads: evaluation.threads) { draw in
        let factors = bootstrap.weights(draw: draw)
        return values(parts, figures) { panel.weight($0) * factors[Int(panel.cluster($0))] }
      }
      let own = values(parts, figures, panel.weight)
      return panel.groups.indices.flatMap { group in
        figures.indices.map { figure in
          let place = group * figures.count + figure
          let result = BootstrapEstimate(
            defined(own[place]), drawn: drawn.map { defined($0[place]) })
          return MeasureRow(
            time: panel.times[period], group: panel.name(ofGroup: panel.groups[group]),
            measure: PanelMeasure(
              figures[figure].key, result.estimate,
              limits: RateEstimate(result.estimate.value, low: result.low, high: result.high)))
        }
      }
    }
  }

  /// Every figure of every part; NaN where undefined.
  private static func values(
    _ parts: [PeriodPart], _ figures: [PeriodFigure], _ weight: (Int) -> Double
  ) -> [Double] {
    var line: Double?
    var values: [Double] = []
    values.reserveCapacity(parts.count * figures.count)
    for (index, part) in parts.enumerated() {
      var drawn = part.drawn(weight)
      if index == 0 {
        let median = drawn.incomes.flatMap { WeightedQuantile.value($0, 0.5) }
        line = median.flatMap { $0 > 0 ? PeriodPart.relativeLine * $0 : nil }
      }
      drawn.relativeLine = line
      for figure in figures { values.append(figure.value(drawn) ?? .nan) }
    }
    return values
  }

  private static func defined(_ value: Double) -> Double? { value.isNaN ? nil : value }
}
