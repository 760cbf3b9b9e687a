/// Poverty over time in which a year in a long spell is worse than a year in a short one. Bossert, Chakravarty &
/// D'Ambrosio 2012 (Journal of Economic Inequality 10, 145–162):
///
///     p_i = (1 / T) Σ over t of d_it · g_it^α
///
/// where d is the number of consecutive periods poor in the spell that t belongs to; the measure is the weighted mean over
/// households. From 0 to T when no income is negative, so that only panels of the same length compare.
///
/// A gap in the observations ends the spell before it, and T is the number of observed periods. Undefined (`nil`) when no
/// household with weight was observed.
public enum PersistentPoverty {
  /// - Precondition: α ≥ 0.
  public static func estimate(_ panel: PovertyPanel, exponent: Double = 1) -> Estimate {
    precondition(exponent >= 0, "the exponent is not negative")
    var values = [Double](repeating: 0, count: panel.households)
    for household in values.indices {
      values[household] = contribution(panel.record(household), exponent)
    }
    return Linearised.mean(values, where: panel.isObserved, panel.design).estimate(panel.design)
  }

  private static func contribution(_ ratios: ArraySlice<Double>, _ exponent: Double) -> Double {
    var observed = 0
    var sum = 0.0
    var length = 0.0
    var inSpell = 0.0
    for ratio in ratios {
      observed += ratio.isNaN ? 0 : 1
      if ratio < 1 {
        length += 1
        inSpell += PovertyPanel.gap(ratio, exponent)
      } else {
        sum += length * inSpell
        length = 0
        inSpell = 0
      }
    }
    return observed > 0 ? (sum + length * inSpell) / Double(observed) : 0
  }
}
