public import Evaluation

/// A row of `evaluation/estimators.csv`: one number of one estimator over the replicates of a path.
///
/// Every estimator here is linear in incomes once it is given who was served when, so that its error has two parts that
/// add up: what it finds where nothing was done, and what it makes of the effects themselves.
public struct EstimatorRow: TableRow, Hashable {
  public let path: String
  /// The number that every replicate has.
  public let estimator: EffectRow
  public let bias: EstimatorBias
  /// The mean of what it finds without the programme: how the served differ from those they are compared with anyway.
  public let withoutEffect: Estimate
  /// The rest of the bias: effects that reach those whom the served are compared with, and weights other than those of
  /// the truth.
  public let ofEffect: Estimate

  public static let columns = [
    "path", "estimator", "aggregate", "cohort", "time", "replicates", "missing", "mean_estimate", "mean_truth", "bias",
    "standard_error", "z", "root_mean_square", "error_ratio", "coverage", "coverage_low", "coverage_high",
    "without_effect", "without_effect_error", "of_effect", "of_effect_error",
  ]

  public var fields: [TableField] {
    let place = { (time: Int32?) in time.map { TableField.integer(Int64($0)) } ?? .missing }
    return [
      .text(path), .text(estimator.estimator), .text(estimator.aggregate), place(estimator.cohort),
      place(estimator.time), .integer(bias.replicates), .integer(bias.missing), .number(bias.meanEstimate),
      .number(bias.meanTruth), .number(bias.bias.value), .number(bias.bias.standardError), .number(bias.z),
      .number(bias.rootMeanSquare), .number(bias.errorRatio), .number(bias.coverage.estimate),
      .number(bias.coverage.low), .number(bias.coverage.high), .number(withoutEffect.value),
      .number(withoutEffect.standardError), .number(ofEffect.value), .number(ofEffect.standardError),
    ]
  }

  private init(path: String, _ row: EffectRow, _ trials: [EstimatorTrial], replicates: Int) {
    self.path = path
    estimator = row
    let absent = replicates - trials.count
    bias = EstimatorBias(
      trials.map(\.row.estimate) + Array(repeating: .undefined, count: absent),
      truths: trials.map(\.truth) + Array(repeating: nil, count: absent))
    let parts = trials.compactMap { trial -> (without: Double, of: Double)? in
      guard let value = trial.row.estimate.value, let truth = trial.truth, let without = trial.withoutEffect else {
        return nil
      }
      return (without, value - truth - without)
    }
    withoutEffect = Estimate(meanOf: parts.map { Estimate($0.without) })
    ofEffect = Estimate(meanOf: parts.map { Estimate($0.of) })
  }

  /// - Parameter replicates: what each has; a number that a replicate lacks counts as missing there.
  static func rows(path: String, _ replicates: [[EstimatorTrial]]) -> [EstimatorRow] {
    var trials: [EffectRow.Key: [EstimatorTrial]] = [:]
    for trial in replicates.joined() { trials[trial.row.key, default: []].append(trial) }
    return EffectRow.pooled(tables: replicates.map { $0.map(\.row) }).map { row in
      EstimatorRow(path: path, row, trials[row.key] ?? [], replicates: replicates.count)
    }
  }
}
