/// What estimators of a programme's effect aim at, where each treated household's effect in each period is known because
/// the same household was followed without the programme.
///
/// With τ(i, t) = outcome with − outcome without, weights w, and groups g of households whose treatment begins in g,
///
///     ATT(g, t) = Σ over i of g of w τ(i, t) / Σ w
///
/// and the aggregates are those of `GroupTimeEffects` with the groups' own weights, so that an estimate and its truth
/// differ by the estimator alone. All are `nil` where nobody is averaged.
public struct EffectTruth: Sendable, Hashable {
  private struct Cell: Hashable, Sendable {
    let group: Int32
    let period: Int32
    var weight = 0.0
    /// Σ w τ.
    var effect = 0.0
    var mean: Double { effect / weight }
    var isTreated: Bool { period >= group }
  }

  /// Ascending by group, then period.
  private let cells: [Cell]
  /// Of each group, its weight in a period, on average.
  private let weights: [Int32: Double]

  /// One entry a household and period in each array, in any order.
  ///
  /// - Parameters:
  ///   - group: the first treated period of the household; `nil` for those who count for nothing here: never treated, or
  ///     from the first period on, so that no estimator sees them untreated.
  ///   - effect: τ, in the unit of the outcome.
  public init(group: [Int32?], period: [Int32], effect: [Double], weight: [Double]) {
    precondition(period.count == group.count && effect.count == group.count && weight.count == group.count)
    var found: [Int32: [Int32: Cell]] = [:]
    for row in group.indices where weight[row] > 0 {
      guard let start = group[row] else { continue }
      found[start, default: [:]][period[row], default: Cell(group: start, period: period[row])].weight += weight[row]
      found[start]![period[row]]!.effect += weight[row] * effect[row]
    }
    cells = found.values.flatMap(\.values).sorted { ($0.group, $0.period) < ($1.group, $1.period) }
    weights = found.mapValues { own in
      own.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.weight } / Double(own.count)
    }
  }

  /// ATT(g, t), also before g: what already differs then, as announcements and neighbours make it.
  public func effect(group: Int32, period: Int32) -> Double? {
    cells.first { $0.group == group && $0.period == period }?.mean
  }

  /// The mean over households treated by `period`, in `period`: what two periods aim at.
  public func effect(in period: Int32) -> Double? {
    let chosen = treated.filter { $0.period == period }
    let weight = chosen.reduce(0) { $0 + $1.weight }
    return weight > 0 ? chosen.reduce(0) { $0 + $1.effect } / weight : nil
  }

  /// The mean over all treated households and periods, each observation with its weight.
  public var overall: Double? {
    let weight = treated.reduce(0) { $0 + $1.weight }
    return weight > 0 ? treated.reduce(0) { $0 + $1.effect } / weight : nil
  }

  /// Σ p_g ATT(g, t) / Σ p_g over treated cells.
  public var simple: Double? { average(treated) }

  /// The mean over the treated periods of one group.
  public func mean(ofGroup group: Int32) -> Double? { average(treated.filter { $0.group == group }) }

  /// The groups' means by their weights.
  public var byGroup: Double? {
    let groups = Set(treated.map(\.group)).sorted()
    let total = groups.reduce(0) { $0 + (weights[$1] ?? 0) }
    guard total > 0 else { return nil }
    return groups.reduce(0) { $0 + (weights[$1] ?? 0) * (mean(ofGroup: $1) ?? 0) } / total
  }

  /// The mean over the groups treated in `period`.
  public func mean(inPeriod period: Int32) -> Double? { average(treated.filter { $0.period == period }) }

  /// The plain mean of the periods.
  public var byPeriod: Double? { Self.mean(Set(treated.map(\.period)).sorted().compactMap(mean(inPeriod:))) }

  /// The mean over the groups at a distance from their start; negative before it.
  public func mean(atDistance distance: Int32) -> Double? {
    average(cells.filter { $0.period - $0.group == distance })
  }

  /// The plain mean of the distances from the start on.
  public var byDistance: Double? {
    Self.mean(Set(treated.map { $0.period - $0.group }).sorted().compactMap(mean(atDistance:)))
  }

  private var treated: [Cell] { cells.filter(\.isTreated) }

  private func average(_ chosen: [Cell]) -> Double? {
    let total = chosen.reduce(0) { $0 + (weights[$1.group] ?? 0) }
    return total > 0 ? chosen.reduce(0) { $0 + (weights[$1.group] ?? 0) * $1.mean } / total : nil
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
