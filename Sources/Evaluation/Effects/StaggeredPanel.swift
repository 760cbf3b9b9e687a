/// A balanced panel of households whose treatment begins at different times and never ends.
///
/// Households not seen in every period are dropped, as are those treated in the first period already (there is no
/// "before"); both are counted. A start after the last period is no start. Weight and cluster are those of the first
/// period, for every period: weights that change would mix people into the effect.
public struct StaggeredPanel: Sendable, Hashable {
  /// Ascending.
  public let households: [Int32]
  /// Ascending.
  public let periods: [Int32]
  /// Of each period, of each household.
  public let outcomes: [[Double]]
  /// Of each household; `nil` if it is never treated within the periods.
  public let firstTreated: [Int32?]
  public let weights: [Double]
  public let clusters: [Int32]
  /// Of each covariate, each period, each household.
  public let covariates: [[[Double]]]
  public let incompleteHouseholds: Int
  public let alwaysTreatedHouseholds: Int

  /// - Parameters:
  ///   - firstTreated: of each row of the panel.
  ///   - covariates: each with a value for every row.
  /// - Returns: `nil` when a household has two different starts, or a covariate is not finite.
  public init?(_ panel: EffectPanel, firstTreated: [Int32?], covariates: [[Double]] = []) {
    precondition(firstTreated.count == panel.count, "a start for each row")
    precondition(covariates.allSatisfy { $0.count == panel.count }, "a value for each row")
    guard covariates.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    let order = (0..<panel.count).sorted {
      (panel.household[$0], panel.period[$0]) < (panel.household[$1], panel.period[$1])
    }
    let periods = Set(panel.period).sorted()
    var kept: [Int] = []
    var (incomplete, always, start) = (0, 0, 0)
    while start < order.count {
      let household = panel.household[order[start]]
      let end = order[start...].firstIndex { panel.household[$0] != household } ?? order.count
      let own = firstTreated[order[start]]
      guard order[start..<end].allSatisfy({ firstTreated[$0] == own }) else { return nil }
      if end - start < periods.count {
        incomplete += 1
      } else if let own, own <= periods[0] {
        always += 1
      } else {
        kept.append(start)
      }
      start = end
    }
    self.periods = periods
    incompleteHouseholds = incomplete
    alwaysTreatedHouseholds = always
    households = kept.map { panel.household[order[$0]] }
    outcomes = periods.indices.map { t in kept.map { panel.outcome[order[$0 + t]] } }
    self.covariates = covariates.map { values in
      periods.indices.map { t in kept.map { values[order[$0 + t]] } }
    }
    self.firstTreated = kept.map { row in
      firstTreated[order[row]].flatMap { start in periods.last.flatMap { start <= $0 ? start : nil } }
    }
    weights = kept.map { panel.weight[order[$0]] }
    clusters = kept.map { panel.cluster[order[$0]] }
  }

  /// The starts of treatment, ascending.
  public var groups: [Int32] { Set(firstTreated.compactMap(\.self)).sorted() }
}
