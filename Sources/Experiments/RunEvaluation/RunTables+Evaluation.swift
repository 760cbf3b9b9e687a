public import Evaluation
import Quantities
import Scenarios

/// `evaluation/`: what the years of the runs say as panels, with `path,replicate` in front.
extension RunTables {
  /// A file of the folder: its rows path by path, made when they are asked for.
  struct EvaluatedTable {
    let file: String
    let columns: [String]
    let rows: [() -> [any TableRow]]
  }

  /// In the order in which `evaluate` writes them; a table that no path has is left out.
  func evaluated(perReplicate: Bool) -> [EvaluatedTable] {
    PanelTables.all.map { $0.file }.compactMap { file in
      let kept = names.indices.map { path in
        result.path(path).map { $0.evaluation?.tables.first { $0.file == file } }
      }
      guard let first = kept.joined().compactMap({ $0 }).first else { return nil }
      let rows = zip(names, kept).compactMap { name, replicates -> (() -> [any TableRow])? in
        guard let first = replicates.compactMap({ $0 }).first else { return nil }
        return { first.rows(path: name, replicates: replicates, each: perReplicate) }
      }
      return EvaluatedTable(file: file, columns: first.columns, rows: rows)
    }
  }

  /// `evaluation/estimators.csv`: every number of every estimator held against the truth, over replicates.
  public func estimators() -> [EstimatorRow] {
    names.indices.flatMap { path -> [EstimatorRow] in
      let replicates = result.path(path).map { $0.evaluation?.trials ?? [] }
      return EstimatorRow.rows(path: names[path], replicates)
    }
  }

  /// `evaluation/panel.csv`: the years themselves.
  func panel() -> some Sequence<RunPanelRow> {
    result.replicates.enumerated().lazy.flatMap { replicate, paths in
      paths.enumerated().lazy.flatMap { path, result in
        let run = RunKey(path: names[path], replicate: replicate)
        return result.evaluation.map { Array($0.rows(run)) } ?? []
      }
    }
  }
}

/// A row of `evaluation/estimators.csv`: one number of one estimator over the replicates of a path.
public struct EstimatorRow: TableRow, Hashable {
  public let path: String
  /// The number that every replicate has.
  public let estimator: EffectRow
  public let bias: EstimatorBias

  public static let columns = [
    "path", "estimator", "aggregate", "cohort", "time", "replicates", "missing", "mean_estimate", "mean_truth", "bias",
    "standard_error", "z", "root_mean_square", "error_ratio", "coverage", "coverage_low", "coverage_high",
  ]

  public var fields: [TableField] {
    let place = { (time: Int32?) in time.map { TableField.integer(Int64($0)) } ?? .missing }
    return [
      .text(path), .text(estimator.estimator), .text(estimator.aggregate), place(estimator.cohort),
      place(estimator.time), .integer(bias.replicates), .integer(bias.missing), .number(bias.meanEstimate),
      .number(bias.meanTruth), .number(bias.bias.value), .number(bias.bias.standardError), .number(bias.z),
      .number(bias.rootMeanSquare), .number(bias.errorRatio), .number(bias.coverage.estimate),
      .number(bias.coverage.low), .number(bias.coverage.high),
    ]
  }

  /// - Parameter replicates: what each has; a number that a replicate lacks counts as missing there.
  static func rows(path: String, _ replicates: [[EstimatorTrial]]) -> [EstimatorRow] {
    var trials: [EffectRow.Key: [EstimatorTrial]] = [:]
    for trial in replicates.joined() { trials[trial.row.key, default: []].append(trial) }
    let first = EffectRow.pooled(tables: replicates.map { $0.map(\.row) })
    return first.map { row in
      let own = trials[row.key] ?? []
      let absent = replicates.count - own.count
      return EstimatorRow(
        path: path, estimator: row,
        bias: EstimatorBias(
          own.map(\.row.estimate) + Array(repeating: .undefined, count: absent),
          truths: own.map(\.truth) + Array(repeating: nil, count: absent)))
    }
  }
}
