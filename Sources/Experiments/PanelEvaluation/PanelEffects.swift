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
    /// Households of the two periods without associates.
    case noAssociates
    /// Households without a score, or without an outcome in the last period.
    case noScore
    /// Households that the score treats, and that were not treated, or the other way round.
    case againstScore
  }

  /// Why an estimator has no number.
  public enum Silence: Int, Sendable, Hashable, CaseIterable {
    case noTreated, noNeverTreated, noTwoPeriods, collinear, tooFewRows, separated, notConverged, tooLarge
    /// One of the four exposures has nobody.
    case noExposure
    /// Too few different scores on a side of the cutoff.
    case fewScores
  }

  public struct SilentEstimator: Sendable, Hashable {
    public var estimator: String
    public var reason: Silence
  }

  public internal(set) var rows: [EffectRow] = []
  public internal(set) var omissions: [Omission: Int] = [:]
  public internal(set) var silent: [SilentEstimator] = []

  /// - Parameter treatment: `nil` when nothing is known but a score.
  public init(_ panel: HouseholdPanel, _ treatment: PanelTreatment?, _ options: PanelOptions) {
    if let treatment { add(panel, treatment, options) }
    if !panel.columns.running.isEmpty { addDiscontinuity(panel, treatment, cutoff: options.runningCutoff) }
  }

  private mutating func add(_ panel: HouseholdPanel, _ treatment: PanelTreatment, _ options: PanelOptions) {
    let sample = EffectSample(panel, treatment)
    omit(.unclearStart, treatment.unclearHouseholds)
    omit(.alwaysTreated, sample.alwaysTreated)
    omit(.noOutcome, sample.withoutOutcome)
    let pair = EffectPeriods(sample)
    addTwoPeriods(sample, pair)
    addRegressions(sample)
    addGroupTime(sample)
    if let association = panel.columns.association {
      addExposure(sample, treatment, pair, association, threshold: options.exposure ?? PanelOptions.standardExposure)
    }
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
