public import Evaluation

/// A row of `effects.csv`: one number of one estimator.
public struct EffectRow: TableRow, Hashable {
  /// `difference-in-differences`
  public var estimator: String
  /// What the number is of: `effect`, `group-time`, `relative-period`…
  public var aggregate: String
  /// The first treated period of the group.
  public var cohort: Int32?
  /// A period of the panel, or periods since the first treated one where `aggregate` is `relative-period`.
  public var time: Int32?
  public var estimate: Estimate
  public var limits: RateEstimate

  public init(estimator: String, aggregate: String, cohort: Int32? = nil, time: Int32? = nil, estimate: Estimate) {
    self.estimator = estimator
    self.aggregate = aggregate
    self.cohort = cohort
    self.time = time
    self.estimate = estimate
    limits = estimate.limits()
  }

  public static let columns = [
    "estimator", "aggregate", "cohort", "time", "estimate", "standard_error", "low", "high",
  ]

  public var fields: [TableField] {
    let place = { (time: Int32?) in time.map { TableField.integer(Int64($0)) } ?? .missing }
    return [
      .text(estimator), .text(aggregate), place(cohort), place(time), .number(estimate.value),
      .number(estimate.standardError), .number(limits.low), .number(limits.high),
    ]
  }
}

/// `effects.csv`: what a programme changed in the outcome of those it treated, by estimators that rest on different
/// assumptions.
public enum EffectsTable: PanelTable {
  public static let file = "effects.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { options.firstTreated != nil || options.running != nil }

  public static func rows(_ evaluation: PanelEvaluation) -> [EffectRow] { evaluation.effects?.rows ?? [] }
}
