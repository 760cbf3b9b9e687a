/// The Shapley decomposition of a quantity that several factors bring about together (Shapley 1953; for distributions
/// Shorrocks 2013, doi:10.1007/s10888-011-9214-z): each factor's effect averaged over all orders in which the factors can
/// be brought in,
///
///     φ_k = Σ over sets S without k of |S|! (n − |S| − 1)! / n! · (v(S ∪ k) − v(S))
///
/// The contributions add up to v(all) − v(none) exactly, whatever the order of the factors.
public enum Shapley {
  /// One contribution for each factor; `nil` when v has no value for some set.
  ///
  /// - Parameter value: v of the factors whose bits are set; asked 2ⁿ times.
  /// - Precondition: at most 16 factors.
  public static func contributions(factors: Int, _ value: (UInt32) -> Double?) -> [Double]? {
    precondition((0...16).contains(factors), "at most 16 factors")
    var values: [Double] = []
    for set in 0..<(UInt32(1) << UInt32(factors)) {
      guard let value = value(set), value.isFinite else { return nil }
      values.append(value)
    }
    return (0..<factors).map { factor in
      let bit = 1 << factor
      var sum = 0.0
      for set in values.indices where set & bit == 0 {
        sum += share(of: set.nonzeroBitCount, factors: factors) * (values[set | bit] - values[set])
      }
      return sum
    }
  }

  /// size! (n − size − 1)! / n!: the share of all orders in which just these come before.
  private static func share(of size: Int, factors: Int) -> Double {
    var choices = 1.0
    for k in 0..<size { choices *= Double(factors - 1 - k) / Double(k + 1) }
    return 1 / (Double(factors) * choices)
  }
}
