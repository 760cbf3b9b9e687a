import PovertyPaths
import TestSupport
import Testing

/// Money of programmes beyond their services: exact in every month for years, with everything on.
@Suite struct FinanceTests {
  private func world(months: Int, open: (inout SmallWorld) -> Void = { _ in }) throws -> SmallWorld {
    var world = try SmallWorld(months: months)
    world.scenario.paths = [.none, SmallWorld.financed(months: 24)]
    world.set(RevolvingFunds.demand, to: 0.5)
    world.set(Lending.refusal, to: 0.2)
    open(&world)
    return world
  }

  private func expectExact(_ county: borrowing County, total: Int64) {
    #expect(county.ledger.total == total)
    #expect(county.ledger[.households] == county.householdSavings)
    #expect(county.ledger[.programme] == county.programmes.reduce(0) { $0 + $1.lines.reduce(0, +) })
    #expect(county.ledger[.funds] == county.finance.funds.reduce(0) { $0 + $1.balance })
    #expect(county.ledger[.enterprises] == county.finance.enterprises.reduce(0) { $0 + $1.balance })
    for fund in county.finance.funds { #expect(fund.balance + fund.outstanding == fund.capital && fund.balance >= 0) }
    for e in county.finance.enterprises {
      #expect(e.balance == e.capital + e.profit - e.invested - e.dividends - e.premiums - e.writtenOff)
      #expect(e.balance >= 0 && (0...1).contains(county.villages[e.village].profile.ecology))
    }
    for tile in county.tiles {
      #expect(tile.savings.values.allSatisfy { $0 >= 0 } && tile.assets.values.allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: [1.0, 0.37]) func everyAccountIsExactForYears(channel: Double) throws {
    let world = try world(months: 60) { world in
      for parameter in [Lending.channel, LocalPrice.channel, CommunityIndustry.channel, CrisisCases.channel] {
        world.set(parameter, to: channel)
      }
    }
    let society = try world.society()
    var simulation = society.simulation(world.treated, from: try society.burnedIn())
    let total = simulation.county.ledger.total
    var flows: [Flow: Int64] = [:]
    for _ in 0..<60 {
      try simulation.step()
      expectExact(simulation.county, total: total)
      for flow in Flow.allCases { flows[flow, default: 0] += simulation.county.ledger[flow] }
    }
    let county = simulation.state.county
    let fund = try #require(county.finance.funds.first)
    #expect(flows[.fundLending] == fund.lent && flows[.fundInterest] == fund.interest)
    #expect(flows[.fundSeed] == fund.seed && flows[.fundShares] == fund.paidIn)
    #expect(flows[.fundLending, default: 0] - flows[.fundRepayment, default: 0] == fund.outstanding + fund.losses)
    #expect(
      flows[.bankLending, default: 0] - flows[.bankRepayment, default: 0]
        == county.finance.bankLoans.reduce(0) { $0 + $1.fen } + county.finance.bankLosses)
    #expect(county.finance.enterprises.reduce(0) { $0 + $1.dividends } == flows[.dividends])
    // Everything that the plan switches on did move money.
    let used: [Flow] = [
      .cashTransfers, .matchedSavings, .fundSeed, .fundShares, .fundLending, .fundRepayment, .fundInterest, .fundCosts,
      .bankLending, .interestSubsidies, .shareCapital, .enterpriseInvestment, .enterpriseProfit, .dividends,
      .purchasePremiums, .priceLosses,
    ]
    for flow in used { #expect(flows[flow, default: 0] > 0, "\(flow.key)") }
    #expect(fund.loansMade > 10 && fund.loansLost > 0)
  }

  /// What the programme has spent is what moved out of its account.
  @Test func costsAreWhatLeavesTheProgramme() throws {
    let world = try world(months: 30)
    let society = try world.society()
    var simulation = society.simulation(world.treated, from: try society.burnedIn())
    var moved: Int64 = 0
    for _ in 0..<30 {
      try simulation.step()
      for flow in Flow.allCases where flow.isProgrammeCost { moved += simulation.county.ledger[flow] }
    }
    #expect(simulation.county.programmes[0].spent == moved)
    #expect(simulation.county.ledger[.programme] == 0)
  }

  /// Equal cash pays the whole budget, to the fen, to exactly the households that the imitated programme serves.
  @Test func equalCashPaysTheSameHouseholds() throws {
    var world = try SmallWorld()
    let imitated = world.treated.programmes[0]
    var cash = ProgrammePlan(name: "cash", budget: .zero, months: 1, villages: [0]).paying(asMuchAs: imitated)
    cash.staff = 0
    cash.services = []
    cash.split = ProgrammePlan.cashOnly
    cash.finance = FinancePlan(cash: CashPlan(like: "social work"))
    world.scenario.paths.append(PathPlan(name: "equal cash", programmes: [cash]))
    world.set(CashTransfers.deliveryCost, to: 0)
    let society = try world.society()
    let start = try society.burnedIn()
    let treated = try society.outcome(of: world.scenario.paths[1], from: start)
    var simulation = society.simulation(world.scenario.paths[2], from: start)
    var paid: Int64 = 0
    for _ in 0..<world.scenario.months {
      try simulation.step()
      paid += simulation.county.ledger[.cashTransfers]
      #expect(simulation.county.villages.allSatisfy { $0.phase == .none })
    }
    #expect(paid == imitated.budget.fen && imitated.budget.fen == 42_000_000)
    let served = simulation.county.programmes[0].served.map(\.household)
    #expect(served == treated.programmes[0].served.map(\.household) && served.count > 20)
    #expect(world.scenario.clockPath == 1, "a path without phases is no phase clock")
  }

  /// Written down and read back in the midst of loans and dividends, a run goes on as it would have.
  @Test func afterARestart() throws {
    let world = try world(months: 30)
    let society = try world.society()
    var whole = society.simulation(world.treated, from: try society.burnedIn())
    _ = try whole.run(until: 17)
    let state = whole.state
    let county = try #require(CountyImage(state.county).county)
    var again = Simulation(
      state: .init(county: county, month: state.month), world: society.world(world.treated), draws: whole.draws)
    _ = try whole.run(until: 30)
    _ = try again.run(until: 30)
    #expect(again.state.county.differences(from: whole.state.county).isEmpty)
  }

  /// What is set stands apart from what came out.
  @Test func fundsAreTabled() throws {
    var world = try world(months: 30)
    world.scenario.replicates = 2
    let result = try #require(try Comparison(society: try world.society(), threads: 1).run())
    let tables = RunTables(result)
    #expect(tables.hasFunds)
    let rows = tables.funds()
    #expect(rows.map(\.measure) == FundMeasure.allCases)
    #expect(rows.allSatisfy { ($0.origin == .set) == $0.measure.isSet && $0.fields.count == FundRow.columns.count })
    func value(_ measure: FundMeasure) -> Double? { rows.first { $0.measure == measure }?.value.estimate }
    #expect(value(.loan) == 4_000 && value(.founded) == 1)
    #expect(value(.members) ?? 0 > 3 && value(.turnover) ?? 0 > 0)
    for language in Language.allCases {
      let text = FundPage(tables, language: language).markdown
      #expect(text.contains("| financed |") && text.contains("144"))
    }
    #expect(!RunTables(try #require(try Comparison(society: try SmallWorld().society(), threads: 1).run())).hasFunds)
  }
}
