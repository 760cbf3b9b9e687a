/// What the accumulator of yearly outcomes takes from one household.
public struct HouseholdOutcome: Sendable, Hashable {
  public var village: Int
  public var groups: Groups
  public var members: Int
  public var isPoor: Bool
  public var isRecordedPoor: Bool
  /// The income of the household over the year, in fen; it may be negative.
  public var income: Int64

  public init(village: Int, groups: Groups, members: Int, isPoor: Bool, isRecordedPoor: Bool, income: Int64) {
    self.village = village
    self.groups = groups.union(.all)
    self.members = members
    self.isPoor = isPoor
    self.isRecordedPoor = isRecordedPoor
    self.income = income
  }
}

/// What is summed, for every village, year and group.
public enum OutcomeCounter: Int, Sendable, Hashable, CaseIterable {
  case households, persons
  case poorHouseholds, poorPersons
  case recordedPoorHouseholds, recordedPoorPersons
  /// Fen.
  case income
}

/// A yearly outcome of a group.
public enum OutcomeMeasure: String, Sendable, Hashable, CaseIterable {
  /// Poor persons / persons, by true status.
  case headcount
  case householdHeadcount = "household_headcount"
  case recordedHeadcount = "recorded_headcount"
  case recordedHouseholdHeadcount = "recorded_household_headcount"
  /// Yearly income / persons, in the yuan that the incomes were given in (constant ones, in a run).
  case incomePerHead = "income_per_head"

  /// As it stands in tables.
  public var key: String { rawValue }

  /// The unit of the column `unit`.
  public var unit: String { self == .incomePerHead ? "constant yuan/year" : "share" }

  public var numerator: OutcomeCounter {
    switch self {
    case .headcount: .poorPersons
    case .householdHeadcount: .poorHouseholds
    case .recordedHeadcount: .recordedPoorPersons
    case .recordedHouseholdHeadcount: .recordedPoorHouseholds
    case .incomePerHead: .income
    }
  }

  public var denominator: OutcomeCounter {
    switch self {
    case .householdHeadcount, .recordedHouseholdHeadcount: .households
    case .headcount, .recordedHeadcount, .incomePerHead: .persons
    }
  }

  public var scale: Double { self == .incomePerHead ? 0.01 : 1 }

  public var isBetterHigher: Bool { self == .incomePerHead }
}

/// Poor, persons and incomes of one run by village, year and group: integers, so that merging is exact.
public struct OutcomeSums: Sendable, Hashable {
  public private(set) var villages: Int
  /// The years covered.
  public let years: Range<Int>
  /// Villages × years × groups × counters, the last index fastest.
  public private(set) var values: [Int64]

  private static let groupsByCounters = Group.allCases.count * OutcomeCounter.allCases.count

  public init(villages: Int, years: Range<Int>) {
    precondition(villages >= 0)
    self.villages = villages
    self.years = years
    values = Array(repeating: 0, count: villages * years.count * Self.groupsByCounters)
  }

  /// Adds a household's year; a year outside `years` is left out.
  public mutating func add(_ household: HouseholdOutcome, year: Int) {
    guard years.contains(year) else { return }
    let members = Int64(household.members)
    let poor: Int64 = household.isPoor ? 1 : 0
    let recorded: Int64 = household.isRecordedPoor ? 1 : 0
    for group in Group.allCases where household.groups.contains(group) {
      let index = index(household.village, year, group)
      values[index] += 1
      values[index + 1] += members
      values[index + 2] += poor
      values[index + 3] += poor * members
      values[index + 4] += recorded
      values[index + 5] += recorded * members
      values[index + 6] += household.income
    }
  }

  public mutating func merge(_ other: OutcomeSums) {
    precondition(villages == other.villages && years == other.years)
    for index in values.indices { values[index] += other.values[index] }
  }

  /// Takes sums that were read; false when their number does not fit.
  mutating func replace(_ read: [Int64]) -> Bool {
    guard read.count == values.count else { return false }
    values = read
    return true
  }

  /// The same sums with all villages taken as one.
  public func collapsed() -> OutcomeSums {
    var sum = OutcomeSums(villages: 1, years: years)
    for index in values.indices { sum.values[index % sum.values.count] += values[index] }
    return sum
  }

  /// Sums of several counties under one another: the villages of the first, then those of the second, and so on.
  ///
  /// - Precondition: there is one, and all cover the same years.
  public static func joined(_ counties: [OutcomeSums]) -> OutcomeSums {
    precondition(Set(counties.map(\.years)).count == 1)
    var all = OutcomeSums(villages: 0, years: counties[0].years)
    all.villages = counties.reduce(0) { $0 + $1.villages }
    all.values = counties.flatMap(\.values)
    return all
  }

  public func sum(_ counter: OutcomeCounter, village: Int, year: Int, group: Group) -> Int64 {
    years.contains(year) ? values[index(village, year, group) + counter.rawValue] : 0
  }

  private func index(_ village: Int, _ year: Int, _ group: Group) -> Int {
    (village * years.count + year - years.lowerBound) * Self.groupsByCounters
      + group.rawValue * OutcomeCounter.allCases.count
  }
}

extension RateSample {
  /// An outcome of one year and group from the sums of all replicates.
  public init(_ replicates: [OutcomeSums], _ measure: OutcomeMeasure, year: Int, group: Group) {
    let villages = max(1, replicates.first?.villages ?? 1)
    self.init(
      villages: villages,
      numerators: Self.gather(replicates, villages) {
        $0.sum(measure.numerator, village: $1, year: year, group: group)
      },
      denominators: Self.gather(replicates, villages) {
        $0.sum(measure.denominator, village: $1, year: year, group: group)
      },
      scale: measure.scale)
  }
}
