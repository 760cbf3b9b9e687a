/// One interval of a life table.
public struct LifeTableRow: Sendable, Hashable {
  /// The interval [start, end).
  public var start: Double
  public var end: Double
  /// Weight at risk when the interval begins, and weight that enters after that, is censored and has the event in it.
  public var entering: Double
  public var lateEntries: Double
  public var censored: Double
  public var events: Double
  /// entering + lateEntries / 2 − censored / 2.
  public var atRisk: Double
  /// Share still without the event when the interval begins.
  public var survival: Estimate
  /// Chance of the event inside the interval of those who reach it; `nil` with nobody at risk.
  public var probability: Double?
  /// Events per unit of time, of all.
  public var density: Estimate
  /// Events per unit of time, of those still without it in the middle of the interval.
  public var hazard: Estimate
}

/// The actuarial life table of grouped times (Gehan 1969, Journal of Chronic Diseases 21: 629–644): those who are censored in
/// an interval count as at risk for half of it.
///
///     n = entering + late / 2 − censored / 2      q = d / n       h = width of the interval
///     S at the start = ∏ over earlier intervals of (1 − q)        se(S) = S √ Σ q / (n (1 − q))
///     density = S q / h       se = (S q / h) √ (Σ over earlier q / (n (1 − q)) + (1 − q) / (n q))
///     hazard = d / (h (n − d/2))      se = hazard √ ((1 − (h · hazard / 2)²) / d)
///
/// Errors of density and hazard are `nil` where no event happened. Once S is 0 it stays so and the rest is `nil`; in an
/// interval with nobody at risk, or with late entries so many that d > n, all but S is `nil`, and S too from there on.
///
/// For times that are only known by interval. Whole periods at risk of a panel are known exactly: `PanelLifeTable`.
public enum LifeTable {
  /// - Parameter breaks: ascending bounds of the intervals. Rows that leave before the first or enter at the last or
  ///   later are left out; the others are at risk up to the last at most.
  /// - Precondition: `breaks` ascend strictly and are finite.
  public static func table(_ data: SurvivalData, breaks: [Double]) -> [LifeTableRow] {
    precondition(breaks.allSatisfy(\.isFinite) && zip(breaks, breaks.dropFirst()).allSatisfy(<), "ascending breaks")
    guard breaks.count > 1 else { return [] }
    let intervals = breaks.count - 1
    var counts = [(prompt: Double, late: Double, censored: Double, events: Double)](
      repeating: (0, 0, 0, 0), count: intervals)
    for row in 0..<data.count where data.isUsed(row) {
      let exit = RiskSets.count(in: breaks, through: data.times[row]) - 1
      let entry = RiskSets.count(in: breaks, through: data.entries[row]) - 1
      guard exit >= 0, entry < intervals else { continue }
      let weight = data.weights[row]
      let isLate = entry >= 0 && data.entries[row] > breaks[entry]
      if isLate { counts[entry].late += weight } else { counts[max(0, entry)].prompt += weight }
      guard exit < intervals else { continue }
      if data.events[row] > 0 { counts[exit].events += weight } else { counts[exit].censored += weight }
    }

    var entering = 0.0
    var survival: Double? = 1
    var sum = 0.0
    return counts.indices.map { interval in
      let (prompt, late, censored, d) = counts[interval]
      entering += prompt
      let width = breaks[interval + 1] - breaks[interval]
      let n = entering + late / 2 - censored / 2
      var row = LifeTableRow(
        start: breaks[interval], end: breaks[interval + 1], entering: entering, lateEntries: late, censored: censored,
        events: d, atRisk: n,
        survival: Estimate(survival, standardError: survival.flatMap { $0 > 0 ? $0 * sum.squareRoot() : nil }),
        probability: nil, density: .undefined, hazard: .undefined)
      entering += late - censored - d
      guard let before = survival, before > 0, n > 0, d <= n else {
        survival = survival == 0 ? 0 : nil
        return row
      }
      let q = d / n
      row.probability = q
      let density = before * q / width
      let hazard = d / (width * (n - d / 2))
      let half = width * hazard / 2
      row.density = Estimate(
        density, standardError: d > 0 ? density * (sum + (1 - q) / (n * q)).squareRoot() : nil)
      row.hazard = Estimate(
        hazard, standardError: d > 0 ? hazard * (max(0, 1 - half * half) / d).squareRoot() : nil)
      survival = before * (1 - q)
      sum += q < 1 ? q / (n * (1 - q)) : 0
      return row
    }
  }
}
