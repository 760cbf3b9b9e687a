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
  /// By how much later than the phase that it belongs to a change is seen, in units of the time column.
  public var phaseLag: Int?
  public var firstTreated: String?
  public var association: String?
  /// The share of treated associates from which a household counts as exposed.
  public var exposure: Double?
  public static let standardExposure = 0.5
  /// The score that decides on treatment, and where: below the cutoff, or below the line when there is none.
  public var running: String?
  public var runningCutoff: Double?
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
    if let phaseLag {
      if phase == nil { throw PanelFaults.lagAlone() }
      if phaseLag < 0 { throw PanelFaults.badLag(["found": "\(phaseLag)"]) }
    }
    if association != nil, firstTreated == nil { throw PanelFaults.associationAlone() }
    if let exposure {
      if association == nil { throw PanelFaults.exposureAlone() }
      if !(exposure > 0 && exposure <= 1) { throw PanelFaults.badExposure(["found": "\(exposure)"]) }
    }
    if let runningCutoff {
      if running == nil { throw PanelFaults.cutoffWithoutScore() }
      if !runningCutoff.isFinite { throw PanelFaults.badScoreCutoff(["found": "\(runningCutoff)"]) }
    }
    if outcome != nil, firstTreated == nil, running == nil { throw PanelFaults.outcomeAlone() }
    if let bootstrap, bootstrap < 2 { throw PanelFaults.fewDraws(["found": "\(bootstrap)"]) }
  }
}
