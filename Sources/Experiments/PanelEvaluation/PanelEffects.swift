public import Evaluation

/// The effects of a programme on a panel, and what could not be told.
public struct PanelEffects: Sendable, Hashable {
  /// Why households or observations take no part.
  public enum Omission: Int, Sendable, Hashable, CaseIterable {
    /// Households whose rows name different starts.
    case unclearStart
    /// Households treated from the first period on: nothing is known of them before.
    case alwaysTreated
    /// Observations without an outcome.
    case noOutcome
    /// Households that the comparison of two periods leaves out: not seen in both, or treated at another time.
    case notInBothPeriods
    /// Households that effects by group and time leave out: not seen in every period.
    case notInEveryPeriod
    /// The same where covariates are needed in every period too.
    case noCovariatesInEveryPeriod
    /// Households without covariates in the first of the two periods.
    case noCovariates
  }

  /// Why an estimator has no number.
  public enum Silence: Int, Sendable, Hashable, CaseIterable {
    case noTreated, noNeverTreated, noTwoPeriods, collinear, tooFewRows, separated, notConverged, tooLarge
  }

  public struct SilentEstimator: Sendable, Hashable {
    public var estimator: String
    public var reason: Silence
  }

  public internal(set) var rows: [EffectRow] = []
  public internal(set) var omissions: [Omission: Int] = [:]
  public internal(set) var silent: [SilentEstimator] = []

  public init(_ panel: HouseholdPanel, _ treatment: PanelTreatment) {
    let sample = EffectSample(panel, treatment)
    omit(.unclearStart, treatment.unclearHouseholds)
    omit(.alwaysTreated, sample.alwaysTreated)
    omit(.noOutcome, sample.withoutOutcome)
    let pair = EffectPeriods(sample)
    addTwoPeriods(sample, pair)
    addRegressions(sample)
    addGroupTime(sample)
    if panel.columns.covariates.isEmpty { return }
    addGroupTime(sample, adjusted: true)
    addSelection(sample, pair)
  }

  mutating func omit(_ reason: Omission, _ count: Int) {
    if count > 0 { omissions[reason] = count }
  }

  mutating func silence(_ estimator: String, _ reason: Silence) {
    silent.append(SilentEstimator(estimator: estimator, reason: reason))
  }
}
