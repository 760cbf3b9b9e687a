import Foundation
import Population
import Quantities
import Testing

@Suite struct CountyTests {
  /// 300 households in two villages of 100 and 200: two tiles, the border of villages inside the first.
  private func county() -> County {
    let drafts = (0..<300).map { k in
      var draft = HouseholdDraft(
        id: UInt64(1_000 + k), village: k < 100 ? 0 : 1, composition: Composition(members: 3, workers: 1, children: 1))
      draft.savings = Int64(k)
      draft.capitals = [1, 10, 100, Double(k), 2, 0.5]
      draft.otherCauses = [.illness, .labour]
      draft.schooling = 9
      return draft
    }
    return County(
      name: "two villages",
      villages: [
        Village(name: "a", industry: "grain", remoteness: 0, households: 0..<100),
        Village(name: "b", industry: "rice", remoteness: 1, households: 100..<300),
      ],
      households: drafts, start: -120)
  }

  @Test func householdsFillTilesInTheirOrder() {
    let county = county()
    #expect(county.tiles.map(\.count) == [256, 44])
    #expect(county.householdCount == 300)
    #expect(county.place(of: 299) == (tile: 1, row: 43))
    for k in 0..<300 {
      #expect(county.with(HouseholdIndex(k)) { $0.id[$1] } == UInt64(1_000 + k))
      #expect(county.with(HouseholdIndex(k)) { $0.village[$1] } == (k < 100 ? 0 : 1))
    }
  }

  @Test func aDraftBecomesARow() {
    county().with(299) { tile, row in
      #expect(tile.members[row] == 3 && tile.workers[row] == 1 && tile.children[row] == 1 && tile.elders[row] == 1)
      #expect(abs(tile.dependency[row] - 2.0 / 3) < 1e-7)
      #expect(tile.otherCauses[row] == 1 << Cause.illness.rawValue | 1 << Cause.labour.rawValue)
      #expect(tile.capitals.map { $0[row] } == [1, 10, 100, 299, 2, 0.5])
      #expect(tile.guarantees[row] == Guarantees.all.rawValue)
      #expect(tile.status[row] == StatusClock(start: -120))
      #expect(tile.schooling[row] == 9)
    }
  }

  /// 0 + 1 + … + 299 = 44,850.
  @Test func theLedgerOpensWithTheSavingsOfAll() {
    let county = county()
    #expect(county.householdSavings == 44_850)
    #expect(county.ledger[.households] == 44_850)
    #expect(county.ledger.total == 0)
  }

  /// Social capital is k: village a sums 0 … 99 = 4,950, village b 100 … 299 = 39,900.
  @Test func whatNeighboursPassOnIsSummedByVillage() {
    #expect(County.passedOn == [.information, .human, .motivation, .social])
    #expect(county().villageSums == [[50, 100, 200, 4_950], [100, 200, 400, 39_900]])
  }

  @Test func aCopySharesNothing() {
    let original = county()
    let twin = original.copy()
    twin.with(5) { $0.savings[$1] = 1_000_000 }
    #expect(original.with(5) { $0.savings[$1] } == 5)
  }

  @Test func anImageBringsTheWholeCountyBack() throws {
    var original = county()
    original.villages[1][.trust] = 0.25
    original.villages[0].phase = .empowerment
    original.associations = [Association(name: "rice", kind: .technicalExchange, village: 1)]
    original.programmes = [ProgrammeState(lines: [5, 6], villages: 1)]
    original.ledger.post(.programmeGrant, fen: 11)
    let image = CountyImage(original)
    let bytes = try JSONEncoder().encode(image)
    let read = try JSONDecoder().decode(CountyImage.self, from: bytes)
    #expect(read == image)
    let again = try #require(read.county)
    #expect(CountyImage(again) == image)
    #expect(again.ledger == original.ledger)
  }

  @Test func anImageWithMissingBytesIsNoCounty() {
    var image = CountyImage(county())
    image.tiles.removeLast()
    #expect(image.county == nil)
  }
}
