/// Quantiles of weighted incomes, the inverse of the distribution function F(y) = Σ w 1(y_i ≤ y) / Σ w:
///
///     Q(p) = the smallest income with F ≥ p, or half-way to the next one where F = p exactly
///
/// which is type 2 of Hyndman & Fan (1996, doi:10.1080/00031305.1996.10473566), the rule of Eurostat and
/// `qrule = "hf2"` of R's `survey`: the usual median for equal weights. F counts as equal to p within 10⁻¹² so that
/// rounding does not decide. Its influence needs the density of incomes there (Deville 1999):
///
///     u = −(1(y ≤ Q) − p) / (Σ w · f(Q))
///
/// with f by `IncomeDensity`. `nil` unless 0 < p < 1; without error where the density is undefined or 0.
public enum WeightedQuantile {
  public static func value(_ sorted: SortedIncomes, _ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    let target = probability * sorted.totalWeight
    let tolerance = 1e-12 * sorted.totalWeight
    var (low, high) = (0, sorted.rows.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sorted.cumulativeWeights[middle] < target - tolerance { low = middle + 1 } else { high = middle }
    }
    let income = sorted.incomes[low]
    let isReached = sorted.cumulativeWeights[low] <= target + tolerance
    return isReached && low + 1 < sorted.incomes.count ? (income + sorted.incomes[low + 1]) / 2 : income
  }

  public static func linearised(_ sorted: SortedIncomes, _ probability: Double) -> Linearised? {
    guard let quantile = value(sorted, probability) else { return nil }
    guard sorted.hasInfluence, let density = IncomeDensity.at(quantile, sorted), density > 0 else {
      return Linearised(quantile, influence: [])
    }
    let scale = -1 / (sorted.totalWeight * density)
    return sorted.linearised(quantile) { place in
      scale * ((sorted.incomes[place] <= quantile ? 1 : 0) - probability)
    }
  }
}
