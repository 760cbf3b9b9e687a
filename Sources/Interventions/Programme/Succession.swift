public import Declarations
import Population
import Quantities

/// Who carries on when the agency has left (S0, S4): a local agency with what it has learned, or the associations.
///
/// The money kept in the line `succession` is spread over the lines that services are paid from; what is still there in
/// the end returns to the payer. Leaders of associations give a share of their time, as far as cohesion goes.
public enum Succession {
  public static let leaderHours = Parameter(
    "succession.leader-hours", 40, .hoursPerMonth, in: 0...300, source: "chosen", grade: .assumed,
    Text("hours a month that leaders of an association of full cohesion can give", zh: "凝聚力充分的协会领袖每月可投入工时"))
  public static let leaderCompetence = Parameter(
    "succession.leader-competence", 0.5, .share, in: 0...1, source: "chosen", grade: .assumed,
    Text("competence of trained leaders of full leadership beside social workers", zh: "充分受训的协会领袖相对社工的能力"))
  public static let parameters = [leaderHours, leaderCompetence]

  /// Workers that leaders make up, and their competence: the mean leadership of active associations.
  static func leaders(
    of plan: ProgrammePlan, share: Double, _ county: County, _ values: ParameterValues
  ) -> (staff: Double, competence: Double) {
    let active = county.associations.filter { $0.stage.isActive && plan.villages.contains($0.village) }
    let hours = active.reduce(0) { $0 + $1.cohesion } * values[leaderHours] * share
    guard !active.isEmpty, values[Agency.hours] > 0 else { return (0, 0) }
    let leadership = active.reduce(0) { $0 + $1.leadership } / Double(active.count)
    return (hours / values[Agency.hours], values[leaderCompetence] * leadership)
  }

  /// Spreads the line `succession` over the lines of services by their shares of the budget; staff of a local agency
  /// are paid, leaders are not. What has no line to go to stays and returns to the payer.
  static func handOver(_ plan: ProgrammePlan, _ lines: inout [Int64]) {
    guard let succession = plan.delivery?.succession, succession.by != .none else { return }
    let source = BudgetLine.succession.rawValue
    guard lines.indices.contains(source) else { return }
    var targets: [BudgetLine] = [.livelihood, .associations, .visits]
    if succession.by == .localAgency { targets.append(.staff) }
    let shares = targets.map { plan.split[$0.rawValue] }
    let sum = shares.reduce(0, +)
    guard sum > 0 else { return }
    let all = lines[source]
    for (target, share) in zip(targets, shares) {
      let part = min(lines[source], Int64((Double(all) * (share / sum)).rounded(.down)))
      lines[target.rawValue] += part
      lines[source] -= part
    }
  }
}
