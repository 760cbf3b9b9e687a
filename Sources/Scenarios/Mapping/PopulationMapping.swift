import Declarations
import Population

/// The sections `population` and `villages`.
struct PopulationMapping {
  let section: ScenarioReader
  private let synthetic: ScenarioReader?

  init(_ section: ScenarioReader) {
    self.section = section
    synthetic = section.has("from") ? nil : section.map("synthetic")
  }

  /// Keys of `synthetic` that stand for a parameter.
  static let keys: [(key: String, parameter: Parameter)] = [
    ("persons_per_household", PopulationParameters.persons),
    ("workers_per_household", PopulationParameters.workers),
    ("children_per_household", PopulationParameters.children),
    ("land_per_household", PopulationParameters.land),
    ("income_per_head", PopulationParameters.income),
    ("income_log_deviation", PopulationParameters.incomeDeviation),
    ("chronic_share", PopulationParameters.chronic),
  ]

  func villages(_ list: [ScenarioReader], in counties: CountyPlan) -> [VillagePlan] {
    let size = synthetic?.integer("households_per_village", in: 1...60_000, default: 700, unit: .households) ?? 0
    if counties.villages != nil { return counties.drafted(county: 0, size: size) }
    var villages: [VillagePlan] = []
    for entry in list {
      var plan = VillagePlan(
        name: entry.string("name"), industry: entry.string("industry", default: "grain"),
        remoteness: entry.number("remoteness", in: -5...5, default: 0, unit: .standardDeviations),
        households: synthetic == nil
          ? 0 : entry.integer("households", in: 1...60_000, default: size, unit: .households))
      plan.profile = profile(entry)
      if villages.contains(where: { $0.name == plan.name }) {
        entry.report(MappingFaults.twice, ["name": plan.name], at: "name")
      }
      villages.append(plan)
    }
    if villages.isEmpty { section.report(MappingFaults.noVillages) }
    return villages
  }

  /// What a village has to build an industry on; the defaults change nothing.
  private func profile(_ entry: ScenarioReader) -> VillageProfile {
    var profile = VillageProfile()
    profile.ecology = entry.number("ecology", in: 0...1, default: profile.ecology, unit: .share)
    profile.tourism = entry.number("tourism", in: 0...1, default: profile.tourism, unit: .share)
    profile.skills = entry.number("skills", in: 0...1, default: profile.skills, unit: .share)
    profile.marketAccess = entry.number("market_access", in: -0.9...100, default: profile.marketAccess, unit: .share)
    return profile
  }

  func source(_ values: inout ParameterValues, villages: [String]) -> PopulationSource {
    if let synthetic {
      for (key, parameter) in Self.keys {
        if let setting = quantity(key, parameter, in: synthetic) { values.set(parameter, setting) }
      }
    }
    do throws(Fault) {
      let marginals = try PopulationParameters.marginals(values)
      guard let file = section.optionalFile("from") else { return .synthetic(marginals) }
      return .register(try register(file, villages: villages), marginals)
    } catch {
      section.report(Faults([error]))
      return .register([], nil)
    }
  }

  private func register(_ file: String, villages: [String]) throws(Fault) -> [HouseholdDraft] {
    do throws(Faults) {
      return try HouseholdRegister.read(file, villages: villages)
    } catch {
      section.report(error)
      return []
    }
  }

  /// Plans with the number of households that a register gives each village.
  func counted(_ plans: [VillagePlan], in source: PopulationSource) -> [VillagePlan] {
    guard case .register(let drafts, _) = source else { return plans }
    return plans.enumerated().map { index, plan in
      var plan = plan
      plan.households = drafts.count { $0.village == index }
      return plan
    }
  }

  /// A number as any other, or with `mean:` for what is a mean over households.
  private func quantity(_ key: String, _ parameter: Parameter, in reader: ScenarioReader) -> ParameterSetting? {
    guard reader.has(key) else { return nil }
    if let node = reader.node(key), case .map(var entries) = node.content,
      let mean = entries.firstIndex(where: { $0.key == "mean" }), !entries.contains(where: { $0.key == "value" })
    {
      entries[mean].key = "value"
      return reader.quantity(
        ScenarioNode(.map(entries), at: node.place), reader.path(of: key), unit: parameter.unit, in: parameter.range)
    }
    return reader.optionalQuantity(key, unit: parameter.unit, in: parameter.range)
  }
}
