/// Why an observation is left out of a panel.
public enum DroppedObservation: Int, Sendable, Hashable, CaseIterable {
  case noIncome, noLine, noSize, noWeight, noStratum, noCluster

  /// As it stands in a manifest: `no-income`.
  public var key: String {
    switch self {
    case .noIncome: "no-income"
    case .noLine: "no-line"
    case .noSize: "no-size"
    case .noWeight: "no-weight"
    case .noStratum: "no-stratum"
    case .noCluster: "no-cluster"
    }
  }

  /// What an observation lacks first of all; `nil` when it is complete.
  static func reason(_ row: Int, in columns: PanelColumns) -> DroppedObservation? {
    if columns.income[row].isNaN { return .noIncome }
    if columns.line[row].isNaN { return .noLine }
    if !columns.size.isEmpty, columns.size[row].isNaN { return .noSize }
    if !columns.weight.isEmpty, columns.weight[row].isNaN { return .noWeight }
    if let strata = columns.strata, strata.codes[row] < 0 { return .noStratum }
    if let cluster = columns.cluster, cluster.codes[row] < 0 { return .noCluster }
    return nil
  }
}

/// A panel made of observations in any order, and what became of those that do not belong in it.
public struct PanelAssembly: Sendable {
  public let panel: HouseholdPanel
  /// Observations left out, by reason; the household's record has a gap there.
  public let dropped: [DroppedObservation: Int]
  /// Households of which nothing is left.
  public let droppedHouseholds: Int
  /// A row whose household and time an earlier row has already.
  public struct Duplicate: Sendable, Hashable {
    public var row: Int
    public var earlier: Int
    public var household: String
    public var time: Int32
  }

  /// By row; when there are any, the panel is empty.
  public let duplicates: [Duplicate]

  /// Sorts by household and time, in O(n) for rows that stand so already and for panels of few periods a household.
  public init(_ columns: consuming PanelColumns) {
    let order = PanelOrder(household: columns.household, time: columns.time)
    let pairs = order.duplicates(household: columns.household, time: columns.time)
    duplicates = Self.named(pairs, columns)
    if !pairs.isEmpty { columns.pick([]) }
    var dropped: [DroppedObservation: Int] = [:]
    for row in 0..<columns.count {
      if let reason = DroppedObservation.reason(row, in: columns) { dropped[reason, default: 0] += 1 }
    }
    let before = columns.household.labels.count
    if !order.isIdentity || !dropped.isEmpty {
      var kept: [Int32] = []
      for place in 0..<columns.count where DroppedObservation.reason(order[place], in: columns) == nil {
        kept.append(Int32(order[place]))
      }
      columns.pick(kept)
    }
    columns.household = columns.household.compacted()
    self.dropped = dropped
    droppedHouseholds = before - columns.household.labels.count
    panel = HouseholdPanel(sorted: columns)
  }

  private static func named(_ pairs: [(row: Int, earlier: Int)], _ columns: PanelColumns) -> [Duplicate] {
    pairs.map { row, earlier in
      Duplicate(row: row, earlier: earlier, household: columns.household[row] ?? "", time: columns.time[row])
    }
  }
}
