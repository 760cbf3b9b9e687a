public import Declarations
public import Population
import Randomness
public import Simulation

/// Third-party verification of the register (M33): who was identified wrongly, whose exit was real (脱真贫、真脱贫).
///
/// In every December that is due, after the register, a sample of recorded exits, of the registered and of all others is
/// judged again. A judgement is wrong with the chance of `error`. What would embarrass the government, a false exit, a
/// household wrongly on the register or wrongly not on it, goes unreported with the chance
///
///     shading · (1 − independence)
///
/// where independence follows from the agency's relation to government (M44) unless it is given. A share of the false
/// exits that are reported goes back on the register in the month after.
public struct Verification: CountyMechanism {
  public static let shading = Parameter(
    "verification.shading", 0.8, .share, in: 0...1, source: "chosen; S0, S2: an agent of government or a third party",
    grade: .assumed,
    Text("share of unwelcome findings that a verifier without independence leaves out", zh: "毫无独立性的评估方隐去不利发现的比例"))
  public static let independence: [Parameter] = VerificationPlan.Relation.allCases.map { relation in
    let defaults: [VerificationPlan.Relation: Double] = [.dependence: 0.2, .reciprocity: 0.5, .partnership: 0.8]
    return Parameter(
      "verification.independence.\(relation.rawValue)", defaults[relation] ?? 1, .share, in: 0...1,
      source: "chosen; S0: dependence, reciprocity, partnership; S2: independence", grade: .assumed,
      Text(
        "independence of a verifier in a relation of \(relation.name.english)",
        zh: "处于\(relation.name.chinese)的评估方的独立性"))
  }
  public static let parameters = [shading] + independence

  public let name = Text("third-party verification (December)", zh: "第三方评估(12 月)")
  public let reads = Text("recorded and true status", zh: "登记状态与真实状态")
  public let writes = Text("reports, cases sent back", zh: "评估报告、退回名单")

  private let plan: VerificationPlan
  /// Chance that an unwelcome finding is left out.
  private let leftOut: Double

  public init(plan: VerificationPlan, values: ParameterValues) {
    self.plan = plan
    let stated = VerificationPlan.Relation.allCases.firstIndex(of: plan.relation).map { values[Self.independence[$0]] }
    leftOut = values[Self.shading] * (1 - (plan.independence ?? stated ?? 1))
  }

  public func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) {
    guard month.isDecember, month.month >= 0 else { return }
    let last = county.government.reports.last?.month
    guard last.map({ month.month - $0 >= plan.every }) ?? true else { return }
    let since = last.map { $0 + 1 } ?? month.month - 11
    let share = plan.sample.share(of: county.villages.reduce(0) { $0 + $1.occupied })
    var findings = RegisterFindings()
    var sentBack: [HouseholdIndex] = []
    var household: HouseholdIndex = 0
    for tile in county.tiles {
      for row in 0..<tile.count where tile.members[row] > 0 {
        let group = RegisterGroup(tile.recorded[row], since: since)
        let u = month.draws.uniform4(at: Address(id: tile.id[row], month: month.month, purpose: .verification))
        findings[keyPath: group.group].size += 1
        if u[0] < share {
          let poor = reported(isPoor: tile.status[row].isPoor, group, u)
          findings[keyPath: group.group].examined += 1
          findings[keyPath: group.group].poor += poor ? 1 : 0
          if poor, group == .exited, u[3] < plan.corrects { sentBack.append(household + HouseholdIndex(row)) }
        }
      }
      household += HouseholdIndex(tile.count)
    }
    county.government.reports.append(VerificationReport(month: month.month, findings: findings))
    county.government.sentBack += sentBack
  }

  /// What the report says of a household: the judgement, unless it is unwelcome and left out.
  private func reported(isPoor: Bool, _ group: RegisterGroup, _ u: SIMD4<Double>) -> Bool {
    let judged = isPoor != (u[1] < plan.error)
    let official = group == .registered
    return judged != official && u[2] < leftOut ? official : judged
  }
}

extension Purpose {
  static let verification = Purpose(rawValue: 83)
}
