/// An open need, of a household or of a village, or one that is being met.
public struct Need: Sendable, Hashable, Codable {
  /// A household's index in its county, or a village's.
  public var place: Int32
  public var isOfVillage: Bool
  /// The number by which draws are addressed and ties settled.
  public var id: UInt64
  public var way: HelpWay
  public var opened: Int16
  /// Written down for somebody who does not have it (虚假信息).
  public var isFalse: Bool
  /// Information about it is complete enough for anybody to see it.
  public var isVisible: Bool
  /// Applied for, by the household or for it, and so on the list from which needs are docked.
  public var isListed = false
  /// Position of the organisation that meets it; −1 while it is open.
  public var helper: Int32 = -1
  /// Further organisations that meet it too, each without knowing of the other.
  public var others: Int32 = 0
  /// The month in which it was docked, and the one in which help has ended.
  public var docked: Int16 = 0
  public var until: Int16 = 0

  public init(place: Int32, isOfVillage: Bool = false, id: UInt64, way: HelpWay, opened: Int16) {
    self.place = place
    self.isOfVillage = isOfVillage
    self.id = id
    self.way = way
    self.opened = opened
    isFalse = false
    isVisible = true
  }

  public var isOpen: Bool { helper < 0 }
}

/// What docking counts from the start of a path; the last five in fen.
public enum DockingCount: Int, CaseIterable, Sendable {
  case opened, seen, met, metTwice, falseMet, falseFound, closedUnmet, offered, unused, operations
  case help, outsideHelp, wasted, cost, carriedCost

  /// As tables write it.
  public var key: String {
    switch self {
    case .opened: "needs_opened"
    case .seen: "needs_seen"
    case .met: "needs_met"
    case .metTwice: "needs_met_twice"
    case .falseMet: "false_needs_met"
    case .falseFound: "false_needs_found"
    case .closedUnmet: "needs_never_met"
    case .offered: "offers_made"
    case .unused: "offers_unused"
    case .operations: "docking_operations"
    case .help: "help_given_fen"
    case .outsideHelp: "help_from_outside_fen"
    case .wasted: "help_wasted_fen"
    case .cost: "docking_cost_fen"
    case .carriedCost: "docking_cost_carried_fen"
    }
  }
}

/// What one programme knows of needs, and what became of them.
public struct DockingState: Sendable, Hashable, Codable {
  /// By place, households before villages; each has at most one.
  public var needs: [Need] = []
  /// One number for each `DockingCount`.
  public var counts: [Int64] = Array(repeating: 0, count: DockingCount.allCases.count)

  public init() {}

  public subscript(count: DockingCount) -> Int64 {
    get { counts[count.rawValue] }
    set { counts[count.rawValue] = newValue }
  }
}
