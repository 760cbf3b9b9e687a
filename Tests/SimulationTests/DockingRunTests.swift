import PovertyPaths
import TestSupport
import Testing

/// Docking in whole runs.
@Suite struct DockingRunTests {
  /// The small world with many needs and one programme that docks alone, whose effects are off so that paths differ in
  /// docking only.
  private func run(
    _ docking: DockingPlan?, count: Int = 60, channel: Double = 0, each month: (borrowing County) -> Void = { _ in }
  ) throws -> County {
    var world = try SmallWorld()
    world.set(OpenNeeds.opening, to: 0.3)
    world.set(DockedHelp.channel, to: channel)
    world.scenario.organisations = OrganisationPlan(count: count, activeShare: 0.7, enterprises: 10, individuals: 10)
    var path = SmallWorld.treated(months: 24)
    path.programmes[0].docking = docking
    path.programmes[0].split[BudgetLine.platform.rawValue] += path.programmes[0].split[BudgetLine.staff.rawValue] / 2
    path.programmes[0].split[BudgetLine.staff.rawValue] /= 2
    let society = try world.society()
    var simulation = society.simulation(path, from: try society.burnedIn())
    for _ in 0..<24 {
      try simulation.step()
      month(simulation.county)
    }
    return simulation.state.county
  }

  @Test(arguments: [DockingPlan.Mode.blind, .agency, .platform])
  func noOfferIsExceededInAnyMonth(mode: DockingPlan.Mode) throws {
    let county = try run(DockingPlan(mode: mode)) { county in
      for organisation in county.organisations {
        for way in HelpWay.allCases {
          #expect(organisation.docked[way.rawValue] <= organisation.capacity[way.rawValue])
        }
      }
      let needs = county.docking[0].needs.filter { !$0.isOfVillage }.map(\.place)
      #expect(Set(needs).count == needs.count, "one need a household")
      #expect(needs == needs.sorted())
    }
    #expect(county.docking[0][.met] > 10)
  }

  /// A platform meets nobody twice; organisations on their own do.
  @Test func onlyAloneNeedsAreMetTwice() throws {
    for mode in [DockingPlan.Mode.agency, .platform] {
      let county = try run(DockingPlan(mode: mode))
      #expect(county.docking[0][.metTwice] == 0)
    }
    let blind = try run(DockingPlan(mode: .blind, information: 0.8))
    #expect(blind.docking[0][.metTwice] > 0 && blind.docking[0][.wasted] > 0)
  }

  /// With effects off the same needs open, so that only information differs.
  @Test func moreInformationMeetsMoreNeeds() throws {
    let met = try [0, 0.4, 1].map {
      try run(DockingPlan(mode: .platform, information: $0), count: 400).docking[0][.met]
    }
    #expect(met[0] < met[1] && met[1] < met[2])
  }

  /// `off` is what no plan is, bit for bit.
  @Test func offIsNone() throws {
    let (off, none) = (try run(DockingPlan(mode: .off)), try run(nil))
    #expect(off.differences(from: none).isEmpty)
    #expect(off.docking[0] == DockingState())
    #expect(try !run(DockingPlan(mode: .platform), channel: 1).householdDifferences(from: none).isEmpty)
  }

  /// Organisations are drawn with the population: the same at the start of every replicate and path.
  @Test func organisationsAreDrawnOnce() throws {
    let society = try SmallWorld().society()
    #expect(society.organisations.count == 56)
    #expect(society.founded().county.organisations == society.organisations)
    #expect(try society.burnedIn(replicate: 1).county.organisations == society.organisations)
  }

  /// What donors gave is what households got.
  @Test func donorsPayWhatHouseholdsGet() throws {
    var given: Int64 = 0
    let county = try run(DockingPlan(mode: .platform), channel: 1) { county in
      given += county.ledger[.purchases] + county.ledger[.donations] + county.ledger[.countedDonations]
      #expect(county.ledger[.households] == county.householdSavings)
      #expect(county.ledger.total == 0)
    }
    #expect(given > 0 && county.ledger[.donors] == -given)
  }
}
