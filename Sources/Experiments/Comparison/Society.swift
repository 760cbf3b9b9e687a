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
  /// The row of each household, in the order of `households`.
  package let rows: [HouseholdIndex]
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
    let draws = SyntheticPopulation.draws(seed: scenario.seed, county: scenario.countyNumber)
    switch scenario.population {
    case .synthetic(let marginals):
      households = try SyntheticPopulation(marginals: marginals, draws: draws).households(
        villageSizes: scenario.villages.map(\.households), remoteness: remoteness, firstID: 1, model: model)
    case .register(let register, let marginals):
      let marginals = try marginals ?? PopulationParameters.marginals(values)
      households = SyntheticPopulation(marginals: marginals, draws: draws).completed(
        register, remoteness: remoteness, model: model)
    }
    let trades = Set(County.trades(scenario.villages.map(\.industry))).count
    organisations =
      scenario.organisations.map {
        OrganisationGenerator(plan: $0, values: values, draws: draws).organisations(
          villages: scenario.villages.count, trades: max(1, trades))
      } ?? []
    let room = scenario.demography ? values[Demography.room] : 0
    villages = Self.place(scenario.villages, households, room: room)
    guard villages.allSatisfy({ $0.rows.upperBound <= Self.largestCounty }) else {
      throw PopulationFaults.size(["households": "\(count) and room for more", "limit": "\(Self.largestCounty)"])
    }
    rows = Self.rows(of: households, in: villages)
  }

  /// - Parameter room: rows behind the households of a village, as a share of these.
  private static func place(
    _ plans: [VillagePlan], _ households: [HouseholdDraft], room: Double
  ) -> [Village] {
    var start: HouseholdIndex = 0
    return plans.enumerated().map { index, plan in
      let count = HouseholdIndex(households.count { $0.village == index })
      let free = Int((room * Double(count)).rounded(.up))
      defer { start += count + HouseholdIndex(free) }
      var village = Village(
        name: plan.name, industry: plan.industry, remoteness: plan.remoteness, households: start..<start + count,
        room: free)
      village.profile = plan.profile
      return village
    }
  }

  /// Drafts stand in the order of villages, so a row is the draft's number plus the room of the villages before.
  private static func rows(of drafts: [HouseholdDraft], in villages: [Village]) -> [HouseholdIndex] {
    var passed = Array(repeating: HouseholdIndex(0), count: villages.count)
    return drafts.map { draft in
      defer { passed[draft.village] += 1 }
      return villages[draft.village].rows.lowerBound + passed[draft.village]
    }
  }

  /// The county as drawn, at the first month of the burn-in.
  public func founded() -> Simulation.State {
    let start = -scenario.burnIn
    var county = County(name: scenario.county, villages: villages, households: households, start: start)
    county.organisations = organisations
    let school = scenario.parameters[Necessities.schooling]
    for (index, draft) in zip(rows, households) {
      county.with(index) { tile, row in
        if scenario.demography { tile.house(draft.family, in: row) }
        tile.schooling[row] -= Float(LivelihoodModel.referenceSchooling)
        tile.rememberExpected(
          row, incomePerHead: draft.incomePerHead, economy: economy, month: start, schoolCost: school)
      }
    }
    assessment.initialise(county, line: economy.line(at: start), month: start)
    if scenario.demography { county.demography = DemographyRecord() }
    return Simulation.State(county: county, month: start)
  }

  /// What the burn-in leaves is where every path starts: the register's word, if there is one, and who was registered.
  public func started(_ state: consuming Simulation.State) -> Simulation.State {
    var state = state
    let county = state.county
    for (index, draft) in zip(rows, households) where county.isOccupied(index) {
      county.with(index) { tile, row in
        if let registered = draft.registered {
          let recorded: StatusClock.State = registered ? .poor : .neverPoor
          tile.recorded[row] = StatusClock(state: recorded, start: Int16(state.month))
        }
      }
    }
    for tile in county.tiles {
      for row in 0..<tile.count where tile.recorded[row].isPoor {
        tile.reach[row] |= Reach.registeredAtStart.rawValue
      }
    }
    // What a run reports of its people is counted from month 0.
    state.county.demography?.counts = DemographyCounts()
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
    let (first, last) = demography(values)
    let resettles = scenario.centralFunds != nil || path.programmes.contains(where: \.relocates)
    let schedule = Schedule(
      first.map { .county($0) } + [.county(VillageFailure(values: values)), .county(PlaceMemory(values: values))]
        + (scenario.centralFunds.map { [.county(CentralFunds(plan: $0, values: values))] } ?? [])
        + (path.mechanisms(values: values) + last).map { .county($0) }
        + (resettles ? [.county(Resettlement(values: values))] : [])
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

  /// What people do before the month's other business, and after its services.
  private func demography(_ values: ParameterValues) -> (first: [any CountyMechanism], last: [any CountyMechanism]) {
    guard scenario.demography else { return ([], []) }
    return ([Demography(values: values), Migration(values: values)], [NextGeneration(values: values)])
  }
}
