/// What is remembered of a programme's present round, for its review at the round's end, and what the last review said.
public struct ReviewState: Sendable, Hashable, Codable {
  /// By served household.
  public var experiences: [HouseholdIndex: ServedExperience] = [:]
  /// Of the programme when the round began.
  public var planned = 0.0
  public var delivered = 0.0
  public var spent: Int64 = 0
  /// What the last review asks of this round; `nil` without feedback.
  public var feedback: PlanningFeedback?

  public init() {}
}

/// What a served household met with in the present round.
public struct ServedExperience: Sendable, Hashable, Codable {
  /// Services planned for it, brought to its door, and taken up.
  public var planned = 0.0
  public var offered = 0.0
  public var accepted = 0.0
  /// Sum of the quality of what was brought.
  public var quality = 0.0
  /// Of what was brought, the services meant for its own main cause, and those meant for everybody.
  public var own = 0.0
  public var general = 0.0
  /// Income of twelve months a head when the round began, in poverty lines.
  public var income = 0.0
  /// 0 … 1: what it expects; carried from round to round.
  public var expectation: Double?

  public init() {}

  /// The next round: what was met is forgotten, what is expected stays.
  public mutating func beginRound(income: Double, expectation: Double) {
    self = ServedExperience()
    self.income = income
    self.expectation = expectation
  }
}

/// How the next round differs because of the last review.
public struct PlanningFeedback: Sendable, Hashable, Codable {
  /// The component to be repaired, by its key.
  public var component: String
  /// The pool of hours that gains, and the share of the others' hours that moves there.
  public var pool: HourPool
  public var shift: Double
  /// Services that come first when hours run short.
  public var first: Set<Service>
  /// Associations, by their place in the county, that get no more support.
  public var dropped: [Int]

  public init(component: String, pool: HourPool, shift: Double, first: Set<Service>, dropped: [Int]) {
    self.component = component
    self.pool = pool
    self.shift = shift
    self.first = first
    self.dropped = dropped
  }
}

/// What an agency's hours are split over.
public enum HourPool: String, CaseIterable, Sendable, Codable { case tasks, incubation, services }
