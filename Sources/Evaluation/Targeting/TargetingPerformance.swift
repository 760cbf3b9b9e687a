/// Whom a programme reaches, in people: Cornia & Stewart 1993's two mistakes and Ravallion's differential.
///
/// A share among nobody is undefined (`nil`): leakage of a programme without beneficiaries, coverage of the poor where nobody
/// is poor, the differential unless there are poor and others.
public struct TargetingPerformance: Sendable, Hashable {
  /// Beneficiaries / all.
  public let coverage: Estimate
  /// Poor beneficiaries / poor.
  public let coverageOfPoor: Estimate
  /// Beneficiaries who are not poor / all who are not poor.
  public let coverageOfOthers: Estimate
  /// Exclusion error, under-coverage: poor who are not reached / poor.
  public let exclusionError: Estimate
  /// Inclusion error, leakage of places: beneficiaries who are not poor / beneficiaries.
  public let inclusionError: Estimate
  /// Coverage of the poor less coverage of others (Ravallion 2009, doi:10.1093/wbro/lkp009): 1 when all poor and nobody else
  /// are reached, 0 of a lottery, −1 when only others are.
  public let targetingDifferential: Estimate

  /// - Precondition: one entry in each for each observation of the design, weighted by people.
  public init(isBeneficiary: [Bool], isPoor: [Bool], design: SurveyDesign) {
    let table = ConfusionTable(said: isBeneficiary, isTrue: isPoor, design: design)
    coverage = table.said
    coverageOfPoor = table.sensitivity
    coverageOfOthers = table.specificity.complement
    exclusionError = table.sensitivity.complement
    inclusionError = table.positivePredictiveValue.complement
    targetingDifferential = table.youden
  }
}

extension Estimate {
  /// 1 − value, with the same error.
  fileprivate var complement: Estimate { Estimate(value.map { 1 - $0 }, standardError: standardError) }
}
