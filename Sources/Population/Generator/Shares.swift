import Foundation

/// Shares of a whole number quantity: `shares[k]` is the share of households with value `lowest + k`.
public struct Shares: Sendable, Hashable {
  public let lowest: Int
  public let shares: [Double]

  /// The given weights, scaled to sum to one. Weights are at least 0 and not all 0.
  public init(from lowest: Int, _ weights: [Double]) {
    let sum = weights.reduce(0, +)
    precondition(sum > 0 && weights.allSatisfy { $0 >= 0 })
    self.lowest = lowest
    shares = weights.map { $0 / sum }
  }

  public var highest: Int { lowest + shares.count - 1 }

  public var mean: Double { shares.enumerated().reduce(0) { $0 + Double(lowest + $1.offset) * $1.element } }

  /// The exponentially tilted shares, pₖ·exp(θk)/Σ, whose mean is `mean`: the closest to these in relative entropy.
  ///
  /// Returns `nil` when no tilt reaches it, that is outside (lowest, highest).
  public func tilted(toMean mean: Double) -> Shares? {
    guard mean > Double(lowest), mean < Double(highest) else { return nil }
    var low = -30.0
    var high = 30.0
    var result = self
    for _ in 0..<200 {
      let middle = (low + high) / 2
      let shift = middle > 0 ? middle * Double(shares.count) : 0
      result = Shares(from: lowest, shares.enumerated().map { $1 * exp(middle * Double($0) - shift) })
      if result.mean < mean { low = middle } else { high = middle }
    }
    return result
  }
}

/// Whole numbers that follow shares as closely as whole numbers can.
public enum Quota {
  /// Splits `total` in proportion to `weights` by largest remainders; ties go to the earlier entry.
  public static func split(_ total: Int, in weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    let exact = weights.map { $0 / sum * Double(total) }
    var counts = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted { a, b in
      let (x, y) = (exact[a] - Double(counts[a]), exact[b] - Double(counts[b]))
      return x == y ? a < b : x > y
    }
    for k in order.prefix(total - counts.reduce(0, +)) { counts[k] += 1 }
    return counts
  }

  /// The value at each rank when `shares` are dealt out in order over `count` ranks.
  public static func dealt(_ shares: Shares, over count: Int) -> [Int] {
    split(count, in: shares.shares).enumerated().flatMap {
      Array(repeating: shares.lowest + $0.offset, count: $0.element)
    }
  }

  /// The order of households by key, as ranks: `ranks[i]` is how many keys come before the i-th.
  public static func ranks(of keys: [Double]) -> [Int] {
    let order = keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    var ranks = Array(repeating: 0, count: keys.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }
}
