/// A loan to one household, repaid in one sum with its interest.
public struct Loan: Sendable, Hashable, Codable {
  public var household: HouseholdIndex
  /// Principal and the interest that is due with it, in fen.
  public var fen: Int64
  public var interest: Int64
  /// The part that works as stock, seed or travel money, in fen; the rest has bought productive assets.
  public var working: Int64
  /// Month in which it is due.
  public var due: Int
  /// Neighbours who answer for it.
  public var guarantors: [HouseholdIndex]
  /// Programme that brought the bank, for a bank's loan.
  public var programme = 0

  public init(
    household: HouseholdIndex, fen: Int64, interest: Int64, working: Int64 = 0, due: Int,
    guarantors: [HouseholdIndex] = []
  ) {
    self.household = household
    self.fen = fen
    self.interest = interest
    self.working = working
    self.due = due
    self.guarantors = guarantors
  }
}

/// What a household holds of something that is shared: of a fund's capital, of an enterprise.
public struct Holding: Sendable, Hashable, Codable {
  public var household: HouseholdIndex
  public var fen: Int64

  public init(household: HouseholdIndex, fen: Int64) {
    self.household = household
    self.fen = fen
  }
}
