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
/// Stored as one dense array of villages × 5 phases × 4 definitions × 8 counters × 6 groups × 2 units.
public struct PhaseCounts: Sendable, Hashable {
  public let villages: Int
  /// The counts in the order above, the last index fastest; for files and messages.
  public private(set) var values: [Int64]

  static let cell = Group.allCases.count * CountUnit.allCases.count
  static let village =
    Phase.allCases.count * RateDefinition.allCases.count * RateCounter.allCases.count * cell

  public init(villages: Int) {
    precondition(villages >= 0)
    self.villages = villages
    values = Array(repeating: 0, count: villages * Self.village)
  }

  /// Counts read back; `nil` when their number does not fit.
  public init?(villages: Int, values: [Int64]) {
    guard villages >= 0, values.count == villages * Self.village else { return nil }
    self.villages = villages
    self.values = values
  }

  /// Adds the counts of another part of the same run.
  public mutating func merge(_ other: PhaseCounts) {
    precondition(villages == other.villages)
    for index in values.indices { values[index] += other.values[index] }
  }

  /// A counter in one village.
  public func count(_ counter: RateCounter, village: Int, in cell: RateCell) -> Int64 {
    let offset = cell.group.rawValue * CountUnit.allCases.count + cell.unit.rawValue
    guard let phase = cell.phase else {
      return Phase.allCases.reduce(0) {
        $0 + values[Self.index(village, $1, cell.definition, counter) + offset]
      }
    }
    return values[Self.index(village, phase, cell.definition, counter) + offset]
  }

  /// A counter summed over all villages.
  public func count(_ counter: RateCounter, in cell: RateCell) -> Int64 {
    (0..<villages).reduce(0) { $0 + count(counter, village: $1, in: cell) }
  }

  /// Adds `amount` to a counter for one household, in all its groups, as households and as persons.
  mutating func book(_ amount: Int, to address: Address, groups: Groups, members: Int32) {
    var index = Self.index(address.village, address.phase, address.definition, address.counter)
    var bits = groups.rawValue
    for _ in 0..<Group.allCases.count {
      if bits & 1 != 0 {
        values[index] += Int64(amount)
        values[index + 1] += Int64(amount) * Int64(members)
      }
      bits >>= 1
      index += 2
    }
  }

  /// Where a count goes, groups and units aside.
  struct Address {
    var village: Int
    var phase: Phase
    var definition: RateDefinition
    var counter: RateCounter
  }

  private static func index(_ village: Int, _ phase: Phase, _ definition: RateDefinition, _ counter: RateCounter)
    -> Int
  {
    let row = (village * 5 + Int(phase.rawValue)) * 4 + definition.rawValue
    return (row * 8 + counter.rawValue) * cell
  }
}
