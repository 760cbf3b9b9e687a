public import Declarations
import Foundation
public import Population
public import Simulation

/// What the cadres of a village bear (M8; S0: they need policy knowledge and relief).
///
///     workload = (per household · registered + reporting · (1 + reporting rise · pressure))/(cadres · hours · attention)
///     strain   = load weight · max(0, workload − 1) + deadline weight · pressure
///     aim      = (1 − exp(−strain)) · (1 − relief · capability)              (capability within 0 … 1)
///     stress'  = stress + adjustment · (aim − stress)
///     capability' = capability · (1 − wear · stress')
///
/// Training and relief for cadres raise their capability, which is what they know of policy; stress wears it and makes
/// the register err (`registration.stress-error`).
public struct CadreStrain: CountyMechanism {
  public static let perHousehold = Parameter(
    "cadres.hours-per-household", 2, .hoursPerMonth, in: 0...100, source: "chosen", grade: .assumed,
    Text("cadres' hours a month for each registered household", zh: "每户在册户每月所需干部工时"))
  public static let reporting = Parameter(
    "cadres.reporting", 60, .hoursPerMonth, in: 0...1_000, source: "chosen; S2: one needle for a thousand threads",
    grade: .assumed, Text("cadres' hours a month for the reports of a village", zh: "每村每月填报所需干部工时"))
  public static let reportingRise = Parameter(
    "cadres.reporting-rise", 1, .one, in: 0...10, source: "chosen", grade: .assumed,
    Text("rise of the hours for reports at full deadline pressure", zh: "期限压力最大时填报工时的增幅"))
  public static let hours = Parameter(
    "cadres.hours", 150, .hoursPerMonth, in: 1...300, source: "chosen", grade: .assumed,
    Text("working hours of a cadre in a month", zh: "每名干部每月工时"))
  public static let loadWeight = Parameter(
    "cadres.load-weight", 1, .one, in: 0...10, source: "chosen", grade: .assumed,
    Text("strain from each unit of workload beyond what cadres can do", zh: "超出能力的每单位工作量所带来的负担"))
  public static let deadlineWeight = Parameter(
    "cadres.deadline-weight", 0.5, .one, in: 0...10, source: "chosen; S2: vows and veto", grade: .assumed,
    Text("strain from full deadline pressure", zh: "期限压力最大时所带来的负担"))
  public static let relief = Parameter(
    "cadres.relief", 0.5, .share, in: 0...1, source: "chosen; S0: training and relief for cadres", grade: .assumed,
    Text("share of stress that fully trained and relieved cadres are spared", zh: "培训与疏导充分时可免除的压力比例"))
  public static let adjustment = Parameter(
    "cadres.adjustment", 0.2, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of the way to its level that stress goes in a month", zh: "压力每月向其水平靠近的比例"))
  public static let wear = Parameter(
    "cadres.wear", 0.05, .perMonth, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of capability that full stress wears off in a month", zh: "压力最大时干部能力每月的损耗比例"))
  public static let parameters = [
    perHousehold, reporting, reportingRise, hours, loadWeight, deadlineWeight, relief, adjustment, wear,
  ]

  public let name = Text("workload and stress of cadres", zh: "干部工作量与压力")
  public let reads = Text("recorded status, pressure, cadre capability", zh: "登记状态、期限压力、干部能力")
  public let writes = Text("workload and stress, cadre capability", zh: "工作量与压力、干部能力")

  private let plan: GovernmentPlan
  private let values: ParameterValues

  public init(plan: GovernmentPlan, values: ParameterValues) {
    self.plan = plan
    self.values = values
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.month >= 0 else { return }
    let pressure = county.government.pressure
    for (village, registered) in county.registeredByVillage.enumerated()
    where plan.jurisdiction?.contains(village) ?? true {
      let before = county.villages[village]
      let workload = workload(registered: registered, pressure: pressure)
      let stress = stress(
        after: before.cadres.stress, workload: workload, pressure: pressure, capability: before[.cadre])
      county.villages[village].cadres = CadreState(workload: workload, stress: stress)
      county.villages[village][.cadre] *= 1 - values[Self.wear] * stress
    }
  }

  /// Hours asked for by hours there are; zero where there are no cadres to bear it.
  func workload(registered: Int, pressure: Double) -> Double {
    let asked =
      values[Self.perHousehold] * Double(registered)
      + values[Self.reporting] * (1 + values[Self.reportingRise] * pressure)
    let available = plan.cadres * values[Self.hours] * plan.attention
    return available > 0 ? asked / available : 0
  }

  func stress(after stress: Double, workload: Double, pressure: Double, capability: Double) -> Double {
    let strain = values[Self.loadWeight] * max(0, workload - 1) + values[Self.deadlineWeight] * pressure
    let spared = values[Self.relief] * min(1, max(0, capability))
    let aim = (1 - exp(-strain)) * (1 - spared)
    return stress + values[Self.adjustment] * (aim - stress)
  }
}
