import PovertyPaths
import TestSupport
import Testing

/// Every declared parameter is read by something: changing it changes a county, or it stands here with the reason.
@Suite struct ParameterReachTests {
  /// Parameters that no run can show, and why.
  static let silent: [String: String] = [
    "capital.financial.reference": "nothing loads on financial capital: cash acts through the ledger alone",
    "effect.market-channel.business": "channels are built for villages; no service gives a household a dose of them",
    "effect.health-care.health": "no shipped service delivers care",
  ]

  /// Twenty months of many poor, the agency leaving in the eighteenth: in a world with ease, and in one where staff and
  /// patience run short, few accept what is offered, and thresholds act; and twenty-four in which loans are lost.
  private func county(_ life: Life, _ change: (parameter: Parameter, value: Double)? = nil) throws -> County {
    var world = try SmallWorld(sizes: [60, 50, 40], months: life == .lossy ? 24 : 20)
    world.scenario.poverty.line = Money(fen: 900_000)
    world.set(StandingSystem.microcreditChance, to: 0.2)
    world.set(Registration.noise, to: 1)
    world.scenario.centralFunds = CentralFunds.Plan(ruralPersons: 10_000, yuanByYear: [2018: 1e6, 2019: 1e6])
    var path = SmallWorld.financed()
    for (parameter, value) in Self.money { world.set(parameter, to: value) }
    for v in world.scenario.villages.indices {
      world.scenario.villages[v].profile.skills = 0.2
      world.scenario.villages[v].profile.tourism = 0.5
    }
    switch life {
    case .easy, .careless: break
    case .hard:
      path.programmes[0].staff = 0.5
      for (parameter, value) in Self.shortage { world.set(parameter, to: value) }
    case .lossy:
      path.programmes[0].finance?.industry = light
      path.programmes[0].associations.append(.init(village: 1, kind: .revolvingFund, name: "second fund"))
      for (parameter, value) in Self.losses { world.set(parameter, to: value) }
    }
    // Nobody watches a fund: without cohesion it is sure to be misused.
    if life == .careless {
      world.set(AssociationLife.gain, to: 0)
      world.set(AssociationLife.survival, to: 0)
      world.set(RevolvingFunds.misuse, to: 0.99)
    }
    if let change { world.set(change.parameter, to: change.value) }
    world.scenario.paths = [path]
    world.scenario.population = .synthetic(try PopulationParameters.marginals(world.scenario.parameters))
    let society = try world.society()
    return try society.outcome(of: path, from: society.burnedIn())
  }

  private enum Life { case easy, hard, lossy, careless }

  /// Small funds whose large loans are lost, failing harvests, misuse, and plans that are all accepted.
  private static let losses: [(Parameter, Double)] = [
    (RevolvingFunds.loan, 10_000), (AssetBuilding.lineShare, 0.8), (Lending.refusal, 0.6), (Lending.weight, 0.05),
    (Lending.grace, 0), (Lending.guarantee, 0.1), (VillageFailure.hazard, 0.5), (RevolvingFunds.misuse, 0.95),
    (AssociationLife.decay, 0.4), (AssociationLife.survival, 0), (PlanCondition.bar, 0), (PlanCondition.scale, 1),
    (Incubation.stageHours, 6),
  ]

  /// Loans short enough to be lost within the run, and plans that may be sent back.
  private static let money: [(Parameter, Double)] = [
    (RevolvingFunds.term, 4), (RevolvingFunds.demand, 0.6), (BankLoans.term, 5), (BankLoans.demand, 0.2),
    (Lending.refusal, 0.3), (Lending.grace, 1), (PlanCondition.bar, 0.45), (PlanCondition.wait, 2),
    (PlanCondition.scale, 0.1), (AssociationLife.recruitment, 0.4),
  ]

  /// Work for those who stayed, in a local industry that shares its profit.
  private var light: IndustryPlan {
    var industry = IndustryPlan(name: "bees", tie: .mixed, origin: .local)
    industry.labour = .light
    industry.dividend = .floating
    return industry
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
    let lives: [(life: Life, county: County)] = try [.easy, .hard, .lossy, .careless].map { ($0, try county($0)) }
    func moves(_ life: (life: Life, county: County), _ change: (Parameter, Double)) -> Bool {
      do {
        return try !county(life.life, change).differences(from: life.county).isEmpty
      } catch {
        // A value that is refused has been read.
        return true
      }
    }
    for parameter in ParameterRegistry.all {
      let moved = others(parameter).contains { value in lives.contains { moves($0, (parameter, value)) } }
      #expect(moved == (Self.silent[parameter.name] == nil), "\(parameter.name)")
    }
  }
}
