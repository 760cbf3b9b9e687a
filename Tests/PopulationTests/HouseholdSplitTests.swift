import Population
import Testing

@Suite struct HouseholdSplitTests {
  /// Two households and one free row; the first of five people, with odd amounts everywhere.
  private func county(room: Int = 1) -> County {
    let drafts = (0..<2).map { k in
      var draft = HouseholdDraft(
        id: UInt64(k + 7), village: 0, composition: Composition(members: 5, workers: 3, children: 0))
      draft.family = Family([
        Person(age: 66, isMale: true, role: .home), Person(age: 60, isMale: false, role: .work),
        Person(age: 30, isMale: true, role: .work, isMarried: true),
        Person(age: 28, isMale: false, role: .work, isMarried: true), Person(age: 3, isMale: true, role: .home),
      ])
      draft.savings = 1_001
      draft.debt = 333
      draft.assets = 77
      draft.land = 10
      draft.employed = 2
      draft.reach = [.publicPost, .dibaoListed, .registeredAtStart, .served]
      return draft
    }
    var county = County(
      name: "county", villages: [Village(name: "v", industry: "grain", remoteness: 0, households: 0..<2, room: room)],
      households: drafts, start: -12)
    county.demography = DemographyRecord()
    for slot in 0..<12 {
      county.tiles[0].incomes[slot][0] = Int32(101 * (slot + 1))
      county.tiles[0].necessities[slot][0] = Int32(slot)
    }
    county.tiles[0].incomeSum[0] = 101 * 78
    county.tiles[0].necessitySum[0] = 66
    county.tiles[0].status[0] = StatusClock(state: .poor, pending: 2, start: -5)
    return county
  }

  /// Three of five people take three fifths: 600.6 → 601 of 1001 fen, 199.8 → 200 of 333, 46.2 → 46 of 77.
  @Test func sharesAreByHeadsAndNoFenIsLost() {
    var county = county()
    let before = county.householdSavings
    let founded = county.split(0, moving: [2, 3, 4], month: 11)
    #expect(founded == 2)
    let tile = county.tiles[0]
    #expect(tile.savings.values == [400, 1_001, 601])
    #expect(tile.debt.values == [133, 333, 200])
    #expect(tile.assets.values == [31, 77, 46])
    #expect(county.householdSavings == before)
    #expect(abs(tile.land[2] - 6) < 1e-6 && abs(tile.land[0] - 4) < 1e-6)
    #expect(
      tile.members.values == [2, 5, 3] && tile.workers.values == [1, 3, 2] && tile.elders[0] == 1 && tile.elders[2] == 0
    )
    #expect(tile.employed.values == [1, 2, 1])
    for row in [0, 2] {
      #expect(tile.incomeSum[row] == tile.incomes.reduce(0) { $0 + Int64($1[row]) })
      #expect(tile.necessitySum[row] == tile.necessities.reduce(0) { $0 + Int64($1[row]) })
    }
    #expect(tile.incomeSum[0] + tile.incomeSum[2] == 101 * 78)
    #expect(tile.incomes[4][2] == 303)
  }

  /// The child carries its parent's history; a change that is under way is not its own, and neither is a post.
  @Test func theChildHasItsParentsHistory() {
    var county = county()
    _ = county.split(0, moving: [2, 3, 4], month: 11)
    let tile = county.tiles[0]
    #expect(tile.status[2] == StatusClock(state: .poor, pending: 0, start: -5))
    #expect(tile.status[0].pending == 2)
    #expect(tile.id[2] == HouseholdIdentity.child(of: 7, month: 11))
    #expect(Reach(rawValue: tile.reach[2]) == [.dibaoListed, .registeredAtStart])
    #expect(county.demography?.splits == [.init(household: 2, parent: 0, month: 11, members: 3)])
    #expect(county.villages[0].households == 0..<3 && county.villages[0].occupied == 3)
  }

  @Test func aFullVillageRefuses() {
    var county = county(room: 0)
    let before = county.tiles[0].bytes
    let founded = county.split(0, moving: [2, 3, 4], month: 11)
    #expect(founded == nil)
    #expect(county.tiles[0].bytes == before)
    #expect(county.demography?.splits == [])
  }

  /// 333 fen of debt are repaid, 668 leave with the people; the row then is like one in which nobody ever lived.
  @Test func whoLeavesTakesTheSavings() {
    var county = county()
    let total = county.ledger.total
    county.vacate(0)
    #expect(county.ledger[.repayment] == 333 && county.ledger[.departures] == 668)
    #expect(county.ledger[.households] == county.householdSavings && county.ledger.total == total)
    #expect(!county.isOccupied(0) && county.villages[0].occupied == 1)
    let tile = county.tiles[0]
    #expect(tile.debt[0] == 0 && tile.assets[0] == 0 && tile.land[0] == 0 && tile.incomeSum[0] == 0)
    #expect(tile.incomes.allSatisfy { $0[0] == 0 } && tile.employed[0] == 0)
    #expect(tile.guarantees[0] == Guarantees.all.rawValue)
    #expect(Reach(rawValue: tile.reach[0]) == [.registeredAtStart, .served], "kept for the groups of an evaluation")
  }

  /// Programmes and associations forget a household that is gone.
  @Test func institutionsForgetIt() {
    var county = county()
    var association = Association(name: "a", kind: .volunteers, village: 0)
    association.members = [0, 1]
    county.associations = [association]
    for row in 0..<2 { county.tiles[0].memberships[row] = association.bit }
    county.programmes = [ProgrammeState(lines: [], villages: 1)]
    county.programmes[0].served = [.init(household: 1, cause: .illness), .init(household: 0, cause: .other)]
    county.vacate(0)
    #expect(county.associations[0].members == [1])
    #expect(county.programmes[0].served.map(\.household) == [1])
  }

  /// Free rows stand behind each village's households and belong to it; neighbours are counted and summed without them.
  @Test func freeRowsStandBehindTheirVillage() {
    let drafts = [0, 0, 1].enumerated().map { k, village in
      var draft = HouseholdDraft(
        id: UInt64(k + 1), village: village, composition: Composition(members: 1, workers: 1, children: 0))
      draft.capitals = Array(repeating: 1, count: 6)
      return draft
    }
    var county = County(
      name: "county",
      villages: [
        Village(name: "a", industry: "", remoteness: 0, households: 0..<2, room: 2),
        Village(name: "b", industry: "", remoteness: 0, households: 4..<5, room: 1),
      ], households: drafts, start: 0)
    let tile = county.tiles[0]
    #expect(tile.village.values == [0, 0, 0, 0, 1, 1])
    #expect(tile.id.values == [1, 2, 0, 0, 3, 0])
    for column in tile.capitals { column[3] = 100 }
    county.sumVillages()
    #expect(county.villageSums == [[2, 2, 2, 2], [1, 1, 1, 1]])
    let rows = (0..<3).map { _ in county.villages[0].settle() }
    #expect(rows == [2, 3, nil])
  }
}
