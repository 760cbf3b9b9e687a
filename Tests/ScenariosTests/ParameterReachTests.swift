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
  /// patience run short, few accept what is offered, and thresholds act.
  private enum Surrounding: CaseIterable { case ease, shortage, commission, collaboration }

  private func county(
    _ surrounding: Surrounding, _ change: (parameter: Parameter, value: Double)? = nil
  ) throws -> County {
    var world = try SmallWorld(sizes: [60, 50, 40], months: 20)
    world.scenario.poverty.line = Money(fen: 900_000)
    world.set(StandingSystem.microcreditChance, to: 0.2)
    world.set(Registration.noise, to: 1)
    world.scenario.centralFunds = CentralFunds.Plan(ruralPersons: 10_000, yuanByYear: [2018: 1e6, 2019: 1e6])
    var path = SmallWorld.treated()
    switch surrounding {
    case .ease: break
    case .shortage:
      path.programmes[0].staff = 0.5
      for (parameter, value) in Self.shortage { world.set(parameter, to: value) }
    case .commission, .collaboration:
      path = SmallWorld.delivered(surrounding == .commission ? .commission : .collaboration)
      for (parameter, value) in Self.institutions { world.set(parameter, to: value) }
    }
    if let change { world.set(change.parameter, to: change.value) }
    world.scenario.paths = [path]
    world.scenario.population = .synthetic(try PopulationParameters.marginals(world.scenario.parameters))
    let society = try world.society()
    return try society.outcome(of: path, from: society.burnedIn())
  }

  private static func named(_ name: String) -> Parameter { ParameterRegistry.all.first { $0.name == name }! }

  /// Many leaders go, volunteers come, funds are interrupted.
  private static let institutions: [(Parameter, Double)] = [
    (named("association.leader-loss"), 0.9), (named("association.comfort"), 5), (named("association.interest"), 0.8),
    (named("association.leader-replacement"), 0.5), (Volunteering.recruitment, 0.1), (AgencyLife.interruption, 0.8),
    (AssociationLife.capacity, 12), (Monitoring.detection, 0.9), (Monitoring.payment, 20), (Monitoring.cost, 10),
    (Monitoring.interval, 2),
    (Incubation.stageHours, 5),
  ]

  private static let shortage: [(Parameter, Double)] =
    [
      (PhaseProgress.work[0], 20), (PhaseProgress.work[1], 4), (PhaseProgress.longest[0], 4),
      (PhaseProgress.longest[1], 2), (PhaseProgress.shortest[1], 1), (PhaseProgress.takingPart, 0.9), (Uptake.base, -3),
      (AssociationLife.decay, 0.4), (AssociationLife.survival, 0.3), (AssociationLife.patience, 2),
      (Incubation.stageHours, 2), (PopulationParameters.posts, 0.3),
      (Incubation.wishes, 0), (named("association.smallest"), 0),
    ]
    + HouseholdDynamics.loadings.filter { $0.parameter.name.hasPrefix("threshold.") }.map { ($0.parameter, 0.005) }

  /// Half way to either end of the range, the farther first.
  private func others(_ parameter: Parameter) -> [Double] {
    let (low, high, value) = (parameter.range.lowerBound, parameter.range.upperBound, parameter.defaultValue)
    let ends = high - value >= value - low ? [high, low] : [low, high]
    return ends.filter { $0 != value }.map { (value + $0) / 2 }
  }

  @Test func everyParameterMovesACounty() throws {
    let plain = try Surrounding.allCases.map { ($0, try county($0)) }
    func moves(_ change: (Parameter, Double)) -> Bool {
      do {
        return try plain.contains { try !county($0, change).differences(from: $1).isEmpty }
      } catch {
        // A value that is refused has been read.
        return true
      }
    }
    for parameter in ParameterRegistry.all {
      let moved = others(parameter).contains { moves((parameter, $0)) }
      #expect(moved == (Self.silent[parameter.name] == nil), "\(parameter.name)")
    }
  }
}
