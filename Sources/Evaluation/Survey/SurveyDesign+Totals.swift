/// Totals, means and ratios of a survey, with linearised standard errors.
extension SurveyDesign {
  /// Σ w y.
  public func total(_ y: [Double]) -> Linearised {
    Linearised(sum(y), influence: y)
  }

  /// Σ w y / Σ w; `nil` without weight. Its influence is (y − mean) / Σ w.
  public func mean(_ y: [Double]) -> Linearised? {
    let weight = totalWeight
    guard weight > 0 else { return nil }
    let mean = sum(y) / weight
    return Linearised(mean, influence: y.map { ($0 - mean) / weight })
  }

  /// Σ w y / Σ w x; `nil` when the denominator is 0. Its influence is (y − ratio · x) / Σ w x.
  public func ratio(_ y: [Double], to x: [Double]) -> Linearised? { total(y) / total(x) }

  private func sum(_ y: [Double]) -> Double {
    precondition(y.count == count, "a value for each observation")
    var sum = 0.0
    for row in y.indices { sum += weights[row] * y[row] }
    return sum
  }
}
