public import Evaluation

/// A figure of one period: its name, estimate and limits.
public struct PanelMeasure: Sendable, Hashable {
  /// As it stands in tables.
  public var key: String
  public var estimate: Estimate
  public var limits: RateEstimate

  /// - Parameter limits: when they are not normal ones.
  public init(_ key: String, _ estimate: Estimate, limits: RateEstimate? = nil) {
    self.key = key
    self.estimate = estimate
    self.limits = limits ?? estimate.limits()
  }

  /// All that `measures.csv` holds, family by family; measures of a family share their work.
  static let families: [@Sendable (PanelSample) -> [PanelMeasure]] = [size, poverty]

  /// Households observed, and how many households (persons, with sizes) they stand for.
  @Sendable private static func size(_ sample: PanelSample) -> [PanelMeasure] {
    [
      PanelMeasure("households", Estimate(Double(sample.rows.count)), limits: .undefined),
      PanelMeasure("population", Estimate(sample.design.totalWeight), limits: .undefined),
    ]
  }

  /// Foster, Greer & Thorbecke 1984 (doi:10.2307/1913475): the weighted means of g⁰, g¹ and g² of the poor, where the
  /// gap g is (z − y) / z below the line and everybody at it or above counts 0.
  @Sendable private static func poverty(_ sample: PanelSample) -> [PanelMeasure] {
    let gaps = sample.values { row in
      let (income, line) = (sample.panel.columns.income[row], sample.panel.columns.line[row])
      return max(0, (line - income) / line)
    }
    let headcount = WeightedMean.estimate(sample.values { sample.panel.isPoor($0) ? 1 : 0 }, sample.design)
    return [
      PanelMeasure("headcount", headcount, limits: headcount.shareLimits()),
      PanelMeasure("poverty_gap", WeightedMean.estimate(gaps, sample.design)),
      PanelMeasure("squared_poverty_gap", WeightedMean.estimate(gaps.map { $0 * $0 }, sample.design)),
    ]
  }
}
