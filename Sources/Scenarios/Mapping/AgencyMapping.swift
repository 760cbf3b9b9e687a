import Declarations
import Interventions

/// The section `agencies`, and what a programme's `agency` says: the name of one of them, or its own.
struct AgencyMapping {
  let agencies: [AgencyPlan]

  init(_ root: ScenarioReader) {
    var found: [AgencyPlan] = []
    for entry in root.list("agencies") {
      let agency = Self.agency(entry, name: entry.string("name"))
      if found.contains(where: { $0.name == agency.name }) {
        entry.report(MappingFaults.twice, ["name": agency.name], at: "name")
      }
      found.append(agency)
    }
    agencies = found
  }

  /// Staff and competence of the programme, and the agency as an actor where it has a name.
  func read(_ entry: ScenarioReader, into plan: inout ProgrammePlan, _ delivery: inout DeliveryPlan) {
    if case .scalar? = entry.node("agency")?.content {
      guard let agency = named("agency", entry) else { return }
      delivery.agency = agency
      (plan.staff, plan.competence) = (agency.staff, agency.competence)
      return
    }
    let section = entry.mapOrEmpty("agency")
    let name = section.optionalString("name")
    let agency = Self.agency(section, name: name ?? plan.name)
    (plan.staff, plan.competence) = (agency.staff, agency.competence)
    if name != nil || Self.ofAnActor.contains(where: section.has) { delivery.agency = agency }
  }

  /// The agency of the scenario that `key` names.
  func named(_ key: String, _ entry: ScenarioReader) -> AgencyPlan? {
    guard !agencies.isEmpty else {
      entry.report(DeliveryFaults.noAgencies, at: key)
      return nil
    }
    let name = entry.choice(key, among: agencies.map(\.name))
    return agencies.first { $0.name == name }
  }

  static let ofAnActor = ["origin", "governance", "brand", "other_contracts", "turnover", "funding"]

  static func agency(_ entry: ScenarioReader, name: String) -> AgencyPlan {
    let staff = entry.quantity(
      "staff", unit: .persons, in: 0...10_000, default: .init(value: 3, source: "facts A10", grade: .assumed))
    let competence = entry.quantity(
      "competence", unit: .share, in: 0...1, default: .init(value: 0.7, source: "chosen", grade: .assumed))
    var agency = AgencyPlan(name: name, staff: staff.value, competence: competence.value)
    agency.origin = entry.choice("origin", among: AgencyPlan.Origin.self, default: .outside)
    agency.governance = entry.number("governance", in: 0...1, default: 0.5, unit: .share)
    agency.brand = entry.number("brand", in: 0...1, default: 0, unit: .share)
    agency.otherContracts = entry.number("other_contracts", in: 0...1_000, default: 0, unit: .count)
    agency.turnover = entry.number("turnover", in: 0...1, default: 0, unit: .perYear)
    if let funding = entry.optionalMap("funding") {
      agency.funding = funding.keys.map { funding.number($0, in: 0...1, unit: .share) }
      let sum = agency.funding.reduce(0, +)
      if abs(sum - 1) > 1e-9 { funding.report(DeliveryFaults.funding, ["sum": "\(sum)"]) }
    }
    return agency
  }
}
