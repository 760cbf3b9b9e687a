/// The poor of a cross-section, poorest first, with their gaps: what every poverty measure is computed from.
///
/// With one line for all the poor are ordered by income, with a line for each by income relative to the line; people
/// are ranked by y/z in both cases.
public struct PovertyProfile: Sendable, Hashable {
  /// Observations of the design, poor or not.
  public let count: Int
  public let totalWeight: Double
  /// Which observation each of the poor is.
  public let rows: [Int32]
  public let weights: [Double]
  public let incomes: [Double]
  /// The line of each of the poor.
  public let lines: [Double]
  /// (z − y) / z, falling; above 1 where the income is negative.
  public let gaps: [Double]
  /// The line that all share, with its influence; `nil` with a line for each.
  public let line: Linearised?
  /// The density of incomes at an estimated line, `nil` where the line is known or the density undefined.
  let density: Double?
  /// Whether the line is estimated, so that its error is part of every measure's.
  let isRelative: Bool

  /// `nil` without weight, with an income or line that is not finite, or a line that is not positive, at an observation
  /// that has weight.
  public init?(_ incomes: [Double], line: PovertyLine, _ design: SurveyDesign) {
    guard let sorted = SortedIncomes(incomes, design) else { return nil }
    self.init(sorted, line: line)
  }

  public init?(_ sorted: SortedIncomes, line: PovertyLine) {
    if case .each(let lines) = line {
      self.init(sorted, each: lines)
    } else {
      guard let common = line.linearised(sorted) else { return nil }
      self.init(sorted, common: common, isRelative: line.isRelative)
    }
  }

  /// The poor below a line that was found elsewhere, with the density of the incomes given here if it was estimated.
  init(_ sorted: SortedIncomes, common line: Linearised, isRelative: Bool) {
    count = sorted.count
    totalWeight = sorted.totalWeight
    let poor = sorted.places(below: line.value)
    rows = Array(sorted.rows[..<poor])
    weights = Array(sorted.weights[..<poor])
    incomes = Array(sorted.incomes[..<poor])
    lines = Array(repeating: line.value, count: poor)
    gaps = incomes.map { (line.value - $0) / line.value }
    self.line = line
    density = isRelative && sorted.hasInfluence ? IncomeDensity.at(line.value, sorted) : nil
    self.isRelative = isRelative
  }

  private init?(_ sorted: SortedIncomes, each lines: [Double]) {
    precondition(lines.count == sorted.count, "a line for each observation")
    guard sorted.rows.allSatisfy({ lines[Int($0)] > 0 && lines[Int($0)].isFinite }) else { return nil }
    let gap = { (place: Int) in
      let line = lines[Int(sorted.rows[place])]
      return (line - sorted.incomes[place]) / line
    }
    var poor: [(gap: Double, place: Int)] = []
    for place in sorted.rows.indices where gap(place) > 0 { poor.append((gap(place), place)) }
    poor.sort { $0.gap > $1.gap || ($0.gap == $1.gap && $0.place < $1.place) }
    count = sorted.count
    totalWeight = sorted.totalWeight
    rows = poor.map { sorted.rows[$0.place] }
    weights = poor.map { sorted.weights[$0.place] }
    incomes = poor.map { sorted.incomes[$0.place] }
    self.lines = rows.map { lines[Int($0)] }
    gaps = poor.map(\.gap)
    line = nil
    density = nil
    isRelative = false
  }

  /// The same poor, below the same line, under other weights: for values alone, as in a draw of a bootstrap.
  ///
  /// - Parameters:
  ///   - weights: one for each observation of the design; who had weight 0 stays left out.
  ///   - totalWeight: Σ w of everybody, above 0.
  public func reweighted(_ weights: [Double], totalWeight: Double) -> PovertyProfile {
    PovertyProfile(self, weights: weights, totalWeight: totalWeight)
  }

  private init(_ profile: PovertyProfile, weights: [Double], totalWeight: Double) {
    precondition(weights.count == profile.count, "a weight for each observation")
    let places = profile.rows.indices.filter { weights[Int(profile.rows[$0])] > 0 }
    count = profile.count
    self.totalWeight = totalWeight
    rows = places.map { profile.rows[$0] }
    self.weights = rows.map { weights[Int($0)] }
    incomes = places.map { profile.incomes[$0] }
    lines = places.map { profile.lines[$0] }
    gaps = places.map { profile.gaps[$0] }
    line = profile.line.map { Linearised($0.value, influence: []) }
    density = nil
    isRelative = profile.isRelative
  }

  /// Σ w of the poor.
  public var poorWeight: Double { weights.reduce(0, +) }
}
