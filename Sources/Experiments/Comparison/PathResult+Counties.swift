import Evaluation
import Interventions
import Population
import Quantities
import Scenarios

/// A nation's tables count by county, as a county's count by village.
extension PathResult {
  /// What a nation keeps of a county: its villages as one, and no households.
  func collapsed() -> PathResult {
    var county = self
    county.counts = counts.mapValues { $0.collapsed() }
    county.outcomes = outcomes.collapsed()
    county.survival = survival.closed()
    county.counterfactual = counterfactual.map {
      Counterfactual(counts: $0.counts.mapValues { $0.collapsed() }, outcomes: $0.outcomes.collapsed())
    }
    county.spells = [:]
    county.evaluation = nil
    return county
  }

  /// One path of one replicate over all counties, each collapsed, in the order of their numbers.
  ///
  /// - Parameter places: the counties' names, and their villages: by these the means over villages are weighed.
  /// - Precondition: there is at least one county.
  static func joined(_ counties: [PathResult], places: [CountyPlace]) -> PathResult {
    var nation = counties[0]
    nation.counts = Self.joined(counties.map(\.counts))
    nation.outcomes = .joined(counties.map(\.outcomes))
    nation.registers = nation.registers.indices.map { RegisterYear(counties.map(\.registers[$0]), places: places) }
    nation.totals = nation.totals.indices.map { MonthlyTotal.joined(counties.map(\.totals[$0]), places: places) }
    nation.funds = counties.flatMap(\.funds)
    nation.indices = zip(counties, places).flatMap { county, place in
      county.indices.map { record in
        var record = record
        record.subject = "\(place.name): \(record.subject)"
        return record
      }
    }
    nation.isBalanced = counties.allSatisfy(\.isBalanced)
    for county in counties.dropFirst() {
      nation.survival.merge(county.survival)
      for month in nation.flows.indices { nation.flows[month].add(county.flows[month]) }
      for group in nation.groupSizes.indices { nation.groupSizes[group] += county.groupSizes[group] }
      nation.cost += county.cost
      nation.delivery.add(county.delivery)
      if let effects = county.effects { nation.effects?.merge(effects) }
    }
    nation.counterfactual = Counterfactual(joining: counties.compactMap(\.counterfactual))
    return nation
  }

  fileprivate static func joined(_ counties: [[PovertyStatus: PhaseCounts]]) -> [PovertyStatus: PhaseCounts] {
    var all: [PovertyStatus: PhaseCounts] = [:]
    for status in PovertyStatus.allCases {
      let counts = counties.compactMap { $0[status] }
      if !counts.isEmpty { all[status] = .joined(counts) }
    }
    return all
  }
}

/// What joining needs to know of a county.
struct CountyPlace {
  let name: String
  let villages: Int

  init(_ scenario: Scenario) {
    name = scenario.county
    villages = scenario.villages.count
  }
}

extension PathResult.Counterfactual {
  fileprivate init?(joining counties: [Self]) {
    guard !counties.isEmpty else { return nil }
    self.init(counts: PathResult.joined(counties.map(\.counts)), outcomes: .joined(counties.map(\.outcomes)))
  }
}

extension PathResult.Delivery {
  fileprivate mutating func add(_ other: Self) {
    planned.add(other.planned)
    delivered.add(other.delivered)
    takenUp.add(other.takenUp)
    served += other.served
    crisisCases += other.crisisCases
    repetitions += other.repetitions
    members += other.members
  }
}

extension RegisterYear {
  /// Households are added; pressure and what cadres bear are means over villages, 0 in a county that has none of it.
  fileprivate init(_ counties: [RegisterYear], places: [CountyPlace]) {
    self = counties[0]
    for county in counties.dropFirst() {
      truth.add(county.truth)
      trueExits += county.trueExits
      if let other = county.report { report = report?.adding(other) ?? other }
      if let other = county.targeting { targeting?.add(other) }
    }
    let villages = places.reduce(0.0) { $0 + Double($1.villages) }
    func mean(_ value: (RegisterYear) -> Double?) -> Double? {
      guard counties.contains(where: { value($0) != nil }) else { return nil }
      return zip(counties, places).reduce(0) { $0 + (value($1.0) ?? 0) * Double($1.1.villages) } / villages
    }
    pressure = mean(\.pressure)
    cadreCapability = mean(\.cadreCapability)
    cadres = mean { $0.cadres?.workload }.map { workload in
      CadreState(workload: workload, stress: mean { $0.cadres?.stress } ?? 0)
    }
  }
}

extension RegisterFindings {
  fileprivate func adding(_ other: RegisterFindings) -> RegisterFindings {
    var sum = self
    sum.add(other)
    return sum
  }

  fileprivate mutating func add(_ other: RegisterFindings) {
    for group in [\RegisterFindings.exits, \.registered, \.others] {
      self[keyPath: group].size += other[keyPath: group].size
      self[keyPath: group].examined += other[keyPath: group].examined
      self[keyPath: group].poor += other[keyPath: group].poor
    }
  }
}

extension MonthlyTotal {
  /// One month's totals of all counties: sums, and of a mean the mean over what it is of.
  fileprivate static func joined(_ counties: [[Int64]], places: [CountyPlace]) -> [Int64] {
    allCases.enumerated().map { index, total in
      guard let weigh = total.weight else { return counties.reduce(0) { $0 + $1[index] } }
      let weights = zip(counties, places).map { Double(weigh($0, $1)) }
      let sum = zip(counties, weights).reduce(0.0) { $0 + Double($1.0[index]) * $1.1 }
      let all = weights.reduce(0, +)
      return all > 0 ? Int64((sum / all).rounded(.toNearestOrEven)) : 0
    }
  }

  /// How much a county's mean counts; `nil` for what adds up.
  ///
  /// By villages, by those outside every programme, or by associations. How many agencies a county has is not kept: their
  /// means and those of programmes count alike in every county that has an agency at work or a programme.
  private var weight: ((_ totals: [Int64], CountyPlace) -> Int64)? {
    switch self {
    case .village(let mean):
      guard mean.isOutside else { return { Int64($1.villages) } }
      return { totals, place in
        Int64(place.villages)
          - [InstitutionTotal.inIntervention, .inEmpowerment, .inBuilding, .after].reduce(0) { $0 + totals[of: $1] }
      }
    case .institution(.cohesion): return { totals, _ in totals[of: .associations] }
    case .institution(.outsideCompetence): return { totals, _ in totals[of: .outsideCompetence] > 0 ? 1 : 0 }
    case .institution(.localCompetence): return { totals, _ in totals[of: .localCompetence] > 0 ? 1 : 0 }
    case .institution(.effort), .institution(.goodwill): return { _, _ in 1 }
    case .county, .docking, .people, .institution: return nil
    }
  }
}

extension [Int64] {
  /// One of the totals of a month.
  fileprivate subscript(of total: InstitutionTotal) -> Int64 {
    MonthlyTotal.allCases.firstIndex(of: .institution(total)).map { self[$0] } ?? 0
  }
}

extension [Int64] {
  fileprivate mutating func add(_ other: [Int64]) { for index in indices { self[index] += other[index] } }
}

extension [Double] {
  fileprivate mutating func add(_ other: [Double]) { for index in indices { self[index] += other[index] } }
}
