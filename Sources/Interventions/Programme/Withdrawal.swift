public import Declarations
public import Population
import Quantities
public import Simulation

/// The outside agency leaves (M23): unspent money returns to the payer, but for what is kept for those who carry on and for
/// monitoring while these last; associations and village states carry on.
public struct Withdrawal: CountyMechanism {
  public let name = Text("withdrawal of the agency", zh: "机构撤出")
  public let reads = Text("budget lines", zh: "预算项")
  public let writes = Text("phase, ledger", zh: "阶段、账本")

  private let plan: ProgrammePlan
  private let index: Int
  private let others: [ProgrammePlan]

  /// - Parameter others: further programmes of the path; a village that one of them still works in keeps its phase.
  public init(plan: ProgrammePlan, index: Int, others: [ProgrammePlan] = []) {
    self.plan = plan
    self.index = index
    self.others = others.filter(\.hasPhases)
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= plan.months else { return }
    let leaves = !county.programmes[index].isOver
    let carriesOn = month.month < plan.servesUntil
    let monitors = month.month < plan.months + (plan.delivery?.monitoring?.months ?? 0)
    var unspent: Int64 = 0
    for line in county.programmes[index].lines.indices {
      let isKept =
        switch BudgetLine(rawValue: line) {
        case .monitoring: monitors
        case .succession: carriesOn
        default: carriesOn && !leaves
        }
      guard !isKept else { continue }
      unspent += county.programmes[index].lines[line]
      county.programmes[index].lines[line] = 0
    }
    if unspent > 0 { county.ledger.post(plan.returnFlow, fen: unspent) }
    guard leaves else { return }
    county.programmes[index].isOver = true
    Succession.handOver(plan, &county.programmes[index].lines)
    if plan.hasPhases {
      let left = others.filter { month.month < $0.months }
      for village in plan.villages where !left.contains(where: { $0.villages.contains(village) }) {
        county.villages[village].phase = .after
      }
    }
  }
}
