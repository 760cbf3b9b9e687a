import Foundation

/// The generalised entropy measures of inequality (Shorrocks 1980, doi:10.2307/1913126), with r = y / μ and weighted
/// means:
///
///     GE(α) = (mean(r^α) − 1) / (α (α − 1)),   GE(1) = mean(r ln r),   GE(0) = −mean(ln r)
///
/// GE(1) is Theil's T, GE(0) the mean log deviation (Theil's L), GE(2) half the squared coefficient of variation. The
/// smaller α, the more the bottom counts. Influences, with M = mean(r^α):
///
///     (r^α + (α − 1) M − α M r) / (α (α − 1) W),   (r ln r − r (1 + T) + 1) / W,   (r − 1 − ln r − L) / W
///
/// `nil` when the mean is not positive. An income of 0 adds 0^α = 0 (0 ln 0 = 0) when α > 0 and leaves the measure
/// undefined otherwise; a negative income does for every α but 2.
public enum GeneralisedEntropy {
  public static func linearised(_ sorted: SortedIncomes, alpha: Double) -> Linearised? {
    guard isDefined(sorted, alpha: alpha) else { return nil }
    let (weight, mean) = (sorted.totalWeight, sorted.mean)
    let terms = sorted.incomes.map { term($0 / mean, alpha: alpha) }
    var sum = 0.0
    for place in terms.indices { sum += sorted.weights[place] * terms[place] }
    let average = sum / weight
    guard average.isFinite else { return nil }
    let relative = { (place: Int) in sorted.incomes[place] / mean }
    switch alpha {
    case 0:
      return sorted.linearised(-average) { (relative($0) - 1 - terms[$0] + average) / weight }
    case 1:
      return sorted.linearised(average) { (terms[$0] - relative($0) * (1 + average) + 1) / weight }
    default:
      let scale = 1 / (alpha * (alpha - 1))
      return sorted.linearised(scale * (average - 1)) { place in
        scale * (terms[place] + (alpha - 1) * average - alpha * average * relative(place)) / weight
      }
    }
  }

  static func isDefined(_ sorted: SortedIncomes, alpha: Double) -> Bool {
    guard alpha.isFinite, sorted.mean > 0 else { return false }
    let least = sorted.incomes[0]
    return alpha == 2 || least > 0 || (least == 0 && alpha > 0)
  }

  /// What is averaged: ln r, r ln r or r^α.
  static func term(_ relative: Double, alpha: Double) -> Double {
    switch alpha {
    case 0: log(relative)
    case 1: relative > 0 ? relative * log(relative) : 0
    default: power(relative, alpha)
    }
  }

  static func power(_ relative: Double, _ exponent: Double) -> Double {
    switch exponent {
    case 2: relative * relative
    case 0.5: relative.squareRoot()
    case -1: 1 / relative
    default: pow(relative, exponent)
    }
  }
}
