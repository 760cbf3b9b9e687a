import Declarations
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct StandingSystemTests {
  private func stepped(
    _ draft: HouseholdDraft, _ values: ParameterValues = .handWorked, background: Bool = true,
    incomeSum: Int64 = 10_000_000, registered: Bool = false
  ) throws -> Hamlet {
    let hamlet = Hamlet([draft])
    hamlet.prices = Prices(wages: 1.08, farm: 1, transfers: 1.09, consumer: 1.02)
    hamlet.tile.incomeSum[0] = incomeSum
    if registered { hamlet.tile.recorded[0] = StatusClock(state: .poor, start: 0) }
    try hamlet.step([StandingSystem(values: values, background: background)]) { _, scratch in
      scratch.setMoney(income: 0)
    }
    return hamlet
  }

  /// Two elders: 2 · 105 · 1.09 = 228.90 yuan. A post: 500 · 1.09 = 545.00. Remittances for three dependants: 3 · 130 ·
  /// 1.08 = 421.20.
  @Test func pensionsPostsAndRemittances() throws {
    let hamlet = try stepped(Hamlet.draft(members: 4, workers: 1, children: 1) { $0.reach = .publicPost })
    #expect(hamlet.flow(.pensions) == 22_890)
    #expect(hamlet.flow(.publicPosts) == 54_500)
    #expect(hamlet.flow(.remittances) == 42_120)
    #expect(hamlet.flow(.dibao) == 0)
    #expect(hamlet.scratch.income[0] == 22_890 + 54_500 + 42_120)
  }

  /// Relatives of an able household send more: 130 · 1.08 · e^0.5 = 231.4805 yuan for one dependant.
  @Test func remittancesFollowAbility() throws {
    #expect(try stepped(Hamlet.draft { $0.ability = 0.5 }).flow(.remittances) == 23_148)
  }

  /// Standard 4833 · 1.09 = 5267.97 a head, three heads 15,803.91, less a year's income of 10,000: a gap of 5803.91;
  /// half of a twelfth of it is 241.83.
  @Test func dibaoPaysAShareOfTheGapToListedHouseholds() throws {
    let listed = Hamlet.draft(members: 3, workers: 3) { $0.reach = .dibaoListed }
    let hamlet = try stepped(listed, incomeSum: 1_000_000)
    #expect(hamlet.flow(.dibao) == 24_183)
    #expect(hamlet.scratch.income[0] == 24_183)
    #expect(try stepped(listed, incomeSum: 1_580_391).flow(.dibao) == 0, "no gap")
    #expect(try stepped(listed, incomeSum: 1_580_367).flow(.dibao) == 1, "24 fen a year are one a month")
    #expect(try stepped(Hamlet.draft(members: 3, workers: 3), incomeSum: 0).flow(.dibao) == 0, "not listed")
  }

  @Test func withoutBackgroundOnlyRemittancesAreLeft() throws {
    let draft = Hamlet.draft(members: 4, workers: 1) {
      $0.reach = [.publicPost, .dibaoListed]
      $0.guarantees = []
    }
    let values = ParameterValues.with((StandingSystem.repair, 1), (StandingSystem.microcreditChance, 1))
    let hamlet = try stepped(draft, values, background: false, incomeSum: 0, registered: true)
    #expect(hamlet.scratch.income[0] == 42_120)
    for flow in [Flow.pensions, .publicPosts, .dibao, .microcredit] { #expect(hamlet.flow(flow) == 0) }
    #expect(hamlet.tile.guarantees[0] == 0)
    #expect(hamlet.tile.debt[0] == 0)
  }

  @Test func theCampaignMendsGuaranteesOfTheRegisteredOnly() throws {
    let draft = Hamlet.draft { $0.guarantees = [.water] }
    let values = ParameterValues.with((StandingSystem.repair, 1))
    #expect(try stepped(draft, values, registered: true).tile.guarantees[0] == Guarantees.all.rawValue)
    #expect(try stepped(draft, values).tile.guarantees[0] == Guarantees.water.rawValue)
  }

  /// 30,000 · 1.02 = 30,600 yuan of debt, all of it spent on productive assets: no cash stays.
  @Test func microcreditBuysAssetsForTheRegisteredWithoutDebt() throws {
    let values = ParameterValues.with((StandingSystem.microcreditChance, 1))
    let hamlet = try stepped(Hamlet.draft(workers: 2), values, registered: true)
    #expect(hamlet.tile.debt[0] == 3_060_000)
    #expect(hamlet.tile.assets[0] == 3_060_000)
    #expect(hamlet.tile.savings[0] == 0)
    #expect(hamlet.flow(.microcredit) == 3_060_000)
    #expect(hamlet.flow(.assetPurchase) == 3_060_000)
    #expect(hamlet.scratch.income[0] == 0, "a loan is no income")
    let indebted = try stepped(Hamlet.draft(workers: 2) { $0.debt = 1 }, values, registered: true)
    #expect(indebted.tile.debt[0] == 1)
    #expect(try stepped(Hamlet.draft(workers: 2), values).tile.debt[0] == 0)
  }
}
