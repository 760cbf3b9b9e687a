public import Declarations
import Interventions
import Quantities

/// The sections `government` and `verification`, of a scenario or of one of its paths, and what a programme says of its
/// administration.
struct GovernmentMapping {
  let villages: [String]
  let start: Calendar

  func government(_ section: ScenarioReader) -> GovernmentPlan {
    var plan = GovernmentPlan()
    plan.officials = section.number("officials", in: 0...100_000, default: plan.officials, unit: .persons)
    plan.attention = section.number("attention", in: 0...1, default: plan.attention, unit: .share)
    plan.professionalism = section.number("professionalism", in: 0...1, default: plan.professionalism, unit: .share)
    plan.cadres = section.number("cadres", in: 0...1_000, default: plan.cadres, unit: .persons)
    plan.budget = section.optionalQuantity("budget", unit: .yuan, in: 0...1e12).flatMap { Money(yuan: $0.value) }
    plan.target = section.number("target", in: 0...1, default: plan.target, unit: .share)
    if section.has("jurisdiction") {
      let ruled = section.choices("jurisdiction", among: villages)
      plan.jurisdiction = ruled.compactMap { villages.firstIndex(of: $0) }
    }
    if section.has("deadline") {
      let deadline = start.month(of: section.month("deadline", default: start))
      if deadline < 0 { section.report(GovernmentFaults.pastDeadline, at: "deadline") }
      plan.deadline = deadline
    }
    return plan
  }

  func verification(_ section: ScenarioReader) -> VerificationPlan {
    var plan = VerificationPlan()
    plan.every = section.integer("every", in: 1...600, default: plan.every, unit: .months)
    plan.error = section.number("error", in: 0...1, default: plan.error, unit: .share)
    plan.corrects = section.number("corrects", in: 0...1, default: plan.corrects, unit: .share)
    plan.independence = section.optionalNumber("independence", in: 0...1, unit: .share)
    let isAgency = section.choice("by", among: ["independent", "agency"], default: "independent") == "agency"
    let usual: VerificationPlan.Relation = isAgency ? .reciprocity : .independence
    plan.relation = section.choice("relation", among: VerificationPlan.Relation.self, default: usual)
    if !isAgency, plan.relation != .independence { section.report(GovernmentFaults.notIndependent, at: "relation") }
    plan.sample = sample(section) ?? plan.sample
    return plan
  }

  /// `sample: 0.1` is a share; `sample: {value: 200, unit: households}` a number.
  private func sample(_ section: ScenarioReader) -> VerificationPlan.Sample? {
    let unit = section.node("sample")?.entries?.first { $0.key == "unit" }
    if case .scalar(Unit.households.symbol, _)? = unit?.node.content {
      return section.optionalInteger("sample", in: 0...100_000_000, unit: .households).map { .households($0) }
    }
    return section.optionalNumber("sample", in: 0...1, unit: .share).map { .share($0) }
  }

  /// What a programme's entry says of who delivers and how places are given; `nil` for an agency that goes by need.
  func administration(_ entry: ScenarioReader, serve: ScenarioReader) -> AdministrationPlan? {
    var plan = AdministrationPlan()
    plan.isGovernment =
      entry.choice("delivered_by", among: ["agency", "government"], default: "agency") == "government"
    plan.candidates = serve.choice("of", among: AdministrationPlan.Candidates.self, default: .registered)
    plan.places = serve.choice("by", among: AdministrationPlan.Places.self, default: .needs)
    if let teams = entry.optionalMap("work_teams") {
      plan.teams = teams.integer("teams", in: 0...1_000)
      plan.teamMembers = teams.integer("members", in: 1...100, default: plan.teamMembers, unit: .persons)
      if !plan.isGovernment { entry.report(GovernmentFaults.teams, at: "work_teams") }
    }
    return plan == AdministrationPlan() ? nil : plan
  }

  /// A government pays and delivers within its money and its border.
  func check(_ path: PathPlan, at reader: ScenarioReader) {
    guard let government = path.government else { return }
    let paid = path.programmes.filter { $0.payer == GovernmentPlan.payer }
    let asked = paid.reduce(Money.zero) { $0 + $1.budget }
    if let budget = government.budget, asked > budget {
      reader.report(
        GovernmentFaults.budget, ["path": path.name, "asked": "\(asked.yuan)", "budget": "\(budget.yuan)"],
        at: "government")
    }
    guard let ruled = government.jurisdiction else { return }
    for programme in path.programmes where programme.isDeliveredByGovernment {
      for village in programme.villages where !ruled.contains(village) {
        reader.report(
          GovernmentFaults.border, ["programme": programme.name, "village": villages[village]], at: "government")
      }
    }
  }
}

/// What can be wrong with a government, its programmes, and who verifies them.
public enum GovernmentFaults {
  static let pastDeadline = FaultKind(
    "deadline-past", Text("the deadline lies before the path begins", zh: "期限早于路径开始的月份"),
    remedy: Text("write a month from clock.start on, as in 2020-12", zh: "请写不早于 clock.start 的月份,例如 2020-12"))
  static let notIndependent = FaultKind(
    "verifier-relation", Text("an independent verifier has no other relation to government", zh: "独立评估方与政府不存在其他关系"),
    remedy: Text("write 'by: agency', or drop the relation", zh: "请写 by: agency,或去掉 relation"))
  static let teams = FaultKind(
    "teams-without-government", Text("resident work teams belong to a government", zh: "驻村工作队属于政府"),
    remedy: Text(
      "write 'delivered_by: government', or drop work_teams", zh: "请写 delivered_by: government,或去掉 work_teams"))
  static let budget = FaultKind(
    "beyond-government-budget",
    Text(
      "the programmes of '{path}' that the county government pays ask for {asked} yuan, and it has {budget}",
      zh: "路径“{path}”中由县政府出资的项目共需 {asked} 元,而其预算为 {budget} 元"),
    remedy: Text(
      "raise government.budget, lower the programmes' budgets, or name another payer",
      zh: "请提高 government.budget、降低项目预算,或改由他方出资"))
  static let border = FaultKind(
    "beyond-jurisdiction",
    Text(
      "the government delivers '{programme}' in {village}, which it does not rule",
      zh: "政府在辖区之外的 {village} 实施“{programme}”"),
    remedy: Text(
      "add the village to government.jurisdiction, or have an agency deliver",
      zh: "请把该村加入 government.jurisdiction,或由机构实施"))

  public static let all = [pastDeadline, notIndependent, teams, budget, border]
}
