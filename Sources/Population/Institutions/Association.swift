public import Declarations

/// The kinds of mutual-aid association (S0, S4); a household belongs to at most one of each kind.
public enum AssociationKind: Int, CaseIterable, Sendable, Codable {
  case technicalExchange, volunteers, productionGroup, revolvingFund

  public var key: String {
    switch self {
    case .technicalExchange: "technical-exchange"
    case .volunteers: "volunteers"
    case .productionGroup: "production-group"
    case .revolvingFund: "revolving-fund"
    }
  }

  public init?(key: String) {
    guard let kind = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = kind
  }

  public var name: Text {
    switch self {
    case .technicalExchange: Text("technical-exchange association", zh: "技术交流协会")
    case .volunteers: Text("farmer volunteers' association", zh: "农民志愿者协会")
    case .productionGroup: Text("production group", zh: "生产互助组")
    case .revolvingFund: Text("revolving fund", zh: "互助资金")
    }
  }
}

/// The steps of incubation in S0, in order.
public enum IncubationStage: Int, CaseIterable, Sendable, Codable {
  case planned, survey, mobilisation, backbone, leaders, founded, charter, dead

  /// Founded and alive: it has members and activities.
  public var isActive: Bool { self == .founded || self == .charter }
}

/// A mutual-aid association of one village.
public struct Association: Sendable, Hashable, Codable {
  public let name: String
  public let kind: AssociationKind
  public let village: Int
  public var stage: IncubationStage
  /// Share of the present stage's work that is done.
  public var progress: Double
  /// 0 … 1; grows with joint activity, decays without.
  public var cohesion: Double
  /// 0 … 1: what leaders can do without the agency.
  public var leadership: Double
  /// Joint activities that an agency supports this month; consumed by the association's own month.
  public var support: Double
  /// Joint activities held in the last month, supported or not.
  public var activity: Double
  /// Months in a row with cohesion below the survival level.
  public var weakMonths: Int
  /// In the order in which they joined.
  public var members: [HouseholdIndex]
  /// Members who lead, in the order in which they took over.
  public var leaders: [HouseholdIndex] = []
  /// 0 … 1: how well it knows the other associations.
  public var ties = 0.0
  /// Months since the founding.
  public var age = 0

  public init(name: String, kind: AssociationKind, village: Int) {
    self.name = name
    self.kind = kind
    self.village = village
    stage = .planned
    progress = 0
    cohesion = 0
    leadership = 0
    support = 0
    activity = 0
    weakMonths = 0
    members = []
  }

  /// The bit that membership sets in a household.
  public var bit: UInt8 { 1 << UInt8(kind.rawValue) }
}
