public import Evaluation

/// A row of `hazards.csv`: one number of a regression of hazards.
public struct HazardRow: TableRow, Hashable {
  public var event: SurvivalEvent
  public var model: PanelHazards.Model
  /// A class of durations, a covariate, or what else the number is.
  public var term: String
  public var estimate: Estimate
  public var limits: RateEstimate

  /// - Parameter limits: when they are not normal ones.
  public init(
    event: SurvivalEvent, model: PanelHazards.Model, term: String, _ estimate: Estimate, limits: RateEstimate? = nil
  ) {
    self.event = event
    self.model = model
    self.term = term
    self.estimate = estimate
    self.limits = limits ?? estimate.limits()
  }

  public static let columns = ["event", "model", "term", "estimate", "standard_error", "low", "high"]

  public var fields: [TableField] {
    [
      .text(event.key), .text(model.key), .text(term), .number(estimate.value), .number(estimate.standardError),
      .number(limits.low), .number(limits.high),
    ]
  }
}

/// `hazards.csv`: with `--covariates`, what exits and returns depend on in each period of a spell.
///
/// Coefficients are of log odds (logit) or of the logarithm of the hazard (cloglog, with and without gamma frailty), with
/// errors between clusters. A model that could not be fitted has one row, with the reason and no number.
public enum HazardsTable: PanelTable {
  public static let file = "hazards.csv"

  public static func isAsked(_ options: PanelOptions) -> Bool { !options.covariates.isEmpty }

  public static func rows(_ evaluation: PanelEvaluation) -> [HazardRow] { evaluation.hazards?.rows ?? [] }
}
