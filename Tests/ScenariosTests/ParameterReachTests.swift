import PovertyPaths
import TestSupport
import Testing

/// Every declared parameter is read by something: changing it changes a county, or it stands here with the reason.
@Suite struct ParameterReachTests {
  /// Parameters that no run can show, and why.
  static let silent: [String: String] = [
    "capital.financial.reference": "nothing loads on financial capital: cash acts through the ledger alone",
    "verification.independence.reciprocity": "the verifiers of these worlds stand in other relations",
    "verification.independence.independence": "the verifiers of these worlds stand in other relations",
  ]

  /// Twenty months of many poor, the agency leaving in the eighteenth: in a world with ease, and in one where staff and
  /// patience run short, few accept what is offered, and thresholds act; in two in which loans are lost and funds misused;
  /// and under either kind of contract.
  private enum Surrounding: CaseIterable { case ease, shortage, lossy, careless, trusting, commission, collaboration }

  private func county(
    _ surrounding: Surrounding, _ change: (parameter: Parameter, value: Double)? = nil
  ) throws -> County {
    var world = try SmallWorld(sizes: [60, 50, 40], months: surrounding == .lossy ? 24 : 20)
    let ease = surrounding == .ease
    world.scenario.poverty.line = Money(fen: 900_000)
    if ease {
      world.scenario.demography = true
      for (parameter, value) in Self.people { world.set(parameter, to: value) }
    }
    world.set(StandingSystem.microcreditChance, to: 0.2)
    world.set(Registration.noise, to: 1)
    world.scenario.centralFunds = CentralFunds.Plan(ruralPersons: 10_000, yuanByYear: [2018: 1e6, 2019: 1e6])
    var path = SmallWorld.financed()
    for (parameter, value) in Self.money { world.set(parameter, to: value) }
    for v in world.scenario.villages.indices {
      world.scenario.villages[v].profile.skills = 0.2
      world.scenario.villages[v].profile.tourism = 0.5
    }
    // Many needs and few offers, each organisation knowing one village, and staff with little time to apply for others.
    world.set(OpenNeeds.delegationHours, to: 20)
    world.set(OpenNeeds.opening, to: 0.4)
    world.set(OpenNeeds.village, to: 0.3)
    world.set(OrganisationGenerator.villagesPerTown, to: 1)
    world.scenario.organisations = OrganisationPlan(count: 40, activeShare: 0.5, enterprises: 6, individuals: 6)
    switch surrounding {
    case .ease:
      path.programmes[0].ownRules = [Self.childSupport]
    case .shortage:
      path.programmes[0].finance?.industry = light
      path.programmes[0].staff = 0.5
      path.programmes[0].docking = DockingPlan(mode: .blind)
      var other = ProgrammePlan(name: "by hand", budget: Money(fen: 5_000_000), months: 18, villages: [2])
      other.docking = DockingPlan(mode: .agency, leader: .government)
      path.programmes.append(other)
      for (parameter, value) in Self.shortage { world.set(parameter, to: value) }
    case .lossy:
      path.programmes[0].finance?.industry = light
      path.programmes[0].associations.append(.init(village: 1, kind: .revolvingFund, name: "second fund"))
      for (parameter, value) in Self.losses { world.set(parameter, to: value) }
    case .careless:
      // Nobody watches a fund: without cohesion it is sure to be misused.
      world.set(AssociationLife.gain, to: 0)
      world.set(AssociationLife.survival, to: 0)
      world.set(RevolvingFunds.misuse, to: 0.99)
    case .trusting:
      // Many small loans to members who hold together: what they think of repaying tells.
      for (parameter, value) in Self.trust { world.set(parameter, to: value) }
    case .commission, .collaboration:
      path = SmallWorld.delivered(surrounding == .commission ? .commission : .collaboration)
      for (parameter, value) in Self.institutions { world.set(parameter, to: value) }
    }
    if surrounding == .ease || surrounding == .shortage {
      govern(&path, ease: ease)
      for (name, value) in Self.register(ease: ease) { world.set(Self.named(name), to: value) }
    }
    path.indices = IndexPlan()
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

  private static let trust: [(Parameter, Double)] = [
    (RevolvingFunds.loan, 500), (RevolvingFunds.demand, 1), (RevolvingFunds.term, 2), (Lending.refusal, 0.5),
    (RevolvingFunds.misuse, 0), (AssociationLife.gain, 0.6), (AssociationLife.recruitment, 0.5),
    (Incubation.stageHours, 2),
  ]

  /// Loans short enough to be lost within the run, and plans that may be sent back.
  private static let money: [(Parameter, Double)] = [
    (RevolvingFunds.term, 4), (RevolvingFunds.demand, 0.6), (BankLoans.term, 5), (BankLoans.demand, 0.2),
    (Lending.refusal, 0.3), (Lending.grace, 1), (PlanCondition.bar, 0.45),
    (PlanCondition.wait, 2),
    (PlanCondition.scale, 0.1), (AssociationLife.recruitment, 0.4), (RelocationTerms.cost, 100),
  ]

  /// Work for those who stayed, in a local industry that shares its profit.
  private var light: IndustryPlan {
    var industry = IndustryPlan(name: "bees", tie: .mixed, origin: .local)
    industry.labour = .light
    industry.dividend = .floating
    return industry
  }

  /// Few are examined by themselves, so that it tells when a village is examined as a whole: never in the world with ease,
  /// nearly always in the other. Cadres learn much, so that it tells what they see.
  private static func register(ease: Bool) -> [(String, Double)] {
    [
      ("registration.review", 0.2), ("registration.pressure-review", 0), ("registration.pressure-batch", ease ? 0 : 1),
      ("service.policy-outreach.cadres.gain.cadre", 1),
    ]
  }

  /// A county under a vow for the first December, and a verifier who sends exits back: officials and teams who go by
  /// connections in the world with ease, an agency that treats all alike in the other.
  private func govern(_ path: inout PathPlan, ease: Bool) {
    var administration = AdministrationPlan()
    administration.places = ease ? .connections : .even
    (administration.isGovernment, administration.teams) = (ease, 1)
    path.programmes[0].administration = administration
    var government = GovernmentPlan()
    (government.deadline, government.cadres, government.professionalism) = (11, ease ? 2 : 0.5, 0.7)
    government.officials = 0
    path = path.governed(by: government)
    var verification = VerificationPlan()
    (verification.sample, verification.corrects) = (.share(1), 1)
    verification.relation = ease ? .dependence : .partnership
    path.verification = verification
  }
  /// Many leave, and many children are about to drop out.
  private static let people: [(Parameter, Double)] = [
    (Demography.leaving, 0.05), (PopulationParameters.lacking[3], 0.3), (NextGeneration.dropOut, 0.15),
    (NextGeneration.support, 0.3), (Migration.jobs, 8), (Migration.going, 0.3),
  ]

  /// Child support for everybody served: the shipped rule is for few.
  private static let childSupport = ServiceRule(
    .childSupport, .casework, from: .livelihood, in: [.intervention, .empowerment, .building],
    hours: Parameter(
      "test.hours", 0.1, .hours, in: 0...1, source: "test", grade: .assumed, Text("hours", zh: "工时")),
    cost: Parameter("test.cost", 1, .yuan, in: 0...10, source: "test", grade: .assumed, Text("cost", zh: "费用")))

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
