import Population
import Testing

@Suite struct LedgerTests {
  /// What a household receives and what it pays, as they stand in the purposes' names.
  private static let received: Set<Flow> = [
    .wages, .sales, .lettings, .pensions, .dibao, .publicPosts, .remittances, .medicalReimbursement, .borrowing,
    .microcredit, .programmeGifts, .centralTransfers, .cashTransfers, .matchedSavings, .assetSale, .fundLending,
    .fundSharing, .bankLending, .dividends, .purchasePremiums, .purchases, .donations, .countedDonations,
  ]
  private static let paid: Set<Flow> = [
    .inputs, .medicalBills, .schooling, .consumption, .assetPurchase, .repayment, .interest, .fundShares,
    .fundRepayment, .fundInterest, .bankRepayment, .bankInterest, .priceLosses, .departures,
  ]

  @Test(arguments: Flow.allCases)
  func aFlowMovesFromItsPayerToItsPayeeAndNowhereElse(flow: Flow) {
    var ledger = Ledger()
    ledger.post(flow, fen: 700)
    for account in Account.allCases {
      let expected: Int64 = account == flow.payer ? -700 : account == flow.payee ? 700 : 0
      #expect(ledger[account] == expected)
    }
    #expect(flow.payer != flow.payee)
    #expect(ledger[flow] == 700)
    #expect(ledger.total == 0)
  }

  @Test(arguments: Flow.allCases)
  func householdsReceiveIncomeAndPayWhatTheySpend(flow: Flow) {
    #expect((flow.payee == .households) == Self.received.contains(flow))
    #expect((flow.payer == .households) == Self.paid.contains(flow))
  }

  @Test func openingAndAnySequenceOfFlowsKeepTheTotal() {
    var ledger = Ledger()
    ledger.open(householdSavings: 123_456)
    #expect(ledger[.households] == 123_456)
    for (k, flow) in Flow.allCases.enumerated() {
      ledger.post(flow, fen: Int64(k * k * 31 + 1))
      #expect(ledger.total == 0)
    }
  }

  @Test func aMonthStartsWithoutFlowsAndKeepsBalances() {
    var ledger = Ledger()
    ledger.post(.wages, fen: 5)
    ledger.post(.wages, fen: 6)
    #expect(ledger[.wages] == 11)
    ledger.beginMonth()
    #expect(ledger[.wages] == 0)
    #expect(ledger[.households] == 11)
  }
}
