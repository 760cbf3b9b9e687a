/// Total poverty over time, split into what would remain if every household had its mean income in every period
/// (chronic) and what comes from income going up and down (transient). Jalan & Ravallion 1998
/// (doi:10.1006/jcec.1998.1527), 2000 (doi:10.1080/00220380008422655):
///
///     total_i = mean over t of g(x_it),   chronic_i = g(mean over t of x_it),   transient = total − chronic
///
/// with x = income / line and g(x) = (1 − x)^α below 1, else 0; each is the weighted mean over households, 0 … 1 when no
/// income is negative. With α ≥ 1 transient poverty is never negative; with the squared gap (α = 2, theirs) it
/// measures risk. The lines being equal in all periods, x averages as income does.
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
  public init(_ panel: PovertyPanel, exponent: Double = 2) {
    precondition(exponent >= 0, "the exponent is not negative")
    let total = panel.mean { ratios in
      ratios.reduce(0) { $0 + PovertyPanel.gap($1, exponent) } / Double(ratios.count)
    }
    let chronic = panel.mean { ratios in
      PovertyPanel.gap(ratios.reduce(0, +) / Double(ratios.count), exponent)
    }
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
}
