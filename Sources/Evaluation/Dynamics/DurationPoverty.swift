/// Chronic poverty by counting periods: who is poor in a share τ of them or more, how long, and how deeply. Foster 2009
/// (in Addison, Hulme & Kanbur, Poverty Dynamics, Oxford University Press):
///
///     K_α(τ) = mean over i of 1(share of periods poor ≥ τ) · mean over t of g_it^α
///
/// g^0 says who is poor. With τ = 1 / T everybody ever poor counts (K_α is then the mean over periods of the FGT
/// measure), with τ = 1 only the always poor. Shares within 10⁻¹² of τ reach it. The share is that of the observed
/// periods. Undefined (`nil`) when no household with weight was observed.
public struct DurationPoverty: Sendable, Hashable {
  /// The share of people who are poor that long: H.
  public let headcount: Estimate
  /// K_0 = H times the average share of periods that they are poor.
  public let adjustedHeadcount: Estimate
  /// K_1.
  public let gap: Estimate
  /// K_2.
  public let squaredGap: Estimate
  /// K_0 / H: the average share of periods poor among the chronically poor; undefined without any.
  public let averageDuration: Estimate

  /// - Parameter cutoff: τ, above 0 and at most 1.
  public init(_ panel: PovertyPanel, cutoff: Double) {
    precondition(cutoff > 0 && cutoff <= 1, "the cut-off is above 0 and at most 1")
    let design = panel.design
    let measure = { (exponent: Double) in
      panel.mean { Self.isChronic($0, cutoff) ? Self.mean($0, exponent) : 0 }
    }
    let headcount = panel.mean { Self.isChronic($0, cutoff) ? 1 : 0 }
    let adjusted = measure(0)
    self.headcount = headcount.estimate(design)
    adjustedHeadcount = adjusted.estimate(design)
    gap = measure(1).estimate(design)
    squaredGap = measure(2).estimate(design)
    averageDuration = headcount.flatMap { headcount in adjusted.flatMap { $0 / headcount } }.estimate(design)
  }

  private static func isChronic(_ ratios: ArraySlice<Double>, _ cutoff: Double) -> Bool {
    mean(ratios, 0) >= cutoff - 1e-12
  }

  private static func mean(_ ratios: ArraySlice<Double>, _ exponent: Double) -> Double {
    ratios.reduce(0) { $0 + PovertyPanel.gap($1, exponent) } / Double(ratios.count)
  }
}
