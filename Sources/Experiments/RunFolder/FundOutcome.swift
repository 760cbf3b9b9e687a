import Population

/// What one revolving fund came to by the end of a run.
public struct FundOutcome: Sendable, Hashable, Codable {
  public var members: Int
  public var poorMembers: Int
  /// Fen that was paid in, lent so far, and lost.
  public var paidIn: Int64
  public var seed: Int64
  public var lent: Int64
  public var losses: Int64
  public var loansMade: Int
  public var loansLost: Int
  /// Loans whose month has come, lost or repaid.
  public var loansSettled: Int
  /// Whether it still lends, and in how many months it has.
  public var isAlive: Bool
  public var monthsAlive: Int

  init(_ fund: FundState, months: Int) {
    members = fund.members.count
    poorMembers = fund.poorMembers
    paidIn = fund.paidIn
    seed = fund.seed
    lent = fund.lent
    losses = fund.losses
    loansMade = fund.loansMade
    loansLost = fund.loansLost
    loansSettled = fund.loansMade - fund.loans.count
    isAlive = !fund.isClosing
    monthsAlive = max(0, (fund.closing ?? months) - fund.began)
  }
}
