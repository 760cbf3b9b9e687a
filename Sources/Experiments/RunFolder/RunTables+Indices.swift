public import Evaluation
import Interventions
import Population
import Scenarios

/// One index of one subject in one round, over the replicates that found it.
public struct IndexResult: Sendable, Hashable {
  public let round: Int
  public let subject: String
  public let kind: IndexKind
  /// Means over replicates; `nil` where no replicate had a source.
  public let components: [Double?]
  public let quartiles: [Double?]
  public let value: Double?
  /// Of one: the weight of what was known.
  public let known: Double
  /// Share of replicates in which the subject was out.
  public let out: Double
}

extension RunTables {
  /// The weights of an index: those of the scenario or, where the entropy method waits for results, those that all
  /// rounds of all subjects, paths and replicates give. A missing component counts as the mean of the known ones.
  /// Satisfaction has what its households answered with at the time: equal weights, where the scenario gives none.
  public func weights(of kind: IndexKind) -> IndexWeights {
    let plan = result.scenario.indices ?? IndexPlan()
    var weights = plan[kind]
    guard weights.isFromResults else { return weights }
    guard kind != .satisfaction else { return .equal(kind) }
    let found = result.replicates.flatMap { $0.flatMap(\.indices) }.filter { $0.index == kind.rawValue }
    let columns = kind.definition.components.indices
    let means = columns.map { column in Self.mean(found.map { $0.components[column] }) ?? 0 }
    weights.weights = EntropyWeights.of(found.map { record in columns.map { record.components[$0] ?? means[$0] } })
    return weights.weights.isEmpty ? .equal(kind) : weights
  }

  /// What the reviews of a path found, in the order in which they were made.
  ///
  /// - Parameter replicate: one replicate; `nil` for means over all.
  public func indexResults(path: Int, replicate: Int? = nil) -> [IndexResult] {
    let weights = Dictionary(
      uniqueKeysWithValues: IndexKind.allCases.map { ($0.rawValue, self.weights(of: $0).weights) })
    let replicates = replicate.map { [result.replicates[$0][path]] } ?? result.path(path)
    var order: [[String]] = []
    var groups: [[String]: [IndexRecord]] = [:]
    for record in replicates.flatMap(\.indices) {
      let key = ["\(record.round)", record.subject, record.index]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(record)
    }
    return order.compactMap { key in
      guard let records = groups[key], let kind = IndexKind(rawValue: key[2]) else { return nil }
      return indexResult(records, kind, weights[kind.rawValue] ?? [])
    }
  }

  private func indexResult(_ records: [IndexRecord], _ kind: IndexKind, _ weights: [Double]) -> IndexResult {
    let found = records.map { WeightedIndex($0.components, weights: weights) }
    // Households have answered with the weights of their time.
    let values = kind == .satisfaction ? records.map(\.value) : found.map(\.value)
    return IndexResult(
      round: records[0].round, subject: records[0].subject, kind: kind,
      components: kind.definition.components.indices.map { k in Self.mean(records.map { $0.components[k] }) },
      quartiles: (0..<3).map { q in Self.mean(records.map { $0.quartiles.indices.contains(q) ? $0.quartiles[q] : nil })
      },
      value: Self.mean(values), known: Self.mean(found.map { $0.known }) ?? 0,
      out: Self.mean(records.map { $0.isOut ? 1 : 0 }) ?? 0)
  }

  /// The rows of `indices.csv`.
  public func indices(perReplicate: Bool = false) -> [IndexRow] {
    result.scenario.paths.indices.flatMap { path in
      rows(path, nil) + (perReplicate ? result.replicates.indices.flatMap { rows(path, $0) } : [])
    }
  }

  private func rows(_ path: Int, _ replicate: Int?) -> [IndexRow] {
    let run = RunKey(path: result.scenario.paths[path].name, replicate: replicate)
    return indexResults(path: path, replicate: replicate).flatMap { found in
      var fields: [(String, Double?)] = zip(found.kind.definition.components, found.components).map { ($0.key, $1) }
      fields += [("index", found.value), ("weight_known", found.known)]
      if found.kind == .satisfaction { fields += zip(["low_quartile", "median", "high_quartile"], found.quartiles) }
      if found.kind == .capability { fields.append(("out", found.out)) }
      return fields.map { component, value in
        IndexRow(
          run: run, round: found.round, subject: found.subject, kind: found.kind, component: component, value: value)
      }
    }
  }

  /// Over what is known; `nil` where nothing is.
  private static func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
