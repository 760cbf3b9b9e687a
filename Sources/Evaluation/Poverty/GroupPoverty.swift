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
  /// or without a positive line. Linear in the observations, whatever the number of groups.
  public static func byGroup(
    _ measure: PovertyMeasure, _ incomes: [Double], line: PovertyLine, groups: [Int32], _ design: SurveyDesign
  ) -> [GroupPoverty] {
    precondition(groups.count == design.count, "a group for each observation")
    guard let sorted = SortedIncomes(incomes, design), let all = PovertyProfile(sorted, line: line) else { return [] }
    var estimator = GroupPovertyEstimator(measure, all, line: line, design)
    var result: [GroupPoverty] = []
    for (group, rows) in rowsByGroup(groups) {
      let part = design.domain(rows)
      guard let among = SortedIncomes(rows.map { incomes[$0] }, part) else { continue }
      result.append(estimator.estimate(group, rows, among))
    }
    return result
  }
}

/// The observations of each group, groups by rising number.
func rowsByGroup(_ groups: [Int32]) -> [(group: Int32, rows: [Int])] {
  var rows: [Int32: [Int]] = [:]
  for (row, group) in groups.enumerated() { rows[group, default: []].append(row) }
  return rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}
