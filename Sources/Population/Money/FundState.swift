/// The money of a revolving fund, which belongs to an association.
///
///     balance + outstanding = seed + paid in + interest − losses − costs − returned − shared out       (to the fen)
public struct FundState: Sendable, Hashable, Codable {
  /// Place of the association in its county.
  public let association: Int
  public let village: Int
  /// Programme that gave the seed capital.
  public let programme: Int
  public var balance: Int64
  /// Seed capital from the programme, and members' shares.
  public var seed: Int64
  public var paidIn: Int64 = 0
  /// Everybody who has paid a share, in the order in which they joined.
  public var members: [Holding] = []
  public var loans: [Loan] = []
  /// Those whose loan was lost: they get no other.
  public var barred: [HouseholdIndex] = []
  // Sums since the fund began.
  public var lent: Int64 = 0
  public var interest: Int64 = 0
  public var losses: Int64 = 0
  public var costs: Int64 = 0
  public var returned: Int64 = 0
  public var sharedOut: Int64 = 0
  public var loansMade = 0
  public var loansLost = 0
  /// Members who were recorded as poor when they joined.
  public var poorMembers = 0
  /// Month in which it began.
  public let began: Int
  /// Month from which it lends no more, and waits for what it has lent.
  public var closing: Int?
  /// Month in which everything was paid out.
  public var closed: Int?

  public init(association: Int, village: Int, programme: Int, seed: Int64, began: Int) {
    self.began = began
    self.association = association
    self.village = village
    self.programme = programme
    self.seed = seed
    balance = seed
  }

  public var isClosing: Bool { closing != nil }

  /// Principal that borrowers still owe.
  public var outstanding: Int64 { loans.reduce(0) { $0 + $1.fen } }

  /// What stands on the other side of balance and loans.
  public var capital: Int64 { seed + paidIn + interest - losses - costs - returned - sharedOut }
}
