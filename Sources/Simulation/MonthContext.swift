public import Population
public import Quantities
public import Randomness

/// Nominal indices of a month, 1 in month 0.
public struct Prices: Sendable, Hashable {
  public var wages: Double
  public var farm: Double
  public var transfers: Double
  public var consumer: Double

  public init(wages: Double, farm: Double, transfers: Double, consumer: Double) {
    self.wages = wages
    self.farm = farm
    self.transfers = transfers
    self.consumer = consumer
  }
}

/// What every mechanism may know of the present month: when it is, what things cost, where luck comes from.
public struct MonthContext: Sendable {
  public let month: Month
  public let calendar: Calendar
  public let prices: Prices
  /// The poverty line in fen per head and year.
  public let line: Int64
  public let draws: Draws
  /// The threads that share work on every household.
  public let shares: TileShares

  public init(
    month: Month, calendar: Calendar, prices: Prices, line: Int64, draws: Draws, shares: TileShares = TileShares()
  ) {
    self.month = month
    self.calendar = calendar
    self.prices = prices
    self.line = line
    self.draws = draws
    self.shares = shares
  }

  /// The place of this month in the twelve-month rings.
  public var ring: Int { ((month % HouseholdTile.window) + HouseholdTile.window) % HouseholdTile.window }

  public var isDecember: Bool { calendar.isDecember(month) }
}

/// A confirmed change of a household's state, seen by observers.
public struct Transition: Sendable, Hashable {
  public enum Kind: UInt8, Sendable { case actual, recorded }

  public let kind: Kind
  public let household: HouseholdIndex
  public let from: StatusClock
  public let to: StatusClock

  public init(kind: Kind, household: HouseholdIndex, from: StatusClock, to: StatusClock) {
    self.kind = kind
    self.household = household
    self.from = from
    self.to = to
  }
}

/// A household that died out or left as a whole, with its statuses at the end of the month before: its spells are cut off
/// there, and nothing of it is an exit.
public struct Departure: Sendable, Hashable {
  public enum Cause: UInt8, Sendable { case death, migration }

  public let household: HouseholdIndex
  public let cause: Cause
  public let status: StatusClock
  public let recorded: StatusClock

  public init(household: HouseholdIndex, cause: Cause, status: StatusClock, recorded: StatusClock) {
    self.household = household
    self.cause = cause
    self.status = status
    self.recorded = recorded
  }
}
