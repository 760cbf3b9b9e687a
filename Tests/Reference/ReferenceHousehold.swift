public import Population

/// One household before a month or after it, as plain numbers.
public struct ReferenceHousehold: Sendable, Equatable {
  public var village: Int
  public var people: People
  public var traits: Traits
  /// Human, health, natural, social, motivation, information: deviations from the reference household, in logs.
  public var capitals: [Double]
  /// Fen.
  public var savings: Int64
  public var debt: Int64
  public var assets: Int64
  /// Fen of each of the last twelve months; month t stands at t modulo 12.
  public var incomes: [Int64]
  public var necessities: [Int64]
  public var guarantees: Guarantees
  /// Recorded status.
  public var isRegistered: Bool
  public var isListedForDibao: Bool
  public var holdsPost: Bool
  public var status: ReferenceStatus

  /// Who lives and works in it.
  public struct People: Sendable, Equatable {
    public var members: Int
    public var workers: Int
    public var children: Int
    public var elders: Int
    public var employed: Int
    /// Months that an illness still keeps somebody from work.
    public var illMonths: Int

    public init(members: Int, workers: Int, children: Int, elders: Int, employed: Int, illMonths: Int) {
      self.members = members
      self.workers = workers
      self.children = children
      self.elders = elders
      self.employed = employed
      self.illMonths = illMonths
    }
  }

  /// What a run does not change.
  public struct Traits: Sendable, Equatable {
    public var ability: Double
    /// Years of the head, less those of the reference household's.
    public var schooling: Double
    public var dependency: Double
    /// Mu.
    public var land: Double
    public var isChronic: Bool
    /// Own yearly growth in log points.
    public var trend: Double

    public init(
      ability: Double, schooling: Double, dependency: Double, land: Double, isChronic: Bool, trend: Double
    ) {
      self.ability = ability
      self.schooling = schooling
      self.dependency = dependency
      self.land = land
      self.isChronic = isChronic
      self.trend = trend
    }
  }

  public init(village: Int, people: People, traits: Traits, capitals: [Double], status: ReferenceStatus) {
    self.village = village
    self.people = people
    self.traits = traits
    self.capitals = capitals
    self.status = status
    savings = 0
    debt = 0
    assets = 0
    incomes = Array(repeating: 0, count: 12)
    necessities = incomes
    guarantees = .all
    isRegistered = false
    isListedForDibao = false
    holdsPost = false
  }

  /// Fen of the last twelve months.
  public var yearlyIncome: Int64 { incomes.reduce(0, +) }
  public var yearlyNecessities: Int64 { necessities.reduce(0, +) }
}

/// Confirmed true status: where a household stands, since when, and for how many months it has looked otherwise.
public struct ReferenceStatus: Sendable, Equatable {
  public enum State: Sendable, Equatable { case neverPoor, poor, exited }

  public var state: State
  public var since: Int
  public var monthsOtherwise: Int

  public init(state: State, since: Int, monthsOtherwise: Int) {
    self.state = state
    self.since = since
    self.monthsOtherwise = monthsOtherwise
  }

  /// A change counts when it has lasted `confirm` months, and is dated to the first of them.
  func after(isBelow: Bool, month: Int, confirm: Int) -> ReferenceStatus {
    if isBelow == (state == .poor) { return ReferenceStatus(state: state, since: since, monthsOtherwise: 0) }
    if monthsOtherwise + 1 < confirm {
      return ReferenceStatus(state: state, since: since, monthsOtherwise: monthsOtherwise + 1)
    }
    return ReferenceStatus(state: isBelow ? .poor : .exited, since: month - confirm + 1, monthsOtherwise: 0)
  }
}
