/// The poverty measure of Sen (1976, doi:10.2307/1912718) in its replication-invariant form:
///
///     S = H (I + (1 − I) G)
///
/// with the headcount ratio H, the income gap ratio I and the Gini coefficient G of the relative incomes x = y/z of the
/// poor, without small-sample factor (as R's `ineq`). Written in sums over the poor it needs no division by their mean
/// income, so that zero and negative incomes have an answer:
///
///     S = (W_p − 2 T + A / W_p) / W,   W_p = Σ w,  T = Σ w x,  A = ΣΣ w_i w_j max(x_i, x_j)
///
/// Influence: the derivative of that in each weight. The line moves it by the scale of x and, since a person who
/// becomes poor at the line changes S by (1 − A / W_p²) / W, by the density there. 0 when nobody is poor.
public enum Sen {
  public static func linearised(_ profile: PovertyProfile) -> Linearised { derivatives(profile).linearised(profile) }

  static func derivatives(_ profile: PovertyProfile) -> PovertyDerivatives {
    let total = profile.totalWeight
    let poor = profile.poorWeight
    guard poor > 0 else { return PovertyDerivatives(value: 0, poor: [], others: 0, slope: profile.density) }
    let relative = zip(profile.incomes, profile.lines).map { $0 / $1 }
    // Ascending in x: the largest of each pair is the later one.
    var sumOfIncomes = 0.0
    for place in relative.indices { sumOfIncomes += profile.weights[place] * relative[place] }
    var (weight, income, pairs) = (0.0, 0.0, 0.0)
    var largest = relative
    for place in relative.indices {
      weight += profile.weights[place]
      income += profile.weights[place] * relative[place]
      largest[place] = relative[place] * weight + (sumOfIncomes - income)
      pairs += profile.weights[place] * largest[place]
    }
    let value = (poor - 2 * sumOfIncomes + pairs / poor) / total
    let share = pairs / (poor * poor)
    let influence = relative.indices.map { place in
      (1 - 2 * relative[place] + 2 * largest[place] / poor - share - value) / total
    }
    let slope = profile.density.flatMap { density in
      profile.line.map { (2 * sumOfIncomes - pairs / poor) / ($0.value * total) + density * (1 - share) }
    }
    return PovertyDerivatives(value: value, poor: influence, others: -value / total, slope: slope)
  }
}
