public import Quantities

/// What a programme did, known household by household because the same household was followed with the programme and
/// without it, on the same luck. Only a simulator can know this; it is the measure of every estimator.
///
/// Two paths give each household two ends, and so one of four fates. Persons are counted, as whole numbers, so that
/// replicates merge exactly.
public struct TrueEffects: Sendable, Hashable, Codable {
  /// Poor without the programme, not poor with it.
  public private(set) var leftBecause: Int64 = 0
  /// Not poor either way.
  public private(set) var leftAnyway: Int64 = 0
  /// Not poor without the programme, poor with it.
  public private(set) var harmed: Int64 = 0
  /// Poor either way.
  public private(set) var stayedPoor: Int64 = 0
  /// Σ persons · (income with − income without), in fen a head.
  public private(set) var incomeGained: Int64 = 0
  public private(set) var households: Int64 = 0

  public init() {}

  /// - Parameters:
  ///   - persons: of each household.
  ///   - poorWith: whether it is poor at the end (or has no lasting exit) with the programme.
  ///   - poorWithout: the same household without it.
  ///   - incomeWith: a head.
  ///   - isCounted: whose effects to sum: those treated, those poor at the start, those never treated (for spill-overs);
  ///     empty for everybody.
  public init(
    persons: [Int32], poorWith: [Bool], poorWithout: [Bool], incomeWith: [Money], incomeWithout: [Money],
    isCounted: [Bool] = []
  ) {
    let count = persons.count
    precondition(poorWith.count == count && poorWithout.count == count, "two ends for each household")
    precondition(incomeWith.count == count && incomeWithout.count == count, "two incomes for each household")
    precondition(isCounted.isEmpty || isCounted.count == count, "a choice for each household")
    for i in persons.indices where isCounted.isEmpty || isCounted[i] {
      add(
        persons: persons[i], poorWith: poorWith[i], poorWithout: poorWithout[i],
        gain: incomeWith[i] - incomeWithout[i])
    }
  }

  /// Adds one household.
  ///
  /// - Parameter gain: income a head with the programme less that without.
  public mutating func add(persons: Int32, poorWith: Bool, poorWithout: Bool, gain: Money) {
    let heads = Int64(persons)
    switch (poorWith, poorWithout) {
    case (false, true): leftBecause += heads
    case (false, false): leftAnyway += heads
    case (true, false): harmed += heads
    case (true, true): stayedPoor += heads
    }
    incomeGained += heads * gain.fen
    households += 1
  }

  /// Adds another replicate, or another group of households.
  public mutating func merge(_ other: TrueEffects) {
    leftBecause += other.leftBecause
    leftAnyway += other.leftAnyway
    harmed += other.harmed
    stayedPoor += other.stayedPoor
    incomeGained += other.incomeGained
    households += other.households
  }

  public var persons: Int64 { leftBecause + leftAnyway + harmed + stayedPoor }

  /// A number of persons as a share of all; `nil` for nobody.
  public func share(_ part: Int64) -> Double? { persons > 0 ? Double(part) / Double(persons) : nil }

  /// The mean effect on the probability of not being poor: (left because − harmed) / persons.
  public var meanEffect: Double? { share(leftBecause - harmed) }

  /// Of those not poor with the programme, the share who owe it to the programme; `nil` when all are poor.
  ///
  /// What is left of a success story once those who would have left anyway are taken out.
  public var shareOfLeaversBecause: Double? {
    let left = leftBecause + leftAnyway
    return left > 0 ? Double(leftBecause) / Double(left) : nil
  }

  /// The mean effect on income a head, in yuan.
  public var meanIncomeEffect: Double? { persons > 0 ? Double(incomeGained) / 100 / Double(persons) : nil }
}
