public import Declarations
public import Evaluation
public import Interventions
public import Mechanisms
public import Population
public import Quantities
public import Simulation

/// A whole scenario, checked: everything that a run depends on but threads.
public struct Scenario: Sendable {
  public var title: String
  public var about: String
  /// The county's name, as it stands in tables; with several counties that of all together.
  public var county: String
  /// How many counties there are, and what they have together.
  public var counties: CountyPlan
  /// Which of a nation's counties this is; it keys its people and its luck.
  public var countyNumber: Int
  public var calendar: Calendar
  /// Months of the path; the burn-in comes before month 0.
  public var months: Int
  public var burnIn: Int
  public var population: PopulationSource
  /// The villages of the county, the first one where there are several.
  public var villages: [VillagePlan]
  /// Organisations that offer help; `nil` when the scenario has none.
  public var organisations: OrganisationPlan?
  /// `none` is always among them.
  public var paths: [PathPlan]
  /// Pensions, dibao, insurance and the national campaign.
  public var background: Bool
  /// What the nation spends on its registered poor by year; nothing beyond the standing system when it is not given.
  public var centralFunds: CentralFunds.Plan?
  /// Whether people age, marry, move and die.
  public var demography: Bool
  public var poverty: PovertyPlan
  public var evaluation: EvaluationPlan
  /// The indices found at the end of each round; none when it is not given.
  public var indices: IndexPlan?
  /// What the scenario sets, over the presets of its world.
  public var parameters: ParameterValues
  /// Whether there is a threshold in poverty dynamics.
  public var world: PovertyWorld
  /// Worlds and multiples of the budgets that a comparison also runs through; its own world and 1 need not be among them.
  public var worlds: [PovertyWorld]
  public var budgets: [Double]
  public var seed: UInt64
  public var replicates: Int

  public init(title: String, calendar: Calendar, villages: [VillagePlan], population: PopulationSource) {
    self.title = title
    self.calendar = calendar
    self.villages = villages
    self.population = population
    about = ""
    county = "county"
    counties = CountyPlan()
    countyNumber = 0
    months = 72
    burnIn = 120
    paths = [.none]
    background = true
    demography = false
    poverty = PovertyPlan()
    evaluation = EvaluationPlan()
    parameters = ParameterValues()
    world = .noThreshold
    worlds = []
    budgets = [1]
    seed = 1
    replicates = 100
  }

  /// The scenario with the paths of these names alone, in this order; names that it does not know are left out.
  public func with(paths names: [String]) -> Scenario {
    var chosen = self
    chosen.paths = names.compactMap { name in paths.first { $0.name == name } }
    return chosen
  }

  /// Villages in which any path has a programme: those of the comparison.
  public var servedVillages: Set<Int> {
    Set(paths.flatMap { $0.programmes.flatMap(\.villages) })
  }
}

/// Where households come from.
public enum PopulationSource: Sendable {
  case synthetic(PopulationMarginals)
  /// Households as a user's register has them, and the marginals for what it does not say.
  case register([HouseholdDraft], PopulationMarginals?)
}

/// A village of a scenario.
public struct VillagePlan: Sendable, Hashable {
  public var name: String
  public var industry: String
  /// Standard deviations over villages.
  public var remoteness: Double
  public var households: Int
  public var profile = VillageProfile()

  public init(name: String, industry: String = "grain", remoteness: Double = 0, households: Int) {
    self.name = name
    self.industry = industry
    self.remoteness = remoteness
    self.households = households
  }
}

/// How poverty is judged.
public struct PovertyPlan: Sendable, Hashable {
  public var rule: PovertyRule
  /// A head and year, at the prices of month 0.
  public var line: Money
  public var confirmMonths: Int

  public init(rule: PovertyRule = .afterNecessities, line: Money = Money(fen: 299_500), confirmMonths: Int = 3) {
    self.rule = rule
    self.line = line
    self.confirmMonths = confirmMonths
  }
}

/// How exits and returns are counted.
public struct EvaluationPlan: Sendable, Hashable {
  /// Months between the phase that events are booked to and the month in which they show.
  public var phaseLag: Int
  /// Months in a row that make an exit a lasting one.
  public var lastingMonths: Int
  /// Path whose calendar of phases is laid over all; `nil` for the first path with a programme.
  public var phaseClock: String?
  /// What paths are ranked by.
  public var rankBy = RankMeasure.lastingExits
  /// The group of the headline table, by key.
  public var group: String

  public init(phaseLag: Int = 6, lastingMonths: Int = 12, phaseClock: String? = nil, group: String = "eligible") {
    self.phaseLag = phaseLag
    self.lastingMonths = lastingMonths
    self.phaseClock = phaseClock
    self.group = group
  }
}

/// Every parameter that a scenario may set.
public enum ParameterRegistry {
  public static let all: [Parameter] =
    PopulationParameters.all + MechanismParameters.all + InterventionParameters.all + OrganisationGenerator.parameters
}

extension Scenario {
  /// The path whose calendar is laid over all: the one that `phase_clock` names, else the first that has
  /// phases, else the first with a programme.
  public var clockPath: Int? {
    if let name = evaluation.phaseClock { return paths.firstIndex { $0.name == name } }
    return paths.firstIndex { $0.programmes.contains(where: \.hasPhases) }
      ?? paths.firstIndex { !$0.programmes.isEmpty }
  }
}
