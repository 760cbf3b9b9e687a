import Declarations
import Interventions
import Quantities

/// The section `paths`: what is compared.
///
/// An entry is the name of a programme, which is then the whole path; a map with the path's own programmes; or the name
/// of a file that holds such a map (`ScenarioLoader` puts the map in its place). Every programme, of a path or of the
/// scenario, has what `every_programme` says unless it says otherwise, so that one budget is defined once. Without
/// `paths` each programme is a path. `none` is added in front when it is missing; `select` keeps some of the paths.
/// `government` and `verification` hold for every path, `none` included, and a path's own are laid over them.
struct PathMapping {
  private let root: ScenarioReader
  private let mapping: ProgrammeMapping
  private let associations: [ScenarioReader]
  private let governing: GovernmentMapping
  private let government: GovernmentPlan?
  private let verification: VerificationPlan?

  init(_ root: ScenarioReader, villages: [String], start: Calendar, run: Int) {
    self.root = root
    let governing = GovernmentMapping(villages: villages, start: start)
    self.governing = governing
    mapping = ProgrammeMapping(
      villages: villages, governing: governing, run: run,
      delivery: DeliveryMapping(agencies: AgencyMapping(root)))
    associations = root.list("associations")
    government = root.optionalMap("government").map(governing.government)
    verification = root.optionalMap("verification").map(governing.verification)
    _ = root.has("every_programme")
  }

  func paths() -> [PathPlan] {
    let programmes = mapping.programmes(readers(of: "programmes", in: root), associations: associations)
    var plans: [PathPlan] = []
    if root.has("paths") {
      for entry in root.items("paths") {
        guard let plan = path(entry, among: programmes, index: plans.count) else { continue }
        if plans.contains(where: { $0.name == plan.name }) {
          root.report(MappingFaults.twice, ["name": plan.name], at: "paths")
        }
        plans.append(plan)
      }
    } else {
      plans = programmes.map { whole(PathPlan(name: $0.name, programmes: [$0])) }
    }
    if !plans.contains(where: { $0.name == PathPlan.none.name }) { plans.insert(whole(.none), at: 0) }
    let imitation = CashImitation(paths: plans, programmes: programmes) { [root] name in
      root.report(MappingFaults.nobodyToImitate, ["name": name], at: root.has("paths") ? "paths" : "programmes")
    }
    plans = plans.map(imitation.resolved)
    guard root.has("select") else { return plans }
    let others = programmes.filter { programme in !plans.contains { $0.name == programme.name } }
    return selected(plans + others.map { imitation.resolved(whole(PathPlan(name: $0.name, programmes: [$0]))) })
  }

  private func path(_ entry: ScenarioReader.Item, among programmes: [ProgrammePlan], index: Int) -> PathPlan? {
    switch entry {
    case .map(let reader): return path(reader)
    case .name(PathPlan.none.name): return whole(.none)
    case .name(let name):
      if let programme = programmes.first(where: { $0.name == name }) {
        return whole(PathPlan(name: name, programmes: [programme]))
      }
      root.reportChoice(name, at: "paths", index, among: [PathPlan.none.name] + programmes.map(\.name))
      return nil
    }
  }

  private func path(_ reader: ScenarioReader) -> PathPlan {
    let own = reader.list("associations")
    var plan = PathPlan(
      name: reader.string("name"),
      programmes: mapping.programmes(readers(of: "programmes", in: reader), associations: own))
    plan.about = reader.string("about", default: "")
    plan.source = reader.string("source", default: "")
    plan.isRanked = reader.boolean("ranked", default: true)
    plan = whole(plan, at: reader)
    if plan.name == PathPlan.none.name, !plan.programmes.isEmpty {
      reader.report(MappingFaults.twice, ["name": plan.name], at: "name")
    }
    return plan
  }

  /// The path under its government and verifier: its own, laid over the scenario's, or the scenario's.
  private func whole(_ plan: PathPlan, at reader: ScenarioReader? = nil) -> PathPlan {
    let own = reader?.optionalMap("government", over: root.node("government")).map(governing.government)
    var path = plan.governed(by: own ?? government)
    let verifier = reader?.optionalMap("verification", over: root.node("verification")).map(governing.verification)
    path.verification = verifier ?? verification
    governing.check(path, at: reader ?? root)
    return path
  }

  /// The programmes listed at `key`, each laid over `every_programme`.
  private func readers(of key: String, in reader: ScenarioReader) -> [ScenarioReader] {
    reader.list(key, over: root.node("every_programme"))
  }

  /// The paths that `select` names, in its order, of those listed and of programmes that are paths by themselves, with
  /// the scenario's own `none` in front.
  private func selected(_ known: [PathPlan]) -> [PathPlan] {
    let names = root.choices("select", among: known.map(\.name))
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      root.report(MappingFaults.listedTwice, ["name": name], at: "select")
    }
    let chosen = names.compactMap { name in known.first { $0.name == name } }
    guard !names.contains(PathPlan.none.name) else { return chosen }
    return known.filter { $0.name == PathPlan.none.name } + chosen
  }
}
