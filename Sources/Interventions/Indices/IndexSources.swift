import Evaluation
package import Population
import Quantities
package import Simulation

/// What one served household says of a round.
package struct HouseholdAnswer {
  var household: HouseholdIndex
  var components: [Double?]
  var value: Double
  /// Of the next round.
  var expectation: Double
  /// Of twelve months a head, in poverty lines, and its change since the round began.
  var income: Double
  var gain: Double
  /// Whether it took up anything in the round.
  var isReached: Bool
}

/// Where the components of a programme's indices come from: the county's state at the end of a round.
///
/// Each list is in the order of the index's definition, normalised to 0 … 1; `nil` where there is no source.
package struct IndexSources {
  let county: County
  let plan: ProgrammePlan
  let index: Int
  let month: MonthContext
  /// Members that an association can hold.
  let capacity: Double
  var households: [HouseholdAnswer] = []

  package init(county: County, plan: ProgrammePlan, index: Int, month: MonthContext, capacity: Double) {
    self.county = county
    self.plan = plan
    self.index = index
    self.month = month
    self.capacity = capacity
  }

  private var programme: ProgrammeState { county.programmes[index] }
  private var begun: ReviewState { programme.review ?? ReviewState() }

  /// The programme's associations that are alive, by their place in the county.
  var associations: [Int] {
    county.associations.indices.filter { a in
      let association = county.associations[a]
      return association.stage.isActive
        && plan.associations.contains { $0.names(association) }
    }
  }

  package func synergy() -> [Double?] {
    normalised(
      .synergy,
      [
        "integration": integration, "implementation": implementation,
        "satisfaction": Self.mean(households.map(\.value)),
        "economic": Self.mean(households.map(\.gain)), "social": social,
      ])
  }

  package func sustainability() -> [Double?] {
    let living = associations.map { county.associations[$0] }
    let residents = plan.villages.reduce(0) { $0 + county.villages[$1].households.count }
    return normalised(
      .sustainability,
      [
        "economic": Self.mean(programme.served.map { served in isPoor(served.household) ? 0 : 1 }),
        "social": social, "ecological": ecology, "management": Self.mean(living.map(\.leadership)),
        "funding": ratio(
          Double(programme.lines.reduce(0, +)), Double(programme.spent - begun.spent)),
        "influence": ratio(Double(living.reduce(0) { $0 + $1.members.count }), Double(residents)),
      ])
  }

  func agency() -> [Double?] {
    normalised(
      .capability,
      [
        "conditions": plan.competence,
        "service": Self.mean(households.map { $0.isReached ? 1 : 0 }), "performance": implementation,
      ])
  }

  /// Organisations of one kind together, those that are active: what they can do, how willing they are, how many may offer,
  /// and what became of their help. `nil` where there are none.
  package func organisations(_ kind: OrganisationKind) -> [Double?]? {
    let active = county.organisations.filter { $0.kind == kind && $0.isActive }
    guard !active.isEmpty else { return nil }
    return normalised(
      .capability,
      [
        "conditions": Self.mean(active.map(\.competence)), "self-building": Self.mean(active.map(\.willingness)),
        "service": Self.mean(active.map { $0.mayOffer ? 1 : 0 }), "performance": Self.mean(active.map(\.grade)),
      ])
  }

  func association(_ association: Association) -> [Double?] {
    normalised(
      .capability,
      [
        "conditions": Double(association.members.count) / capacity, "self-building": association.leadership,
        "service": association.activity, "performance": association.cohesion,
      ])
  }

  /// What others put in: the worth of docked help by that and the money spent, and the hours of partners and volunteers by
  /// all hours; the mean of those that are known.
  private var integration: Double? {
    let docks = plan.hasDocking
    let help = docks ? county.docking[index][.help] : 0
    let money = docks ? ratio(Double(help), Double(help + programme.spent)) : nil
    let worked = programme.delivery.ownHours + programme.delivery.linkedHours > 0
    return Self.mean([money, worked ? programme.delivery.resourceIntegration : nil].compactMap { $0 })
  }

  /// State of the environment where the programme has started an industry, by what it was before.
  private var ecology: Double? {
    Self.mean(
      county.finance.enterprises.filter { $0.programme == index }.compactMap { enterprise in
        ratio(county.villages[enterprise.village].profile.ecology, enterprise.ecologyBefore)
      })
  }

  private var implementation: Double? {
    ratio(
      programme.delivered.reduce(0, +) - begun.delivered, programme.planned.reduce(0, +) - begun.planned)
  }

  private var social: Double? {
    Self.mean(
      plan.villages.map { village in
        (county.villages[village][.trust] + county.villages[village][.participation]) / 2
      })
  }

  private func isPoor(_ household: HouseholdIndex) -> Bool { county.with(household) { $0.status[$1].isPoor } }

  private func normalised(_ kind: IndexKind, _ raw: [String: Double?]) -> [Double?] {
    kind.definition.components.map { component in
      (raw[component.key] ?? nil).map { component.normalised($0) }
    }
  }

  /// `nil` where there is nothing to divide by.
  private func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }

  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The lower quartile, the median and the upper quartile, each the smallest value that a share of 1/4, 1/2 or 3/4
  /// does not exceed; none of nothing.
  static func quartiles(_ values: [Double]) -> [Double] {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return [] }
    return [1, 2, 3].map { sorted[($0 * sorted.count + 3) / 4 - 1] }
  }
}

extension County {
  /// Income of the last twelve months a head, in poverty lines.
  func incomeInLines(of household: HouseholdIndex, line: Int64) -> Double {
    with(household) { tile, row in
      Double(tile.incomeSum[row]) / Double(max(1, Int64(tile.members[row]) * line))
    }
  }
}
