import Foundation
import PovertyPaths
import TestSupport
import Testing

/// A county under a deadline, an administrative campaign and a verifier, as a whole.
@Suite struct CampaignTests {
  /// `SmallWorld`'s programme, delivered by officials under a vow for month 23, and verified every year.
  static func campaign(deadline: Month? = 23) -> PathPlan {
    var path = SmallWorld.treated()
    path.name = "campaign"
    var administration = AdministrationPlan()
    (administration.isGovernment, administration.places, administration.teams) = (true, .connections, 1)
    path.programmes[0].administration = administration
    var government = GovernmentPlan()
    (government.deadline, government.cadres) = (deadline, 1)
    path = path.governed(by: government)
    var verification = VerificationPlan()
    (verification.sample, verification.relation, verification.corrects) = (.share(0.5), .dependence, 0.5)
    path.verification = verification
    return path
  }

  private static let harmless: [String] = [
    "registration.pressure-leniency", "registration.pressure-review", "registration.pressure-batch",
    "registration.stress-error", "cadres.load-weight", "cadres.deadline-weight",
  ]

  private func world() throws -> SmallWorld {
    var world = try SmallWorld()
    world.scenario.paths = [.none, Self.campaign()]
    return world
  }

  /// Every household column but what the programme has to do with it.
  @Test func shutChannelsLeaveNoTrace() throws {
    var world = try world()
    world.set(SmallWorld.channels, to: 0)
    let society = try world.society()
    let start = try society.burnedIn()
    let none = try society.outcome(of: .none, from: start)
    let campaign = try society.outcome(of: world.treated, from: start)
    let found = campaign.householdDifferences(from: none, except: HouseholdColumn.ofProgrammes)
    #expect(found.isEmpty, "\(found)")
    #expect(campaign.villages[0].cadres.stress > 0 && campaign.government.reports.count == 2)
    #expect(campaign.programmes[0].served.count > 20)
  }

  /// A government whose pressure does nothing, and a verifier who corrects nothing, move nobody.
  @Test func zeroParametersGiveTheWorldWithoutGovernment() throws {
    var world = try SmallWorld()
    for parameter in ParameterRegistry.all where Self.harmless.contains(parameter.name) { world.set(parameter, to: 0) }
    let society = try world.society()
    let start = try society.burnedIn()
    let plain = try society.outcome(of: world.treated, from: start)
    var path = world.treated
    path.government = Self.campaign().government
    path.verification = VerificationPlan()
    let governed = try society.outcome(of: path, from: start)
    #expect(governed.householdDifferences(from: plain).isEmpty)
    #expect(governed.ledger == plain.ledger && governed.programmes == plain.programmes)
    #expect(governed.government.pressure != plain.government.pressure || !governed.government.reports.isEmpty)
  }

  /// Pressure makes exits, and they are not all real: what the deadline adds to recorded exits is more false than the rest.
  @Test func pressureMakesRecordedExits() throws {
    var world = try SmallWorld(months: 24)
    world.set(Registration.noise, to: 0)
    var vowed = PathPlan(name: "vow", programmes: [])
    vowed.government = GovernmentPlan()
    vowed.government?.deadline = 23
    world.scenario.paths = [.none, vowed]
    let society = try world.society()
    let results = try #require(try Replicate(society: society, number: 0).run())
    let (free, pressed) = (results[0].registers[1].truth, results[1].registers[1].truth)
    #expect(pressed.exits.size > free.exits.size && pressed.exits.poor > free.exits.poor)
    #expect(
      results[1].registers[0].truth.registered.size == results[0].registers[0].truth.registered.size
        || results[1].registers[0].truth.exits.size >= results[0].registers[0].truth.exits.size)
  }

  @Test func moneyAndRestart() throws {
    let world = try world()
    let society = try world.society()
    let start = try society.burnedIn()
    var whole = society.simulation(world.treated, from: start)
    let total = whole.county.ledger.total
    for _ in 0..<12 {
      try whole.step()
      #expect(whole.county.ledger.total == total)
      #expect(whole.county.ledger[.programme] == whole.county.programmes[0].lines.reduce(0, +))
    }
    let image = try JSONDecoder().decode(
      CountyImage.self, from: try JSONEncoder().encode(CountyImage(whole.state.county)))
    var restarted = Simulation(
      state: .init(county: try #require(image.county), month: whole.month), world: society.world(world.treated),
      draws: whole.draws)
    #expect(!whole.county.government.sentBack.isEmpty || !whole.county.government.reports.isEmpty)
    _ = try whole.run(until: world.scenario.months)
    _ = try restarted.run(until: world.scenario.months)
    #expect(restarted.state.county.differences(from: whole.state.county).isEmpty)
    #expect(whole.county.ledger.total == total && whole.county.ledger[.programme] == 0)
  }

  /// What `verification.csv` holds, with a verifier who examines all and errs and shades not: reported equals true.
  @Test func theTableHoldsTruthAndReport() throws {
    var world = try SmallWorld(months: 24)
    var path = SmallWorld.treated()
    var verification = VerificationPlan()
    (verification.sample, verification.error, verification.relation) = (.share(1), 0, .independence)
    path.verification = verification
    world.scenario.paths = [.none, path]
    world.scenario.replicates = 2
    let result = try #require(try Comparison(society: try world.society(), threads: 2).run())
    let rows = RunTables(result).verification(perReplicate: true).map(\.fields)
    #expect(VerificationRow.columns == ["path", "replicate", "year", "measure", "estimate", "low", "high"])
    func estimates(_ path: String, _ measure: String) -> [TableField] {
      rows.filter { $0[0] == .text(path) && $0[3] == .text(measure) }.map { $0[4] }
    }
    for measure in ["false_exit_share", "inclusion_error", "exclusion_error", "coverage"] {
      #expect(estimates("treated", measure).count == 6, "two years, two replicates and both together")
      #expect(estimates("treated", measure) == estimates("treated", measure + "_reported"))
      #expect(!estimates("none", measure).isEmpty && estimates("none", measure + "_reported").isEmpty)
    }
    #expect(estimates("none", "recorded_exits").count == 6 && estimates("none", "true_exits").count == 6)
    #expect(estimates("treated", "programme_exclusion_error").count == 3)
    #expect(estimates("none", "programme_exclusion_error").isEmpty)
  }
}
