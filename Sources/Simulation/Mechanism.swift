public import Declarations
public import Population

/// Something that happens to a county once a month: a decision, or what follows for villages and associations.
///
/// Decisions touch a household only by doses, payments and the columns that record its dealings with programmes; the
/// register alone writes a household's recorded status, and demography alone who lives in it.
public protocol CountyMechanism: Sendable {
  /// As it stands in the printed schedule.
  var name: Text { get }
  var reads: Text { get }
  var writes: Text { get }
  /// - Throws: a `Fault` when the run cannot go on.
  func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) throws
}

/// Something that happens to every household once a month: elementwise loops over one tile.
public protocol HouseholdMechanism: Sendable {
  var name: Text { get }
  var reads: Text { get }
  var writes: Text { get }
  /// - Parameter scratch: the tile's rows of v, this month's draws and money; private to one run.
  func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws
}

/// What a month leaves for observers.
public struct MonthLog: Sendable {
  public var transitions: [Transition] = []
  public var departures: [Departure] = []

  public init() {}
}
