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
  /// Entries of each household; the most that one has, when records differ in length.
  public let periods: Int
  public let design: SurveyDesign
  /// y / z, household by household; not a number in a gap.
  let ratios: [Double]
  /// The entries of each household: `starts[h]` ..< `starts[h + 1]`.
  private let starts: [Int]
  private let hasGaps: Bool

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
    starts = (0...design.count).map { $0 * periods }
    hasGaps = ratios.contains { $0.isNaN }
  }

  /// The records of a sample's households as they are, in O(n): whatever their lengths, with one gap where one or more
  /// periods are missing between two observations.
  public init(_ sample: HouseholdSample) {
    let columns = sample.panel.columns
    var ratios: [Double] = []
    var starts = [0]
    starts.reserveCapacity(sample.households.count + 1)
    for place in sample.households.indices {
      let rows = sample.rows(place)
      for row in rows {
        ratios.append(columns.income[row] / columns.line[row])
        if row + 1 < rows.upperBound, !sample.panel.isFollowed(row) { ratios.append(.nan) }
      }
      starts.append(ratios.count)
    }
    self.ratios = ratios
    self.starts = starts
    design = sample.design
    periods = zip(starts, starts.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) }
    hasGaps = ratios.contains { $0.isNaN }
  }

  public var households: Int { design.count }

  /// The states of households in each period, 0 poor and 1 not, −1 in gaps: what `Transitions` takes.
  public var states: [Int32] { ratios.map { $0.isNaN ? -1 : $0 < 1 ? 0 : 1 } }

  /// The ratios of a household, gaps included.
  func record(_ household: Int) -> ArraySlice<Double> { ratios[starts[household]..<starts[household + 1]] }

  /// The observed ratios of a household, in order of time.
  func observed(_ household: Int) -> ArraySlice<Double> {
    hasGaps ? record(household).filter { !$0.isNaN }[...] : record(household)
  }

  /// Which households were observed at least once.
  var isObserved: [Bool] { (0..<households).map { record($0).contains { !$0.isNaN } } }

  /// The share of its observed periods that each household is poor in; `nil` of one without any.
  public var sharesPoor: [Double?] {
    (0..<households).map { household in
      let ratios = observed(household)
      return ratios.isEmpty ? nil : Double(ratios.count { $0 < 1 }) / Double(ratios.count)
    }
  }

  /// The weighted mean over observed households of what `contribution` makes of the observed ratios of each.
  func mean(_ contribution: (ArraySlice<Double>) -> Double) -> Linearised? {
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
