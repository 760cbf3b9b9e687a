/// Incomes of households over periods, measured in poverty lines: x = y / z.
///
/// Rows are households, each with `periods` entries; the design has one entry a household. Its weight is sampling weight
/// times persons, if people are to be counted; without clusters in the design every household is its own cluster, so
/// that the periods of one household are never taken for independent.
///
/// A period in which a household was not observed is a gap. Households count with the periods in which they were
/// observed, all of equal weight, and households without any observed period do not count. A household is poor where
/// x < 1. Zero and negative incomes count as they are: the gap 1 − x is then 1 or more.
public struct PovertyPanel: Sendable, Hashable {
  public let periods: Int
  public let design: SurveyDesign
  /// y / z, household by household; not a number in a gap.
  let ratios: [Double]

  /// - Parameters:
  ///   - incomes: household by household, `periods` entries each, in the money of the lines; `Double.nan` where the
  ///     household was not observed.
  ///   - lines: one for each period, or one for each entry of `incomes`; above zero.
  /// - Precondition: as many incomes as households times periods; lines as said; no infinite income.
  public init(incomes: [Double], lines: [Double], periods: Int, design: SurveyDesign) {
    precondition(periods >= 0 && incomes.count == design.count * periods, "an income for each household and period")
    precondition(lines.count == periods || lines.count == incomes.count, "a line for each period or each income")
    precondition(lines.allSatisfy { $0 > 0 && $0.isFinite }, "lines are above zero")
    precondition(!incomes.contains { $0.isInfinite }, "incomes are finite, or not a number in a gap")
    self.periods = periods
    self.design = design
    let repeated = lines.count == incomes.count
    var ratios = incomes
    for i in ratios.indices { ratios[i] /= lines[repeated ? i : i % periods] }
    self.ratios = ratios
  }

  public var households: Int { design.count }

  /// The states of households in each period, 0 poor and 1 not, −1 in gaps: what `Transitions` takes.
  public var states: [Int32] { ratios.map { $0.isNaN ? -1 : $0 < 1 ? 0 : 1 } }

  /// The observed ratios of a household, in order of time.
  func observed(_ household: Int) -> [Double] {
    ratios[household * periods..<(household + 1) * periods].filter { !$0.isNaN }
  }

  /// Which households were observed at least once.
  var isObserved: [Bool] {
    (0..<households).map { household in
      ratios[household * periods..<(household + 1) * periods].contains { !$0.isNaN }
    }
  }

  /// The weighted mean over observed households of what `contribution` makes of the observed ratios of each.
  func mean(_ contribution: ([Double]) -> Double) -> Linearised? {
    var counts = [Bool](repeating: false, count: households)
    var values = [Double](repeating: 0, count: households)
    for household in 0..<households {
      let ratios = observed(household)
      guard !ratios.isEmpty else { continue }
      counts[household] = true
      values[household] = contribution(ratios)
    }
    return .mean(values, where: counts, design)
  }

  /// (1 − x)^α of who is poor (x < 1), 0 of others; with α = 0 this says who is poor.
  static func gap(_ ratio: Double, _ exponent: Double) -> Double {
    guard ratio < 1 else { return 0 }
    return Powers.power(1 - ratio, exponent)
  }
}
