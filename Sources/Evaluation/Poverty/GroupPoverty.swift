/// Poverty in one group of the population, and what the group contributes to the poverty of all:
///
///     P = Σ_g s_g P_g,   contribution of g = s_g P_g / P
///
/// with the population share s_g (Foster, Greer & Thorbecke 1984). Errors are those of a subpopulation: the influence
/// is 0 outside the group, and every cluster drawn counts. A relative line is that of the whole population, so that its
/// error enters also from outside the group.
public struct GroupPoverty: Sendable, Hashable {
  public var group: Int32
  public var populationShare: Estimate
  /// The measure among the group.
  public var value: Estimate
  /// Undefined where nobody is poor, and for measures that are not additive.
  public var contribution: Estimate

  /// One entry for each group that has weight, by rising number. Empty without weight, with an income that is not finite
  /// or without a positive line. O(observations · groups).
  public static func byGroup(
    _ measure: PovertyMeasure, _ incomes: [Double], line: PovertyLine, groups: [Int32], _ design: SurveyDesign
  ) -> [GroupPoverty] {
    precondition(groups.count == design.count, "a group for each observation")
    guard let sorted = SortedIncomes(incomes, design), let all = PovertyProfile(sorted, line: line) else { return [] }
    let overall = measure.linearised(all)
    var result: [GroupPoverty] = []
    for (group, rows) in rowsByGroup(groups) {
      let part = design.domain(rows)
      guard let among = SortedIncomes(rows.map { incomes[$0] }, part) else { continue }
      let share = design.mean(groups.map { $0 == group ? 1 : 0 })
      let value = linearised(measure, among, line: line, all: all, rows: rows)
      var contribution: Linearised?
      if measure.isAdditive, let overall, let value, let share { contribution = share * value / overall }
      result.append(
        GroupPoverty(
          group: group, populationShare: share.estimate(design), value: value.estimate(design),
          contribution: contribution.estimate(design)))
    }
    return result
  }

  /// The measure among `rows`, with an influence for each observation of the whole sample.
  private static func linearised(
    _ measure: PovertyMeasure, _ among: SortedIncomes, line: PovertyLine, all: PovertyProfile, rows: [Int]
  ) -> Linearised? {
    let profile: PovertyProfile?
    if let common = all.line {
      profile = PovertyProfile(among, common: common, isRelative: all.isRelative)
    } else if case .each(let lines) = line {
      profile = PovertyProfile(among, line: .each(rows.map { lines[$0] }))
    } else {
      profile = nil
    }
    guard let profile, let derivatives = measure.derivatives(profile) else { return nil }
    var influence = Array(repeating: 0.0, count: all.count)
    for row in rows { influence[row] = derivatives.others }
    for (place, row) in profile.rows.enumerated() { influence[rows[Int(row)]] = derivatives.poor[place] }
    guard all.isRelative else { return Linearised(derivatives.value, influence: influence) }
    guard let slope = derivatives.slope, let moves = all.line?.influence, !moves.isEmpty else {
      return Linearised(derivatives.value, influence: [])
    }
    for row in influence.indices { influence[row] += slope * moves[row] }
    return Linearised(derivatives.value, influence: influence)
  }
}

/// The observations of each group, groups by rising number.
func rowsByGroup(_ groups: [Int32]) -> [(group: Int32, rows: [Int])] {
  var rows: [Int32: [Int]] = [:]
  for (row, group) in groups.enumerated() { rows[group, default: []].append(row) }
  return rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}
