extension GroupTimeEffects {
  /// A summary of the cells: one number, and the numbers that it averages.
  public struct Aggregate: Sendable, Hashable {
    public struct Part: Sendable, Hashable {
      /// A group, a period, or periods since the start.
      public let key: Int32
      public let effect: Estimate
    }

    /// Undefined when no treated cell has an effect.
    public let overall: Estimate
    /// Ascending by key; empty for `simple`.
    public let parts: [Part]
    /// Of each part, Σ of the influence over each cluster, by the number of households.
    let clusterSums: [[Double]]
  }

  /// All treated cells, each with the weight of its group: Σ p_g ATT(g, t) / Σ p_g.
  public var simple: Aggregate {
    Aggregate(overall: estimate(average(treated)), parts: [], clusterSums: [])
  }

  /// The mean over the treated periods of each group; overall by the weights of the groups.
  ///
  /// The number to quote as "the effect on the treated": every household counts once.
  public var byGroup: Aggregate {
    let groups = keys(treated) { $0.group }
    let parts = groups.map { group in average(treated.filter { cells[$0].group == group }) }
    let weights = groups.map(weight)
    let total = weights.reduce(0, +)
    guard total > 0 else { return Aggregate(overall: .undefined, parts: [], clusterSums: []) }
    let value = zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1.value } / total
    var influence = [Double](repeating: 0, count: self.weights.count)
    for (share, part) in zip(weights, parts) {
      for i in influence.indices { influence[i] += share / total * part.influence[i] }
    }
    let effects = Dictionary(uniqueKeysWithValues: zip(groups, parts.map(\.value)))
    let scale = meanWeightInverse / total
    for i in influence.indices {
      guard let start = firstTreated[i], let effect = effects[start] else { continue }
      influence[i] += self.weights[i] * scale * (effect - value)
    }
    return aggregate(Average(value: value, influence: influence), groups, parts)
  }

  /// The mean over the groups treated in each period; overall the plain mean of the periods.
  public var byPeriod: Aggregate {
    let periods = keys(treated) { $0.period }
    let parts = periods.map { period in average(treated.filter { cells[$0].period == period }) }
    return aggregate(plainMean(parts), periods, parts)
  }

  /// The mean over the groups at each distance from the start, those before it as a check on parallel trends; overall the
  /// plain mean from the start on.
  public var byRelativePeriod: Aggregate {
    let known = cells.indices.filter { cells[$0].effect.value != nil }
    let distances = keys(known) { $0.period - $0.group }
    let parts = distances.map { distance in average(known.filter { cells[$0].period - cells[$0].group == distance }) }
    return aggregate(plainMean(zip(distances, parts).filter { $0.0 >= 0 }.map(\.1)), distances, parts)
  }

  struct Average {
    let value: Double
    let influence: [Double]
  }

  private var treated: [Int] { cells.indices.filter { cells[$0].isTreated && cells[$0].effect.value != nil } }

  private var meanWeightInverse: Double { Double(weights.count) / weights.reduce(0, +) }

  /// The share of a group, by weight.
  private func weight(of group: Int32) -> Double {
    zip(weights, firstTreated).reduce(0) { $1.1 == group ? $0 + $1.0 : $0 } / weights.reduce(0, +)
  }

  private func keys(_ chosen: [Int], _ key: (Cell) -> Int32) -> [Int32] { Set(chosen.map { key(cells[$0]) }).sorted() }

  /// θ = Σ p_g ATT / Σ p_g over cells. That the shares p are estimated adds w (ATT − θ) / Σ p for each cell of a
  /// household's own group to its influence.
  private func average(_ chosen: [Int]) -> Average {
    let shares = chosen.map { weight(of: cells[$0].group) }
    let total = shares.reduce(0, +)
    let value = zip(chosen, shares).reduce(0) { $0 + cells[$1.0].effect.value! * $1.1 } / total
    var influence = [Double](repeating: 0, count: weights.count)
    var spread: [Int32: Double] = [:]
    for (cell, share) in zip(chosen, shares) {
      for i in influence.indices { influence[i] += share / total * self.influence[cell][i] }
      spread[cells[cell].group, default: 0] += (cells[cell].effect.value! - value) / total
    }
    let scale = meanWeightInverse
    for i in influence.indices {
      if let start = firstTreated[i], let spread = spread[start] { influence[i] += weights[i] * scale * spread }
    }
    return Average(value: value, influence: influence)
  }

  private func plainMean(_ parts: [Average]) -> Average? {
    guard !parts.isEmpty else { return nil }
    let count = Double(parts.count)
    return Average(
      value: parts.reduce(0) { $0 + $1.value } / count,
      influence: weights.indices.map { i in parts.reduce(0) { $0 + $1.influence[i] } / count })
  }

  private func aggregate(_ overall: Average?, _ keys: [Int32], _ parts: [Average]) -> Aggregate {
    Aggregate(
      overall: overall.map(estimate) ?? .undefined,
      parts: zip(keys, parts).map { Aggregate.Part(key: $0, effect: estimate($1)) },
      clusterSums: parts.map { part in clusters.sums(part.influence).map { $0 / Double(weights.count) } })
  }

  private func estimate(_ average: Average) -> Estimate {
    average.value.isFinite
      ? Estimate(average.value, standardError: Self.standardError(average.influence, clusters)) : .undefined
  }
}
