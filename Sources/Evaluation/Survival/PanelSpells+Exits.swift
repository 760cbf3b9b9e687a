/// An exit whose sequel was observed long enough to judge it.
public struct JudgedExit: Sendable, Hashable {
  /// Position in `PanelSpells.spells` of the spell out of poverty.
  public var spell: Int
  /// The first period out of poverty.
  public var period: Int
  public var holds: Bool
}

extension PanelSpells {
  /// Which exits were sustained: out of poverty in `assessments` periods in a row, the first of them included.
  ///
  /// Only exits whose next `assessments` periods were all observed are judged, those that failed early too: else an exit
  /// near the end of the record could only fail, and the share would be too low. With 1, every exit is sustained.
  ///
  /// - Complexity: O(rows).
  public func sustainedExits(assessments: Int) -> [JudgedExit] {
    precondition(assessments >= 1, "an exit is seen at least once")
    return judged(periods: assessments - 1) { $0.duration >= assessments }
  }

  /// Which exits were followed by a return within `periods` periods: poor again in one of the `periods` after the first
  /// period out of poverty.
  ///
  /// Only exits whose next `periods` periods were all observed are judged. `1 − S(periods)` of `returnCurves` answers
  /// the same with the exits that were observed for a shorter time.
  ///
  /// - Complexity: O(rows).
  public func returns(within periods: Int) -> [JudgedExit] {
    precondition(periods >= 1, "a return comes after the exit")
    return judged(periods: periods) { !$0.isRightCensored && $0.duration <= periods }
  }

  /// The exits with `periods` more periods observed after the first one out of poverty.
  private func judged(periods: Int, _ holds: (ObservedSpell) -> Bool) -> [JudgedExit] {
    var result: [JudgedExit] = []
    for (index, spell) in spells.enumerated() where !spell.isPoor && !spell.isLeftCensored {
      guard spell.start + periods * step <= spell.observedUntil else { continue }
      result.append(JudgedExit(spell: index, period: spell.start, holds: holds(spell)))
    }
    return result
  }

  /// The share of the exits that hold, with an error by household:
  ///
  ///     p = Σ w [holds] / Σ w,   V of the total of u = ([holds] − p) / Σ w
  ///
  /// - Parameters:
  ///   - weights: one for each row of the panel, or none; an exit has that of its first row out of poverty.
  ///   - clusters: one for each row of the panel, or none for households; a household lies in one cluster.
  /// - Returns: undefined without exits, or without weight; no error for a single cluster.
  public func share(of exits: [JudgedExit], weights: [Double] = [], clusters: [Int32] = []) -> Estimate {
    precondition(weights.isEmpty || weights.count == self.rows, "a weight for each row of the panel")
    precondition(clusters.isEmpty || clusters.count == self.rows, "a cluster for each row of the panel")
    let rows = exits.map { spells[$0.spell].firstRow }
    let design = SurveyDesign(
      weights: weights.isEmpty ? Array(repeating: 1, count: rows.count) : rows.map { weights[$0] },
      clusters: clusters.isEmpty ? exits.map { spells[$0.spell].household } : rows.map { clusters[$0] })
    let total = design.totalWeight
    guard total > 0 else { return .undefined }
    let share = zip(exits, design.weights).reduce(0) { $0 + ($1.0.holds ? $1.1 : 0) } / total
    let influence = exits.map { (($0.holds ? 1 : 0) - share) / total }
    return Estimate(share, standardError: design.standardError(influence: influence))
  }
}
