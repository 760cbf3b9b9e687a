import Declarations
import Experiments
import Interventions
import Population
import Quantities
import Scenarios

extension Description {
  /// What a path is, in its own words, and what each of its programmes spends, offers and does beside.
  func lines(of path: PathPlan) -> [String] {
    let words = path.about + (path.source.isEmpty ? "" : " " + say(PathTexts.source, ["source": path.source]))
    let unranked = path.isRanked ? "" : PathTexts.unranked[language]
    let programmes = path.programmes.map(sentences)
    guard !programmes.isEmpty else { return ["`\(path.name)`: " + PathTexts.none[language]] }
    let start = [words, unranked, government(of: path)].map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    let parts = (start + programmes).joined(separator: " ")
    return ["`\(path.name)`: \(parts)"]
  }

  private func say(_ text: Text, _ arguments: [String: String]) -> String { text.rendered(language, arguments) }

  private var comma: String { language == .english ? ", " : "、" }

  private func sentences(of plan: ProgrammePlan) -> String {
    let services = Service.allCases.filter(plan.services.contains).map { $0.name[language] }
    let split = zip(BudgetLine.allCases, plan.split).filter { $1 > 0 }
      .map { "\($0.name[language]) \(NumberText.fixed($1 * 100, 0)) %" }
    let associations = plan.associations.map { "\($0.name) (\($0.kind.name[language]))" }
    let arguments = [
      "budget": NumberText.grouped(plan.budget.yuan), "payer": plan.payer, "months": "\(plan.months)",
      "villages": plan.villages.map { scenario.villages[$0].name }.joined(separator: comma),
      "households": "\(plan.households)", "who": deliverer(of: plan),
      "candidates": PathTexts.candidates(plan.administration?.candidates ?? .registered)[language],
      "places": PathTexts.places(plan.administration?.places ?? .needs)[language],
      "crises": "\(plan.crisisCases)", "books": NumberText.grouped(Double(plan.books)),
      "services": services.joined(separator: comma), "split": split.joined(separator: comma),
      "associations": associations.joined(separator: comma), "features": features(of: plan).joined(separator: "; "),
    ]
    let texts: [(Text, Bool)] = [
      (PathTexts.money, true), (PathTexts.services, !services.isEmpty), (PathTexts.split, true),
      (PathTexts.associations, !associations.isEmpty), (PathTexts.crises, plan.crisisCases > 0),
      (PathTexts.books, plan.books > 0), (PathTexts.features, !features(of: plan).isEmpty),
    ]
    return texts.filter(\.1).map { say($0.0, arguments) }.joined(separator: language == .english ? " " : "")
  }

  private func deliverer(of plan: ProgrammePlan) -> String {
    let numbers = ["staff": NumberText.plain(plan.staff), "competence": NumberText.plain(plan.competence)]
    if plan.isDeliveredByGovernment { return say(PathTexts.officials, numbers) }
    if plan.staff == 0 { return PathTexts.nobody[language] }
    guard let agency = plan.delivery?.agency else { return say(PathTexts.agency, numbers) }
    return say(
      PathTexts.namedAgency,
      numbers.merging(["name": agency.name, "origin": PathTexts.origin(agency.origin)[language]]) { $1 })
  }

  private func government(of path: PathPlan) -> String {
    guard let government = path.government, let deadline = government.deadline else { return "" }
    return say(
      PathTexts.deadline,
      [
        "months": "\(deadline)", "target": NumberText.fixed(government.target * 100, 0) + " %",
        "officials": NumberText.plain(government.officials), "attention": NumberText.plain(government.attention),
      ])
  }

  /// What a programme does beside services and associations, in the order of the month.
  private func features(of plan: ProgrammePlan) -> [String] {
    var features: [String] = []
    func add(_ text: Text, _ arguments: [String: String] = [:]) { features.append(say(text, arguments)) }
    let delivery = plan.delivery ?? DeliveryPlan()
    if let contract = delivery.contract {
      let levels = contract.supervision.map(NumberText.plain).joined(separator: "/")
      add(
        contract.kind == .commission ? PathTexts.commission : PathTexts.collaboration,
        ["levels": levels, "parts": "\(contract.instalments)", "goodwill": NumberText.plain(contract.goodwill)])
    }
    if delivery.process != nil { add(PathTexts.process) }
    if let volunteers = delivery.volunteers { add(PathTexts.volunteers, ["most": "\(volunteers.most)"]) }
    if let local = delivery.handInHand { add(PathTexts.handInHand, ["name": local.name]) }
    if delivery.synergy != nil { add(PathTexts.synergy) }
    if let docking = plan.docking, docking.mode != .off { add(PathTexts.docking(docking.mode)) }
    if let finance = plan.finance {
      if let cash = finance.cash {
        add(cash.like == nil ? PathTexts.cash : PathTexts.cashLike, ["like": cash.like ?? ""])
      }
      if finance.lendsThroughFunds { add(PathTexts.funds) }
      if finance.bringsBankLoans { add(PathTexts.loans) }
      if let industry = finance.industry { add(PathTexts.industry(industry.tie), ["name": industry.name]) }
      for measure in finance.building { add(measure.name) }
      if finance.matchesSavings { add(PathTexts.savings) }
    }
    if delivery.diffusion > 0 { add(PathTexts.diffusion) }
    if let monitoring = delivery.monitoring { add(PathTexts.monitoring, ["months": "\(monitoring.months)"]) }
    if let succession = delivery.succession, succession.by != .none {
      add(
        succession.by == .localAgency ? PathTexts.successionByAgency : PathTexts.successionByAssociations,
        ["months": "\(succession.months)"])
    }
    if let feedback = plan.feedback, feedback.strength > 0 { add(PathTexts.feedback) }
    return features
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(trimmingPrefix(" ")) }
}
