import Foundation

/// The poverty measures of Foster, Greer & Thorbecke (1984, doi:10.2307/1913475):
///
///     P_α = Σ w 1(y < z) ((z − y) / z)^α / Σ w
///
/// α = 0 is the headcount ratio, 1 the poverty gap, 2 the squared poverty gap. A negative income is a gap above 1.
/// Influence (Binder & Kovačević 1995): u = (1(y < z) g^α − P_α) / Σ w, and with an estimated line ∂P/∂z times the
/// line's, where
///
///     ∂P_0/∂z = f(z),   ∂P_α/∂z = α Σ w 1(y < z) g^(α−1) y / z² / Σ w
///
/// 0 when nobody is poor; `nil` for a negative α.
public enum FosterGreerThorbecke {
  public static func linearised(_ profile: PovertyProfile, alpha: Double) -> Linearised? {
    derivatives(profile, alpha: alpha)?.linearised(profile)
  }

  static func derivatives(_ profile: PovertyProfile, alpha: Double) -> PovertyDerivatives? {
    guard alpha >= 0, alpha.isFinite else { return nil }
    var terms = profile.gaps.map { power($0, alpha) }
    var sum = 0.0
    for place in terms.indices { sum += profile.weights[place] * terms[place] }
    let value = sum / profile.totalWeight
    for place in terms.indices { terms[place] = (terms[place] - value) / profile.totalWeight }
    return PovertyDerivatives(
      value: value, poor: terms, others: -value / profile.totalWeight, slope: slope(profile, alpha: alpha))
  }

  /// ∂P_α/∂z.
  static func slope(_ profile: PovertyProfile, alpha: Double) -> Double? {
    guard alpha > 0 else { return profile.density }
    guard profile.isRelative else { return 0 }
    var sum = 0.0
    for place in profile.gaps.indices {
      let line = profile.lines[place]
      sum += profile.weights[place] * power(profile.gaps[place], alpha - 1) * profile.incomes[place] / (line * line)
    }
    return alpha * sum / profile.totalWeight
  }

  private static func power(_ gap: Double, _ exponent: Double) -> Double {
    switch exponent {
    case 0: 1
    case 1: gap
    case 2: gap * gap
    default: pow(gap, exponent)
    }
  }
}
