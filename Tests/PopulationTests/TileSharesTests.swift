import Population
import Testing

/// Threads that share the tiles of a county.
@Suite struct TileSharesTests {
  @Test(arguments: [1, 2, 3, 7]) func sharesAreTheWholeInItsOrder(threads: Int) {
    let shares = TileShares(threads: threads)
    let found = shares.map(100, atLeast: 10) { share, items in (share, Array(items)) }
    #expect(found.map(\.0) == Array(0..<threads))
    #expect(found.flatMap(\.1) == Array(0..<100))
  }

  /// 39 items of which none is worth a thread below 10: three shares of 13 each.
  @Test func aShareIsWorthAThread() {
    #expect(TileShares(threads: 8).map(39, atLeast: 10) { $1.count } == [13, 13, 13])
    #expect(TileShares(threads: 8).map(9, atLeast: 10) { $1 } == [0..<9])
    #expect(TileShares(threads: 8).map(0, atLeast: 10) { $1 } == [0..<0])
    #expect(TileShares(threads: 0).threads == 1)
  }

  /// Sums of tenths round differently in every other order; villages of 37 households cross tiles in all places.
  @Test(arguments: [1, 2, 5]) func sumsOfVillagesKeepTheOrderOfHouseholds(threads: Int) {
    let size = 37
    let drafts = (0..<30 * size).map { k in
      var draft = HouseholdDraft(
        id: UInt64(k), village: k / size, composition: Composition(members: 3, workers: 1, children: 1))
      draft.capitals = (0..<6).map { Double(k * ($0 + 1)) / 10 }
      return draft
    }
    let villages = (0..<30).map { v in
      Village(
        name: "\(v)", industry: "grain", remoteness: 0,
        households: HouseholdIndex(v * size)..<HouseholdIndex((v + 1) * size))
    }
    var county = County(name: "thirty villages", villages: villages, households: drafts, start: 0)
    // A household that is gone is not counted.
    county.with(40) { $0.members[$1] = 0 }
    county.sumVillages(TileShares(threads: threads))
    for v in 0..<30 {
      let expected = County.passedOn.map { capital in
        (v * size..<(v + 1) * size).reduce(0.0) { sum, k in k == 40 ? sum : sum + drafts[k].capitals[capital.rawValue] }
      }
      #expect(county.villageSums[v] == expected)
    }
  }
}
