public import Declarations

/// The order of events in a month, as data: it can be printed, and the month runs exactly it.
public struct Schedule: Sendable {
  public enum Entry: Sendable {
    case county(any CountyMechanism)
    /// One pass over the tiles; each tile goes through all of these while it is in cache.
    case households([any HouseholdMechanism])
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  /// A line of the printed schedule.
  public struct Line: Sendable {
    public let order: String
    public let name: Text
    public let reads: Text
    public let writes: Text
  }

  public var lines: [Line] {
    var lines: [Line] = []
    for (i, entry) in entries.enumerated() {
      switch entry {
      case .county(let mechanism):
        lines.append(
          Line(order: "\(i + 1)", name: mechanism.name, reads: mechanism.reads, writes: mechanism.writes))
      case .households(let mechanisms):
        for (j, mechanism) in mechanisms.enumerated() {
          lines.append(
            Line(
              order: "\(i + 1).\(j + 1)", name: mechanism.name, reads: mechanism.reads, writes: mechanism.writes))
        }
      }
    }
    return lines
  }

  /// The same month with a mechanism just before the first one of type `place`; unchanged where there is none.
  public func inserting(
    _ mechanism: any HouseholdMechanism, before place: any HouseholdMechanism.Type
  ) -> Schedule {
    Schedule(
      entries.map { entry in
        guard case .households(var pass) = entry, let index = pass.firstIndex(where: { type(of: $0) == place }) else {
          return entry
        }
        pass.insert(mechanism, at: index)
        return .households(pass)
      })
  }

  /// The same month with a county mechanism in front of the pass over the households, where programmes' decisions are
  /// made already.
  public func insertingBeforeHouseholds(_ mechanism: any CountyMechanism) -> Schedule {
    let index = entries.firstIndex { if case .households = $0 { true } else { false } } ?? entries.endIndex
    var schedule = self
    schedule.entries.insert(.county(mechanism), at: index)
    return schedule
  }
}
