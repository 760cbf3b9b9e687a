/// What a running programme carries from month to month: its money, its people, whom it serves.
///
/// Decisions are `Interventions`' business; this is only the state, so that a county is whole without them.
public struct ProgrammeState: Sendable, Hashable, Codable {
  /// Money left in each budget line, in fen, in the order of the programme's lines.
  public var lines: [Int64]
  /// Households served, with the cause that the needs assessment wrote down.
  public var served: [Served]
  /// Progress of the present phase's tasks, for each served village.
  public var progress: [Double]
  /// Months that each served village has been in its phase.
  public var monthsInPhase: [Int]
  /// How often a village had to repeat a phase.
  public var repetitions: Int
  /// Crisis cases opened so far.
  public var crisisCases: Int
  /// Households moved to resettlement sites so far, and how many of them were poor when they were.
  public var moved = 0
  public var movedPoor = 0
  /// Units of service planned, delivered and taken up so far, for each `Service`.
  public var planned: [Double]
  public var delivered: [Double]
  public var takenUp: [Double]
  /// Fen spent so far, net of what was returned.
  public var spent: Int64
  public var isOver: Bool
  /// Who got places and who did not, against who is poor, when they were given.
  public var targeting: TargetingErrors
  /// The present round, where a review is due at its end.
  public var review: ReviewState?
  /// Who delivers, and how.
  public var delivery: DeliveryState

  public struct Served: Sendable, Hashable, Codable {
    public var household: HouseholdIndex
    public var cause: Cause
    /// The place exists on paper only: nothing arrives.
    public var isOnPaper: Bool

    public init(household: HouseholdIndex, cause: Cause, isOnPaper: Bool = false) {
      self.household = household
      self.cause = cause
      self.isOnPaper = isOnPaper
    }
  }

  /// Households whose place stands on paper only.
  public var onPaper: Set<HouseholdIndex> {
    Set(served.lazy.filter(\.isOnPaper).map(\.household))
  }

  /// Served households whose place is not on paper only.
  public var present: [HouseholdIndex] { served.filter { !$0.isOnPaper }.map(\.household) }

  public init(lines: [Int64], villages: Int) {
    self.lines = lines
    served = []
    progress = Array(repeating: 0, count: villages)
    monthsInPhase = Array(repeating: 0, count: villages)
    repetitions = 0
    crisisCases = 0
    planned = Array(repeating: 0, count: Service.allCases.count)
    delivered = planned
    takenUp = planned
    spent = 0
    isOver = false
    targeting = TargetingErrors()
    delivery = DeliveryState()
  }
}
