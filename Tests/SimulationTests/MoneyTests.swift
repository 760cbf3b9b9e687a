import PovertyPaths
import TestSupport
import Testing

/// Money is neither made nor lost: every fen that a month moves is booked twice.
@Suite struct MoneyTests {
  /// The sum of all accounts never changes, the household account is what households hold, and the programme account is
  /// what its budget lines hold, in every month of the burn-in and of every path.
  @Test(arguments: [1, 2, 3]) func sumOfAllAccountsIsConstant(seed: Int) throws {
    let world = try SmallWorld(seed: UInt64(seed))
    let society = try world.society()
    var burnIn = society.founding()
    let total = burnIn.county.ledger.total
    for _ in 0..<world.scenario.burnIn {
      try burnIn.step()
      expectBalance(burnIn.county, total: total)
    }
    let start = society.started(burnIn.state)
    for path in world.scenario.paths {
      var simulation = society.simulation(path, from: start)
      for _ in 0..<world.scenario.months {
        try simulation.step()
        expectBalance(simulation.county, total: total)
      }
      #expect(simulation.county.ledger[.programme] == 0, "unspent money went back")
    }
  }

  private func expectBalance(_ county: borrowing County, total: Int64) {
    #expect(county.ledger.total == total)
    #expect(county.ledger[.households] == county.householdSavings)
    let lines = county.programmes.reduce(0) { $0 + $1.lines.reduce(0, +) }
    #expect(county.ledger[.programme] == lines)
    let spent = county.programmes.reduce(0) { $0 + $1.spent }
    #expect(spent >= 0)
  }

  /// What a programme has spent is its grant less what it still holds or has returned.
  @Test func programmeSpendsItsGrant() throws {
    let world = try SmallWorld()
    let society = try world.society()
    var simulation = society.simulation(world.treated, from: try society.burnedIn())
    var (granted, returned, moved): (Int64, Int64, Int64) = (0, 0, 0)
    for _ in 0..<world.scenario.months {
      try simulation.step()
      let ledger = simulation.county.ledger
      granted += ledger[.programmeGrant]
      returned += ledger[.programmeReturn]
      moved += Flow.allCases.reduce(0) { $0 + ($1.isProgrammeCost ? ledger[$1] : 0) }
    }
    #expect(granted == world.treated.programmes[0].budget.fen)
    #expect(moved == granted - returned)
    #expect(simulation.county.programmes[0].spent == moved)
    #expect(moved > granted / 3)
  }

  /// Debts grow by what is lent and by interest that could not be paid, and shrink by repayment; nobody's savings are
  /// negative.
  @Test func debtsFollowTheLedger() throws {
    let world = try SmallWorld()
    let society = try world.society()
    let rate = world.scenario.parameters[HouseholdBudget.interest] / 12
    let due = TileProbe { tile, _, _ in
      tile.debt.values.reduce(Int64(0)) { $0 + Int64((rate * Double($1)).rounded(.toNearestOrEven)) }
    }
    var month = society.world(world.treated)
    month.schedule = month.schedule.inserting(due, before: HouseholdBudget.self)
    var simulation = society.simulation(world.treated, from: try society.burnedIn(), world: month)
    var before = debts(simulation.county)
    var capitalised: Int64 = 0
    for number in 0..<world.scenario.months {
      try simulation.step()
      let ledger = simulation.county.ledger
      let after = debts(simulation.county)
      let unpaid = due[number].reduce(0, +) - ledger[.interest]
      #expect(unpaid >= 0)
      #expect(after - before == ledger[.borrowing] + ledger[.microcredit] + unpaid - ledger[.repayment])
      #expect(simulation.county.tiles.allSatisfy { $0.savings.values.allSatisfy { $0 >= 0 } })
      #expect(simulation.county.tiles.allSatisfy { $0.debt.values.allSatisfy { $0 >= 0 } })
      before = after
      capitalised += unpaid
    }
    #expect(before > 0 && capitalised > 0, "some households owe, and some cannot pay their interest")
  }

  private func debts(_ county: borrowing County) -> Int64 {
    var sum: Int64 = 0
    for tile in county.tiles { sum += tile.debt.values.reduce(0, +) }
    return sum
  }
}
