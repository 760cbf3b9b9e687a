public import PovertyPaths

/// A scenario small enough for a test: three villages, one of them without a programme, a burn-in of a year.
///
/// The poverty line is higher than the national one, so that a few hundred households hold enough poor, exits and
/// returns. Change `scenario` as needed before asking for its society.
public struct SmallWorld: Sendable {
  public var scenario: Scenario

  /// - Parameters:
  ///   - sizes: households of each village.
  ///   - seed: draws the population and, with the number of a replicate, the luck.
  /// - Throws: `population-means` when parameters of the population cannot be met.
  public init(sizes: [Int] = [120, 130, 110], months: Int = 30, seed: UInt64 = 7) throws {
    let villages = sizes.enumerated().map { index, size in
      VillagePlan(name: "village \(index)", remoteness: Double(index % 3) - 1, households: size)
    }
    scenario = Scenario(
      title: "small world", calendar: Calendar(startYear: 2018, startMonth: 1), villages: villages,
      population: .synthetic(try PopulationParameters.marginals(ParameterValues())))
    scenario.months = months
    scenario.burnIn = 12
    scenario.replicates = 1
    scenario.seed = seed
    scenario.poverty.line = Money(fen: 450_000)
    scenario.organisations = OrganisationPlan(count: 40, activeShare: 0.6, enterprises: 8, individuals: 8)
    scenario.paths = [.none, Self.treated(villages: Array(0..<max(1, sizes.count - 1)))]
  }

  /// A path with one programme that serves forty households, handles crises, raises three kinds of association, and
  /// docks needs on a platform.
  ///
  /// - Parameter months: when the agency leaves.
  public static func treated(villages: [Int] = [0, 1], months: Int = 18) -> PathPlan {
    var plan = ProgrammePlan(name: "social work", budget: Money(fen: 42_000_000), months: months, villages: villages)
    plan.split = ProgrammePlan.defaultSplit.map { $0 * 40 / 42 }
    plan.split[BudgetLine.platform.rawValue] = 2.0 / 42
    plan.docking = DockingPlan(mode: .platform)
    plan.households = 40
    plan.crisisCases = 12
    plan.books = 300
    plan.associations = [
      .init(village: villages[0], kind: .technicalExchange, name: "rice"),
      .init(village: villages[0], kind: .volunteers, name: "volunteers"),
      .init(village: villages[villages.count - 1], kind: .productionGroup, name: "weavers"),
    ]
    return PathPlan(name: "treated", programmes: [plan])
  }

  /// The same with everything that programmes do with money: cash, a revolving fund, bank loans, an industry of all ties,
  /// what builds a brand, matched savings, and assets given. Services have the budget that they have in `treated`.
  public static func financed(villages: [Int] = [0, 1], months: Int = 18) -> PathPlan {
    var path = treated(villages: villages, months: months)
    path.name = "financed"
    path.programmes[0].budget = Money(fen: 160_000_000)
    path.programmes[0].split = BudgetLine.allCases.map { line in
      switch line {
      case .cash: 0.15
      case .funds: 0.28
      case .platform: 0.02
      case .shares: 0.25
      case .assets: 0.05
      default: ProgrammePlan.defaultSplit[line.rawValue] / 4
      }
    }
    path.programmes[0].associations.append(.init(village: villages[0], kind: .revolvingFund, name: "fund"))
    var finance = FinancePlan(cash: CashPlan())
    finance.lendsThroughFunds = true
    finance.bringsBankLoans = true
    finance.industry = IndustryPlan(name: "mushrooms", tie: .mixed, origin: .introduced)
    finance.building = BuildingMeasure.allCases
    finance.matchesSavings = true
    finance.assetTransfer = AssetTransferPlan(value: Money(fen: 150_000), month: 3)
    path.programmes[0].finance = finance
    return path
  }

  /// The same with everything that can be said of who delivers: an agency of many contracts and a local one that learns
  /// from it, terms of `kind`, process, volunteers, monitoring, succession, imperfect synergy, diffusion.
  public static func delivered(
    _ kind: ContractPlan.Kind, villages: [Int] = [0, 1], months: Int = 10
  ) -> PathPlan {
    var path = treated(villages: villages, months: months)
    let shares: [BudgetLine: Double] = [
      .staff: 0.3, .livelihood: 0.15, .associations: 0.12, .crisis: 0.08, .visits: 0.07, .books: 0.05,
      .administration: 0.05, .monitoring: 0.04, .succession: 0.04, .relocation: 0.1,
    ]
    path.programmes[0].split = BudgetLine.allCases.map { shares[$0] ?? 0 }
    var agency = AgencyPlan(name: "outside", staff: 3, competence: 0.7)
    (agency.governance, agency.otherContracts, agency.turnover, agency.funding) = (0.25, 3, 0.3, [1])
    var local = AgencyPlan(name: "local", staff: 3, competence: 0.3)
    local.origin = .local
    var contract = ContractPlan(kind: kind)
    contract.supervision = [0.5, 0.5, 0.5]
    (contract.instalments, contract.bar, contract.linkage) = (kind == .commission ? 3 : 1, 0.5, 0.5)
    contract.partners = [AgencyPlan(name: "office", staff: 1, competence: 0.4)]
    var delivery = DeliveryPlan()
    delivery.agency = agency
    delivery.handInHand = local
    delivery.contract = contract
    delivery.process = ProcessPlan()
    delivery.monitoring = MonitoringPlan(months: 8)
    delivery.succession = SuccessionPlan(
      by: kind == .commission ? .localAgency : .associations, share: 0.5, months: 4)
    delivery.volunteers = VolunteerPlan(most: 60)
    delivery.synergy = SynergyPlan(communication: 0.5, duties: 0.5, benefitSharing: 0.5, riskSharing: 0.5)
    delivery.diffusion = 0.3
    path.programmes[0].delivery = delivery
    path.programmes[0].ownRules = ServiceCatalogue.named.map(\.rule)
    path.name = "delivered"
    return path
  }

  /// The parameters that carry everything from programmes to households; at zero a programme changes nothing.
  public static let channels: [Parameter] = [
    ServiceEffects.services, ServiceEffects.villages, HouseholdDynamics.spillover, CrisisCases.channel,
    LivelihoodEvents.jobsChannel, Registration.channel,
    Lending.channel, LocalPrice.channel, CommunityIndustry.channel, DockedHelp.channel, Migration.channel,
    NextGeneration.channel,
  ]

  /// The programme's path, the last of the scenario.
  public var treated: PathPlan { scenario.paths[scenario.paths.count - 1] }

  public mutating func set(_ parameter: Parameter, to value: Double) { scenario.parameters[parameter] = value }

  public mutating func set(_ parameters: [Parameter], to value: Double) {
    for parameter in parameters { set(parameter, to: value) }
  }

  /// - Throws: what `Society` finds wrong.
  public func society() throws -> Society { try Society(scenario) }
}
