import Declarations
import Mechanisms
import Population
import Simulation
import Testing

/// One member, so that the floor, a month of subsistence, is 15,000 fen; the buffer is four of them, credit twelve.
@Suite struct HouseholdBudgetTests {
  struct Month: Sendable, CustomTestStringConvertible {
    var testDescription: String
    // What the household has, usually has left over a month, and gets or must pay now.
    var savings: Int64 = 0
    var debt: Int64 = 0
    var assets: Int64 = 0
    var usual: Int64
    var income: Int64
    var necessities: Int64 = 0
    var gift: Int64 = 0
    // What follows.
    var consumed: Int64
    var borrowed: Int64 = 0
    var interest: Int64 = 0
    var repaid: Int64 = 0
    var invested: Int64 = 0
    var savingsAfter: Int64
    var debtAfter: Int64 = 0
    var assetsAfter: Int64
  }

  static let months = [
    // Wanted 15,000 + .8 (100,000 − 15,000) + .25 (120,000 − 100,000) = 88,000. Left 220,000 − 88,000 = 132,000, of which
    // 72,000 above the buffer: 3 % = 2,160 buys assets.
    Month(
      testDescription: "surplus", savings: 100_000, usual: 100_000, income: 120_000, consumed: 88_000, invested: 2_160,
      savingsAfter: 129_840, assetsAfter: 2_160),
    // Wanted 15,000 + .8 · 15,000 + .25 (0 − 30,000) = 19,500; left 80,500, of which 20,500 spare: 615.
    Month(
      testDescription: "dissaving", savings: 100_000, usual: 30_000, income: 0, consumed: 19_500, invested: 615,
      savingsAfter: 79_885, assetsAfter: 615),
    // Cash 7,000, so 8,000 to the floor. Interest 100,000 · .05/12 = 416.67 cannot be paid and is added to the debt.
    Month(
      testDescription: "borrowing for food, interest capitalised", savings: 5_000, debt: 100_000, usual: 10_000,
      income: 2_000, consumed: 15_000, borrowed: 8_000, savingsAfter: 0, debtAfter: 108_417, assetsAfter: 0),
    // The limit is 180,000: only 4,000 more can be had, and consumption falls below the floor.
    Month(
      testDescription: "borrowing at the limit", savings: 5_000, debt: 176_000, usual: 10_000, income: 2_000,
      consumed: 11_000, borrowed: 4_000, savingsAfter: 0, debtAfter: 180_733, assetsAfter: 0),
    // A bill of 60,000 leaves cash of −45,000: that and the floor are borrowed.
    Month(
      testDescription: "a bill within the limit", savings: 5_000, usual: 10_000, income: 10_000, necessities: 60_000,
      consumed: 15_000, borrowed: 60_000, savingsAfter: 0, debtAfter: 60_000, assetsAfter: 0),
    // A bill must be paid even beyond the limit, but nobody lends for food any more.
    Month(
      testDescription: "a bill beyond the limit", savings: 5_000, debt: 180_000, usual: 10_000, income: 10_000,
      necessities: 60_000, consumed: 0, borrowed: 45_000, savingsAfter: 0, debtAfter: 225_750, assetsAfter: 0),
    // Interest 208 is paid; left 199,792, of which 139,792 spare: 30 % = 41,938 repays, 3 % = 4,194 buys assets.
    Month(
      testDescription: "repayment", savings: 200_000, debt: 50_000, usual: 15_000, income: 15_000, consumed: 15_000,
      interest: 208, repaid: 41_938, invested: 4_194, savingsAfter: 153_660, debtAfter: 8_062, assetsAfter: 4_194),
    // A debt smaller than the share is repaid whole: 1,000 + 4 of interest, which is paid at once.
    Month(
      testDescription: "last repayment", savings: 200_000, debt: 1_000, usual: 15_000, income: 15_000, consumed: 15_000,
      interest: 4, repaid: 1_000, invested: 4_200, savingsAfter: 194_796, debtAfter: 0, assetsAfter: 4_200),
    // A gift is cash and a surprise: wanted 15,000 + .25 · 40,000 = 25,000; left 30,000, below the buffer.
    Month(
      testDescription: "a gift", usual: 15_000, income: 15_000, gift: 40_000, consumed: 25_000, savingsAfter: 30_000,
      assetsAfter: 0),
    // 1,200,000 of assets lose a tenth in a year: 10,000 in a month.
    Month(
      testDescription: "wear", savings: 0, assets: 1_200_000, usual: 15_000, income: 15_000, consumed: 15_000,
      savingsAfter: 0, assetsAfter: 1_190_000),
  ]

  private func stepped(_ month: Month, members: Int = 1, consumerPrice: Double = 1) throws -> Hamlet {
    let hamlet = Hamlet([
      Hamlet.draft(members: members, workers: 1) {
        $0.savings = month.savings
        $0.debt = month.debt
        $0.assets = month.assets
      }
    ])
    hamlet.prices.consumer = consumerPrice
    hamlet.tile.incomeSum[0] = 12 * month.usual + 500
    hamlet.tile.necessitySum[0] = 500
    if month.gift > 0 { hamlet.county.payments = [Payment(household: 0, fen: month.gift)] }
    try hamlet.step([Payments(), HouseholdBudget(values: .handWorked)]) { _, scratch in
      scratch.setMoney(income: month.income, necessities: month.necessities)
    }
    return hamlet
  }

  @Test(arguments: months)
  func aMonthWorkedByHand(month: Month) throws {
    let hamlet = try stepped(month)
    #expect(hamlet.flow(.consumption) == month.consumed)
    #expect(hamlet.flow(.borrowing) == month.borrowed)
    #expect(hamlet.flow(.interest) == month.interest)
    #expect(hamlet.flow(.repayment) == month.repaid)
    #expect(hamlet.flow(.assetPurchase) == month.invested)
    #expect(hamlet.flow(.programmeGifts) == month.gift)
    #expect(hamlet.tile.savings[0] == month.savingsAfter)
    #expect(hamlet.tile.debt[0] == month.debtAfter)
    #expect(hamlet.tile.assets[0] == month.assetsAfter)
  }

  /// Four members at prices of 1.1 need 4 · 150 · 1.1 = 660 yuan.
  @Test func theFloorFollowsMembersAndPrices() throws {
    let month = Month(testDescription: "", usual: 0, income: 0, consumed: 0, savingsAfter: 0, assetsAfter: 0)
    #expect(try stepped(month, members: 4, consumerPrice: 1.1).flow(.borrowing) == 66_000)
  }

  /// Δsavings = income + gifts − necessities − consumption + borrowing − interest − repayment − investment, and
  /// Δdebt = borrowing + interest accrued − interest paid − repayment, for anybody.
  @Test func moneyIsConservedInEveryHousehold() throws {
    var state: UInt64 = 42
    func random(_ below: Int64) -> Int64 {
      // The multiplier of Knuth's MMIX: test data only.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(state >> 33) % below
    }
    for _ in 0..<300 {
      let month = Month(
        testDescription: "", savings: random(300_000), debt: random(400_000) * random(2), assets: random(100_000),
        usual: random(100_000), income: random(200_000) - 20_000, necessities: random(150_000) * random(2),
        gift: random(30_000) * random(2), consumed: 0, savingsAfter: 0, assetsAfter: 0)
      let hamlet = try stepped(month)
      let received = month.income + hamlet.flow(.programmeGifts) + hamlet.flow(.borrowing)
      let consumed = hamlet.flow(.consumption)
      let paid = hamlet.flow(.interest) + hamlet.flow(.repayment) + hamlet.flow(.assetPurchase)
      #expect(hamlet.tile.savings[0] - month.savings == received - month.necessities - consumed - paid)
      let accrued = Int64((Double(month.debt) * 0.05 / 12).rounded(.toNearestOrEven))
      let settled = hamlet.flow(.interest) + hamlet.flow(.repayment)
      #expect(hamlet.tile.debt[0] - month.debt == hamlet.flow(.borrowing) + accrued - settled)
      #expect(hamlet.tile.savings[0] >= 0 && hamlet.tile.debt[0] >= 0 && consumed >= 0)
    }
  }
}
