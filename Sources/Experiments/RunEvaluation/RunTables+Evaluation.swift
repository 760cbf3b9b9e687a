import Evaluation
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
