import PovertyPaths
import TestSupport
import Testing

/// Households that died out or left are on nobody's list, and nothing happens in a row in which nobody lives: with
/// everything on that programmes, funds, organisations, government and verifiers do.
@Suite struct DepartureTests {
  private func world(_ kind: ContractPlan.Kind) throws -> SmallWorld {
    var world = try SmallWorld(months: 40)
    world.scenario.demography = true
    // Ten times as many leave as usual, so that lists are left as well.
    world.set(Demography.leaving, to: 0.06)
    world.set(RevolvingFunds.demand, to: 0.3)
    var path = SmallWorld.delivered(kind, months: 30)
    path.programmes += SmallWorld.financed(months: 30).programmes
    path.programmes[1].name = "money"
    path.programmes[1].associations = [.init(village: 0, kind: .revolvingFund, name: "fund")]
    path = path.governed(by: GovernmentPlan())
    var verification = VerificationPlan()
    (verification.sample, verification.corrects) = (.share(1), 1)
    path.verification = verification
    path.indices = IndexPlan()
    world.scenario.paths = [.none, path]
    return world
  }

  @Test(arguments: ContractPlan.Kind.allCases) func nobodyIsOnAList(kind: ContractPlan.Kind) throws {
    let world = try world(kind)
    let society = try world.society()
    var simulation = society.simulation(world.treated, from: try society.burnedIn())
    var (owed, total): (Int, Int64) = (0, simulation.county.ledger.total)
    while simulation.month < 40 {
      try simulation.step()
      let county = simulation.county
      var empty: Set<HouseholdIndex> = []
      for (first, tile) in zip(stride(from: 0, through: .max, by: HouseholdTile.capacity), county.tiles) {
        for row in 0..<tile.count where tile.members[row] == 0 {
          let household = HouseholdIndex(first + row)
          empty.insert(household)
          let money = [tile.savings[row], tile.debt[row], tile.assets[row], tile.incomeSum[row]]
          #expect(money.allSatisfy { $0 == 0 }, "month \(simulation.month), row \(household): \(money)")
          #expect(tile.memberships[row] == 0 && !tile.recorded[row].isPoor && !tile.status[row].isPoor)
        }
      }
      let wrong = county.listed.intersection(empty)
      #expect(wrong.isEmpty, "month \(simulation.month)")
      #expect(county.ledger.total == total && county.ledger[.households] == county.householdSavings)
      for fund in county.finance.funds { #expect(fund.balance + fund.outstanding == fund.capital) }
      owed += county.finance.funds.reduce(0) { $0 + $1.loans.count }
      total = county.ledger.total
    }
    #expect(owed > 100 && simulation.county.demography?.counts.householdsLeft ?? 0 > 10)
    #expect(simulation.county.listed.count > 50)
  }
}

extension County {
  /// Everybody whom some list names.
  fileprivate var listed: Set<HouseholdIndex> {
    var all = associations.flatMap { $0.members + $0.leaders }
    for programme in programmes {
      all += programme.served.map(\.household) + programme.delivery.volunteers
      all += programme.delivery.cases.map(\.household) + (programme.review.map { Array($0.experiences.keys) } ?? [])
    }
    for fund in finance.funds {
      all += fund.members.map(\.household) + fund.loans.flatMap { [$0.household] + $0.guarantors }
    }
    all += finance.bankLoans.map(\.household)
    for enterprise in finance.enterprises {
      all += enterprise.participants + enterprise.lenders + enterprise.holdings.map(\.household)
    }
    all +=
      finance.savings.flatMap { $0.map(\.household) }
      + docking.flatMap { state in
        state.needs.filter { !$0.isOfVillage }.map(\.place)
      }
    return Set(all + government.sentBack)
  }
}
