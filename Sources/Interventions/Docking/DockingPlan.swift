/// How a programme brings needs and organisations together.
public struct DockingPlan: Sendable, Hashable {
  public enum Mode: String, CaseIterable, Sendable {
    /// Nothing is offered and no need is asked for.
    case off
    /// Every organisation picks alone, by what it can see, and does not know what others pick.
    case blind
    /// An agency links by hand, as many pairs a month as its hours allow.
    case agency
    /// One list of needs and offers, and one assignment for all.
    case platform
  }

  /// Whose call organisations follow: a government's stops at its own border.
  public enum Leader: String, CaseIterable, Sendable { case agency, government }

  /// Households of the programme's villages that may have needs on the list.
  public enum Circle: String, CaseIterable, Sendable { case registered, served, all }

  public var mode: Mode
  public var leader: Leader
  public var circle: Circle
  /// Share of needs about which information is complete enough to be seen; `nil` for that of the mode.
  public var information: Double?
  /// A platform goes on when the agency has left; what it then costs is given and counted as such.
  public var carriesOn: Bool

  public init(mode: Mode, leader: Leader = .agency, circle: Circle = .registered, information: Double? = nil) {
    self.mode = mode
    self.leader = leader
    self.circle = circle
    self.information = information
    carriesOn = false
  }
}

extension ProgrammePlan {
  /// The plan of docking, when there is any to be done in `month`.
  func docking(at month: Int) -> DockingPlan? {
    guard let docking, docking.mode != .off, month >= 0 else { return nil }
    return month < months || (docking.carriesOn && docking.mode == .platform) ? docking : nil
  }

  var hasDocking: Bool { docking.map { $0.mode != .off } ?? false }
}
