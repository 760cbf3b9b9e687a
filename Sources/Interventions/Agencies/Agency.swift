public import Declarations

/// What a social-work agency can do in a month: hours, how they are split, and quality under load.
public struct Agency: Sendable {
  public static let hours = Parameter(
    "agency.hours", 150, .hoursPerMonth, in: 0...300, source: "chosen", grade: .assumed,
    Text("working hours of a staff member in a month", zh: "每名工作人员每月工时"))
  public static let taskShare = Parameter(
    "agency.task-share", 0.15, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of hours that goes to the tasks of phases", zh: "用于阶段任务的工时比例"))
  public static let incubationShare = Parameter(
    "agency.incubation-share", 0.2, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("share of hours that goes to incubating associations", zh: "用于孵化协会的工时比例"))
  public static let dockingShare = Parameter(
    "agency.docking-share", 0.1, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text(
      "share of hours that goes to docking needs and offers, by hand or for a platform", zh: "用于需求对接的工时比例(人工或借助平台)"))
  public static let overloadLoss = Parameter(
    "agency.overload-loss", 0.5, .one, in: 0...10, source: "chosen; S4: too many contracts (多、乱、杂)", grade: .assumed,
    Text("loss of quality for every unit of planned beyond available work", zh: "计划工作量每超出能力一倍时的质量损失"))
  public static let parameters = [hours, taskShare, incubationShare, dockingShare, overloadLoss]

  private let monthly: Double
  private let taskShare: Double
  private let incubationShare: Double
  private let dockingShare: Double
  private let overloadLoss: Double

  public init(values: ParameterValues) {
    monthly = values[Self.hours]
    taskShare = values[Self.taskShare]
    incubationShare = min(values[Self.incubationShare], 1 - values[Self.taskShare])
    dockingShare = min(values[Self.dockingShare], max(0, 1 - taskShare - incubationShare))
    overloadLoss = values[Self.overloadLoss]
  }

  /// Hours for the tasks of phases, for associations, and for services.
  public func hours(_ plan: ProgrammePlan) -> (tasks: Double, incubation: Double, services: Double) {
    let all = monthly * plan.staff
    let incubation = plan.associations.isEmpty ? 0 : incubationShare
    let docking = docks(plan) ? dockingShare : 0
    return (all * taskShare, all * incubation, all * max(0, 1 - taskShare - incubation - docking))
  }

  /// Hours for linking needs and offers, and for applications made for households.
  public func dockingHours(_ plan: ProgrammePlan) -> Double { docks(plan) ? monthly * plan.staff * dockingShare : 0 }

  private func docks(_ plan: ProgrammePlan) -> Bool {
    plan.docking.map { $0.mode == .agency || $0.mode == .platform } ?? false
  }

  /// competence / (1 + loss · overload), overload = planned/available − 1 where positive.
  public func quality(_ plan: ProgrammePlan, planned: Double, available: Double) -> Double {
    guard available > 0 else { return 0 }
    return plan.competence / (1 + overloadLoss * max(0, planned / available - 1))
  }
}
