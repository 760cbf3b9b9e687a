import VectorMath

/// Distributions by inversion of one uniform, never by rejection: at a fixed address a draw is monotone in its
/// parameters, so that what happens under a lower probability also happens under a higher one.
extension Draws {
  /// True with probability p: u < p.
  public func bernoulli(_ p: Double, at address: Address) -> Bool { uniform(at: address) < p }

  /// An exponential waiting time, −mean · ln u.
  public func exponential(mean: Double, at address: Address) -> Double { -mean * VectorMath.log(uniform(at: address)) }

  /// A Poisson count: the smallest k whose distribution function reaches u. Never falls when the mean rises.
  ///
  /// Zero unless the mean is a positive number; means are taken as at most 10¹².
  public func poisson(_ mean: Double, at address: Address) -> Int {
    guard mean > 0 else { return 0 }
    let mean = min(mean, 1e12)
    let u = uniform(at: address)
    // Adding up terms is quick and exact enough while e^-mean is far from the smallest numbers.
    guard mean <= 30 else { return Distributions.poissonQuantile(u, mean: mean) ?? Int(mean) }
    var count = 0
    var term = VectorMath.exp(-mean)
    var reached = term
    // The uniform is at most 1 − 2⁻³³, so the sum reaches it long before the terms vanish.
    while reached < u, term > 0 {
      count += 1
      term *= mean / Double(count)
      reached += term
    }
    return count
  }

  /// A gamma variate of mean shape · scale: the quantile at u, by Boost.Math. Rises with shape and with scale.
  ///
  /// Zero where shape or scale is zero or negative; not a number where they are not numbers.
  public func gamma(shape: Double, scale: Double, at address: Address) -> Double {
    guard !shape.isNaN, !scale.isNaN else { return .nan }
    guard shape > 0, scale > 0 else { return 0 }
    return scale * (Distributions.gammaQuantile(uniform(at: address), shape: shape) ?? .nan)
  }

  /// One option, with probability proportional to its weight; nil if no weight is positive.
  ///
  /// Option k wins if its waiting time −ln(uₖ) / weightₖ is the shortest, which is Gumbel's rule in another scale: uₖ
  /// stands at `other` + k. Raising one weight can only move the choice to that option, never between two others, and
  /// adding options behind the last leaves earlier draws alone. Weights that are not positive numbers never win.
  public func categorical(_ weights: [Double], at address: Address) -> Int? {
    var best: (option: Int, wait: Double)?
    for (option, weight) in weights.enumerated() where weight > 0 {
      let wait = exponential(mean: 1, at: address.option(option)) / weight
      if best.map({ wait < $0.wait }) ?? true { best = (option, wait) }
    }
    return best?.option
  }

  /// The numbers 0..<count in random order: sorted by addressed draws, number k drawing at `other` + k. Its first m
  /// elements are a sample of m without replacement. O(n log n).
  public func permutation(count: Int, at address: Address) -> [Int] {
    let ranks = (0..<count).map { number in
      let words = words(at: address.option(number))
      return (rank: UInt64(words[0]) << 32 | UInt64(words[1]), number: number)
    }
    return ranks.sorted { $0 < $1 }.map(\.number)
  }
}
