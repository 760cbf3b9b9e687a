import Evaluation
import Population
import Quantities
import Simulation

/// What one served household says of a round.
struct HouseholdAnswer {
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
struct IndexSources {
  let county: County
  let plan: ProgrammePlan
  let index: Int
  let month: MonthContext
  /// Members that an association can hold.
  let capacity: Double
  var households: [HouseholdAnswer] = []

  init(county: County, plan: ProgrammePlan, index: Int, month: MonthContext, capacity: Double) {
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
        && plan.associations.contains { $0.village == association.village && $0.kind == association.kind }
    }
  }

  func synergy() -> [Double?] {
    normalised(
      .synergy,
      [
        "integration": ratio(
          Double(programme.spent), Double(plan.budget.fen) * Double(month.month + 1) / Double(plan.months)),
        "implementation": implementation, "satisfaction": Self.mean(households.map(\.value)),
        "economic": Self.mean(households.map(\.gain)), "social": social,
      ])
  }

  func sustainability() -> [Double?] {
    let living = associations.map { county.associations[$0] }
    let residents = plan.villages.reduce(0) { $0 + county.villages[$1].households.count }
    return normalised(
      .sustainability,
      [
        "economic": Self.mean(programme.served.map { served in isPoor(served.household) ? 0 : 1 }),
        "social": social, "management": Self.mean(living.map(\.leadership)),
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

  func association(_ association: Association) -> [Double?] {
    normalised(
      .capability,
      [
        "conditions": Double(association.members.count) / capacity, "self-building": association.leadership,
        "service": association.activity, "performance": association.cohesion,
      ])
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
