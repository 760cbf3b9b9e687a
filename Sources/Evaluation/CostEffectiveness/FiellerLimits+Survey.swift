extension FiellerLimits {
  /// Limits of a / b, both estimated from one survey: their variances and what they share are linearised.
  ///
  /// - Returns: `nil` when the design gives no variance (one cluster).
  /// - Precondition: an influence for each observation of the design in both.
  public init?(_ a: Linearised, over b: Linearised, design: SurveyDesign, level: Double = 0.95) {
    let variance = { (value: Linearised) in design.variance(ofTotal: value.influence) }
    guard
      let varianceA = variance(a), let varianceB = variance(b), let both = variance(a + b),
      let z = Quantiles.normal(twoSided: level)
    else { return nil }
    self.init(
      a: a.value, b: b.value, varianceA: varianceA, varianceB: varianceB,
      covariance: (both - varianceA - varianceB) / 2, z: z)
  }
}
