public import Declarations
public import Randomness

/// The organisations that a scenario has: registered ones of a city, and enterprises and individuals beside them.
public struct OrganisationPlan: Sendable, Hashable {
  /// Registered organisations of the whole city: foundations, social groups and service agencies.
  public var count: Int
  /// Part of all that take part in anything.
  public var activeShare: Double
  /// Part of the registered ones that are in the county's own jurisdiction.
  public var insideShare: Double
  /// Part that would go to the whole county and not to one town alone.
  public var countyWideShare: Double
  public var enterprises: Int
  public var individuals: Int

  public init(count: Int, activeShare: Double = 0.3, enterprises: Int = 0, individuals: Int = 0) {
    self.count = count
    self.activeShare = activeShare
    self.enterprises = enterprises
    self.individuals = individuals
    insideShare = 0.2
    countyWideShare = 0.5
  }
}

/// Draws organisations once for a seed, like the population.
///
/// Kinds, activity and jurisdiction are dealt by quota; capacity of a year is uniform between half and one and a half
/// times the mean of its kind, and divided over the five ways as that kind has resources.
public struct OrganisationGenerator: Sendable {
  public static let yearly: [Parameter] = [
    capacity(.foundation, 8, "needs that a foundation", "基金会"),
    capacity(.socialGroup, 4, "needs that a social group", "社会团体"),
    capacity(.serviceAgency, 6, "needs that a service agency", "社会服务机构"),
    capacity(.enterprise, 10, "needs that an enterprise", "企业"),
    capacity(.individual, 1, "needs that an individual", "个人"),
  ]
  public static let foundations = Parameter(
    "organisation.foundations", 0.02, .share, in: 0...0.5, source: "chosen", grade: .assumed,
    Text("foundations among registered organisations", zh: "登记社会组织中基金会的比例"))
  public static let groups = Parameter(
    "organisation.social-groups", 0.5, .share, in: 0...0.5, source: "chosen", grade: .assumed,
    Text("social groups among registered organisations; the rest are service agencies", zh: "登记社会组织中社会团体的比例,其余为社会服务机构"))
  public static let willingness = Parameter(
    "organisation.willingness", 0.5, .share, in: 0...1, source: "chosen; S0: own nature, and response to government",
    grade: .assumed, Text("mean willingness at the start", zh: "初始平均意愿"))
  public static let competence = Parameter(
    "organisation.competence", 0.6, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("mean competence", zh: "平均能力"))
  public static let spread = Parameter(
    "organisation.spread", 0.2, .one, in: 0...0.5, source: "chosen", grade: .assumed,
    Text("half width of willingness and competence around their means", zh: "意愿与能力围绕均值的半宽"))
  public static let villagesPerTown = Parameter(
    "organisation.villages-per-town", 14, .count, in: 1...1_000, source: "chosen: the villages of the shipped town",
    grade: .assumed, Text("villages of one town, which an organisation knows", zh: "一个乡镇的村数(组织所熟悉的范围)"))
  public static let parameters: [Parameter] =
    yearly + [foundations, groups, willingness, competence, spread, villagesPerTown]

  /// Parts of a year's capacity in the order of `HelpWay`: foundations have money, social groups their trade's resources,
  /// agencies services, enterprises purchases and jobs (S0, S3). The parts themselves are assumed.
  static func ways(of kind: OrganisationKind) -> [Double] {
    switch kind {
    case .foundation: [0, 0, 0, 0.8, 0.2]
    case .socialGroup: [0.1, 0.1, 0.5, 0, 0.3]
    case .serviceAgency: [0, 0.2, 0.2, 0, 0.6]
    case .enterprise: [0.5, 0.4, 0.1, 0, 0]
    case .individual: [0.3, 0, 0, 0.5, 0.2]
    }
  }

  /// Trades that are told apart.
  public static let industries = 6

  private let plan: OrganisationPlan
  private let values: ParameterValues
  private let draws: Draws

  public init(plan: OrganisationPlan, values: ParameterValues, draws: Draws) {
    self.plan = plan
    self.values = values
    self.draws = draws
  }

  /// - Parameters:
  ///   - villages: how many the county has.
  ///   - trades: industries of its villages that are told apart.
  public func organisations(villages: Int, trades: Int) -> [Organisation] {
    let towns = max(1, (villages + values.count(Self.villagesPerTown) - 1) / values.count(Self.villagesPerTown))
    let shares = [values[Self.foundations], values[Self.groups]]
    let registered = Quota.split(plan.count, in: shares + [max(0, 1 - shares[0] - shares[1])])
    var kinds: [OrganisationKind] = []
    for (kind, count) in zip(OrganisationKind.allCases, registered + [plan.enterprises, plan.individuals]) {
      kinds += Array(repeating: kind, count: count)
    }
    var organisations: [Organisation] = []
    for (index, kind) in kinds.enumerated() {
      let traits = draws.uniform4(at: Address(id: UInt64(index), month: 0, purpose: .organisationTraits))
      let places = draws.uniform4(at: Address(id: UInt64(index), month: 0, purpose: .organisationPlace))
      let mean = values[Self.yearly[kind.rawValue]]
      let total = Int((mean * (0.5 + traits[0]) + 0.5).rounded(.down))
      let spread = values[Self.spread]
      var organisation = Organisation(
        id: UInt32(index), kind: kind, industry: min(trades - 1, Int(places[0] * Double(trades))),
        place: Organisation.Place(
          isInside: places[1] < plan.insideShare, home: min(towns - 1, Int(places[2] * Double(towns))),
          isCountyWide: places[3] < plan.countyWideShare),
        capacity: Self.split(total, of: kind, at: traits[3]), phase: traits[3],
        willingness: Self.within(values[Self.willingness] + spread * (2 * traits[1] - 1)),
        competence: Self.within(values[Self.competence] + spread * (2 * traits[2] - 1)))
      let active = draws.uniform(at: Address(id: UInt64(index), month: 0, purpose: .organisationActivity))
      organisation.isActive = active < plan.activeShare
      organisations.append(organisation)
    }
    return organisations
  }

  /// Whole needs by way: cumulated parts, rounded from a start that is the organisation's own, so that small capacities
  /// are not all given to the largest part.
  private static func split(_ total: Int, of kind: OrganisationKind, at start: Double) -> [Int] {
    var reached = start
    var given = 0
    return ways(of: kind).map { part in
      reached += part * Double(total)
      let sum = min(total, Int(reached.rounded(.down)))
      defer { given = sum }
      return sum - given
    }
  }

  private static func within(_ value: Double) -> Double { min(1, max(0, value)) }

  private static func capacity(_ kind: OrganisationKind, _ value: Double, _ what: String, _ whose: String) -> Parameter
  {
    Parameter(
      "organisation.capacity.\(kind.key)", value, .perYear, in: 0...200, source: "chosen", grade: .assumed,
      Text("\(what) can take on in a year, mean", zh: "\(whose)一年平均可承接的需求数"))
  }
}

extension Purpose {
  static let organisationTraits = Purpose(rawValue: 8)
  static let organisationPlace = Purpose(rawValue: 9)
  static let organisationActivity = Purpose(rawValue: 10)
}
