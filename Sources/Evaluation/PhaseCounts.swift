public import Quantities

/// One cell of a table of rates; `phase` nil means all phases together.
public struct RateCell: Sendable, Hashable {
  public var phase: Phase?
  public var group: Group
  public var unit: CountUnit
  public var definition: RateDefinition

  public init(
    phase: Phase?, group: Group = .eligible, unit: CountUnit = .households, definition: RateDefinition = .personTime
  ) {
    self.phase = phase
    self.group = group
    self.unit = unit
    self.definition = definition
  }
}

/// Events and months at risk of one run, by village, phase, definition, group and unit: integers, so that merging is
/// exact, associative and commutative.
///
/// Stored as one dense array of villages × 5 phases × 4 definitions × 8 counters × 6 groups × 2 units, or of the part
/// of it that `detail` names; what it leaves out counts as 0.
public struct PhaseCounts: Sendable, Hashable {
  /// Which definitions and groups are counted.
  public enum Detail: String, Sendable, Hashable, Codable {
    case full
    /// Person-time alone: all that differences of paths are made of.
    case personTime
    /// Person-time of the groups that a programme makes: served, members, not served.
    case programmeGroups

    var definitions: Int { self == .full ? PhaseCounts.definitions : 1 }
    var firstGroup: Int { self == .programmeGroups ? Group.served.rawValue : 0 }
    /// Counts of one counter.
    var cell: Int { (PhaseCounts.groups - firstGroup) * PhaseCounts.units }
    /// Counts of one village.
    var village: Int { PhaseCounts.phases * definitions * PhaseCounts.counters * cell }
  }

  private static let phases = Phase.allCases.count
  private static let definitions = RateDefinition.allCases.count
  private static let counters = RateCounter.allCases.count
  private static let groups = Group.allCases.count
  private static let units = CountUnit.allCases.count

  public private(set) var villages: Int
  public let detail: Detail
  /// The counts in the order above, the last index fastest; for files and messages.
  public private(set) var values: [Int64]

  public init(villages: Int, detail: Detail = .full) {
    precondition(villages >= 0)
    self.villages = villages
    self.detail = detail
    values = Array(repeating: 0, count: villages * detail.village)
  }

  init(villages: Int, detail: Detail, values: [Int64]) {
    self.villages = villages
    self.detail = detail
    self.values = values
  }

  /// Counts in full read back; `nil` when their number does not fit.
  public init?(villages: Int, values: [Int64]) {
    guard villages >= 0, values.count == villages * Detail.full.village else { return nil }
    self.villages = villages
    detail = .full
    self.values = values
  }

  /// Adds the counts of another part of the same run.
  public mutating func merge(_ other: PhaseCounts) {
    precondition(villages == other.villages && detail == other.detail)
    for index in values.indices { values[index] += other.values[index] }
  }

  /// The same counts with all villages taken as one.
  public func collapsed() -> PhaseCounts {
    var sum = PhaseCounts(villages: 1, detail: detail)
    for index in values.indices { sum.values[index % detail.village] += values[index] }
    return sum
  }

  /// Counts of several counties under one another: the villages of the first, then those of the second, and so on.
  ///
  /// - Precondition: there is one, and all count in the same detail.
  public static func joined(_ counties: [PhaseCounts]) -> PhaseCounts {
    precondition(Set(counties.map(\.detail)).count == 1)
    var all = PhaseCounts(villages: 0, detail: counties[0].detail)
    all.villages = counties.reduce(0) { $0 + $1.villages }
    all.values = counties.flatMap(\.values)
    return all
  }

  /// A counter in one village.
  public func count(_ counter: RateCounter, village: Int, in cell: RateCell) -> Int64 {
    let group = cell.group.rawValue - detail.firstGroup
    guard group >= 0, cell.definition.rawValue < detail.definitions else { return 0 }
    let offset = group * Self.units + cell.unit.rawValue
    guard let phase = cell.phase else {
      return Phase.allCases.reduce(0) {
        $0 + values[index(village, $1, cell.definition, counter) + offset]
      }
    }
    return values[index(village, phase, cell.definition, counter) + offset]
  }

  /// A counter summed over all villages.
  public func count(_ counter: RateCounter, in cell: RateCell) -> Int64 {
    (0..<villages).reduce(0) { $0 + count(counter, village: $1, in: cell) }
  }

  /// Adds `amount` to a counter for one household, in all its groups, as households and as persons.
  mutating func book(_ amount: Int, to address: Address, groups: Groups, members: Int32) {
    guard address.definition.rawValue < detail.definitions else { return }
    var place = index(address.village, address.phase, address.definition, address.counter)
    var bits = groups.rawValue >> UInt8(detail.firstGroup)
    for _ in detail.firstGroup..<Self.groups {
      if bits & 1 != 0 {
        values[place] += Int64(amount)
        values[place + 1] += Int64(amount) * Int64(members)
      }
      bits >>= 1
      place += 2
    }
  }

  /// Where a count goes, groups and units aside.
  struct Address {
    var village: Int
    var phase: Phase
    var definition: RateDefinition
    var counter: RateCounter
  }

  private func index(_ village: Int, _ phase: Phase, _ definition: RateDefinition, _ counter: RateCounter) -> Int {
    let row = (village * Self.phases + Int(phase.rawValue)) * detail.definitions + definition.rawValue
    return (row * Self.counters + counter.rawValue) * detail.cell
  }
}
