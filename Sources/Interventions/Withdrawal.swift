public import Declarations
public import Population
import Quantities
public import Simulation

/// The outside agency leaves (M23): unspent money returns to the payer; associations and village states carry on.
public struct Withdrawal: CountyMechanism {
  public let name = Text("withdrawal of the agency", zh: "机构撤出")
  public let reads = Text("budget lines", zh: "预算项")
  public let writes = Text("phase, ledger", zh: "阶段、账本")

  private let plan: ProgrammePlan
  private let index: Int

  public init(plan: ProgrammePlan, index: Int) {
    self.plan = plan
    self.index = index
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= plan.months, !county.programmes[index].isOver else { return }
    let unspent = county.programmes[index].lines.reduce(0, +)
    county.ledger.post(.programmeReturn, fen: unspent)
    for line in county.programmes[index].lines.indices { county.programmes[index].lines[line] = 0 }
    county.programmes[index].isOver = true
    if plan.hasPhases {
      for village in plan.villages { county.villages[village].phase = .after }
    }
  }
}
