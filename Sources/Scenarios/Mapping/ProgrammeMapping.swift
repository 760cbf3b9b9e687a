import Declarations
import Interventions
import Population
import Quantities

/// The sections `programmes` and `associations`, of a scenario or of one of its paths.
struct ProgrammeMapping {
  let villages: [String]
  let governing: GovernmentMapping

  /// Months of the run: no programme is longer.
  let run: Int
  let delivery: DeliveryMapping

  /// - Parameter associations: those that a programme incubates in its villages unless it lists its own.
  func programmes(_ list: [ScenarioReader], associations: [ScenarioReader]) -> [ProgrammePlan] {
    let incubated = self.associations(associations)
    var plans: [ProgrammePlan] = []
    for entry in list {
      var plan = programme(entry)
      let own = entry.has("associations") ? self.associations(entry.list("associations")) : incubated
      plan.associations = own.map(\.plan).filter { plan.hasPhases && plan.villages.contains($0.village) }
      if entry.has("associations") { checkServed(own, by: [plan]) }
      if plan.name == "none" || plans.contains(where: { $0.name == plan.name }) {
        entry.report(MappingFaults.twice, ["name": plan.name], at: "name")
      }
      if plan.months > run {
        entry.report(MappingFaults.runtime, ["months": "\(plan.months)", "run": "\(run)"], at: "months")
      }
      plans.append(plan)
    }
    checkServed(incubated, by: plans)
    return plans
  }

  private typealias Incubated = (place: ScenarioReader, plan: ProgrammePlan.AssociationPlan)

  private func associations(_ list: [ScenarioReader]) -> [Incubated] {
    let incubated = list.compactMap { place in association(place).map { (place: place, plan: $0) } }
    for (index, (place, plan)) in incubated.enumerated()
    where incubated[..<index].contains(where: { $0.plan.village == plan.village && $0.plan.kind == plan.kind }) {
      place.report(MappingFaults.sameKind, ["village": villages[plan.village], "kind": plan.kind.key])
    }
    return incubated
  }

  private func checkServed(_ incubated: [Incubated], by plans: [ProgrammePlan]) {
    for (place, plan) in incubated where !plans.contains(where: { $0.villages.contains(plan.village) }) {
      place.report(MappingFaults.unserved, ["village": villages[plan.village]], at: "village")
    }
  }

  private func association(_ entry: ScenarioReader) -> ProgrammePlan.AssociationPlan? {
    let village = entry.choice("village", among: villages)
    let kind = AssociationKind(key: entry.choice("kind", among: AssociationKind.allCases.map(\.key)))
    let name = entry.string("name")
    guard let place = villages.firstIndex(of: village), let kind else { return nil }
    return .init(village: place, kind: kind, name: name)
  }

  private func programme(_ entry: ScenarioReader) -> ProgrammePlan {
    let finance = FinanceMapping(entry: entry)
    let money = finance.plan()
    // Who imitates another programme takes over its budget.
    let budget = entry.quantity(
      "budget", unit: .yuan, in: 0...1e12,
      default: money?.cash?.like == nil ? nil : .init(value: 0, source: "as imitated", grade: .assumed))
    let served = entry.has("villages") ? entry.choices("villages", among: villages) : villages
    if served.isEmpty { entry.report(MappingFaults.noVillages, at: "villages") }
    for (index, name) in served.enumerated() where served[..<index].contains(name) {
      entry.report(MappingFaults.twice, ["name": name], at: "villages")
    }
    var plan = ProgrammePlan(
      name: entry.string("name"), budget: Money(yuan: budget.value) ?? .zero,
      months: entry.integer("months", in: 1...600, default: 12, unit: .months),
      villages: served.compactMap { villages.firstIndex(of: $0) })
    plan.payer = entry.string("payer", default: "central-budget")
    delivery.read(entry, into: &plan)
    let serve = entry.mapOrEmpty("serve")
    plan.households = serve.integer("households", in: 0...10_000_000, default: 0, unit: .households)
    plan.administration = governing.administration(entry, serve: serve)
    plan.crisisCases = entry.integer("crisis_cases", in: 0...1_000_000, default: 0)
    plan.books = entry.integer("books", in: 0...100_000_000, default: 0)
    let further = ServiceCatalogue.named
    let services = entry.choices("services", among: ServiceCatalogue.offered.map(\.key) + further.map(\.key))
    if entry.has("services") {
      let rules = further.filter { services.contains($0.key) }.map(\.rule)
      plan.services = Set(services.compactMap { Service(key: $0) })
      plan.ownRules = rules
    }
    if let split = entry.optionalMap("split") { plan.split = self.split(split) }
    plan.finance = money
    finance.complete(&plan)
    plan.docking = entry.optionalMap("docking").map(DockingMapping.docking)
    plan.feedback = FeedbackMapping.plan(entry)
    // What imitates another has one line and nobody who delivers, whatever `every_programme` says.
    if money?.cash?.like == nil { delivery.check(entry, plan) }
    return plan
  }

  /// Shares of the budget by line, which must sum to one.
  private func split(_ section: ScenarioReader) -> [Double] {
    let shares = BudgetLine.allCases.map { section.number($0.key, in: 0...1, default: 0, unit: .share) }
    let sum = shares.reduce(0, +)
    guard abs(sum - 1) < 1e-9 else {
      section.report(MappingFaults.split, ["sum": "\(sum)"])
      return ProgrammePlan.defaultSplit
    }
    return shares
  }
}
