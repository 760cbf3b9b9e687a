public import LinearAlgebra
import VectorMath

/// The complementary log-log hazard with gamma frailty (Meyer 1990, doi:10.2307/2938349):
///
///     h(i, d | u) = 1 − exp(−u e^(x β)),   u ~ gamma of mean 1 and variance v, one a spell
///
///     L = [1 + v H(D − 1)]^(−1/v) − y [1 + v H(D)]^(−1/v),   H(d) = Σ up to d of e^(x β)
///
/// Households differ in ways that no column shows; those that leave easily leave first, so that without u the hazard
/// seems to fall with duration more than it does for anybody.
public struct GammaFrailty: Sendable, Hashable {
  /// β, with errors that allow for v being estimated too.
  public let fit: LikelihoodFit
  /// v; undefined unless converged. At the boundary the value is 0 and there is no error.
  public let variance: Estimate
  /// Whether the likelihood is largest without frailty, at v = 0. Then `fit` is that of `withoutFrailty`.
  public let isAtBoundary: Bool
  /// The same model with v = 0.
  public let withoutFrailty: DiscreteHazard
  /// 2 (ln L − ln L at v = 0); 0 at the boundary, `nil` unless converged.
  public let likelihoodRatio: Double?
  /// Spells left out because they entered late: the survivors' law of u is no longer the gamma of all.
  public let lateEntries: Int

  /// The chance of a likelihood ratio at least as large without frailty: half a chi-squared law of one degree, half a
  /// point at 0, since v cannot be negative (Self & Liang 1987, doi:10.1080/01621459.1987.10478472). 1 at the boundary.
  public var probability: Double? {
    likelihoodRatio.flatMap { $0 > 0 ? Distributions.chiSquaredSurvival($0, degrees: 1).map { $0 / 2 } : 1 }
  }

  /// - Parameters:
  ///   - rows: a flow sample of spells
  ///   - design: a row for each period at risk; finite
  ///   - sample: as for `DiscreteHazard`; a spell has the weight, stratum and cluster of its first row. By default each
  ///     spell is a cluster.
  public init(_ rows: PersonPeriods, design: Matrix, sample: SurveyDesign? = nil) {
    let sample = sample ?? SurveyDesign(weights: Array(repeating: 1, count: rows.count), clusters: rows.spell)
    precondition(design.rows == rows.count && sample.count == rows.count, "a row and a weight for each period at risk")
    let all = rows.rowsOfSpells
    let spells = all.filter { rows.duration[$0.lowerBound] == 1 }
    lateEntries = all.count - spells.count
    let kept = spells.flatMap { Array($0) }
    let chosen = FrailtySample(rows: kept, of: design, sample: sample, isEvent: kept.map { rows.isEvent[$0] })
    let plain = DiscreteHazard(chosen.design, isEvent: chosen.isEvent, sample: chosen.sample)
    withoutFrailty = plain

    guard let logLikelihood = plain.fit.logLikelihood else {
      (fit, variance, isAtBoundary, likelihoodRatio) = (plain.fit, .undefined, false, nil)
      return
    }
    let lengths = spells.map(\.count)
    let search = FrailtySearch(chosen, lengths: lengths, start: plain.fit.coefficients)
    switch search.top(above: logLikelihood) {
    case .boundary:
      (fit, variance, isAtBoundary, likelihoodRatio) = (plain.fit, Estimate(0), true, 0)
    case .notConverged(let steps):
      fit = LikelihoodFit(ending: .notConverged, iterations: steps)
      (variance, isAtBoundary, likelihoodRatio) = (.undefined, false, nil)
    case .inside(let fit, let variance):
      (self.fit, self.variance, isAtBoundary) = (fit, variance, false)
      likelihoodRatio = fit.logLikelihood.map { max(0, 2 * ($0 - logLikelihood)) }
    }
  }
}
