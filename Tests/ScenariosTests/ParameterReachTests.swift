import PovertyPaths
import TestSupport
import Testing

/// Every declared parameter is read by something: changing it changes a county, or it stands here with the reason.
@Suite struct ParameterReachTests {
  /// Parameters that no run can show, and why.
  static let silent: [String: String] = [
    "capital.financial.reference": "nothing loads on financial capital: cash acts through the ledger alone",
    "effect.health-care.health": "no shipped service delivers care",
  ]

  /// Twenty months of many poor, the agency leaving in the eighteenth: in a world with ease, and in one where staff and
  /// patience run short, few accept what is offered, and thresholds act.
  private func county(ease: Bool, _ change: (parameter: Parameter, value: Double)? = nil) throws -> County {
    var world = try SmallWorld(sizes: [60, 50, 40], months: 20)
    world.scenario.poverty.line = Money(fen: 900_000)
    world.set(StandingSystem.microcreditChance, to: 0.2)
    world.set(Registration.noise, to: 1)
    world.scenario.centralFunds = CentralFunds.Plan(ruralPersons: 10_000, yuanByYear: [2018: 1e6, 2019: 1e6])
    // Many needs and few offers, each organisation knowing one village, and staff with little time to apply for others.
    world.set(OpenNeeds.delegationHours, to: 20)
    world.set(OpenNeeds.opening, to: 0.4)
    world.set(OpenNeeds.village, to: 0.3)
    world.set(OrganisationGenerator.villagesPerTown, to: 1)
    world.scenario.organisations = OrganisationPlan(count: 40, activeShare: 0.5, enterprises: 6, individuals: 6)
    var path = SmallWorld.treated()
    if !ease {
      path.programmes[0].staff = 0.5
      path.programmes[0].docking = DockingPlan(mode: .blind)
      var other = ProgrammePlan(name: "by hand", budget: Money(fen: 5_000_000), months: 18, villages: [2])
      other.docking = DockingPlan(mode: .agency, leader: .government)
      path.programmes.append(other)
      for (parameter, value) in Self.shortage { world.set(parameter, to: value) }
    }
    if let change { world.set(change.parameter, to: change.value) }
    world.scenario.paths = [path]
    world.scenario.population = .synthetic(try PopulationParameters.marginals(world.scenario.parameters))
    let society = try world.society()
    return try society.outcome(of: path, from: society.burnedIn())
  }

  private static let shortage: [(Parameter, Double)] =
    [
      (PhaseProgress.work[0], 20), (PhaseProgress.work[1], 4), (PhaseProgress.longest[0], 4),
      (PhaseProgress.longest[1], 2), (PhaseProgress.shortest[1], 1), (PhaseProgress.takingPart, 0.9), (Uptake.base, -3),
      (AssociationLife.decay, 0.4), (AssociationLife.survival, 0.3), (AssociationLife.patience, 2),
      (Incubation.stageHours, 2), (PopulationParameters.posts, 0.3),
    ]
    + HouseholdDynamics.loadings.filter { $0.parameter.name.hasPrefix("threshold.") }.map { ($0.parameter, 0.005) }

  /// Half way to either end of the range, the farther first.
  private func others(_ parameter: Parameter) -> [Double] {
    let (low, high, value) = (parameter.range.lowerBound, parameter.range.upperBound, parameter.defaultValue)
    let ends = high - value >= value - low ? [high, low] : [low, high]
    return ends.filter { $0 != value }.map { (value + $0) / 2 }
  }

  @Test func everyParameterMovesACounty() throws {
    let (easy, hard) = (try county(ease: true), try county(ease: false))
    func moves(_ ease: Bool, _ change: (Parameter, Double)) -> Bool {
      do {
        return try !county(ease: ease, change).differences(from: ease ? easy : hard).isEmpty
      } catch {
        // A value that is refused has been read.
        return true
      }
    }
    for parameter in ParameterRegistry.all {
      let moved = others(parameter).contains { moves(true, (parameter, $0)) || moves(false, (parameter, $0)) }
      #expect(moved == (Self.silent[parameter.name] == nil), "\(parameter.name)")
    }
  }
}
