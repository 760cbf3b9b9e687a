public import Population
public import Quantities
public import Randomness

/// A county in motion: the schedule, the luck, and the month it has reached.
///
/// It owns its state: give it a `copy()` where the same state is to live on elsewhere.
public struct Simulation: ~Copyable {
  public private(set) var county: County
  public let schedule: Schedule
  public let calendar: Calendar
  public let economy: Economy
  public let draws: Draws
  /// The month that comes next.
  public private(set) var month: Month
  private let tie: Double
  private let shares: TileShares
  private var surroundings = Surroundings()
  private let workers: [TileWorker]

  /// - Parameters:
  ///   - state: the county and the month that it has reached.
  ///   - world: the rules that it lives under.
  ///   - draws: its luck, one key for a replicate.
  ///   - threads: how many share the tiles of a large county; nothing depends on it but time.
  public init(state: State, world: World, draws: Draws, threads: Int = 1) {
    county = state.county
    month = state.month
    schedule = world.schedule
    calendar = world.calendar
    economy = world.economy
    tie = world.tie
    self.draws = draws
    shares = TileShares(threads: threads)
    workers = TileWorker.team(shares, tiles: state.county.tiles.count)
  }

  /// What the next month depends on, beside rules and luck; it shares no memory with the simulation.
  public var state: State { State(county: county.copy(), month: month) }

  /// A county at a month.
  public struct State: Sendable {
    public var county: County
    public var month: Month

    public init(county: County, month: Month) {
      self.county = county
      self.month = month
    }

    /// The same state in memory of its own.
    public func copy() -> State { State(county: county.copy(), month: month) }
  }

  /// The rules of a run: everything but state and luck.
  public struct World: Sendable {
    public var schedule: Schedule
    public var calendar: Calendar
    public var economy: Economy
    /// Share of what members of an association see that comes from associations tied to theirs.
    public var tie: Double

    public init(schedule: Schedule, calendar: Calendar, economy: Economy, tie: Double) {
      self.schedule = schedule
      self.calendar = calendar
      self.economy = economy
      self.tie = tie
    }
  }

  /// What mechanisms will know of `month`.
  public func context(of month: Month) -> MonthContext {
    MonthContext(
      month: month, calendar: calendar, prices: economy.prices(at: month), line: economy.line(at: month), draws: draws,
      shares: shares)
  }

  /// One month: the schedule in order, then the ledger, then the observers.
  ///
  /// - Throws: `price-overflow`, `not-finite` and what mechanisms throw; the county is then not to be used.
  public mutating func step(observers: [any Observer] = []) throws {
    try economy.check(month)
    let context = context(of: month)
    var log = MonthLog()
    county.ledger.beginMonth()
    county.doses.removeAll(keepingCapacity: true)
    county.payments.removeAll(keepingCapacity: true)
    for entry in schedule.entries {
      switch entry {
      case .county(let mechanism): try mechanism.step(&county, context, log: &log)
      case .households(let mechanisms): try stepHouseholds(mechanisms, context, log: &log)
      }
    }
    county.sumVillages(shares)
    for observer in observers { observer.observe(county, context, log) }
    month += 1
  }

  /// Runs until `end` is the next month. Returns false when `isCancelled` asked to stop on the way.
  public mutating func run(
    until end: Month, observers: [any Observer] = [], isCancelled: () -> Bool = { false }
  ) throws -> Bool {
    while month < end {
      if isCancelled() { return false }
      try step(observers: observers)
    }
    return true
  }

  private mutating func stepHouseholds(
    _ mechanisms: [any HouseholdMechanism], _ context: MonthContext, log: inout MonthLog
  ) throws {
    // Decisions come in any order; households take theirs in the order of the table.
    county.doses.sort { ($0.household, $0.service.rawValue) < ($1.household, $1.service.rawValue) }
    county.payments.sort { ($0.household, $0.flow.rawValue) < ($1.household, $1.flow.rawValue) }
    surroundings.update(from: county, tie: tie)
    let pass = HouseholdPass(
      mechanisms: mechanisms, month: context, surroundings: surroundings, tiles: county.tiles, doses: county.doses,
      payments: county.payments)
    pass.run(by: workers, shares)
    for worker in workers { try worker.leave(in: &county.ledger, &log) }
  }
}

/// Sees what a month did and can change nothing: it gets no draws and no way to write.
public protocol Observer: AnyObject {
  func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog)
}
