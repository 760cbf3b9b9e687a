/// A spell whose sequel was observed long enough to judge it.
public struct JudgedSpell: Sendable, Hashable {
  /// Position in `PanelSpells.spells`.
  public var spell: Int
  /// Its first period: for an exit the first one out of poverty.
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
  public func sustainedExits(assessments: Int) -> [JudgedSpell] {
    precondition(assessments >= 1, "an exit is seen at least once")
    return judged(poor: false, periods: assessments - 1) { $0.length >= assessments }
  }

  /// Which exits were followed by a return within `periods` periods: poor again in one of the `periods` after the first
  /// period out of poverty.
  ///
  /// Only exits whose next `periods` periods were all observed are judged. `1 − S(periods)` of `returnCurves` answers
  /// the same with the exits that were observed for a shorter time.
  ///
  /// - Complexity: O(rows).
  public func returns(within periods: Int) -> [JudgedSpell] {
    precondition(periods >= 1, "a return comes after the exit")
    return judged(poor: false, periods: periods) { !$0.isRightCensored && $0.length <= periods }
  }

  /// Which spells of poverty ended within `periods` periods: not poor in one of the `periods` after their first.
  ///
  /// Only spells whose beginning and next `periods` periods were all observed are judged; a spell that runs when the
  /// record begins has lasted for an unknown time already.
  ///
  /// - Complexity: O(rows).
  public func exits(within periods: Int) -> [JudgedSpell] {
    precondition(periods >= 1, "an exit comes after the beginning")
    return judged(poor: true, periods: periods) { !$0.isRightCensored && $0.length <= periods }
  }

  /// The spells with an observed beginning and `periods` more periods observed after their first one.
  private func judged(poor: Bool, periods: Int, _ holds: (PanelSpell) -> Bool) -> [JudgedSpell] {
    var result: [JudgedSpell] = []
    for (index, spell) in spells.enumerated() where spell.isPoor == poor && !spell.isLeftCensored {
      guard periodsFollowed(spell) >= periods else { continue }
      result.append(JudgedSpell(spell: index, period: Int(spell.spell.start), holds: holds(spell)))
    }
    return result
  }

  /// The share of the spells that hold, with an error by household:
  ///
  ///     p = Σ w [holds] / Σ w,   V of the total of u = ([holds] − p) / Σ w
  ///
  /// - Parameters:
  ///   - weights: one for each row of the panel, or none; a spell has that of its first row.
  ///   - clusters: one for each row of the panel, or none for households; a household lies in one cluster.
  /// - Returns: undefined without spells, or without weight; no error for a single cluster.
  public func share(of judged: [JudgedSpell], weights: [Double] = [], clusters: [Int32] = []) -> Estimate {
    precondition(weights.isEmpty || weights.count == self.rows, "a weight for each row of the panel")
    precondition(clusters.isEmpty || clusters.count == self.rows, "a cluster for each row of the panel")
    let rows = judged.map { Int(spells[$0.spell].rows.lowerBound) }
    let design = SurveyDesign(
      weights: weights.isEmpty ? Array(repeating: 1, count: rows.count) : rows.map { weights[$0] },
      clusters: clusters.isEmpty ? judged.map { spells[$0.spell].spell.household } : rows.map { clusters[$0] })
    let total = design.totalWeight
    guard total > 0 else { return .undefined }
    let share = zip(judged, design.weights).reduce(0) { $0 + ($1.0.holds ? $1.1 : 0) } / total
    let influence = judged.map { (($0.holds ? 1 : 0) - share) / total }
    return Estimate(share, standardError: design.standardError(influence: influence))
  }
}
