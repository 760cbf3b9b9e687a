/// Inequality within and between groups: the generalised entropy measures are the only ones that split so (Shorrocks
/// 1980, doi:10.2307/1913126):
///
///     GE = Σ_g c_g + GE_between,   c_g = s_g (μ_g / μ)^α GE_g
///
/// with the population share s_g and the measure GE_g of the group; `between` is what is left when everybody has the
/// mean of the group. Errors are linearised, in a group those of a subpopulation.
public struct EntropyDecomposition: Sendable, Hashable {
  public var total: Estimate
  public var within: Estimate
  public var between: Estimate
  /// between / total; undefined when there is no inequality.
  public var betweenShare: Estimate
  /// Groups that have weight, by rising number.
  public var groups: [GroupInequality]

  /// `nil` where GE(α) of all has no value (`GeneralisedEntropy`). Linear in the observations, whatever the number of
  /// groups.
  public init?(_ incomes: [Double], groups: [Int32], alpha: Double, _ design: SurveyDesign) {
    precondition(groups.count == design.count, "a group for each observation")
    guard let sorted = SortedIncomes(incomes, design),
      let all = GeneralisedEntropy.linearised(sorted, alpha: alpha)
    else { return nil }
    // Incomes without weight may be anything; as multiples of the mean the others have the mean 1.
    let relative = incomes.indices.map { design.weights[$0] > 0 ? incomes[$0] / sorted.mean : 0 }
    let weight = sorted.totalWeight
    var errors = GroupErrors(design, shared: [relative.map { _ in 1 }, relative, all.influence])
    var within = Linearised(0, influence: relative.map { _ in 0 })
    var (constant, slope) = (0.0, 0.0)
    self.groups = []
    for (group, rows) in rowsByGroup(groups) {
      let part = design.domain(rows)
      guard let among = SortedIncomes(rows.map { incomes[$0] }, part) else { continue }
      let term = EntropyTerm(relative, rows: rows, alpha: alpha, design, weight: weight)
      within.value += term.value
      for (row, own) in zip(rows, term.own) { within.influence[row] += own }
      constant += term.constant
      slope += term.slope
      let share = among.totalWeight / weight
      var result = GroupInequality(
        group: group, populationShare: Estimate(share), incomeShare: Estimate(term.incomeShare),
        value: GeneralisedEntropy.linearised(among, alpha: alpha).estimate(part), contribution: .undefined)
      result.populationShare.standardError = errors.standardError(
        rows: rows, own: rows.map { _ in 1 / weight }, coefficients: [-share / weight, 0, 0])
      result.incomeShare.standardError = errors.standardError(
        rows: rows, own: rows.map { relative[$0] / weight }, coefficients: [0, -term.incomeShare / weight, 0])
      if all.value != 0 {
        let contribution = term.value / all.value
        let error = errors.standardError(
          rows: rows, own: term.own.map { $0 / all.value },
          coefficients: [term.constant, term.slope, -contribution].map { $0 / all.value })
        result.contribution = Estimate(contribution, standardError: error)
      }
      self.groups.append(result)
    }
    for row in relative.indices { within.influence[row] += constant + slope * relative[row] }
    let between = all - within
    total = all.estimate(design)
    self.within = within.estimate(design)
    self.between = between.estimate(design)
    betweenShare = (between / all).estimate(design)
  }
}

/// One group in a decomposition of inequality.
public struct GroupInequality: Sendable, Hashable {
  public var group: Int32
  public var populationShare: Estimate
  public var incomeShare: Estimate
  /// GE(α) among the group; undefined where its mean is not positive.
  public var value: Estimate
  /// c_g / GE; undefined when there is no inequality.
  public var contribution: Estimate
}
