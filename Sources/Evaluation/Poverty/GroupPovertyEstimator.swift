/// Poverty of one group after another, with what they share computed once: the measure of all with its influence at a
/// fixed line, and the influence of the line.
struct GroupPovertyEstimator {
  private let measure: PovertyMeasure
  private let all: PovertyProfile
  private let line: PovertyLine
  private let weight: Double
  /// The measure of all: its value, its slope in the line, and its influence as if the line were known.
  private let overall: (derivatives: PovertyDerivatives, direct: [Double])?
  /// Whether an estimated line has an influence.
  private let hasLineError: Bool
  /// Shared vectors: 1, the measure's influence, the line's influence.
  private var errors: GroupErrors
  private let design: SurveyDesign

  init(_ measure: PovertyMeasure, _ all: PovertyProfile, line: PovertyLine, _ design: SurveyDesign) {
    self.measure = measure
    self.all = all
    self.line = line
    self.design = design
    weight = all.totalWeight
    overall = measure.derivatives(all).map { ($0, $0.direct(all)) }
    let zeros = Array(repeating: 0.0, count: design.count)
    let lineInfluence = all.isRelative ? all.line?.influence ?? [] : zeros
    hasLineError = !lineInfluence.isEmpty || design.count == 0
    errors = GroupErrors(
      design,
      shared: [zeros.map { _ in 1 }, overall?.direct ?? zeros, lineInfluence.isEmpty ? zeros : lineInfluence])
  }

  /// - Parameter among: the incomes of the group, in the order of `rows`.
  mutating func estimate(_ group: Int32, _ rows: [Int], _ among: SortedIncomes) -> GroupPoverty {
    let share = among.totalWeight / weight
    let shareError = errors.standardError(
      rows: rows, own: rows.map { _ in 1 / weight }, coefficients: [-share / weight, 0, 0])
    var result = GroupPoverty(
      group: group, populationShare: Estimate(share, standardError: shareError), value: .undefined,
      contribution: .undefined)
    guard let profile = profile(rows, among), let own = measure.derivatives(profile) else { return result }
    let slope = all.isRelative ? own.slope : 0
    result.value = Estimate(own.value)
    if hasLineError, let slope {
      result.value.standardError = errors.standardError(
        rows: rows, own: own.direct(profile), coefficients: [0, 0, slope])
    }
    guard measure.isAdditive, let overall, overall.derivatives.value > 0 else { return result }
    let total = overall.derivatives.value
    let contribution = share * own.value / total
    result.contribution = Estimate(contribution)
    if hasLineError, let slope, let slopeOfAll = all.isRelative ? overall.derivatives.slope : 0 {
      // A ratio of totals: (1(in group) − contribution) times each one's part of the whole, and the line's part.
      result.contribution.standardError = errors.standardError(
        rows: rows, own: rows.map { (overall.direct[$0] + total / weight) / total },
        coefficients: [
          -contribution / weight, -contribution / total, (share * slope - contribution * slopeOfAll) / total,
        ])
    }
    return result
  }

  /// The poor of a group, below the line of all or each below their own.
  private func profile(_ rows: [Int], _ among: SortedIncomes) -> PovertyProfile? {
    if let common = all.line { return PovertyProfile(among, common: common, isRelative: all.isRelative) }
    guard case .each(let lines) = line else { return nil }
    return PovertyProfile(among, line: .each(rows.map { lines[$0] }))
  }
}
