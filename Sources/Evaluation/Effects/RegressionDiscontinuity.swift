/// The effect of a programme at its line, from households just below and just above it.
///
///     τ = lim of E[y | x] from the treated side less the limit from the other
///
/// Each side is a local linear fit with triangular kernel, w (1 − |x − c| / h) / h. The estimate is conventional and, beside
/// it, corrected for the curvature that a local quadratic with bandwidth b finds (Calonico, Cattaneo & Titiunik 2014,
/// doi:10.3982/ECTA11757), with the error that counts the correction: quote the corrected one with its error. Errors are
/// from three nearest neighbours. It holds if nobody could choose exactly on which side of the line to stand, and is the
/// effect at the line only.
public struct RegressionDiscontinuity: Sendable, Hashable {
  /// Who is in the programme.
  public enum Treated: String, Sendable, Hashable, CaseIterable {
    /// x < c, as those under a poverty line.
    case below
    case atOrAbove = "at-or-above"
  }

  public let conventional: Estimate
  /// With its robust error.
  public let biasCorrected: Estimate
  /// h, in units of x.
  public let bandwidth: Double
  /// b, in units of x.
  public let biasBandwidth: Double
  /// Observations of positive weight within h.
  public let below: Int
  public let above: Int

  /// - Parameters:
  ///   - running: x, whose place beside the cutoff decides on treatment.
  ///   - bandwidth: h; chosen by `optimalBandwidth` if `nil`.
  ///   - biasBandwidth: b; as h if h is given, else chosen with it.
  ///   - weights: empty for 1 each.
  /// - Returns: `nil` when a side has too few distinct values within a bandwidth (two for h, three for b), when no
  ///   bandwidth can be chosen, or when a value is not finite.
  public init?(
    outcome: [Double], running: [Double], cutoff: Double, treated: Treated = .below, bandwidth: Double? = nil,
    biasBandwidth: Double? = nil, weights: [Double] = []
  ) {
    guard let sides = Self.sides(outcome, running, cutoff, weights) else { return nil }
    let chosen = bandwidth == nil ? Self.bandwidths(sides.below, sides.above) : nil
    guard let h = bandwidth ?? chosen?.h, let b = biasBandwidth ?? chosen?.b ?? bandwidth else { return nil }
    guard let low = Self.limit(sides.below, h, b), let high = Self.limit(sides.above, h, b) else { return nil }
    let sign: Double = treated == .below ? -1 : 1
    conventional = Estimate(
      sign * (high.plain - low.plain), standardError: (high.plainVariance + low.plainVariance).squareRoot())
    biasCorrected = Estimate(
      sign * (high.corrected - low.corrected),
      standardError: (high.correctedVariance + low.correctedVariance).squareRoot())
    self.bandwidth = h
    self.biasBandwidth = b
    below = sides.below.kernel(h).count { $0 > 0 }
    above = sides.above.kernel(h).count { $0 > 0 }
  }

  static func sides(
    _ outcome: [Double], _ running: [Double], _ cutoff: Double, _ weights: [Double]
  ) -> (below: CutoffSide, above: CutoffSide)? {
    precondition(outcome.count == running.count, "an outcome for each value")
    precondition(weights.isEmpty || weights.count == running.count, "a weight for each value")
    guard outcome.allSatisfy(\.isFinite), running.allSatisfy(\.isFinite), cutoff.isFinite else { return nil }
    let kept = running.indices.filter { weights.isEmpty || weights[$0] > 0 }
    func side(_ rows: [Int]) -> CutoffSide {
      CutoffSide(
        rows.map { running[$0] - cutoff }, rows.map { outcome[$0] }, rows.map { weights.isEmpty ? 1 : weights[$0] })
    }
    return (side(kept.filter { running[$0] < cutoff }), side(kept.filter { running[$0] >= cutoff }))
  }

  private struct Limit {
    var plain, plainVariance, corrected, correctedVariance: Double
  }

  /// The limit of one side at the cutoff. The correction takes β₂ Σ l (x − c)² off, with β₂ = Σ k y from the quadratic:
  /// it has loadings l − k Σ l (x − c)².
  private static func limit(_ side: CutoffSide, _ h: Double, _ b: Double) -> Limit? {
    guard let line = LocalPolynomial(side, bandwidth: h, order: 1),
      let curve = LocalPolynomial(side, bandwidth: b, order: 2)
    else { return nil }
    let plain = line.loadings(0)
    let bend = zip(plain, side.distance).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let corrected = zip(plain, curve.loadings(2)).map { $0 - $1 * bend }
    let residuals = side.neighbourResiduals(max(h, b))
    func value(_ l: [Double]) -> Double { zip(l, side.outcome).reduce(0) { $0 + $1.0 * $1.1 } }
    func variance(_ l: [Double]) -> Double { zip(l, residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.0 * $1.1 } }
    return Limit(
      plain: value(plain), plainVariance: variance(plain), corrected: value(corrected),
      correctedVariance: variance(corrected))
  }
}
