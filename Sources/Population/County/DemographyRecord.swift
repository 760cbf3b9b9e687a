/// What a county remembers of its people beside the household table; a county without demography has none.
public struct DemographyRecord: Sendable, Hashable, Codable {
  /// Events since month 0.
  public var counts = DemographyCounts()
  /// Households that split off, in the order in which they did, those of the burn-in included.
  public var splits: [Split] = []
  /// Members of every row before the last December's changes, by which a change of status can be laid to them.
  public var sizesBefore: [UInt8] = []
  /// Doses of child support since the last December.
  public var childSupport: [Dose] = []

  /// A household that split off.
  public struct Split: Sendable, Hashable, Codable {
    public var household: HouseholdIndex
    public var parent: HouseholdIndex
    public var month: Int
    public var members: Int

    public init(household: HouseholdIndex, parent: HouseholdIndex, month: Int, members: Int) {
      self.household = household
      self.parent = parent
      self.month = month
      self.members = members
    }
  }

  public init() {}
}

/// How many people and households came and went.
public struct DemographyCounts: Sendable, Hashable, Codable {
  public var births = 0
  public var deaths = 0
  /// Brides who came from elsewhere, and women who married elsewhere.
  public var marriedIn = 0
  public var marriedOut = 0
  /// People of households that left or were dissolved.
  public var leftForGood = 0
  /// Workers who went away and who came back; they still belong to their households.
  public var wentAway = 0
  public var cameBack = 0
  public var householdsSplit = 0
  /// Couples who would have founded a household where the village had no row left.
  public var splitsRefused = 0
  public var householdsDissolved = 0
  public var householdsLeft = 0
  /// School years that children completed, those who dropped out of compulsory school, and who left school for work.
  public var schoolYears = 0
  public var dropOuts = 0
  public var schoolLeavers = 0
  /// What the school years add to adult incomes, in fen a year at the prices of month 0.
  public var promisedIncome: Int64 = 0

  public init() {}

  /// What the number of people, those away included, changed by.
  public var change: Int { births - deaths + marriedIn - marriedOut - leftForGood }
}
