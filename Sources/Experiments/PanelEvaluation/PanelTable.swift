public import Evaluation

/// A table that `evaluate` writes: one file of the output folder, one file here. A new table is a type like these and a
/// line in `PanelTables.all`.
public protocol PanelTable {
  associatedtype Rows: Sequence where Rows.Element: TableRow

  /// `transitions.csv`
  static var file: String { get }
  /// Whether the options ask for it.
  static func isAsked(_ options: PanelOptions) -> Bool
  /// Whether this evaluation has it: also what a table is about must have been observed.
  static func isMade(of evaluation: PanelEvaluation) -> Bool
  /// Rows in their final order; long ones are made while they are written.
  static func rows(_ evaluation: PanelEvaluation) -> Rows
}

extension PanelTable {
  public static func isAsked(_ options: PanelOptions) -> Bool { true }
  public static func isMade(of evaluation: PanelEvaluation) -> Bool { isAsked(evaluation.options) }
}

public enum PanelTables {
  /// In the order in which they are written and named.
  public static var all: [any PanelTable.Type] {
    [
      MeasuresTable.self, BootstrapTable.self, TransitionsTable.self, SpellsTable.self, DurationTable.self,
      ExitsTable.self, PanelPhaseRates.self, ChronicTable.self, MobilityTable.self, HazardsTable.self,
      DecompositionTable.self, EffectsTable.self, TargetingTable.self, CostTable.self,
    ]
  }
}

/// A row of the tables that give one estimate a group and measure: exits, mobility, chronic poverty, decompositions,
/// targeting, cost.
public struct GroupEstimateRow: TableRow, Hashable {
  public var group: String
  public var measure: String
  public var estimate: Estimate
  public var limits: RateEstimate

  /// - Parameter limits: when they are not normal ones.
  public init(group: String, measure: String, _ estimate: Estimate, limits: RateEstimate? = nil) {
    self.group = group
    self.measure = measure
    self.estimate = estimate
    self.limits = limits ?? estimate.limits()
  }

  public static let columns = ["group", "measure", "estimate", "standard_error", "low", "high"]

  public var fields: [TableField] {
    [
      .text(group), .text(measure), .number(estimate.value), .number(estimate.standardError), .number(limits.low),
      .number(limits.high),
    ]
  }
}
