/// What treatment does to the treated, to their associates, and to both, from an experiment in a network.
///
/// For the mean outcome of each exposure e, by inverse probability (Hájek 1971; Aronow & Samii 2017,
/// doi:10.1214/16-AOAS1005),
///
///     μ_e = Σ over i of exposure e of w y / π_e(i)  /  Σ w / π_e(i)
///
/// and effects are differences of two. Each compares households that could have had either exposure (both π above 0); the
/// others are left out and counted. Errors are by cluster of associations or villages (CR1 of the weighted regression on
/// the two exposures). A control with treated associates is never mixed with an untouched one, which is what pulls a simple
/// comparison within villages towards 0.
public struct SpilloverEffects: Sendable, Hashable {
  public struct Contrast: Sendable, Hashable {
    public let exposure: Exposure
    public let against: Exposure
    /// Undefined when either exposure has nobody.
    public let effect: Estimate
    /// Households of either exposure in the comparison.
    public let households: Int
    /// Of either exposure, but without a chance of the other.
    public let leftOut: Int
  }

  /// Treated with no exposed associates, against untouched: the direct effect.
  public let direct: Contrast
  /// Untreated but exposed, against untouched: the spill-over.
  public let indirect: Contrast
  /// Treated and exposed, against untouched.
  public let total: Contrast
  /// Treated and exposed, against treated only: the spill-over on the treated.
  public let indirectOnTreated: Contrast

  /// - Parameters:
  ///   - exposure: `nil` for households without associates, which are left out.
  ///   - probabilities: of each exposure, of each household, by the design: `ExposureMapping.probabilities`.
  ///   - clusters: associations or villages.
  ///   - weights: empty for 1 each.
  public init(
    outcome: [Double], exposure: [Exposure?], probabilities: [Exposure: [Double]], clusters: [Int32],
    weights: [Double] = []
  ) {
    precondition(exposure.count == outcome.count && clusters.count == outcome.count, "a value for each household")
    func contrast(_ e: Exposure, _ against: Exposure) -> Contrast {
      let (p, q) = (probabilities[e] ?? [], probabilities[against] ?? [])
      precondition(p.count == outcome.count && q.count == outcome.count, "a probability for each household")
      let either = outcome.indices.filter { exposure[$0] == e || exposure[$0] == against }
      let rows = either.filter { p[$0] > 0 && q[$0] > 0 }
      let first = rows.map { exposure[$0] == e ? 1.0 : 0 }
      let fit = LeastSquaresFit(
        rows.map { outcome[$0] }, on: [first, first.map { 1 - $0 }],
        weights: rows.map { (weights.isEmpty ? 1 : weights[$0]) / (exposure[$0] == e ? p[$0] : q[$0]) },
        errors: .clustered(rows.map { clusters[$0] }))
      return Contrast(
        exposure: e, against: against, effect: fit?.estimate(combination: [1, -1]) ?? .undefined,
        households: rows.count, leftOut: either.count - rows.count)
    }
    direct = contrast(.direct, .untouched)
    indirect = contrast(.indirect, .untouched)
    total = contrast(.both, .untouched)
    indirectOnTreated = contrast(.both, .direct)
  }
}

/// The same effects by regression, where treatment was not drawn by lot but covariates account for it:
///
///     y = a + b₁ direct + b₂ indirect + b₃ both + x c + u,   errors by cluster (CR1)
///
/// Add what decides the number of associates, above all that number, to the covariates: exposure depends on it.
public struct SpilloverRegression: Sendable, Hashable {
  public let direct: Estimate
  public let indirect: Estimate
  public let total: Estimate
  public let indirectOnTreated: Estimate
  public let households: Int

  /// - Returns: `nil` when one of the four exposures has nobody of positive weight, or covariates are collinear.
  public init?(
    outcome: [Double], exposure: [Exposure?], covariates: [[Double]] = [], clusters: [Int32], weights: [Double] = []
  ) {
    precondition(exposure.count == outcome.count && clusters.count == outcome.count, "a value for each household")
    let rows = outcome.indices.filter { exposure[$0] != nil }
    let classes: [Exposure] = [.direct, .indirect, .both]
    let fit = LeastSquaresFit(
      rows.map { outcome[$0] },
      on: [rows.map { _ in 1 }] + classes.map { one in rows.map { exposure[$0] == one ? 1 : 0 } }
        + covariates.map { covariate in rows.map { covariate[$0] } },
      weights: weights.isEmpty ? [] : rows.map { weights[$0] }, errors: .clustered(rows.map { clusters[$0] }))
    guard let fit else { return nil }
    direct = fit.estimate(1)
    indirect = fit.estimate(2)
    total = fit.estimate(3)
    indirectOnTreated = fit.estimate(combination: [0, -1, 0, 1] + covariates.map { _ in 0 })
    households = fit.observations
  }
}
