extension Method {
  /// Programme effects, in the order of the methods page.
  public static let effects: [Method] = [
    leastSquares, beforeAfter, differenceInDifferences, twoWayFixedEffects, eventStudy, groupTimeEffects,
    propensityScore,
    inverseProbabilityWeighting, nearestNeighbourMatching, balance, regressionDiscontinuity, densityDiscontinuity,
    spilloverEffects, spilloverRegression, trueEffects, estimatorBias,
  ]

  static let wagePanelData = "linearmodels' wage_panel (545 men, 1980–1987)"
}
