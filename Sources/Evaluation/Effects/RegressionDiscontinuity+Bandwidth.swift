import Foundation

extension RegressionDiscontinuity {
  /// The bandwidths that make the mean squared error of τ (h) and of its bias estimate (b) smallest, one for both sides
  /// (Calonico, Cattaneo & Farrell 2020, doi:10.1093/ectj/utz022; `mserd` of rdrobust without adjustment for mass points):
  ///
  ///     h = ((V₋ + V₊) / ((B₊ − B₋)² + R₋ + R₊))^(1 / (2p + 3))
  ///
  /// for polynomials of order p, with variance V, bias B and a term R against a bias that is small by luck. B needs a
  /// bandwidth of its own, found the same way from the next order, down from a fit to all data; V has the rule of thumb
  /// 2.576 min(sd, IQR / 1.349) n^(−1/5). None exceeds the range of the data.
  ///
  /// - Returns: `nil` when a side has fewer distinct values than a pilot polynomial needs (up to five).
  public static func optimalBandwidth(
    outcome: [Double], running: [Double], cutoff: Double, weights: [Double] = []
  ) -> (h: Double, b: Double)? {
    guard let sides = sides(outcome, running, cutoff, weights) else { return nil }
    return bandwidths(sides.below, sides.above)
  }

  static func bandwidths(_ below: CutoffSide, _ above: CutoffSide) -> (h: Double, b: Double)? {
    guard let lowest = below.distance.first, let highest = above.distance.last else { return nil }
    let widest = max(-lowest, highest)
    let pilot = min(ruleOfThumb(below.distance + above.distance), widest)
    func best(_ p: Int, _ power: Int, _ low: Double, _ high: Double, isRegularized: Bool) -> Double? {
      guard let a = Terms(below, p, power, pilot, low, isRegularized),
        let b = Terms(above, p, power, pilot, high, isRegularized)
      else { return nil }
      let bias = b.bias - a.bias
      let h = pow(
        (a.variance + b.variance) / (bias * bias + a.regularization + b.regularization), 1 / Double(2 * p + 3))
      return h > 0 && !h.isNaN ? min(h, widest) : nil
    }
    // A little more than the range, so that the outermost household counts.
    let slack = 1 + Double.ulpOfOne.squareRoot()
    guard let d = best(3, 3, -lowest * slack, highest * slack, isRegularized: false),
      let b = best(2, 2, d, d, isRegularized: true), let h = best(1, 0, b, b, isRegularized: true)
    else { return nil }
    return (h, b)
  }

  private static func ruleOfThumb(_ x: [Double]) -> Double {
    let n = Double(x.count)
    let mean = x.reduce(0, +) / n
    let deviation = (x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
    let sorted = x.sorted()
    // Quartiles by averaging at steps (type 2).
    func quantile(_ p: Double) -> Double {
      let place = n * p
      let index = Int(place)
      return Double(index) == place ? (sorted[index - 1] + sorted[index]) / 2 : sorted[index]
    }
    let range = quantile(0.75) - quantile(0.25)
    return 2.576 * min(deviation, range / 1.349) * pow(n, -0.2)
  }

  /// Variance, bias and regularisation of one side for the coefficient of a power in a fit of order p.
  private struct Terms {
    let variance: Double
    let bias: Double
    let regularization: Double

    init?(
      _ side: CutoffSide, _ p: Int, _ power: Int, _ pilot: Double, _ biasBandwidth: Double, _ isRegularized: Bool
    ) {
      guard let fit = LocalPolynomial(side, bandwidth: pilot, order: p),
        let next = LocalPolynomial(side, bandwidth: biasBandwidth, order: p + 1)
      else { return nil }
      let v = Double(power)
      variance = (2 * v + 1) * pow(pilot, 2 * v + 1) * fit.variance(power)
      let constant =
        pow(pilot, v)
        * zip(fit.loadings(power), side.distance).reduce(0) { $0 + $1.0 * pow($1.1 / pilot, Double(p + 1)) }
      let factor = 2 * Double(p + 1 - power)
      bias = factor.squareRoot() * constant * next.coefficient(p + 1)
      regularization = isRegularized ? factor * 3 * constant * constant * next.variance(p + 1) : 0
    }
  }
}
