/// Moves between states from one period to the next, one entry a pair of periods of a household.
///
/// The design has one entry a move too. When households contribute several moves they must be its clusters (or lie in
/// larger ones); `init(panel:…)` sees to that.
public struct Transitions: Sendable, Hashable {
  public let states: Int
  public let from: [Int32]
  public let to: [Int32]
  public let design: SurveyDesign

  /// - Precondition: equally many entries in all; states are 0 ..< `states`, or negative where unknown; such a move does
  ///   not count.
  public init(from: [Int32], to: [Int32], states: Int, design: SurveyDesign) {
    precondition(from.count == to.count && from.count == design.count, "from, to and design have the same length")
    precondition(from.allSatisfy { $0 < states } && to.allSatisfy { $0 < states }, "states are below their number")
    self.from = from
    self.to = to
    self.states = states
    self.design = design
  }

  /// All moves over `lag` periods of a panel, pooled.
  ///
  /// - Parameters:
  ///   - panel: states household by household, `periods` entries each, negative in gaps; a move across a gap counts only
  ///     if the states `lag` periods apart are both known.
  ///   - design: one entry a household. Its clusters stay clusters, so that moves of one household hang together.
  public init(panel: [Int32], periods: Int, lag: Int = 1, states: Int, design: SurveyDesign) {
    precondition(lag > 0 && panel.count == design.count * periods, "a state for each household and period")
    var from: [Int32] = []
    var to: [Int32] = []
    var owners: [Int] = []
    for household in 0..<design.count {
      for period in stride(from: 0, to: periods - lag, by: 1) {
        let start = household * periods + period
        guard panel[start] >= 0, panel[start + lag] >= 0 else { continue }
        from.append(panel[start])
        to.append(panel[start + lag])
        owners.append(household)
      }
    }
    self.init(
      from: from, to: to, states: states,
      design: SurveyDesign(
        weights: owners.map { design.weights[$0] }, strata: owners.map { design.strata[$0] },
        clusters: owners.map { design.clusters[$0] }))
  }
}
