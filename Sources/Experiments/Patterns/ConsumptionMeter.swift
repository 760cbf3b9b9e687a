package import Declarations
import Mechanisms
package import Population
import Quantities
package import Simulation
import Synchronization

/// What every household consumes in a month, from its own accounts, to the fen.
///
/// The tile keeps no consumption, but the budget's identity gives it: of what was at hand before the budget and what it
/// left, everything is consumption that was not paid on debt or turned into assets,
///
///     consumption = savings + income + received − necessities + Δdebt − interest due − (Δassets + wear) − savings'
///
/// with interest due and wear on what was owed and owned before, rounded as the budget rounds them. Δ is over the budget
/// alone, so this stands in the pass just before it and asks the county again when the month is over.
package final class ConsumptionMeter: HouseholdMechanism, Observer {
  package let name = Text("meter of consumption", zh: "消费计量")
  package let reads = Text("savings, debt, assets, money of the month", zh: "储蓄、债务、资产、当月收支")
  package let writes = Text("nothing", zh: "无")

  /// Of one household before its budget: savings and all that is free this month, debt and assets.
  private struct Before {
    var cash: Int64
    var debt: Int64
    var assets: Int64
  }

  private let interest: Double
  private let depreciation: Double
  private let befores = Mutex<[Before]>([])
  private let months = Mutex<[[Int64]]>([])

  package init(values: ParameterValues) {
    interest = values[HouseholdBudget.interest] / 12
    depreciation = values[HouseholdBudget.depreciation] / 12
  }

  /// The month's fen of every row, month by month since the first that was observed.
  package var consumption: [[Int64]] { months.withLock { $0 } }

  /// The world with this meter in its month.
  package func measuring(_ world: Simulation.World) -> Simulation.World {
    Simulation.World(
      schedule: world.schedule.inserting(self, before: HouseholdBudget.self), calendar: world.calendar,
      economy: world.economy, tie: world.tie)
  }

  package func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) {
    let (income, received, necessities) = (scratch.income, scratch.received, scratch.necessities)
    let rows = (0..<tile.count).map { row in
      Before(
        cash: tile.savings[row] + income[row] + received[row] - necessities[row], debt: tile.debt[row],
        assets: tile.assets[row])
    }
    befores.withLock { $0 += rows }
  }

  package func observe(_ county: borrowing County, _ month: MonthContext, _ log: MonthLog) {
    let befores = befores.withLock { rows in
      defer { rows = [] }
      return rows
    }
    var consumed: [Int64] = []
    consumed.reserveCapacity(befores.count)
    for tile in county.tiles {
      for row in 0..<tile.count {
        let before = befores[consumed.count]
        let due = (interest * Double(before.debt)).rounded(.toNearestOrEven)
        let wear = (depreciation * Double(before.assets)).rounded(.toNearestOrEven)
        let borrowed = tile.debt[row] - before.debt - Int64(due)
        let invested = tile.assets[row] - before.assets + Int64(wear)
        consumed.append(before.cash + borrowed - invested - tile.savings[row])
      }
    }
    months.withLock { $0.append(consumed) }
  }
}
