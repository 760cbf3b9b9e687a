import Foundation

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

  /// `nil` where GE(α) of all has no value (`GeneralisedEntropy`). O(observations · groups).
  public init?(_ incomes: [Double], groups: [Int32], alpha: Double, _ design: SurveyDesign) {
    precondition(groups.count == design.count, "a group for each observation")
    guard let sorted = SortedIncomes(incomes, design),
      let all = GeneralisedEntropy.linearised(sorted, alpha: alpha)
    else { return nil }
    // Incomes without weight may be anything; as multiples of the mean the others have the mean 1.
    let relative = incomes.indices.map { design.weights[$0] > 0 ? incomes[$0] / sorted.mean : 0 }
    var within = Linearised(0, influence: relative.map { _ in 0 })
    self.groups = []
    for (group, rows) in rowsByGroup(groups) {
      let part = design.domain(rows)
      guard let among = SortedIncomes(rows.map { incomes[$0] }, part) else { continue }
      let term = Self.term(relative, rows: rows, alpha: alpha, design, weight: sorted.totalWeight)
      within = within + term
      let member = groups.map { $0 == group ? 1.0 : 0 }
      self.groups.append(
        GroupInequality(
          group: group, populationShare: design.mean(member).estimate(design),
          incomeShare: design.ratio(zip(member, relative).map { $0 * $1 }, to: relative).estimate(design),
          value: GeneralisedEntropy.linearised(among, alpha: alpha).estimate(part),
          contribution: (term / all).estimate(design)))
    }
    let between = all - within
    total = all.estimate(design)
    self.within = within.estimate(design)
    self.between = between.estimate(design)
    betweenShare = (between / all).estimate(design)
  }

  /// c_g with its influence. In sums over everybody (W, T = Σ w r) and over the group (W_g, T_g, P_g = Σ w φ(r)) it is
  /// (P_g − W_g^(1−α) T_g^α) W^(α−1) T^(−α) / (α (α − 1)), (P_g − T_g ln m) / T for α = 1 and (W_g ln m − P_g) / W for
  /// α = 0, m = T_g / W_g. Here r has the mean 1, hence T = W.
  private static func term(
    _ relative: [Double], rows: [Int], alpha: Double, _ design: SurveyDesign, weight: Double
  ) -> Linearised {
    let terms = rows.map { design.weights[$0] > 0 ? GeneralisedEntropy.term(relative[$0], alpha: alpha) : 0 }
    var (people, income, sum) = (0.0, 0.0, 0.0)
    for (row, term) in zip(rows, terms) {
      people += design.weights[row]
      income += design.weights[row] * relative[row]
      sum += design.weights[row] * term
    }
    let mean = income / people
    // Nobody in the group has an income: it has no inequality, whatever the weights.
    guard mean != 0 || alpha == 2 else { return Linearised(0, influence: relative.map { _ in 0 }) }
    let scale = alpha == 0 || alpha == 1 ? 1 : 1 / (alpha * (alpha - 1))
    let value: Double
    /// Derivatives in W, T, W_g, T_g and P_g, times W.
    let slopes: (all: Double, income: Double, group: Double, groupIncome: Double, terms: Double)
    switch alpha {
    case 0:
      value = (people * log(mean) - sum) / weight
      slopes = (-value, 0, log(mean) - 1, 1 / mean, -1)
    case 1:
      value = (sum - income * log(mean)) / weight
      slopes = (0, -value, mean, -log(mean) - 1, 1)
    default:
      value = scale * (sum - people * GeneralisedEntropy.power(mean, alpha)) / weight
      slopes = (
        (alpha - 1) * value, -alpha * value, -scale * (1 - alpha) * GeneralisedEntropy.power(mean, alpha),
        -scale * alpha * GeneralisedEntropy.power(mean, alpha - 1), scale
      )
    }
    var influence = relative.map { (slopes.all + slopes.income * $0) / weight }
    for (row, term) in zip(rows, terms) {
      influence[row] += (slopes.group + slopes.groupIncome * relative[row] + slopes.terms * term) / weight
    }
    return Linearised(value, influence: influence)
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
