/// Multidimensional poverty by the method of Alkire & Foster (2011, doi:10.1016/j.jpubeco.2010.11.006):
///
///     c_i = Σ_j v_j 1(deprived in j),   poor when c_i ≥ k
///     H = share of the poor,   A = mean of c among the poor,   M0 = H · A
///
/// with indicator weights v that sum to 1 and a cutoff k in (0, 1]. The censored headcount h_j(k) is the share of people
/// who are poor and deprived in j; v_j h_j(k) / M0 is the indicator's contribution. All are means and ratios, with the
/// errors of those; dropped observations are those outside a subpopulation.
///
/// `nil` without weight among the observations that are kept, for a cutoff outside (0, 1], or without indicator
/// weights. Intensity and contributions are undefined when nobody is poor.
public struct AlkireFoster: Sendable, Hashable {
  public var cutoff: Double
  /// H.
  public var headcount: Estimate
  /// A.
  public var intensity: Estimate
  /// M0.
  public var adjustedHeadcount: Estimate
  public var indicators: [IndicatorPoverty]
  public var dimensions: [DimensionPoverty]
  /// Observations with weight that were left out.
  public var dropped: Int

  public init?(
    _ dimensions: [DeprivationDimension], cutoff: Double, missing: MissingIndicatorPolicy, _ design: SurveyDesign
  ) {
    guard cutoff > 0, cutoff <= 1,
      let scores = DeprivationScores(dimensions, missing: missing, count: design.count)
    else { return nil }
    let kept = scores.scores.map { $0 == nil ? 0.0 : 1 }
    let poor = scores.poor(cutoff: cutoff)
    /// The mean over those who are kept.
    func mean(_ value: (Int) -> Double) -> Linearised? { design.ratio(kept.indices.map(value), to: kept) }
    guard let headcount = mean({ poor[$0] ? 1 : 0 }),
      let adjusted = mean({ poor[$0] ? scores.scores[$0] ?? 0 : 0 })
    else { return nil }
    self.cutoff = cutoff
    self.headcount = headcount.estimate(design)
    adjustedHeadcount = adjusted.estimate(design)
    intensity = (adjusted / headcount).estimate(design)
    dropped = kept.indices.count { kept[$0] == 0 && design.weights[$0] > 0 }
    indicators = []
    self.dimensions = []
    for dimension in dimensions {
      var part = 0.0 * adjusted
      var weight = 0.0
      for indicator in dimension.indicators {
        let own = scores.weights[indicators.count]
        let deprived = { (row: Int) in kept[row] == 1 && indicator.deprived[row] == true }
        guard let all = mean({ deprived($0) ? 1 : 0 }), let censored = mean({ deprived($0) && poor[$0] ? 1 : 0 })
        else { return nil }
        indicators.append(
          IndicatorPoverty(
            dimension: dimension.key, key: indicator.key, weight: own, headcount: all.estimate(design),
            censoredHeadcount: censored.estimate(design),
            contribution: (own * censored / adjusted).estimate(design)))
        part = part + own * censored
        weight += own
      }
      self.dimensions.append(
        DimensionPoverty(key: dimension.key, weight: weight, contribution: (part / adjusted).estimate(design)))
    }
  }
}

/// One indicator in a multidimensional measure.
public struct IndicatorPoverty: Sendable, Hashable {
  public var dimension: String
  public var key: String
  /// v_j: the weights of all indicators sum to 1.
  public var weight: Double
  /// The share of people deprived in it, poor or not.
  public var headcount: Estimate
  /// h_j(k): the share of people who are poor and deprived in it.
  public var censoredHeadcount: Estimate
  /// v_j h_j(k) / M0.
  public var contribution: Estimate
}

/// One dimension in a multidimensional measure.
public struct DimensionPoverty: Sendable, Hashable {
  public var key: String
  public var weight: Double
  /// The contributions of its indicators together.
  public var contribution: Estimate
}
