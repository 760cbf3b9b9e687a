/// A number computed from weighted data together with its influence: what one more unit of weight on each observation
/// would change (∂θ/∂w). Smooth functions of such numbers are such numbers by the chain rule, so that every standard
/// error comes from `SurveyDesign` (Deville 1999, Survey Methodology 25, 193–203).
struct Linearised: Sendable {
  var value: Double
  /// One entry for each observation of the design.
  var influence: [Double]

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
    return Linearised(value: mean, influence: influence)
  }

  /// f(θ), given f(θ) and f′(θ).
  func mapped(_ value: Double, slope: Double) -> Linearised {
    Linearised(value: value, influence: influence.map { $0 * slope })
  }

  /// a θ + b φ.
  static func combination(_ a: Double, _ left: Linearised, _ b: Double, _ right: Linearised) -> Linearised {
    Linearised(
      value: a * left.value + b * right.value, influence: zip(left.influence, right.influence).map { a * $0 + b * $1 })
  }

  static func + (left: Linearised, right: Linearised) -> Linearised { combination(1, left, 1, right) }

  static func - (left: Linearised, right: Linearised) -> Linearised { combination(1, left, -1, right) }

  /// `nil` when the divisor is 0.
  static func / (left: Linearised, right: Linearised) -> Linearised? {
    guard right.value != 0 else { return nil }
    let ratio = left.value / right.value
    return Linearised(
      value: ratio, influence: zip(left.influence, right.influence).map { ($0 - ratio * $1) / right.value })
  }

  func estimate(_ design: SurveyDesign) -> Estimate {
    Estimate(value, standardError: design.standardError(influence: influence))
  }
}

extension Linearised? {
  /// Undefined stays undefined.
  func estimate(_ design: SurveyDesign) -> Estimate { self?.estimate(design) ?? .undefined }
}
