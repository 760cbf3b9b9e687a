/// How far below the line the poor are on average, as a share of the line (Sen 1976):
///
///     I = Σ_poor w (z − y) / z / Σ_poor w = P_1 / P_0
///
/// Influence: u = 1(y < z) (g − I) / Σ_poor w. `nil` when nobody is poor.
public enum IncomeGapRatio {
  public static func linearised(_ profile: PovertyProfile) -> Linearised? {
    derivatives(profile)?.linearised(profile)
  }

  static func derivatives(_ profile: PovertyProfile) -> PovertyDerivatives? {
    let weight = profile.poorWeight
    guard weight > 0 else { return nil }
    var sum = 0.0
    for place in profile.gaps.indices { sum += profile.weights[place] * profile.gaps[place] }
    let value = sum / weight
    let headcount = weight / profile.totalWeight
    let slope = FosterGreerThorbecke.slope(profile, alpha: 1).flatMap { gap in
      profile.density.map { (gap - value * $0) / headcount }
    }
    return PovertyDerivatives(value: value, poor: profile.gaps.map { ($0 - value) / weight }, others: 0, slope: slope)
  }
}
