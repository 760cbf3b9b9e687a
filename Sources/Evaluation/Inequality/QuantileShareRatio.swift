/// How much the top share p of the people has for one unit of the bottom share p; S80/S20 for p = 0.2, as Eurostat and
/// R's `laeken` (`qsr`) define it:
///
///     R = Σ w y 1(y > Q(1 − p)) / Σ w y 1(y ≤ Q(p))
///
/// with `WeightedQuantile`. Influence (Osier 2009, *Survey Research Methods* 3, 167–195), which needs no
/// density:
///
///     u = (y − u(1 − p) − R u(p)) / Σ w y 1(y ≤ Q(p)),   u(p) = y 1(y ≤ Q(p)) − Q(p) (1(y ≤ Q(p)) − p)
///
/// `nil` unless 0 < p ≤ 1/2, and when the bottom has nothing.
public enum QuantileShareRatio {
  public static func linearised(_ sorted: SortedIncomes, _ share: Double = 0.2) -> Linearised? {
    guard share > 0, share <= 0.5, let lower = WeightedQuantile.value(sorted, share),
      let upper = WeightedQuantile.value(sorted, 1 - share)
    else { return nil }
    let below = sorted.places(below: lower, orAt: true)
    let upTo = sorted.places(below: upper, orAt: true)
    let bottom = sorted.incomeBefore(below)
    guard bottom > 0 else { return nil }
    let ratio = (sorted.total - sorted.incomeBefore(upTo)) / bottom
    return sorted.linearised(ratio) { place in
      let income = sorted.incomes[place]
      let low = place < below ? income - lower * (1 - share) : lower * share
      let high = place < upTo ? income - upper * share : upper * (1 - share)
      return (income - high - ratio * low) / bottom
    }
  }
}
