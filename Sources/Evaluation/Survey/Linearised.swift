/// An estimate together with its influence function: how far it moves for each unit of weight that an observation gains,
///
///     u_i = ∂θ/∂w_i,   V(θ) = V(Σ w u)
///
/// (Deville 1999, *Survey Methodology* 25, 193–203). Differences and ratios of estimates from the same sample are
/// linearised by their influences, so that what the two share is accounted for: two measures, two groups, or two periods
/// of a panel whose rows stand in one design, a household's rows in one cluster.
public struct Linearised: Sendable, Hashable {
  public var value: Double
  /// One entry for each observation of the design. What stands at an observation with weight 0 has no effect. Empty
  /// where the estimate has no influence function, hence no error.
  public var influence: [Double]

  public init(_ value: Double, influence: [Double]) {
    self.value = value
    self.influence = influence
  }

  public func estimate(_ design: SurveyDesign) -> Estimate {
    guard !influence.isEmpty else { return Estimate(value) }
    let error = design.standardError(influence: influence)
    return Estimate(value, standardError: error.flatMap { $0.isFinite ? $0 : nil })
  }

  /// An estimate from the part of a sample in `rows` (`SurveyDesign.domain`), as one from the whole sample: its influence
  /// is 0 elsewhere. Estimates from two parts can then be subtracted.
  ///
  /// - Parameter count: observations of the whole sample.
  public func spread(over rows: [Int], of count: Int) -> Linearised {
    guard !influence.isEmpty else { return self }
    precondition(rows.count == influence.count, "a row for each influence")
    var whole = Array(repeating: 0.0, count: count)
    for (own, row) in zip(influence, rows) { whole[row] = own }
    return Linearised(value, influence: whole)
  }

  /// a + b, of the same observations.
  public static func + (a: Linearised, b: Linearised) -> Linearised {
    Linearised(a.value + b.value, influence: zip(a.influence, b.influence).map { $0 + $1 })
  }

  /// a − b, of the same observations.
  public static func - (a: Linearised, b: Linearised) -> Linearised {
    Linearised(a.value - b.value, influence: zip(a.influence, b.influence).map { $0 - $1 })
  }

  /// a / b, of the same observations; `nil` when b is 0.
  public static func / (a: Linearised, b: Linearised) -> Linearised? {
    guard b.value != 0 else { return nil }
    let ratio = a.value / b.value
    return Linearised(ratio, influence: zip(a.influence, b.influence).map { ($0 - ratio * $1) / b.value })
  }

  /// a · b, of the same observations.
  public static func * (a: Linearised, b: Linearised) -> Linearised {
    Linearised(a.value * b.value, influence: zip(a.influence, b.influence).map { $0 * b.value + a.value * $1 })
  }

  /// The same estimate scaled by a number that is known.
  public static func * (factor: Double, a: Linearised) -> Linearised {
    Linearised(factor * a.value, influence: a.influence.map { factor * $0 })
  }
}

extension Optional where Wrapped == Linearised {
  /// Undefined stays undefined.
  public func estimate(_ design: SurveyDesign) -> Estimate { self?.estimate(design) ?? .undefined }
}
