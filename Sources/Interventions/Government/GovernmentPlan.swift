public import Quantities

/// The county government as a scenario describes it (M6): who works on poverty, with how much attention and how well, how
/// far its writ and its money go, and what it has vowed to reach by when (军令状).
public struct GovernmentPlan: Sendable, Hashable {
  /// Officials whose work includes poverty.
  public var officials: Double
  /// Share of their time for it; the rest goes to everything else (上面千条线,基层一根针).
  public var attention: Double
  /// 0 … 1: quality of what officials and resident teams deliver when they are not overloaded.
  public var professionalism: Double
  /// Cadres of each village who keep its part of the register.
  public var cadres: Double
  /// Money of its own for programmes that it pays; `nil` for as much as they ask.
  public var budget: Money?
  /// Villages that it rules, by their place in the county; `nil` for all.
  public var jurisdiction: [Int]?
  /// Month by which the target must be met; `nil` for no deadline, and then no pressure.
  public var deadline: Month?
  /// Share of those registered at month 0 that must be off the register by the deadline.
  public var target: Double

  /// How a programme names the county government as its payer, within `budget`.
  public static let payer = "county-government"

  public init() {
    officials = 20
    attention = 0.3
    professionalism = 0.4
    cadres = 4
    budget = nil
    jurisdiction = nil
    deadline = nil
    target = 0.95
  }
}

/// How a programme is administered: who delivers it, who may get a place, and who does. Without one an agency delivers to
/// registered households by need.
public struct AdministrationPlan: Sendable, Hashable {
  /// Officials and resident work teams deliver in place of an agency.
  public var isGovernment: Bool
  public var candidates: Candidates
  public var places: Places
  /// Resident work teams (驻村工作队) and the members of each, who live in the villages and give all their time.
  public var teams: Int
  public var teamMembers: Int

  /// Who may get a place.
  public enum Candidates: String, Sendable, Hashable, CaseIterable {
    /// Recorded as poor.
    case registered
    /// Recorded as poor, or below the line as the deliverer sees it.
    case allPoor = "all-poor"
    /// Whoever applies by itself.
    case applicants
  }

  /// How places are given.
  public enum Places: String, Sendable, Hashable, CaseIterable {
    /// By need as it is seen, with villages' places in proportion to their candidates.
    case needs
    /// One size fits all (一刀切): by lot, the same places for every village, the same package for every household.
    case even
    /// A number for every village by its size, filled up with the next in need where candidates are few.
    case quota
    /// By need and connections together (精英俘获).
    case connections
  }

  public init() {
    isGovernment = false
    candidates = .registered
    places = .needs
    teams = 0
    teamMembers = 3
  }
}

extension ProgrammePlan {
  var conduct: AdministrationPlan { administration ?? AdministrationPlan() }

  public var isDeliveredByGovernment: Bool { conduct.isGovernment }

  /// What a government can mobilise stops at its own border; an agency links resources from outside (S2).
  public var linksResourcesFromOutside: Bool { !isDeliveredByGovernment }
}

extension PathPlan {
  /// This path under `government`: its officials, shared by the programmes that it delivers, and its teams are their
  /// staff.
  ///
  ///     staff = attention · officials / programmes delivered + teams · members;     competence = professionalism
  public func governed(by government: GovernmentPlan?) -> PathPlan {
    var path = self
    path.government = government
    let county = government ?? GovernmentPlan()
    let delivered = programmes.count { $0.isDeliveredByGovernment }
    for index in programmes.indices where programmes[index].isDeliveredByGovernment {
      let conduct = programmes[index].conduct
      path.programmes[index].staff =
        county.attention * county.officials / Double(delivered) + Double(conduct.teams * conduct.teamMembers)
      path.programmes[index].competence = county.professionalism
      // An agency that holds for every programme delivers nothing here.
      path.programmes[index].delivery?.agency = nil
    }
    return path
  }
}
