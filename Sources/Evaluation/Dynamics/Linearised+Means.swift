extension Linearised {
  /// The weighted mean of `values` over the observations that `counts` holds true for (all by default); `nil` when
  /// these weigh nothing. The influence is (x − mean) / Σw, and 0 for who does not count.
  static func mean(_ values: [Double], where counts: [Bool]? = nil, _ design: SurveyDesign) -> Linearised? {
    precondition(values.count == design.count, "a value for each observation")
    var total = 0.0
    var sum = 0.0
    for i in values.indices where counts?[i] ?? true {
      total += design.weights[i]
      sum += design.weights[i] * values[i]
    }
    guard total > 0 else { return nil }
    let mean = sum / total
    var influence = [Double](repeating: 0, count: values.count)
    for i in values.indices where counts?[i] ?? true { influence[i] = (values[i] - mean) / total }
    return Linearised(mean, influence: influence)
  }

  /// The weighted share of those with `has` among those with `counts`, or among all.
  static func share(_ has: [Bool], among counts: [Bool]? = nil, _ design: SurveyDesign) -> Linearised? {
    mean(has.map { $0 ? 1 : 0 }, where: counts, design)
  }

  /// f(θ), given f(θ) and f′(θ).
  func mapped(_ value: Double, slope: Double) -> Linearised {
    Linearised(value, influence: influence.map { $0 * slope })
  }
}
