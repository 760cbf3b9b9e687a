public import Declarations
public import Population
public import Simulation

/// Money that decisions move: what programmes, associations, organisations and enterprises pay a household, and what it
/// pays them. What counts as income joins the income of the month; the rest is cash beside it.
public struct Payments: HouseholdMechanism {
  public let name = Text("payments", zh: "收付款")
  public let reads = Text("payments decided this month", zh: "本月决定的收付款")
  public let writes = Text("income of the month, cash beside it", zh: "当月收入与收入之外的现金")

  public init() {}

  public func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
    let (income, received) = (scratch.income, scratch.received)
    received.update(repeating: 0, count: tile.count)
    for payment in scratch.payments {
      let row = Int(payment.household - scratch.first)
      if payment.flow.countsAsIncome { income[row] += payment.gain } else { received[row] += payment.gain }
      scratch.post(payment.flow, payment.fen)
    }
  }
}
