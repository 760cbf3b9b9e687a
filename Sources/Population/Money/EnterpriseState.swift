/// A community industry in one village, from plan to end.
///
///     balance = capital + profit − invested − dividends − premiums − written off       (to the fen)
public struct EnterpriseState: Sendable, Hashable, Codable {
  public enum Stage: Int, Sendable, Codable { case planned, running, failed }

  public let programme: Int
  public let village: Int
  public var stage: Stage = .planned
  /// Scores of the plan in the order of `PlanCondition`, when it was last judged.
  public var scores: [Double] = []
  /// How often the plan was sent back, and the month in which it is judged again.
  public var repetitions = 0
  public var judgedAgain = 0
  /// Month in which it began, and in which it failed.
  public var began: Int?
  public var ended: Int?
  public var participants: [HouseholdIndex] = []
  /// Money turned into shares for households.
  public var holdings: [Holding] = []
  /// Households that have lent it land that they cannot till.
  public var lenders: [HouseholdIndex] = []
  public var balance: Int64 = 0
  public var capital: Int64 = 0
  public var invested: Int64 = 0
  public var profit: Int64 = 0
  public var dividends: Int64 = 0
  public var premiums: Int64 = 0
  public var writtenOff: Int64 = 0
  /// Price of what it grows at the last sale, where 1 is that of a small output.
  public var price = 1.0
  /// What the place was before.
  public var ecologyBefore = 1.0

  public init(programme: Int, village: Int) {
    self.programme = programme
    self.village = village
  }
}

/// A household's account of matched savings.
public struct SavingsAccount: Sendable, Hashable, Codable {
  public var household: HouseholdIndex
  /// Savings that have been matched already: the highest so far.
  public var mark: Int64
  /// Fen that the programme has added.
  public var matched: Int64

  public init(household: HouseholdIndex, mark: Int64) {
    self.household = household
    self.mark = mark
    matched = 0
  }
}

/// The money of programmes beyond their budget lines: funds, loans, enterprises, matched savings.
public struct FinanceState: Sendable, Hashable, Codable {
  public var funds: [FundState] = []
  /// Bank loans through programmes; what banks have lent and lost so far.
  public var bankLoans: [Loan] = []
  public var bankLent: Int64 = 0
  public var bankLosses: Int64 = 0
  public var enterprises: [EnterpriseState] = []
  /// Matched savings, one list for each programme.
  public var savings: [[SavingsAccount]] = []

  public init() {}
}
