/// Two paths over the same replicates: the same population, the same luck.
///
/// Replicates in which either value is undefined are left out of everything.
public struct PairedComparison: Sendable, Hashable {
  /// Replicates in which both values are defined.
  public let replicates: Int
  /// The mean of a − b; `nil` without replicates.
  public let difference: Double?
  /// The Monte-Carlo error of `difference`: sd(a − b) / √R; `nil` for fewer than two replicates.
  public let standardError: Double?
  /// What it would be with independent luck: √((var a + var b) / R).
  public let standardErrorUnpaired: Double?
  /// Pearson's correlation of a and b that pairing achieved; `nil` when either does not vary.
  public let correlation: Double?
  /// The share of replicates in which a is better than b, ties counted half.
  public let luckOnly: Double?

  /// - Parameter isBetterHigher: whether a higher value is better.
  public init(_ a: [Double?], _ b: [Double?], isBetterHigher: Bool) {
    precondition(a.count == b.count)
    let pairs = zip(a, b).compactMap { a, b in if let a, let b { (a, b) } else { nil } }
    let count = Double(pairs.count)
    replicates = pairs.count
    guard !pairs.isEmpty else {
      difference = nil
      standardError = nil
      standardErrorUnpaired = nil
      correlation = nil
      luckOnly = nil
      return
    }
    let differences = pairs.map { $0.0 - $0.1 }
    difference = differences.reduce(0, +) / count
    luckOnly = differences.reduce(0) { $0 + ($1 == 0 ? 0.5 : ($1 > 0) == isBetterHigher ? 1 : 0) } / count
    let moments = Moments(pairs)
    standardError = Moments(differences.map { ($0, $0) }).map { ($0.varianceA / count).squareRoot() }
    standardErrorUnpaired = moments.map { (($0.varianceA + $0.varianceB) / count).squareRoot() }
    correlation = moments?.correlation
  }

  /// Where nothing can be said of single replicates.
  init(replicates: Int) {
    self.replicates = replicates
    (difference, standardError, standardErrorUnpaired) = (nil, nil, nil)
    (correlation, luckOnly) = (nil, nil)
  }

  /// Normal limits of the mean difference; they shrink as replicates are added.
  public func limits(level: Double = 0.95) -> RateEstimate {
    guard let difference, let standardError, let z = Quantiles.normal(twoSided: level) else {
      return RateEstimate(difference)
    }
    return RateEstimate(difference, low: difference - z * standardError, high: difference + z * standardError)
  }
}

/// Means, variances and covariance of pairs, with n − 1; needs at least two.
struct Moments {
  let count: Double
  let meanA: Double
  let meanB: Double
  let varianceA: Double
  let varianceB: Double
  let covariance: Double

  init?(_ pairs: [(Double, Double)]) {
    guard pairs.count >= 2 else { return nil }
    let count = Double(pairs.count)
    let meanA = pairs.reduce(0) { $0 + $1.0 } / count
    let meanB = pairs.reduce(0) { $0 + $1.1 } / count
    varianceA = pairs.reduce(0) { $0 + ($1.0 - meanA) * ($1.0 - meanA) } / (count - 1)
    varianceB = pairs.reduce(0) { $0 + ($1.1 - meanB) * ($1.1 - meanB) } / (count - 1)
    covariance = pairs.reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) } / (count - 1)
    self.count = count
    self.meanA = meanA
    self.meanB = meanB
  }

  var correlation: Double? {
    varianceA > 0 && varianceB > 0 ? covariance / (varianceA * varianceB).squareRoot() : nil
  }
}
