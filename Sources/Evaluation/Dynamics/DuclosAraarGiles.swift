/// Total poverty over time as one gap, and how much of it is due to gaps that differ between the periods of a household.
/// Duclos, Araar & Giles 2010 (Journal of Development Economics 91, 266–277; IZA discussion paper 2078):
///
///     γ_i(α) = (mean over t of g_it^α)^(1/α)       the gap that, if constant, would be as bad as the household's gaps
///     Γ      = (mean over i of γ_i(α)^α)^(1/α)     total
///     transient = mean over i of (γ_i(α) − γ_i(1)),   chronic = Γ − transient = average gap + inequality between
///
/// with g = max(0, 1 − x), x = income / line. Everything is in lines, unlike powers of gaps: .1 means a tenth of the line.
///
/// With T periods γ_i(α) is too small on average, being a concave function of a mean of T. `correctsBias` adds the second
/// term of Taylor's series to each household's transient gap:
///
///     (α − 1) / (2 α²) · m^(1/α − 2) · s² / T,   m = mean of g^α,  s² = variance of g^α (divisor T − 1)
///
/// as in the authors' program (`dtcpov` of DASP); nothing is added for a household observed once. Total poverty has no such
/// bias, so that chronic poverty loses what transient poverty gains. Undefined (`nil`) when no household with weight was
/// observed; standard errors are linearised, those of Γ and chronic being undefined without poverty, where the power has
/// no slope.
public struct DuclosAraarGiles: Sendable, Hashable {
  /// Γ.
  public let total: Estimate
  public let chronic: Estimate
  public let transient: Estimate
  /// The mean of γ_i(1).
  public let averageGap: Estimate
  /// Chronic less average gap: the cost of inequality between households.
  public let inequalityBetween: Estimate
  /// transient / total; undefined without poverty.
  public let transientShare: Estimate

  /// - Precondition: α ≥ 1.
  public init(_ panel: PovertyPanel, exponent: Double = 2, correctsBias: Bool = true) {
    precondition(exponent >= 1, "the exponent is 1 or more")
    let design = panel.design
    let averageGap = panel.mean { Self.mean($0.map { PovertyPanel.gap($0, 1) }) }
    let power = panel.mean { Self.mean($0.map { PovertyPanel.gap($0, exponent) }) }
    let transient = panel.mean { Self.transient($0, exponent, correctsBias) }
    self.averageGap = averageGap.estimate(design)
    self.transient = transient.estimate(design)
    guard let averageGap, let power, let transient else {
      total = .undefined
      chronic = .undefined
      inequalityBetween = .undefined
      transientShare = .undefined
      return
    }
    guard power.value > 0 else {
      total = Estimate(0)
      chronic = Estimate(0)
      inequalityBetween = Estimate(0)
      transientShare = .undefined
      return
    }
    let gap = Powers.power(power.value, 1 / exponent)
    let total = power.mapped(gap, slope: gap / (exponent * power.value))
    let chronic = total - transient
    self.total = total.estimate(design)
    self.chronic = chronic.estimate(design)
    inequalityBetween = (chronic - averageGap).estimate(design)
    transientShare = (transient / total).estimate(design)
  }

  /// γ(α) − γ(1) of one household, corrected or not.
  private static func transient(_ ratios: ArraySlice<Double>, _ exponent: Double, _ correctsBias: Bool) -> Double {
    let powers = ratios.map { PovertyPanel.gap($0, exponent) }
    let power = mean(powers)
    guard power > 0 else { return 0 }
    let plain = Powers.power(power, 1 / exponent) - mean(ratios.map { PovertyPanel.gap($0, 1) })
    guard correctsBias, ratios.count > 1 else { return plain }
    let periods = Double(ratios.count)
    // s² / m² from relative deviations, which cannot underflow.
    let relative = powers.reduce(0) { $0 + ($1 / power - 1) * ($1 / power - 1) } / (periods - 1)
    let curvature = (exponent - 1) / (2 * exponent * exponent)
    return plain + curvature * Powers.power(power, 1 / exponent) * relative / periods
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
