/// Spearman's rank correlation (1904, doi:10.2307/1412159): Pearson's correlation of mid-ranks.
///
/// The mid-rank of a value is the weight below it plus half the weight of all that equal it; with equal weights these are
/// average ranks, and the result is the usual coefficient with ties. Pairs with a value that is not a number do not count.
/// Undefined (`nil`) when all values of a side are equal, or without weight. Complexity: O(n).
public enum RankCorrelation {
  /// - Precondition: three lists of the same length, weights 0 or more.
  public static func spearman(_ x: [Double], _ y: [Double], weights: [Double]) -> Double? {
    precondition(x.count == y.count && x.count == weights.count, "three lists of the same length")
    let counts = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN && weights[$0] > 0 }
    let w = counts.map { weights[$0] }
    return correlation(midRanks(counts.map { x[$0] }, w), midRanks(counts.map { y[$0] }, w), w)
  }

  static func midRanks(_ values: [Double], _ weights: [Double]) -> [Double] {
    let order = AscendingOrder.places(values).map(Int.init)
    var ranks = [Double](repeating: 0, count: values.count)
    var below = 0.0
    var first = 0
    while first < order.count {
      var next = first
      var tied = 0.0
      while next < order.count, values[order[next]] == values[order[first]] {
        tied += weights[order[next]]
        next += 1
      }
      for position in first..<next { ranks[order[position]] = below + tied / 2 }
      below += tied
      first = next
    }
    return ranks
  }

  private static func correlation(_ x: [Double], _ y: [Double], _ weights: [Double]) -> Double? {
    let total = weights.reduce(0, +)
    guard total > 0, let firstX = x.first, let firstY = y.first else { return nil }
    // Constant sides are told by equality: rounding could leave a variance just above zero.
    guard x.contains(where: { $0 != firstX }), y.contains(where: { $0 != firstY }) else { return nil }
    let meanX = zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 } / total
    let meanY = zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 } / total
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (i, weight) in weights.enumerated() {
      xx += weight * (x[i] - meanX) * (x[i] - meanX)
      yy += weight * (y[i] - meanY) * (y[i] - meanY)
      xy += weight * (x[i] - meanX) * (y[i] - meanY)
    }
    return xy / (xx * yy).squareRoot()
  }
}
