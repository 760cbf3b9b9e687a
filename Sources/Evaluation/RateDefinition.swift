/// How events and time at risk are booked to phases.
public enum RateDefinition: Int, Sendable, Hashable, CaseIterable {
  /// The headline: every event and every month at risk in month t goes to the phase that the village had `lagMonths`
  /// before t.
  case personTime
  /// Of the households in a state when their village enters a phase (at the end of the month before), the share that
  /// leaves the state before the phase ends, phases lagged as in `personTime`. A stay that outlasts the run ends with
  /// its last judged month; households whose record ends within the stay without an event are left out. The
  /// denominators are households at entry (or their persons), not time.
  case proportion
  /// Returns and months after an exit, all booked to the lagged phase in which the exit happened; exits that the
  /// household's own record does not hold count as phase `none`.
  case byExitPhase
  /// As `personTime`, without the lag.
  case lagZero

  /// As it stands in tables: `person-time`, `proportion`, `by-exit-phase`, `lag-0`.
  public var key: String {
    switch self {
    case .personTime: "person-time"
    case .proportion: "proportion"
    case .byExitPhase: "by-exit-phase"
    case .lagZero: "lag-0"
    }
  }
}

/// What is counted in every cell.
public enum RateCounter: Int, Sendable, Hashable, CaseIterable {
  case poorMonths, exits
  case exitedMonths, returns
  case neverPoorMonths, entries
  /// Exits followed by `lastingMonths` out of poverty, and the exits with enough follow-up to tell.
  case lastingExits, judgeableExits

  /// The time at risk of leaving `state`.
  static func exposure(_ state: SpellState) -> RateCounter {
    switch state {
    case .poor: .poorMonths
    case .exited: .exitedMonths
    case .neverPoor: .neverPoorMonths
    }
  }

  /// The event of leaving `state`.
  static func event(_ state: SpellState) -> RateCounter {
    switch state {
    case .poor: .exits
    case .exited: .returns
    case .neverPoor: .entries
    }
  }
}

/// A quotient of two counters.
public enum RateMeasure: String, Sendable, Hashable, CaseIterable {
  /// Exits for each household-year (or person-year) poor.
  case exitRate = "exit_rate"
  /// Returns for each year out of poverty after an exit.
  case returnRate = "return_rate"
  /// First entries for each year of the never poor.
  case entryRate = "entry_rate"
  /// Lasting exits / exits that can be judged.
  case lastingShare = "lasting_share"

  /// As it stands in tables.
  public var key: String { rawValue }

  public var numerator: RateCounter {
    switch self {
    case .exitRate: .exits
    case .returnRate: .returns
    case .entryRate: .entries
    case .lastingShare: .lastingExits
    }
  }

  public var denominator: RateCounter {
    switch self {
    case .exitRate: .poorMonths
    case .returnRate: .exitedMonths
    case .entryRate: .neverPoorMonths
    case .lastingShare: .judgeableExits
    }
  }

  /// What turns the quotient of the counters into the measure: 12 months a year, or 1 for shares.
  public func scale(_ definition: RateDefinition) -> Double {
    self == .lastingShare || definition == .proportion ? 1 : 12
  }

  /// Whether more of it is better for the poor.
  public var isBetterHigher: Bool { self == .exitRate || self == .lastingShare }
}
