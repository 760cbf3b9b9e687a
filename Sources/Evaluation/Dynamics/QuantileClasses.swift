/// Classes of equal weight by rank: quintiles with 5, deciles with 10.
public enum QuantileClasses {
  /// The class 0 ..< `classes` of each value, the poorest being 0; −1 where the value is not a number.
  ///
  /// With F⁻(y) the share of weight strictly below y, the class is ⌊classes · F⁻(y)⌋: a value belongs to class j if it is
  /// above the j-th and at most the (j + 1)-th quantile, quantiles being values of the data (type 1 of Hyndman & Fan 1996,
  /// doi:10.1080/00031305.1996.10473566). Equal values are in one class, the lowest that any of them would be in, so
  /// that ties may leave classes unequal or empty. Shares within 10⁻¹² of a cut are at it. Observations without weight move
  /// no cut and get the class of their value; without any weight all are −1.
  ///
  /// - Precondition: a weight for each value, 0 or more; at least one class. Complexity: O(n).
  public static func assign(_ values: [Double], weights: [Double], classes: Int) -> [Int32] {
    precondition(values.count == weights.count, "a weight for each value")
    precondition(classes > 0, "at least one class")
    var result = [Int32](repeating: -1, count: values.count)
    let known = values.indices.filter { !values[$0].isNaN }
    let order = AscendingOrder.places(known.map { values[$0] }).map { known[Int($0)] }
    let total = order.reduce(0) { $0 + weights[$1] }
    guard total > 0 else { return result }
    var below = 0.0
    var first = 0
    while first < order.count {
      let rank = (Double(classes) * (below / total) + 1e-12).rounded(.down)
      var next = first
      while next < order.count, values[order[next]] == values[order[first]] {
        below += weights[order[next]]
        result[order[next]] = Int32(min(rank, Double(classes - 1)))
        next += 1
      }
      first = next
    }
    return result
  }
}
