/// A household's confirmed poverty state and how long a change has been under way.
///
/// A change counts when it has lasted `confirm_months`; it is then dated to its first month.
public struct StatusClock: BitwiseCopyable, Sendable, Hashable {
  /// Never poor so far, poor, or out of poverty after an exit.
  public enum State: UInt8, Sendable, BitwiseCopyable {
    case neverPoor = 0
    case poor = 1
    case exited = 2
  }

  public var state: State
  /// Months in a row on the other side of the line, not yet confirmed.
  public var pending: UInt8
  /// First month of the present state.
  public var start: Int16

  public init(state: State = .neverPoor, pending: UInt8 = 0, start: Int16) {
    self.state = state
    self.pending = pending
    self.start = start
  }

  @inlinable
  public var isPoor: Bool { state == .poor }

  /// Counts month `month` on one side of the line; returns true when that confirms a change of state.
  @inlinable
  public mutating func observe(poor: Bool, month: Int16, confirmMonths: UInt8) -> Bool {
    guard poor != isPoor else {
      pending = 0
      return false
    }
    pending += 1
    guard pending >= confirmMonths else { return false }
    state = poor ? .poor : .exited
    start = month - Int16(confirmMonths) + 1
    pending = 0
    return true
  }
}
