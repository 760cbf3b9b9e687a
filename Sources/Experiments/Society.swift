import Declarations
public import Interventions
import LinearAlgebra
import Mechanisms
public import Population
import Randomness
public import Scenarios
public import Simulation

/// A scenario made ready to run: its matrix, its population as drawn once for the seed, its rules.
///
/// All replicates and paths share the population and the parameters; a replicate adds luck, a path adds programmes.
public struct Society: Sendable {
  public let scenario: Scenario
  /// What a user adds to the shipped model.
  public let added: ModelExtension
  public let matrix: TransitionMatrix
  public let assessment: Assessment
  public let economy: Economy
  /// Households in the order of the table.
  public let households: [HouseholdDraft]
  private let villages: [Village]
  /// Organisations as drawn, the same for all replicates and paths.
  public let organisations: [Organisation]
  /// Households that one county can number.
  static let largestCounty = 100_000_000

  /// - Throws: `unstable-dynamics`, `population-marginals`, or what LAPACK finds.
  public init(_ scenario: Scenario, adding added: ModelExtension = ModelExtension()) throws {
    self.scenario = scenario
    self.added = added
    let values = scenario.parameters
    matrix = try TransitionMatrix(
      loadings: HouseholdDynamics.loadings + ServiceEffects.loadings + added.loadings, shocks: ShockCovariance(),
      values: values)
    economy = Economy(line: scenario.poverty.line, values: values)
    // Growth is monotone: the first and the last month bound the run, and a fault now saves waiting for it.
    for month in [-scenario.burnIn, scenario.months] { try economy.check(month) }
    assessment = Assessment(rule: scenario.poverty.rule, confirmMonths: scenario.poverty.confirmMonths)
    let model = try LivelihoodModel(matrix: matrix, values: values, background: scenario.background)
    let count = scenario.villages.reduce(0) { $0 + $1.households }
    guard count <= Self.largestCounty, scenario.villages.count <= Int(UInt16.max) else {
      throw PopulationFaults.size(["households": "\(count)", "limit": "\(Self.largestCounty)"])
    }
    let remoteness = scenario.villages.map(\.remoteness)
    let draws = SyntheticPopulation.draws(seed: scenario.seed)
    switch scenario.population {
    case .synthetic(let marginals):
      households = try SyntheticPopulation(marginals: marginals, draws: draws).households(
        villageSizes: scenario.villages.map(\.households), remoteness: remoteness, firstID: 1, model: model)
    case .register(let register, let marginals):
      let marginals = try marginals ?? PopulationParameters.marginals(values)
      households = SyntheticPopulation(marginals: marginals, draws: draws).completed(
        register, remoteness: remoteness, model: model)
    }
    villages = Self.place(scenario.villages, households)
    let trades = Set(County.trades(scenario.villages.map(\.industry))).count
    organisations =
      scenario.organisations.map {
        OrganisationGenerator(plan: $0, values: values, draws: draws).organisations(
          villages: scenario.villages.count, trades: max(1, trades))
      } ?? []
  }

  private static func place(_ plans: [VillagePlan], _ households: [HouseholdDraft]) -> [Village] {
    var start: HouseholdIndex = 0
    return plans.enumerated().map { index, plan in
      let count = HouseholdIndex(households.count { $0.village == index })
      defer { start += count }
      var village = Village(
        name: plan.name, industry: plan.industry, remoteness: plan.remoteness, households: start..<start + count)
      village.profile = plan.profile
      return village
    }
  }

  /// The county as drawn, at the first month of the burn-in.
  public func founded() -> Simulation.State {
    let start = -scenario.burnIn
    var county = County(name: scenario.county, villages: villages, households: households, start: start)
    county.organisations = organisations
    let school = scenario.parameters[Necessities.schooling]
    for (index, draft) in households.enumerated() {
      county.with(HouseholdIndex(index)) { tile, row in
        tile.schooling[row] -= Float(LivelihoodModel.referenceSchooling)
        tile.rememberExpected(
          row, incomePerHead: draft.incomePerHead, economy: economy, month: start, schoolCost: school)
      }
    }
    assessment.initialise(county, line: economy.line(at: start), month: start)
    return Simulation.State(county: county, month: start)
  }

  /// What the burn-in leaves is where every path starts: the register's word, if there is one, and who was registered.
  public func started(_ state: consuming Simulation.State) -> Simulation.State {
    let county = state.county
    for (index, draft) in households.enumerated() {
      county.with(HouseholdIndex(index)) { tile, row in
        if let registered = draft.registered {
          let recorded: StatusClock.State = registered ? .poor : .neverPoor
          tile.recorded[row] = StatusClock(state: recorded, start: Int16(state.month))
        }
        if tile.recorded[row].isPoor { tile.reach[row] |= Reach.registeredAtStart.rawValue }
      }
    }
    return state
  }

  /// The world of poverty dynamics, as tables name it; `threshold` where a scenario without one sets a threshold of its
  /// own.
  public var worldName: String {
    if scenario.world != .noThreshold { return scenario.world.rawValue }
    let rows = (MatrixRow.threshold(.physical).index..<MatrixRow.event(.illness).index)
    let works = rows.contains { row in (0..<MatrixColumn.count).contains { matrix.theta[row, $0] != 0 } }
    return works ? "threshold" : scenario.world.rawValue
  }

  /// The month under `path`.
  public func world(_ path: PathPlan) -> Simulation.World {
    let values = scenario.parameters
    let schedule = Schedule(
      [.county(VillageFailure(values: values)), .county(PlaceMemory(values: values))]
        + (scenario.centralFunds.map { [.county(CentralFunds(plan: $0, values: values))] } ?? [])
        + path.mechanisms(values: values).map { .county($0) }
        + [
          .households([
            LivelihoodEvents(values: values),
            RowAssembly(values: values),
            MatrixStep(matrix),
            Incomes(values: values),
            StandingSystem(values: values, background: scenario.background),
            Payments(),
            Necessities(values: values, background: scenario.background),
            HouseholdBudget(values: values),
            assessment,
          ]),
          .county(Registration(values: values)),
        ] + path.closingMechanisms(values: values).map { .county($0) })
    return Simulation.World(
      schedule: added.schedule(schedule), calendar: scenario.calendar, economy: economy,
      tie: values[AssociationLife.tie])
  }
}
