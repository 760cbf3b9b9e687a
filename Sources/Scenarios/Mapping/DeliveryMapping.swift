public import Declarations
import Interventions
import Population
import Quantities

/// What a programme says of who delivers and how: `agency`, `hand_in_hand`, `contract`, `process`, `volunteers`,
/// `monitoring`, `succession`, `synergy`, `diffusion`.
struct DeliveryMapping {
  let agencies: AgencyMapping

  func read(_ entry: ScenarioReader, into plan: inout ProgrammePlan) {
    var delivery = DeliveryPlan()
    agencies.read(entry, into: &plan, &delivery)
    if entry.has("hand_in_hand") {
      delivery.handInHand = agencies.named("hand_in_hand", entry)
      if let local = delivery.handInHand, local.name == delivery.agency?.name {
        entry.report(DeliveryFaults.itself, ["name": local.name], at: "hand_in_hand")
      }
    }
    if let section = entry.optionalMap("contract") { delivery.contract = contract(section, months: plan.months) }
    if let section = entry.optionalMap("process") {
      delivery.process = ProcessPlan(
        evaluationMonths: section.integer("evaluation_months", in: 0...60, default: 1, unit: .months))
    }
    if let section = entry.optionalMap("volunteers") {
      delivery.volunteers = VolunteerPlan(
        most: section.integer("most", in: 0...100_000, default: 20, unit: .persons),
        hours: section.number("hours", in: 0...300, default: 6, unit: .hoursPerMonth),
        competence: section.number("competence", in: 0...1, default: 0.4, unit: .share))
    }
    if let section = entry.optionalMap("monitoring") {
      delivery.monitoring = MonitoringPlan(months: section.integer("months", in: 0...600, default: 24, unit: .months))
    }
    if let section = entry.optionalMap("succession") { delivery.succession = succession(section) }
    if let section = entry.optionalMap("synergy") { delivery.synergy = synergy(section) }
    delivery.diffusion = entry.number("diffusion", in: 0...1, default: 0, unit: .perYear)
    if delivery != DeliveryPlan() { plan.delivery = delivery }
  }

  /// What needs a line of the budget that has none, and a local agency that nobody has named.
  func check(_ entry: ScenarioReader, _ plan: ProgrammePlan) {
    func needs(_ line: BudgetLine, _ key: String, at place: String? = nil) {
      guard plan.split[line.rawValue] <= 0, plan.budget > .zero else { return }
      entry.report(DeliveryFaults.unfunded, ["key": key, "line": line.key], at: place ?? key)
    }
    if entry.has("services"), plan.services.contains(.housing) {
      needs(.relocation, Service.housing.key, at: "services")
    }
    guard let delivery = plan.delivery else { return }
    if delivery.monitoring != nil { needs(.monitoring, "monitoring") }
    if let contract = delivery.contract, contract.kind == .commission,
      contract.supervision[0] > 0 || contract.supervision[2] > 0
    {
      needs(.administration, "contract")
    }
    if delivery.succession?.by == .localAgency, delivery.handInHand == nil, delivery.agency?.origin != .local {
      entry.report(DeliveryFaults.noLocal, at: "succession")
    }
  }

  private func contract(_ section: ScenarioReader, months: Int) -> ContractPlan {
    var plan = ContractPlan(kind: section.choice("kind", among: ContractPlan.Kind.self))
    func share(_ key: String, _ value: Double) -> Double {
      section.number(key, in: 0...1, default: value, unit: .share)
    }
    switch plan.kind {
    case .commission:
      let payer = share("supervision", 0)
      plan.supervision = [payer, share("own_supervision", payer), share("satisfaction", payer)]
      plan.instalments = section.integer("instalments", in: 1...120, default: 1)
      if plan.instalments > months {
        section.report(
          DeliveryFaults.instalments, ["instalments": "\(plan.instalments)", "months": "\(months)"], at: "instalments")
      }
      plan.bar = share("bar", 0)
    case .collaboration:
      plan.goodwill = share("goodwill", 0.5)
      plan.reciprocity = share("reciprocity", 0.5)
    }
    plan.linkage = share("linkage", 0)
    for entry in section.list("partners") {
      let partner = entry.string("name")
      plan.partners.append(AgencyMapping.agency(entry, name: partner))
    }
    return plan
  }

  private func succession(_ section: ScenarioReader) -> SuccessionPlan {
    SuccessionPlan(
      by: section.choice("by", among: SuccessionPlan.Body.self),
      share: section.number("share", in: 0...1, default: 0.5, unit: .share),
      months: section.integer("months", in: 1...600, default: 24, unit: .months))
  }

  private func synergy(_ section: ScenarioReader) -> SynergyPlan {
    func lever(_ key: String) -> Double { section.number(key, in: 0...1, default: 1, unit: .share) }
    return SynergyPlan(
      communication: lever("communication"), duties: lever("duties"), benefitSharing: lever("benefit_sharing"),
      riskSharing: lever("risk_sharing"))
  }
}

/// What can be wrong in who delivers and how.
public enum DeliveryFaults {
  static let noAgencies = FaultKind(
    "no-agencies", Text("the scenario lists no agencies", zh: "场景没有列出机构"),
    remedy: Text("list them: agencies: [{name: Xuri, staff: 3}]", zh: "请列出:agencies: [{name: Xuri, staff: 3}]"))
  static let itself = FaultKind(
    "hand-in-hand-itself", Text("{name} cannot learn from itself", zh: "{name} 不能与自己结对"),
    remedy: Text("name a local agency that is not the programme's own", zh: "请填写另一家本地机构"))
  static let unfunded = FaultKind(
    "unfunded", Text("{key} needs money, and the line {line} has none", zh: "{key} 需要资金,而预算项 {line} 为零"),
    remedy: Text("give split.{line} a share of the budget", zh: "请在 split.{line} 中给出预算比例"))
  static let noLocal = FaultKind(
    "no-local-agency", Text("no local agency can carry on", zh: "没有可接续的本地机构"),
    remedy: Text(
      "name one: hand_in_hand: NAME, or give the agency origin: local", zh: "请填写 hand_in_hand: 名称,或 origin: local"))
  static let instalments = FaultKind(
    "too-many-instalments",
    Text("{instalments} instalments do not fit {months} months", zh: "{months} 个月内无法拨付 {instalments} 期"),
    remedy: Text("at most one instalment a month", zh: "每月至多一期"))
  static let funding = FaultKind(
    "agency-funding", Text("the sources of funds add up to {sum}, expected 1", zh: "资金来源之和为 {sum},应为 1"),
    remedy: Text("give each source as a share of one", zh: "请按比例填写各来源,合计为 1"))

  public static let all = [noAgencies, itself, unfunded, noLocal, instalments, funding]
}
