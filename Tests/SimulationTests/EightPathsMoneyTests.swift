import PovertyPaths
import TestSupport
import Testing

/// Money under the shipped paths, with people who age, for six years: as they are, and with everything switched on over
/// what they do.
@Suite struct EightPathsMoneyTests {
  /// What has moved under a path since its start, and what no month may break.
  private struct Books {
    let total: Int64
    var flows: [Flow: Int64] = [:]

    mutating func close(_ county: borrowing County) {
      for flow in Flow.allCases { flows[flow, default: 0] += county.ledger[flow] }
      #expect(county.ledger.total == total)
      #expect(county.ledger[.households] == county.householdSavings)
      let lines = county.programmes.flatMap(\.lines)
      #expect(lines.allSatisfy { $0 >= 0 })
      #expect(county.ledger[.programme] == lines.reduce(0, +))
      #expect(county.programmes.reduce(0) { $0 + $1.spent } == spent)
      #expect(granted - returned - spent == lines.reduce(0, +))
      #expect(county.ledger[.funds] == county.finance.funds.reduce(0) { $0 + $1.balance })
      for fund in county.finance.funds {
        #expect(fund.balance >= 0 && fund.balance + fund.outstanding == fund.capital)
      }
      #expect(county.ledger[.enterprises] == county.finance.enterprises.reduce(0) { $0 + $1.balance })
      for e in county.finance.enterprises {
        #expect(e.balance >= 0)
        #expect(e.balance == e.capital + e.profit - e.invested - e.dividends - e.premiums - e.writtenOff)
      }
      for tile in county.tiles {
        #expect(tile.savings.values.allSatisfy { $0 >= 0 } && tile.assets.values.allSatisfy { $0 >= 0 })
        #expect(tile.debt.values.allSatisfy { $0 >= 0 })
      }
    }

    subscript(flow: Flow) -> Int64 { flows[flow, default: 0] }
    var granted: Int64 { self[.programmeGrant] + self[.foundationGrant] }
    var returned: Int64 { self[.programmeReturn] + self[.foundationReturn] }
    var spent: Int64 { Flow.allCases.reduce(0) { $0 + ($1.isProgrammeCost ? self[$1] : 0) } }
  }

  private func run(_ path: PathPlan, _ society: Society, from start: Simulation.State) throws -> Books {
    var simulation = society.simulation(path, from: start)
    var books = Books(total: simulation.county.ledger.total)
    for _ in 0..<society.scenario.months {
      try simulation.step()
      books.close(simulation.county)
    }
    #expect(simulation.county.ledger[.programme] == 0, "unspent money went back")
    return books
  }

  @Test func everyPathIsExactInEveryMonth() throws {
    let society = try Society(try EightPaths.scenario())
    let start = try society.burnedIn()
    #expect(society.scenario.demography && society.scenario.paths.count == 8)
    for path in society.scenario.paths {
      let books = try run(path, society, from: start)
      #expect(books.spent > 0 || path.programmes.isEmpty, "\(path.name)")
    }
  }

  @Test func everyPathIsExactWithEverythingOn() throws {
    let society = try Society(try EightPaths.scenario())
    let start = try society.burnedIn()
    var moved: Set<Flow> = []
    for path in society.scenario.paths where !path.programmes.isEmpty {
      let books = try run(EightPaths.withEverything(path), society, from: start)
      moved.formUnion(Flow.allCases.filter { books[$0] > 0 })
    }
    // What is exact has also been tried: small villages do not see every flow under each path.
    let tried: Set<Flow> = [
      .wages, .cashTransfers, .bankLending, .purchases, .donations, .matchedSavings, .fundSeed, .fundShares,
      .fundLending, .shareCapital, .dividends, .departures,
    ]
    #expect(tried.subtracting(moved).isEmpty)
  }
}
