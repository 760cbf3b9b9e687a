/// The poverty measure of Sen, Shorrocks and Thon (Thon 1979, doi:10.1111/j.1475-4991.1979.tb00117.x; Shorrocks 1995,
/// doi:10.2307/2171728):
///
///     SST = P_1 (1 + G(gaps)) = ΣΣ w_i w_j max(g_i, g_j) / W²
///
/// over all pairs of people, the gap of those who are not poor being 0; G is their Gini coefficient. For equal weights,
/// Σ (2n − 2i + 1) g_i / n² with the poorest first. Influence: u = 2 Σ_j w_j max(g, g_j) / W² − 2 SST / W. 0 when nobody
/// is poor.
public enum SenShorrocksThon {
  public static func linearised(_ profile: PovertyProfile) -> Linearised { derivatives(profile).linearised(profile) }

  static func derivatives(_ profile: PovertyProfile) -> PovertyDerivatives {
    let total = profile.totalWeight
    var (before, gapsBefore, sum, slope) = (0.0, 0.0, 0.0, 0.0)
    var largest = profile.gaps
    for place in profile.gaps.indices {
      let (weight, gap, line) = (profile.weights[place], profile.gaps[place], profile.lines[place])
      // Everybody from here on has at most this gap.
      largest[place] = gapsBefore + gap * (total - before)
      let pairs = weight * (2 * (total - before) - weight)
      sum += pairs * gap
      slope += pairs * profile.incomes[place] / (line * line)
      before += weight
      gapsBefore += weight * gap
    }
    let value = sum / (total * total)
    return PovertyDerivatives(
      value: value, poor: largest.map { 2 * ($0 / total - value) / total },
      others: 2 * (gapsBefore / total - value) / total, slope: slope / (total * total))
  }
}
