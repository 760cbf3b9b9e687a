extension KaplanMeier {
  /// The product-limit curve of weighted rows with real times and late entries.
  ///
  ///     S(t) = ∏ over u ≤ t of (1 − d(u) / n(u)),   d, n: weight with the event and at risk
  ///     Greenwood:  V = S² Σ d / (n (n − d))
  ///     by cluster: V = S² Σ over clusters of (Σ w u)²,
  ///                 u(t) = [event at x ≤ t] / (n(x) − d(x)) − Σ over u ≤ t at risk of d / (n (n − d))
  ///
  /// Any kind of event counts. On whole periods and without weights, the steps are those of `curve(_: SurvivalCounts)`
  /// at the times at which somebody left. Once the curve is 0 it stays there, without variance or limits; before the
  /// first event the variance is 0 and both limits are 1. No steps for no rows; no variance by cluster from one cluster.
  ///
  /// - Complexity: O(n log n), with either variance.
  public static func curve(
    _ data: SurvivalData, variance: SurvivalVariance = .independent, scale: Scale = .logLog, level: Double = 0.95
  ) -> SurvivalCurve {
    let sets = RiskSets(data)
    let product = ProductLimit(sets)
    let squares: [Double]? =
      switch variance {
      case .independent: product.greenwood
      case .clusters: sets.clusterSquares(data, jump: product.jump, drift: product.drift)
      }
    let z = Quantiles.normal(twoSided: level)
    let steps = sets.times.indices.map { step in
      let survival = product.survival[step]
      let square = squares?[step]
      let limits = z.flatMap { z in square.flatMap { self.limits(survival, $0, z, scale) } }
      return SurvivalStep(
        time: sets.times[step], atRisk: sets.atRisk[step], events: sets.events[step], censored: sets.censored[step],
        survival: survival, variance: survival > 0 ? square.map { survival * survival * $0 } : nil, low: limits?.low,
        high: limits?.high)
    }
    return SurvivalCurve(steps: steps)
  }

  /// The mean time without the event between `origin`, where the clock starts, and `limit`: ∫ S(t) dt, with its
  /// standard error:
  ///
  ///     independent: V = Σ over u ≤ limit of A(u)² d / (n (n − d)),   A(u) = ∫ S(t) dt from u to limit
  ///     by cluster:  the infinitesimal jackknife of the area
  ///
  /// Past the last time the curve keeps its last value: beyond that the answer rests on no observation. Royston &
  /// Parmar 2013, doi:10.1186/1471-2288-13-152. `limit` − `origin` without rows; undefined when `limit` < `origin`.
  public static func restrictedMean(
    _ data: SurvivalData, limit: Double, origin: Double = 0, variance: SurvivalVariance = .independent
  ) -> Estimate {
    guard limit.isFinite, origin.isFinite, limit >= origin else { return .undefined }
    let sets = RiskSets(data)
    let product = ProductLimit(sets)
    let last = RiskSets.count(in: sets.times, through: limit)
    // The area to the right of each step, from the last one back.
    var areas = [Double](repeating: 0, count: sets.times.count)
    var area = 0.0
    var end = limit
    for step in stride(from: last - 1, through: 0, by: -1) {
      area += product.survival[step] * (end - max(origin, min(end, sets.times[step])))
      areas[step] = area
      end = max(origin, min(end, sets.times[step]))
    }
    area += end - origin

    let square: Double?
    switch variance {
    case .independent:
      square = (0..<last).reduce(0) { $0 + areas[$1] * areas[$1] * product.greenwoodTerm[$1] }
    case .clusters:
      let jump = zip(product.jump, areas).map { $0 * $1 }
      let drift = zip(product.drift, areas).map { $0 * $1 }
      square = sets.clusterSquares(data, jump: jump, drift: drift)?.last
    }
    return Estimate(area, standardError: sets.rows.isEmpty ? nil : square?.squareRoot())
  }
}
