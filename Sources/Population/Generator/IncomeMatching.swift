import Foundation

/// Gives every household an income per head from the target distribution, and the ability that explains it.
///
/// What is dealt is the income that a household expects: the lognormal of yearly incomes less the variance that a year's
/// own luck will add. Rank matching keeps who is richer than whom, as people, land and a normal draw of ability have it, and makes the
/// marginal exactly the target's quantiles. Households that no ability within ±`limit` brings to their income (no
/// workers, no land) keep the nearest they can reach.
struct IncomeMatching {
  let marginals: PopulationMarginals
  /// Ability is kept within this many log points.
  static let limit = 4.0

  func match(_ drafts: inout [HouseholdDraft], remoteness: [Double], model: some IncomeModel) {
    let expected = drafts.map { log(max(model.expectedIncomePerHead(of: $0, remoteness: remoteness[$0.village]), 1)) }
    let (all, luck) = (marginals.incomeLogDeviation, marginals.incomeTransitoryDeviation)
    let target = Lognormal(mean: marginals.incomeMean, logDeviation: max(0, all * all - luck * luck).squareRoot())
    for (i, rank) in Quota.ranks(of: expected).enumerated() {
      let income = target.quantile((Double(rank) + 0.5) / Double(drafts.count))
      Self.fit(&drafts[i], to: income, remoteness: remoteness[drafts[i].village], model: model)
    }
  }

  /// Sets ability to what explains `income`, and `incomePerHead` to what the household then expects.
  static func fit(_ draft: inout HouseholdDraft, to income: Double, remoteness: Double, model: some IncomeModel) {
    let curve = model.incomeCurve(of: draft, remoteness: remoteness)
    draft.ability = curve.ability(for: income, within: limit)
    draft.incomePerHead = curve.income(ability: draft.ability)
  }
}
