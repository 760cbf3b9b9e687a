import Evaluation

/// One number of one estimator in one replicate, beside what it aims at.
public struct EstimatorTrial: Sendable, Hashable {
  public let row: EffectRow
  /// `nil` where nobody was treated so.
  public let truth: Double?
  /// What the estimator finds with the incomes that the same households have without the programme, as if they had been
  /// served all the same: selection and chance alone.
  public let withoutEffect: Double?

  init(_ row: EffectRow, truth: Double?, withoutEffect: Double?) {
    self.row = row
    self.truth = truth
    self.withoutEffect = withoutEffect
  }
}
