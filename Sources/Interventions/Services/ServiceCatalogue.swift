public import Declarations
public import Population
public import Quantities

/// How a service reaches people (S1): one household at a time, similar households together, or a whole village.
public enum SocialWorkMethod: String, Sendable, Hashable {
  case casework, groupWork, communityWork
}

/// The lines of a programme's budget.
public enum BudgetLine: Int, CaseIterable, Sendable {
  case staff, livelihood, associations, crisis, visits, books
  /// Money for households, seed capital of revolving funds, purchased asset shares, platform and docking, and what
  /// running a programme costs beside its staff.
  case cash, funds, shares, platform, administration
  /// Kept for the months after the agency has left.
  case monitoring, succession
  /// Productive assets that are given to households.
  case assets
  /// Moving households to resettlement sites.
  case relocation

  public var key: String { String(describing: self) }

  public var name: Text {
    switch self {
    case .staff: Text("staff", zh: "人员")
    case .livelihood: Text("livelihood", zh: "生计")
    case .associations: Text("associations", zh: "协会")
    case .crisis: Text("crisis cases", zh: "危机个案")
    case .visits: Text("visits", zh: "慰问")
    case .books: Text("books and culture", zh: "图书与文化")
    case .cash: Text("cash to households", zh: "到户现金")
    case .funds: Text("revolving funds and savings matches", zh: "互助资金与储蓄配套")
    case .shares: Text("asset shares", zh: "资产入股")
    case .platform: Text("platform and docking", zh: "平台与对接")
    case .administration: Text("administration and supervision", zh: "行政与监督")
    case .monitoring: Text("monitoring and early help", zh: "监测与早期帮扶")
    case .succession: Text("succession", zh: "接续服务")
    case .assets: Text("assets given to households", zh: "赠予住户的生产性资产")
    case .relocation: Text("moving to resettlement sites", zh: "易地搬迁")
    }
  }
}

/// How a service is given: to whom, in which phases, how often, for what time and money.
///
/// A new service is one entry in `ServiceCatalogue.rules` and its effects in `ServiceEffects`; or, outside this package,
/// an entry in `ProgrammePlan.ownRules` and a `Loading`.
public struct ServiceRule: Sendable, Hashable {
  public let service: Service
  public let method: SocialWorkMethod
  public let line: BudgetLine
  public let phases: Set<Phase>
  /// Given every so many months; 1 is monthly.
  public var every = 1
  /// Calendar months in which it is given; empty for all.
  public var calendarMonths: Set<Int> = []
  /// Main causes that call for it; empty for all served households.
  public var causes: Set<Cause> = []
  /// Staff hours and yuan for a unit: a household, a group session, or a village.
  public let hours: Parameter
  public let cost: Parameter
  /// What a village's states gain from a unit of community work.
  public var gains: [VillageState: Parameter] = [:]

  /// A monthly service for all served households; change what differs.
  ///
  /// - Parameters:
  ///   - hours: staff hours for a unit: a household, a group session, or a village.
  ///   - cost: yuan for a unit.
  public init(
    _ service: Service, _ method: SocialWorkMethod, from line: BudgetLine, in phases: Set<Phase>, hours: Parameter,
    cost: Parameter
  ) {
    self.service = service
    self.method = method
    self.line = line
    self.phases = phases
    self.hours = hours
    self.cost = cost
  }

  /// Households in a group session.
  public static let groupSize = Parameter(
    "service.group-size", 12, .households, in: 2...50, source: "chosen; social group work has 8–15 members",
    grade: .assumed, Text("households in a group session", zh: "每个小组的家庭数"))
}

/// The services that the shipped programmes know, by the eight headings of S0.
public enum ServiceCatalogue {
  public static let rules: [ServiceRule] = [
    // 1 · policy outreach: house calls, and public events in each village
    rule(.policyOutreach, .casework, .livelihood, [.intervention, .empowerment], every: 2, hours: 1, cost: 10),
    rule(
      .policyOutreach, .communityWork, .livelihood, [.intervention, .empowerment], every: 3, hours: 8, cost: 400,
      gains: [.trust: 0.1, .participation: 0.05]),
    // 2 · social-work practice with children
    rule(.childSupport, .casework, .livelihood, [.empowerment, .building], causes: [.schooling], hours: 2, cost: 20),
    // 3 · livelihood capability: casework, groups, training, job and start-up links
    rule(
      .casework, .casework, .livelihood, [.intervention, .empowerment, .building],
      causes: [.illness, .disability, .motivation, .labour, .other], hours: 2, cost: 10),
    rule(.groupWork, .groupWork, .livelihood, [.empowerment, .building], hours: 5, cost: 150),
    rule(.livelihoodTraining, .groupWork, .livelihood, [.empowerment, .building], hours: 8, cost: 900),
    rule(.jobLink, .casework, .livelihood, [.empowerment, .building], hours: 1, cost: 60),
    rule(
      .startUpCoaching, .casework, .livelihood, [.empowerment, .building], causes: [.capital, .technology, .land],
      hours: 1.5, cost: 60),
    // 4 · training and relief for cadres
    rule(
      .policyOutreach, .communityWork, .livelihood, [.intervention, .empowerment], every: 4, hours: 6, cost: 500,
      suffix: "cadres", gains: [.cadre: 0.2]),
    // 5 · festival visits, at Spring Festival and in mid-autumn
    rule(
      .reliefVisits, .casework, .visits, [.intervention, .empowerment, .building], calendarMonths: [2, 9], hours: 0.5,
      cost: 280),
    // 6 · community culture: the mobile library
    rule(
      .cultureLibrary, .communityWork, .books, [.intervention, .empowerment, .building], every: 2, hours: 4, cost: 0,
      gains: [.participation: 0.05]),
    rule(.cultureLibrary, .casework, .books, [.empowerment, .building], hours: 0.2, cost: 0),
    // 8 · docking of organisations with households: channels for what is grown
    rule(
      .marketChannel, .communityWork, .livelihood, [.building], every: 1, hours: 6, cost: 500,
      gains: [.channel: 0.08, .brand: 0.03, .quality: 0.04, .jobs: 0.04]),
  ]
  // 7 · crisis intervention follows events, not a plan: see `CrisisCases`.

  /// Further services that a programme has when it names them: S0's groups with children, reading events and relief for
  /// cadres (情绪疏导), and care for health, a part of graduation programmes (facts B3).
  public static let named: [(key: String, rule: ServiceRule)] = [
    ("child-groups", rule(.childSupport, .groupWork, .livelihood, [.empowerment, .building], hours: 4, cost: 120)),
    (
      "reading-events",
      rule(
        .cultureLibrary, .communityWork, .livelihood, [.intervention, .empowerment, .building], every: 3, hours: 5,
        cost: 200, suffix: "reading", gains: [.participation: 0.04])
    ),
    (
      "cadre-relief",
      rule(
        .policyOutreach, .communityWork, .livelihood, [.intervention, .empowerment, .building], every: 3, hours: 4,
        cost: 200, suffix: "relief", gains: [.cadre: 0.1])
    ),
    (
      "health-care",
      rule(.healthCare, .casework, .livelihood, [.intervention, .empowerment, .building], hours: 0.5, cost: 20)
    ),
  ]

  /// The services that a programme can be given: those with a rule, and those with a mechanism of their own, crisis support
  /// and moving.
  public static let offered: [Service] = Service.allCases.filter { service in
    [.crisisSupport, .housing].contains(service) || rules.contains { $0.service == service }
  }

  public static let parameters: [Parameter] =
    [ServiceRule.groupSize]
    + (rules + named.map(\.rule)).flatMap {
      [$0.hours, $0.cost] + $0.gains.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    }

  private static func rule(
    _ service: Service, _ method: SocialWorkMethod, _ line: BudgetLine, _ phases: Set<Phase>, every: Int = 1,
    calendarMonths: Set<Int> = [], causes: Set<Cause> = [], hours: Double, cost: Double, suffix: String? = nil,
    gains: [VillageState: Double] = [:]
  ) -> ServiceRule {
    let (what, whom) = (service.name, audience(method, suffix))
    let key = "service.\(service.key).\(suffix ?? String(describing: method).lowercased())"
    func parameter(_ name: String, _ value: Double, _ unit: Unit, _ range: ClosedRange<Double>, _ meaning: Text)
      -> Parameter
    {
      Parameter(
        "\(key).\(name)", value, unit, in: range,
        source: "chosen within the budget lines of facts A10", grade: .assumed, meaning)
    }
    var rule = ServiceRule(
      service, method, from: line, in: phases,
      hours: parameter(
        "hours", hours, .hours, 0...200,
        Text("staff hours of \(what.english) for \(whom.english)", zh: "\(what.chinese)每\(whom.chinese)所需工时")),
      cost: parameter(
        "cost", cost, .yuan, 0...100_000,
        Text("cost of \(what.english) for \(whom.english)", zh: "\(what.chinese)每\(whom.chinese)的费用")))
    rule.every = every
    rule.calendarMonths = calendarMonths
    rule.causes = causes
    rule.gains = gains.reduce(into: [:]) { result, gain in
      let state = gain.key.name
      result[gain.key] = parameter(
        "gain.\(gain.key.key)", gain.value, .one, 0...2,
        Text(
          "gain in \(state.english) from \(what.english) for \(whom.english)",
          zh: "\(what.chinese)每\(whom.chinese)使\(state.chinese)提高的幅度"))
    }
    return rule
  }

  /// Whom a unit of a service is for.
  private static func audience(_ method: SocialWorkMethod, _ suffix: String?) -> Text {
    if suffix == "relief" { return Text("the cadres of a village, as relief", zh: "村干部(情绪疏导)") }
    if suffix == "reading" { return Text("a village, as a reading event", zh: "村(阅读推广活动)") }
    if suffix == "cadres" { return Text("the cadres of a village", zh: "村干部") }
    switch method {
    case .casework: return Text("a household", zh: "户")
    case .groupWork: return Text("a group session", zh: "次小组活动")
    case .communityWork: return Text("a village", zh: "村")
    }
  }
}
