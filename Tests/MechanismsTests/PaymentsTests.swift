import Mechanisms
import Population
import Simulation
import Testing

@Suite struct PaymentsTests {
  /// A loan of 400 with an order of 150 leaves 250 in hand and 150 in goods; goods for 60 are sold again.
  @Test func anOrderBecomesAssets() throws {
    let hamlet = Hamlet.alike(2)
    hamlet.tile.assets[1] = 1_000
    hamlet.county.payments = [
      Payment(household: 1, fen: 40_000, flow: .fundLending), Payment(household: 1, fen: 15_000, flow: .assetPurchase),
      Payment(household: 1, fen: 6_000, flow: .assetSale), Payment(household: 1, fen: 700, flow: .dividends),
      Payment(household: 1, fen: 200, flow: .priceLosses),
    ]
    try hamlet.step([Payments()]) { tile, scratch in
      for row in 0..<tile.count { scratch.income[row] = 0 }
    }
    #expect(hamlet.tile.assets[1] == 1_000 + 15_000 - 6_000)
    #expect(hamlet.scratch.received[1] == 40_000 - 15_000 + 6_000 && hamlet.scratch.received[0] == 0)
    #expect(hamlet.scratch.income[1] == 500)
    #expect(hamlet.flow(.assetPurchase) == 15_000 && hamlet.flow(.dividends) == 700)
  }
}
