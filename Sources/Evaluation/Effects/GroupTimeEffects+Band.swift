extension GroupTimeEffects.Aggregate {
  /// Limits that hold all parts at once in `level` of all samples: value ± c · se with one c for all, wider than limits for
  /// one part looked at alone.
  ///
  /// c is the quantile (type 7) of the largest |Σ v S| / se over parts, S being the influence summed by cluster and v drawn
  /// as −1 or 1 for each cluster (multiplier bootstrap, Callaway & Sant'Anna 2021). It is never below the normal quantile.
  ///
  /// - Parameter uniform: a number in [0, 1) for each draw and cluster, addressed: the same for the same pair.
  /// - Returns: one for each part; without limits where a part has no error, and for all without draws.
  public func simultaneousLimits(
    level: Double = 0.95, draws: Int = 999, uniform: (_ draw: Int, _ cluster: Int) -> Double
  ) -> [RateEstimate] {
    guard let c = criticalValue(level, draws, uniform) else { return parts.map { RateEstimate($0.effect.value) } }
    return parts.map { part in
      guard let value = part.effect.value, let error = part.effect.standardError else {
        return RateEstimate(part.effect.value)
      }
      return RateEstimate(value, low: value - c * error, high: value + c * error)
    }
  }

  private func criticalValue(_ level: Double, _ draws: Int, _ uniform: (Int, Int) -> Double) -> Double? {
    let scaled = zip(parts, clusterSums).compactMap { part, sums in
      part.effect.standardError.map { error in sums.map { $0 / error } }
    }
    guard let clusters = scaled.first?.count, draws > 0, let normal = Quantiles.normal(twoSided: level) else {
      return nil
    }
    var largest: [Double] = []
    for draw in 0..<draws {
      let signs = (0..<clusters).map { uniform(draw, $0) < 0.5 ? -1.0 : 1.0 }
      var most = 0.0
      for sums in scaled {
        var total = 0.0
        for cluster in signs.indices { total += signs[cluster] * sums[cluster] }
        most = max(most, abs(total))
      }
      largest.append(most)
    }
    return Quantiles.type7(largest.sorted(), level).map { max($0, normal) }
  }
}
