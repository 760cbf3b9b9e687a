/// Durations of spells by whether they ended in the event: all that Kaplan–Meier needs, merging exactly.
public struct SurvivalCounts: Sendable, Hashable {
  /// Indexed by duration: spells that ended, that were censored, and that came under observation (late entry).
  public private(set) var events: [Int64] = []
  public private(set) var censored: [Int64] = []
  public private(set) var entered: [Int64] = []

  public init() {}

  /// Counts that were read; `nil` when they cannot be those of one table.
  init?(events: [Int64], censored: [Int64], entered: [Int64]) {
    guard events.count == censored.count, events.count == entered.count else { return nil }
    self.events = events
    self.censored = censored
    self.entered = entered
  }

  /// Adds a spell that was at risk in the periods `entry` + 1 … `duration` since its origin. `entry` above 0 is left
  /// truncation: the spell is known only because it had lasted so long.
  ///
  /// A spell that was at risk in no period is not counted.
  public mutating func add(duration: Int, isEvent: Bool, entry: Int = 0, weight: Int64 = 1) {
    guard entry >= 0, duration > entry else { return }
    grow(to: duration + 1)
    entered[entry] += weight
    if isEvent { events[duration] += weight } else { censored[duration] += weight }
  }

  public mutating func merge(_ other: SurvivalCounts) {
    grow(to: other.events.count)
    for duration in other.events.indices {
      events[duration] += other.events[duration]
      censored[duration] += other.censored[duration]
      entered[duration] += other.entered[duration]
    }
  }

  /// The longest duration.
  public var longest: Int { max(0, events.count - 1) }

  private mutating func grow(to count: Int) {
    let missing = count - events.count
    guard missing > 0 else { return }
    let zeros = [Int64](repeating: 0, count: missing)
    events += zeros
    censored += zeros
    entered += zeros
  }
}
