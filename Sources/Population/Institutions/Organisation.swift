public import Declarations

/// The five ways in which organisations help (S0), each the answer to one kind of need.
public enum HelpWay: Int, CaseIterable, Sendable, Codable {
  case consumption, employment, technology, money, pairing

  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .consumption: Text("consumption: produce is bought at a fair price", zh: "消费扶贫:以公平价格购买农产品")
    case .employment: Text("employment", zh: "就业脱贫")
    case .technology: Text("technology", zh: "技术脱贫")
    case .money: Text("money for schooling and emergencies", zh: "资金扶贫:助学与急难")
    case .pairing: Text("pairing", zh: "结对帮扶")
    }
  }
}

/// Who offers help (S0, S3): registered organisations of three kinds, enterprises, and individuals.
public enum OrganisationKind: Int, CaseIterable, Sendable, Codable {
  case foundation, socialGroup, serviceAgency, enterprise, individual

  /// As a scenario writes it: `social-group`.
  public var key: String {
    switch self {
    case .foundation: "foundation"
    case .socialGroup: "social-group"
    case .serviceAgency: "service-agency"
    case .enterprise: "enterprise"
    case .individual: "individual"
    }
  }

  public var name: Text {
    switch self {
    case .foundation: Text("foundation", zh: "基金会")
    case .socialGroup: Text("social group", zh: "社会团体")
    case .serviceAgency: Text("service agency", zh: "社会服务机构")
    case .enterprise: Text("enterprise", zh: "爱心企业")
    case .individual: Text("individual", zh: "爱心个人")
    }
  }
}

/// A social organisation, enterprise or donor: what it offers, where, how willingly, and what became of it.
///
/// What it makes available in a year follows its willingness; it is released evenly over the months:
///
///     released after k of 12 months = ⌊capacity · willingness · within reach · k/12 + phase⌋,  0 ≤ phase < 1
public struct Organisation: Sendable, Hashable, Codable {
  /// A number of its own that never changes; draws and ties are settled by it.
  public let id: UInt32
  public let kind: OrganisationKind
  /// Its trade, among those of the county's villages.
  public let industry: Int
  /// Whether it is in the county's own jurisdiction.
  public let isInside: Bool
  /// The town that it knows: the one in which it acts when nobody links it further.
  public let home: Int
  /// Whether it would go to the whole county.
  public let isCountyWide: Bool
  /// Needs that it could take on in a year, for each `HelpWay`.
  public let capacity: [Int]
  public let phase: Double
  /// 0 … 1, each.
  public let competence: Double
  public var willingness: Double
  /// Rating from its own record.
  public var grade: Double
  public var isActive: Bool
  /// Graded too low at the last review: it offers nothing until the next one.
  public var isSuspended = false
  /// Needs taken on since the year began, for each `HelpWay`.
  public var docked: [Int]
  /// Of those, the ones in which its help was of use, and the ones in which it was not.
  public var useful = 0
  public var wasted = 0
  /// Worth of all its help so far, in fen: money at its amount, everything else at shadow prices.
  public var given: Int64 = 0

  public init(
    id: UInt32, kind: OrganisationKind, industry: Int = 0, place: Place, capacity: [Int], phase: Double = 0,
    willingness: Double = 1, competence: Double = 1
  ) {
    self.id = id
    self.kind = kind
    self.industry = industry
    isInside = place.isInside
    home = place.home
    isCountyWide = place.isCountyWide
    self.capacity = capacity
    self.phase = phase
    self.willingness = willingness
    self.competence = competence
    grade = competence
    isActive = true
    docked = Array(repeating: 0, count: HelpWay.allCases.count)
  }

  /// Where an organisation is and how far it goes.
  public struct Place: Sendable, Hashable {
    public var isInside: Bool
    public var home: Int
    public var isCountyWide: Bool

    public init(isInside: Bool = true, home: Int = 0, isCountyWide: Bool = true) {
      self.isInside = isInside
      self.home = home
      self.isCountyWide = isCountyWide
    }
  }

  public var mayOffer: Bool { isActive && !isSuspended }

  /// Needs that it has offered to take on since the year began, after `months` of its twelve.
  ///
  /// - Parameter share: of what it has, the part that whoever links it can mobilise.
  public func released(_ way: HelpWay, months: Int, share: Double = 1) -> Int {
    guard mayOffer else { return 0 }
    let yearly = Double(capacity[way.rawValue]) * min(1, max(0, willingness)) * share
    return min(capacity[way.rawValue], Int((yearly * Double(months) / 12 + phase).rounded(.down)))
  }

  /// Needs that it can still take on this month.
  public func free(_ way: HelpWay, months: Int, share: Double = 1) -> Int {
    max(0, released(way, months: months, share: share) - docked[way.rawValue])
  }
}
