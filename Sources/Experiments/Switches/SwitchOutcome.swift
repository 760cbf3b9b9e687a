public import Evaluation
public import Population
import Quantities

/// A number that a run of one path leaves, by which a switch shows that it does something.
public enum SwitchOutcome: Sendable, Hashable {
  /// A rate over all phases, of true or recorded status.
  case rate(RateMeasure, PovertyStatus, Group)
  /// Exits of the group that lasted, of true status.
  case lastingExits(Group)
  /// An outcome of the last whole year.
  case yearly(OutcomeMeasure, Group)
  /// Yuan that moved by a flow over the whole run.
  case flow(Flow)
  /// A total over the county in the last month, by its name in `series.csv`.
  case total(String)
  /// A measure of `verification.csv`, by its name there, on average over the years in which it is defined.
  case register(String)
  /// The same total, on average over the months.
  case average(String)
  /// Households that took up a service, counted once for every month of it, over the whole run.
  case takenUp(Service)
  /// What a programme counts over the whole run.
  case count(Count)
  /// An index, or one of its components, by its name in `indices.csv`, on average over rounds and subjects.
  case index(IndexKind, String?)
  /// Yuan of month 0 that programmes paid out.
  case cost

  public enum Count: String, Sendable {
    case served, crisisCases, repetitions, members
  }

  /// The value in one replicate; `nil` where nothing is at risk.
  func value(of result: PathResult) -> Double? {
    switch self {
    case .rate(let measure, let status, let group):
      guard let counts = result.counts[status] else { return nil }
      return RateSample([counts], measure, in: RateCell(phase: nil, group: group)).pooled
    case .lastingExits(let group):
      return result.counts[.actual].map { Double($0.count(.lastingExits, in: RateCell(phase: nil, group: group))) }
    case .yearly(let measure, let group):
      guard let year = result.outcomes.years.last else { return nil }
      return RateSample([result.outcomes], measure, year: year, group: group).pooled
    case .flow(let flow):
      return Double(result.flows.reduce(0) { $0 + $1[flow.rawValue] }) / 100
    case .register(let name):
      guard let measure = RegisterMeasure(rawValue: name) else { return nil }
      let values = result.registers.compactMap { measure.value($0) }
      return Self.mean(values)
    case .total(let name):
      return Self.series(name, result).last
    case .average(let name):
      return Self.mean(Self.series(name, result))
    case .takenUp(let service):
      return result.delivery.takenUp[service.rawValue]
    case .count(let count):
      switch count {
      case .served: return Double(result.delivery.served)
      case .crisisCases: return Double(result.delivery.crisisCases)
      case .repetitions: return Double(result.delivery.repetitions)
      case .members: return Double(result.delivery.members)
      }
    case .index(let kind, let component):
      let place = component.flatMap { kind.definition.position(of: $0) }
      if component != nil, place == nil { return nil }
      let records = result.indices.filter { $0.index == kind.rawValue }
      return Self.mean(records.compactMap { record in place.map { record.components[$0] } ?? record.value })
    case .cost:
      return result.cost.yuan
    }
  }

  private static func series(_ name: String, _ result: PathResult) -> [Double] {
    guard let place = MonthlyTotal.allCases.firstIndex(where: { $0.key == name }) else { return [] }
    return result.totals.map { Double($0[place]) }
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
