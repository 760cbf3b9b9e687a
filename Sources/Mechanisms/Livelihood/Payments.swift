public import Declarations
public import Population
public import Simulation

/// Money that decisions move: what programmes, associations, organisations and enterprises pay a household, and what it
/// pays them. What counts as income joins the income of the month; the rest is cash beside it. A payment of asset
/// purchase is an order: what it costs becomes productive assets; a sale of assets is the reverse, at book value.
public struct Payments: HouseholdMechanism {
  public let name = Text("payments", zh: "收付款")
  public let reads = Text("payments decided this month", zh: "本月决定的收付款")
  public let writes = Text("income of the month, cash beside it, assets", zh: "当月收入与收入之外的现金、生产性资产")

  public init() {}

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
    let (income, received) = (scratch.income, scratch.received)
    received.update(repeating: 0, count: tile.count)
    for payment in scratch.payments {
      let row = Int(payment.household - scratch.first)
      if payment.flow.countsAsIncome { income[row] += payment.gain } else { received[row] += payment.gain }
      if payment.flow == .assetPurchase { tile.assets[row] += payment.fen }
      if payment.flow == .assetSale { tile.assets[row] -= payment.fen }
      scratch.post(payment.flow, payment.fen)
    }
  }
}
