public import Declarations

/// What `evaluate` is asked: which columns of a table mean what.
public struct PanelOptions: Codable, Sendable, Hashable {
  public var household: String
  public var time: String
  public var income: String
  /// One line for all, or a column of lines; one of the two.
  public var line: Double?
  public var lineColumn: String?
  public var size: String?
  public var weight: String?
  public var strata: String?
  public var cluster: String?
  public var by: String?
  public var phase: String?
  public var firstTreated: String?
  public var outcome: String?
  public var cost: String?
  public var covariates: [String] = []
  public var deprivations: [String] = []
  /// The weighted share of deprivations from which a household is poor in many dimensions.
  public var cutoff: Double?
  /// Draws of a cluster bootstrap.
  public var bootstrap: Int?
  /// Of the bootstrap's draws.
  public var seed: UInt64?
  public static let standardSeed: UInt64 = 1

  public init(household: String, time: String, income: String) {
    self.household = household
    self.time = time
    self.income = income
  }

  /// Throws what is wrong with them before a table is read.
  public func check() throws(Fault) {
    if (line == nil) == (lineColumn == nil) { throw PanelFaults.oneLine() }
    if let line, !(line > 0 && line.isFinite) { throw PanelFaults.badLine(["found": "\(line)"]) }
    if (cutoff == nil) != deprivations.isEmpty { throw PanelFaults.cutoffAlone() }
    if let cutoff, !(cutoff > 0 && cutoff <= 1) { throw PanelFaults.badCutoff(["found": "\(cutoff)"]) }
    for (place, name) in deprivations.enumerated() where deprivations[..<place].contains(name) {
      throw PanelFaults.sameDeprivation(["found": name])
    }
    if outcome != nil, firstTreated == nil { throw PanelFaults.outcomeAlone() }
    if let bootstrap, bootstrap < 2 { throw PanelFaults.fewDraws(["found": "\(bootstrap)"]) }
  }
}
