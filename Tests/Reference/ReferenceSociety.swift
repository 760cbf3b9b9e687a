public import Population

/// Households, villages and associations at the moment of the month when households take their turn.
public struct ReferenceSociety: Sendable {
  public var households: [ReferenceHousehold]
  public var villages: [Village]
  public var associations: [Association]

  public struct Village: Sendable {
    /// Channel, brand, quality, infrastructure, jobs, trust, participation, cadre.
    public var states: [Double]
    /// A harvest or price failure is under way.
    public var isFailing: Bool
    public var remoteness: Double

    public init(states: [Double], isFailing: Bool, remoteness: Double) {
      self.states = states
      self.isFailing = isFailing
      self.remoteness = remoteness
    }
  }

  /// An association that is founded and alive.
  public struct Association: Sendable {
    public var cohesion: Double
    public var ties: Double
    /// Places of its members among the households.
    public var members: [Int]

    public init(cohesion: Double, ties: Double, members: [Int]) {
      self.cohesion = cohesion
      self.ties = ties
      self.members = members
    }
  }

  public init(households: [ReferenceHousehold], villages: [Village], associations: [Association]) {
    self.households = households
    self.villages = villages
    self.associations = associations
  }
}

/// What a month brought one household from outside: services, money, luck.
public struct ReferenceInputs: Sendable {
  /// Doses taken up, summed, for each of the sixteen services.
  public var doses: [Double]
  /// Fen of payments that count as income, and of those beside it; negative when the household pays.
  public var earned: Int64
  public var received: Int64
  public var payments: [Flow: Int64]
  /// Uniforms for illness, the loss of a job, the finding of one, and a family event.
  public var events: [Double]
  /// Eight standard normals: nation, county, village, village farm price, and four of the household's own.
  public var shocks: [Double]
  /// A uniform for the size of a medical bill, should there be one.
  public var bill: Double
  /// Uniforms for the repair of guarantees and for microcredit, should it come to that.
  public var standing: [Double]

  public init(events: [Double], shocks: [Double], bill: Double, standing: [Double]) {
    doses = Array(repeating: 0, count: Service.allCases.count)
    earned = 0
    received = 0
    payments = [:]
    self.events = events
    self.shocks = shocks
    self.bill = bill
    self.standing = standing
  }
}

/// What a month made of one household, and the fen that moved.
public struct ReferenceResult: Sendable {
  public var household: ReferenceHousehold
  /// Fen by purpose; purposes that moved nothing may be missing.
  public var flows: [Flow: Int64]

  public init(household: ReferenceHousehold, flows: [Flow: Int64]) {
    self.household = household
    self.flows = flows
  }
}
