/// Ordinates of the Lorenz curve: the share of all income that the poorest share p of the people has,
///
///     L(p) = S(p) / T,   S(p) = Σ_{j<k} w_j y_j + (p W − Σ_{j<k} w_j) y_k
///
/// with k the observation in which the p-th part of the people lies, so that the curve is straight between
/// observations. Influence: u_S = (y − y_k) 1(before k) + p y_k and u = (u_S − L y) / T, the exact derivative (Beach &
/// Davidson 1983, doi:10.2307/2297772).
///
/// L(0) = 0 and L(1) = 1. `nil` outside [0, 1] and when the mean is not positive; with negative incomes the curve
/// starts below 0.
public enum LorenzCurve {
  public static func linearised(_ sorted: SortedIncomes, _ share: Double) -> Linearised? {
    guard share >= 0, share <= 1, sorted.total > 0 else { return nil }
    let target = share * sorted.totalWeight
    var (low, high) = (0, sorted.rows.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sorted.cumulativeWeights[middle] < target { low = middle + 1 } else { high = middle }
    }
    let income = sorted.incomes[low]
    let bottom = sorted.incomeBefore(low) + (target - sorted.weightBefore(low)) * income
    let value = share == 1 ? 1 : bottom / sorted.total
    return sorted.linearised(value) { place in
      let own = place < low ? sorted.incomes[place] - income : 0
      return (own + share * income - value * sorted.incomes[place]) / sorted.total
    }
  }
}
