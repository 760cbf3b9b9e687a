/// Total poverty over time, split into what would remain if every household had its mean income in every period
/// (chronic) and what comes from income going up and down (transient). Jalan & Ravallion 1998
/// (Journal of Comparative Economics 26, 338–357), 2000 (doi:10.1080/00220380008422655):
///
///     total_i = mean over t of g(x_it),   chronic_i = g(mean over t of x_it),   transient = total − chronic
///
/// with x = income / line and g(x) = (1 − x)^α below 1, else 0; each is the weighted mean over households, 0 … 1 when no
/// income is negative. With α ≥ 1 transient poverty is never negative; with the squared gap (α = 2, theirs) it
/// measures risk. The lines being equal in all periods, x averages as income does.
///
/// Means of few periods vary by themselves, which makes chronic poverty too large on average and transient poverty too
/// small. `correctsBias` takes the second term of Taylor's series from each household whose mean is below the line
/// (Duclos, Araar & Giles 2010, and `dtcpov` of DASP), s² being the variance of x with divisor T − 1:
///
///     chronic_i − ½ α (α − 1) (1 − x̄)^(α − 2) s² / T
///
/// with nothing taken from a household observed once. Corrected chronic poverty may come out below 0.
///
/// All are undefined (`nil`) when no household with weight was observed; the share also without poverty. Standard errors
/// are linearised over households' contributions.
public struct JalanRavallion: Sendable, Hashable {
  public let total: Estimate
  public let chronic: Estimate
  public let transient: Estimate
  /// transient / total.
  public let transientShare: Estimate

  /// - Precondition: α ≥ 0.
  public init(_ panel: PovertyPanel, exponent: Double = 2, correctsBias: Bool = false) {
    precondition(exponent >= 0, "the exponent is not negative")
    let total = panel.mean { ratios in
      ratios.reduce(0) { $0 + PovertyPanel.gap($1, exponent) } / Double(ratios.count)
    }
    let chronic = panel.mean { Self.chronic($0, exponent, correctsBias) }
    self.total = total.estimate(panel.design)
    self.chronic = chronic.estimate(panel.design)
    guard let total, let chronic else {
      transient = .undefined
      transientShare = .undefined
      return
    }
    let transient = total - chronic
    self.transient = transient.estimate(panel.design)
    transientShare = (transient / total).estimate(panel.design)
  }

  private static func chronic(_ ratios: ArraySlice<Double>, _ exponent: Double, _ correctsBias: Bool) -> Double {
    let periods = Double(ratios.count)
    let mean = ratios.reduce(0, +) / periods
    let plain = PovertyPanel.gap(mean, exponent)
    guard correctsBias, mean < 1, ratios.count > 1 else { return plain }
    let variance = ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (periods - 1)
    return plain - exponent * (exponent - 1) / 2 * Powers.power(1 - mean, exponent - 2) * variance / periods
  }
}
