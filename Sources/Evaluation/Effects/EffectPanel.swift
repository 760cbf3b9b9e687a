/// Outcomes of households over periods, a row for each household and period: what the estimators of effects read.
///
/// Rows may stand in any order and periods may be missing; equal numbers of `household` are one household. Weights are
/// sampling weights (persons where effects count people).
public struct EffectPanel: Sendable, Hashable {
  public let household: [Int32]
  public let period: [Int32]
  public let outcome: [Double]
  public let weight: [Double]
  /// The household itself unless given.
  public let cluster: [Int32]

  /// - Returns: `nil` when a household has two rows for one period, an outcome is not finite, or a weight is not finite
  ///   or negative.
  /// - Precondition: equal lengths; weights and clusters may be left empty.
  public init?(
    household: [Int32], period: [Int32], outcome: [Double], weight: [Double] = [], cluster: [Int32] = []
  ) {
    precondition(period.count == household.count && outcome.count == household.count, "a value for each row")
    precondition(weight.isEmpty || weight.count == household.count, "a weight for each row")
    precondition(cluster.isEmpty || cluster.count == household.count, "a cluster for each row")
    guard outcome.allSatisfy(\.isFinite), weight.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    let keys = zip(household, period).map { Int64($0) << 32 | Int64(UInt32(bitPattern: $1)) }.sorted()
    guard zip(keys, keys.dropFirst()).allSatisfy({ $0 != $1 }) else { return nil }
    self.household = household
    self.period = period
    self.outcome = outcome
    self.weight = weight.isEmpty ? Array(repeating: 1, count: household.count) : weight
    self.cluster = cluster.isEmpty ? household : cluster
  }

  public var count: Int { household.count }
}
