/// The accounts that money moves between. All but households, programmes, funds and enterprises lie outside the model and
/// may go negative.
public enum Account: Int, CaseIterable, Sendable, Codable {
  case households, programme, market, employers, treasury, banks, donors, medical, schools
  case funds, enterprises
  case foundations

  public var key: String { String(describing: self) }
}

/// Why money moves: each purpose has one payer and one payee, so a flow is one number.
public enum Flow: Int, CaseIterable, Sendable, Codable {
  case wages, sales, inputs, lettings, pensions, dibao, publicPosts, remittances
  case medicalBills, medicalReimbursement, schooling, consumption, assetPurchase
  case borrowing, repayment, interest, microcredit
  case programmeGrant, programmeStaff, programmeServices, programmeGifts, programmeReturn
  case centralTransfers, centralProjects
  case cashTransfers, matchedSavings, assetSale
  case fundSeed, fundShares, fundLending, fundRepayment, fundInterest, fundCosts, fundReturn, fundSharing
  case bankLending, bankRepayment, bankInterest, interestSubsidies
  case shareCapital, enterpriseInvestment, enterpriseProfit, enterpriseLosses, dividends, purchasePremiums, priceLosses
  case purchases, donations, countedDonations
  /// Savings of households that died out or left.
  case departures
  /// Of programmes that a foundation pays for; the last is what a closed fund gives back.
  case foundationGrant, foundationReturn, foundationFundReturn

  public var key: String { String(describing: self) }

  public var payer: Account {
    switch self {
    case .wages, .remittances: .employers
    case .sales, .lettings: .market
    case .pensions, .dibao, .publicPosts, .medicalReimbursement, .programmeGrant: .treasury
    case .centralTransfers, .centralProjects: .treasury
    case .inputs, .medicalBills, .schooling, .consumption, .assetPurchase, .repayment, .interest, .departures:
      .households
    case .borrowing, .microcredit: .banks
    case .programmeStaff, .programmeServices, .programmeGifts, .programmeReturn: .programme
    case .cashTransfers, .matchedSavings, .fundSeed, .interestSubsidies, .shareCapital: .programme
    case .assetSale, .enterpriseProfit: .market
    case .fundShares, .fundRepayment, .fundInterest, .bankRepayment, .bankInterest, .priceLosses: .households
    case .fundLending, .fundCosts, .fundReturn, .foundationFundReturn, .fundSharing: .funds
    case .bankLending: .banks
    case .enterpriseInvestment, .enterpriseLosses, .dividends, .purchasePremiums: .enterprises
    case .purchases, .donations, .countedDonations: .donors
    case .foundationGrant: .foundations
    case .foundationReturn: .programme
    }
  }

  public var payee: Account {
    switch self {
    case .wages, .sales, .lettings, .pensions, .dibao, .publicPosts, .remittances: .households
    case .borrowing, .microcredit, .programmeGifts, .medicalReimbursement, .centralTransfers: .households
    case .inputs, .consumption, .assetPurchase, .programmeServices, .centralProjects: .market
    case .medicalBills: .medical
    case .schooling: .schools
    case .repayment, .interest, .departures: .banks
    case .programmeGrant: .programme
    case .programmeStaff: .employers
    case .programmeReturn, .fundReturn: .treasury
    case .cashTransfers, .matchedSavings, .assetSale, .fundLending, .fundSharing, .bankLending: .households
    case .dividends, .purchasePremiums: .households
    case .fundSeed, .fundShares, .fundRepayment, .fundInterest: .funds
    case .fundCosts, .enterpriseInvestment, .enterpriseLosses, .priceLosses: .market
    case .bankRepayment, .bankInterest, .interestSubsidies: .banks
    case .shareCapital, .enterpriseProfit: .enterprises
    case .purchases, .donations, .countedDonations: .households
    case .foundationGrant: .programme
    case .foundationReturn, .foundationFundReturn: .foundations
    }
  }
}

extension Flow {
  /// Whether what a household receives or pays by it is part of its net income, by which poverty is judged.
  public var countsAsIncome: Bool {
    switch self {
    case .wages, .sales, .inputs, .lettings, .pensions, .dibao, .publicPosts, .remittances: true
    case .centralTransfers: true
    case .cashTransfers, .dividends, .purchasePremiums, .priceLosses: true
    case .purchases, .countedDonations: true
    default: false
    }
  }

  /// What a programme pays out: its cost, with what comes back to the payer left out.
  public var isProgrammeCost: Bool { payer == .programme && self != .programmeReturn && self != .foundationReturn }
}

/// Balances of a county's accounts and the flows of the present month, in fen.
///
/// The balance of `households` is the sum of their savings; debts are claims beside it, not money.
public struct Ledger: Sendable, Hashable, Codable {
  public private(set) var balances: [Int64]
  public private(set) var flows: [Int64]

  public init() {
    balances = Array(repeating: 0, count: Account.allCases.count)
    flows = Array(repeating: 0, count: Flow.allCases.count)
  }

  /// Opens the household account with what households hold, taken from the banks.
  public mutating func open(householdSavings fen: Int64) {
    balances[Account.households.rawValue] += fen
    balances[Account.banks.rawValue] -= fen
  }

  public mutating func post(_ purpose: Flow, fen: Int64) {
    flows[purpose.rawValue] += fen
    balances[purpose.payer.rawValue] -= fen
    balances[purpose.payee.rawValue] += fen
  }

  public mutating func beginMonth() { flows = Array(repeating: 0, count: flows.count) }

  public subscript(account: Account) -> Int64 { balances[account.rawValue] }
  public subscript(purpose: Flow) -> Int64 { flows[purpose.rawValue] }

  /// Constant, to the fen, in every month of every path.
  public var total: Int64 { balances.reduce(0, +) }
}
