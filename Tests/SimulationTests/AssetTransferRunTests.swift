import PovertyPaths
import TestSupport
import Testing

/// Assets given once, and what households consume, in a whole run.
@Suite struct AssetTransferRunTests {
  /// A programme that does nothing but hand over 2,500 yuan in month 2.
  private func world() throws -> SmallWorld {
    var world = try SmallWorld(months: 6)
    var plan = ProgrammePlan(name: "assets", budget: Money(fen: 11_000_000), months: 6, villages: [0, 1])
    plan.split = BudgetLine.allCases.map { $0 == .assets ? 1 : 0 }
    (plan.households, plan.staff, plan.services) = (30, 0, [])
    plan.finance = FinancePlan()
    plan.finance?.assetTransfer = AssetTransferPlan(value: Money(fen: 250_000), month: 2)
    world.scenario.paths = [.none, PathPlan(name: "assets", programmes: [plan])]
    return world
  }

  /// Against the same households without it: in the month itself assets are higher by exactly the value less a twelfth of a
  /// year's wear, nothing else has changed, and the programme has paid exactly for all of them.
  @Test func assetsRiseByExactlyThat() throws {
    let world = try world()
    let society = try world.society()
    let start = try society.burnedIn()
    var under = society.simulation(world.treated, from: start)
    var without = society.simulation(.none, from: start)
    let total = under.county.ledger.total
    for _ in 0..<3 {
      try under.step()
      try without.step()
      #expect(under.county.ledger.total == total)
    }
    let served = under.county.programmes[0].served.map(\.household)
    #expect(served.count == 30)
    let wear = world.scenario.parameters[HouseholdBudget.depreciation] / 12
    for household in served {
      let (more, less) = (assets(household, under.county), assets(household, without.county))
      #expect(abs(Double(more - less) - 250_000 * (1 - wear)) <= 1)
      #expect(
        under.county.with(household) { $0.savings[$1] } == without.county.with(household) { $0.savings[$1] })
      #expect(
        under.county.with(household) { $0.incomeSum[$1] } == without.county.with(household) { $0.incomeSum[$1] })
    }
    let flow = { (flow: Flow) in under.county.ledger[flow] - without.county.ledger[flow] }
    #expect(flow(.programmeGifts) == 7_500_000 && flow(.assetPurchase) == 7_500_000)
    #expect(under.county.programmes[0].spent == 7_500_000)
    #expect(under.county.ledger[.programme] == 3_500_000)
  }

  private func assets(_ household: HouseholdIndex, _ county: County) -> Int64 {
    county.with(household) { $0.assets[$1] }
  }

  /// What the accounts say that households consumed is what the ledger says, to the fen, in every month of a path with
  /// loans, gifts, goods ordered and sold; and looking changes nothing.
  @Test func consumptionFollowsFromTheAccounts() throws {
    var world = try SmallWorld(months: 24)
    world.scenario.paths = [.none, SmallWorld.financed(months: 18)]
    world.set(StandingSystem.microcreditChance, to: 0.2)
    world.set(RevolvingFunds.demand, to: 0.5)
    let society = try world.society()
    let start = try society.burnedIn()
    let meter = ConsumptionMeter(values: world.scenario.parameters)
    var run = society.simulation(
      world.treated, from: start, world: meter.measuring(society.world(world.treated)))
    for month in 0..<24 {
      try run.step(observers: [meter])
      #expect(meter.consumption.count == month + 1)
      #expect(meter.consumption[month].reduce(0, +) == run.county.ledger[.consumption])
      #expect(meter.consumption[month].allSatisfy { $0 >= 0 })
    }
    #expect(run.county.ledger[.consumption] > 0)
    let plain = try society.outcome(of: world.treated, from: start)
    #expect(run.state.county.differences(from: plain).isEmpty)
  }
}
