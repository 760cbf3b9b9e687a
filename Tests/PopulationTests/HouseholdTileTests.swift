import Foundation
import Population
import Testing

@Suite struct HouseholdTileTests {
  @Test func aHouseholdTakesAtMostTheBytesOfItsBudget() {
    let tile = HouseholdTile(count: HouseholdTile.capacity)
    #expect(tile.usedBytes <= HouseholdTile.capacity * 256)
    #expect(HouseholdTile.bytesPerHousehold <= HouseholdTile.largestHousehold)
  }

  @Test(arguments: [1, 3, 255, 256])
  func aTileOfAnySizeStartsAtZero(count: Int) {
    let tile = HouseholdTile(count: count)
    #expect(tile.bytes == Data(count: tile.usedBytes))
  }

  @Test func columnsDoNotOverlap() {
    let tile = HouseholdTile(count: 5)
    tile.reach[4] = 255
    tile.incomes[11][4] = -1
    tile.capitals[5][0] = .pi
    tile.village[4] = 65_535
    tile.status[2] = StatusClock(state: .exited, pending: 3, start: -7)
    #expect(tile.reach.values == [0, 0, 0, 0, 255])
    #expect(tile.memberships.values == [0, 0, 0, 0, 0])
    #expect(tile.incomes[11].values == [0, 0, 0, 0, -1])
    #expect(tile.necessities[0].values == [0, 0, 0, 0, 0])
    #expect(tile.capitals[4].values == [0, 0, 0, 0, 0])
    #expect(tile.capitals[5].values == [.pi, 0, 0, 0, 0])
    #expect(tile.savings.values == [0, 0, 0, 0, 0])
    #expect(tile.recorded.values == Array(repeating: StatusClock(start: 0), count: 5))
    #expect(tile.status[2].start == -7)
  }

  @Test func aCopyIsAlikeAndIndependent() {
    let tile = HouseholdTile(count: 2)
    tile.savings[1] = 42
    let twin = tile.copy()
    #expect(twin.bytes == tile.bytes)
    twin.savings[1] = 7
    #expect(tile.savings[1] == 42)
    tile.debt[0] = 9
    #expect(twin.debt[0] == 0)
  }

  @Test func bytesMakeTheSameTileAgain() throws {
    let tile = HouseholdTile(count: 3)
    for row in 0..<3 {
      tile.id[row] = UInt64(row) << 40
      tile.ability[row] = Float(row) / 3
      tile.incomeSum[row] = .max - Int64(row)
    }
    let again = try #require(HouseholdTile(count: 3, bytes: tile.bytes))
    #expect(again.bytes == tile.bytes)
    #expect(again.id.values == [0, 1 << 40, 2 << 40])
  }

  @Test func bytesOfAnotherSizeMakeNoTile() {
    let bytes = HouseholdTile(count: 3).bytes
    #expect(HouseholdTile(count: 4, bytes: bytes) == nil)
    #expect(HouseholdTile(count: 3, bytes: bytes.dropLast()) == nil)
    #expect(HouseholdTile(count: 0, bytes: Data()) == nil)
    #expect(HouseholdTile(count: 257, bytes: bytes) == nil)
  }
}
