public import Declarations
import Population

/// What sets the three methods of social work apart (S1), beside whom they reach; all off by default.
///
/// Casework that answers a cause rests on a personal plan: its dose is larger by a share. A group of similar households
/// supports itself: the dose grows with the share of the others who have the same cause. Community work reaches everybody
/// in the village, weakly, beside what it does for the village's states.
public struct MethodEffects: Sendable {
  public static let plan = method(
    "casework.plan", Text("gain in the dose of casework from a personal plan", zh: "个案计划使服务剂量增加的比例"))
  public static let support = method(
    "groupwork.support",
    Text("gain in the dose of a group whose members all have one cause", zh: "组员致贫原因相同时小组服务剂量增加的比例"))
  public static let spread = method(
    "communitywork.spread", Text("dose of community work that every household of the village gets", zh: "社区工作惠及全村每户的剂量")
  )
  public static let parameters = [plan, support, spread]

  private let plan: Double
  private let support: Double
  let spread: Double

  init(values: ParameterValues) {
    plan = values[Self.plan]
    support = values[Self.support]
    spread = values[Self.spread]
  }

  /// By what the dose of a household with `cause` is multiplied, in a unit of households with `causes`, its own included.
  func factor(_ rule: ServiceRule, _ cause: Cause, among causes: [Cause]) -> Double {
    switch rule.method {
    case .casework: return rule.causes.isEmpty ? 1 : 1 + plan
    case .groupWork:
      guard causes.count > 1 else { return 1 }
      let alike = causes.count { $0 == cause } - 1
      return 1 + support * Double(alike) / Double(causes.count - 1)
    case .communityWork: return 1
    }
  }

  private static func method(_ key: String, _ meaning: Text) -> Parameter {
    Parameter(
      "method.\(key)", 0, .share, in: 0...1, source: "chosen; S1: casework, group work, community work",
      grade: .assumed,
      meaning)
  }
}
