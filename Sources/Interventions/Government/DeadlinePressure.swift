public import Declarations
public import Population
import Quantities
public import Simulation

/// What presses a county government that has vowed a target by a month (S2: 军令状).
///
///     nearness = 1 − (deadline − month)/lead, within 0 … 1; 0 after the deadline
///     unmet    = (still registered/registered at month 0 − (1 − target))/target, within 0 … 1
///     pressure = nearness · unmet
///
/// over the villages of its jurisdiction. The register reads the pressure, and cadres bear it.
public struct DeadlinePressure: CountyMechanism {
  public static let lead = Parameter(
    "government.lead", 36, .months, in: 1...120, source: "chosen; S2: vows of 2015 for 2020", grade: .assumed,
    Text("months before the deadline in which pressure builds up", zh: "期限之前压力逐步上升的月数"))
  public static let parameters = [lead]

  public let name = Text("deadline pressure", zh: "期限压力")
  public let reads = Text("recorded status, reach", zh: "登记状态、服务标记")
  public let writes = Text("pressure of the government", zh: "政府所受压力")

  private let plan: GovernmentPlan
  private let lead: Double

  public init(plan: GovernmentPlan, values: ParameterValues) {
    self.plan = plan
    lead = values[Self.lead]
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    let nearness = nearness(month.month)
    county.government.pressure = nearness > 0 ? nearness * unmet(county) : 0
  }

  /// 0 … 1; rises in equal steps to the month of the deadline.
  func nearness(_ month: Month) -> Double {
    guard let deadline = plan.deadline, month >= 0, month <= deadline else { return 0 }
    return max(0, 1 - Double(deadline - month) / lead)
  }

  /// The share of the target that is still to be met.
  func unmet(_ county: borrowing County) -> Double {
    var registered = 0
    var still = 0
    for tile in county.tiles {
      for row in 0..<tile.count where tile.members[row] > 0 && tile.reach[row] & Reach.registeredAtStart.rawValue != 0 {
        guard plan.jurisdiction?.contains(Int(tile.village[row])) ?? true else { continue }
        registered += 1
        if tile.recorded[row].isPoor { still += 1 }
      }
    }
    guard registered > 0, plan.target > 0 else { return 0 }
    return min(1, max(0, (Double(still) / Double(registered) - (1 - plan.target)) / plan.target))
  }
}
