import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct CommunityIndustryTests {
  private func values(_ settings: [String: Double] = [:]) -> ParameterValues {
    var values = ParameterValues.handWorked
    let given: [String: Double] = [
      "industry.start-up": 1_000, "industry.introduced-cost": 1.5, "industry.failure": 0, "industry.capacity": 10,
      "industry.local-reach": 0.5, "industry.recruitment": 1, "industry.output": 500, "industry.costs": 0.6,
      "industry.light-output": 0.4, "industry.inputs": 100, "industry.margin": 0.2, "industry.return": 0.12,
      "industry.reserve": 0.25, "industry.capital-share": 0.5, "industry.dividend": 0.06, "industry.payout": 0.5,
      "industry.land-rent": 300, "industry.idle-land": 0.5, "industry.jobs": 2, "industry.job-dose": 3,
      "industry.jobs-gain": 0.01, "industry.price-elasticity": 0, "industry.premium": 0, "industry.ecology-wear": 0,
      "plan.bar": 0, "uptake.base": 5,
    ]
    for (name, value) in given.merging(settings, uniquingKeysWith: { $1 }) {
      guard let parameter = InterventionParameters.all.first(where: { $0.name == name }) else {
        preconditionFailure("no parameter \(name)")
      }
      values[parameter] = value
    }
    return values
  }

  /// Three households in one village in empowerment, all served, and 10,000 yuan in the shares line.
  private func township(
    _ tie: IndustryTie, origin: IndustryOrigin = .local, households: Int = 3,
    _ change: (inout IndustryPlan) -> Void = { _ in }
  ) -> (Township, ProgrammePlan, IndustryPlan) {
    let township = Township([households])
    var industry = IndustryPlan(name: "rice-shrimp", tie: tie, origin: origin)
    change(&industry)
    let plan = township.plan(services: []) {
      $0.budget = Money(fen: 1_000_000)
      $0.split = BudgetLine.allCases.map { $0 == .shares ? 1 : 0 }
      $0.finance = FinancePlan()
      $0.finance?.industry = industry
    }
    township.open(plan)
    township.county.villages[0].phase = .empowerment
    return (township, plan, industry)
  }

  private func run(
    _ world: (township: Township, plan: ProgrammePlan, industry: IndustryPlan), _ months: Range<Int>,
    _ values: ParameterValues
  ) -> [[Payment]] {
    months.map { month in
      world.township.step(
        CommunityIndustry(plan: world.plan, industry: world.industry, index: 0, values: values), month: month)
      let e = world.township.county.finance.enterprises[0]
      #expect(
        e.balance == e.capital + e.profit - e.invested - e.dividends - e.premiums - e.writtenOff && e.balance >= 0)
      return world.township.county.payments
    }
  }

  private func moved(_ payments: [Payment], _ household: HouseholdIndex) -> [Flow: Int64] {
    payments.filter { $0.household == household }.reduce(into: [:]) { $0[$1.flow, default: 0] += $1.fen }
  }

  /// Two idle workers give full output: 500 yuan a month less six tenths; 100 yuan of seed once, which become assets.
  @Test func householdsProduceByHand() {
    let world = township(.direct)
    let payments = run(world, 0..<3, values())
    #expect(payments[0].isEmpty, "the industry starts")
    let first: [Flow: Int64] = [.programmeGifts: 10_000, .assetPurchase: 10_000, .sales: 50_000, .inputs: 30_000]
    #expect(moved(payments[1], 0) == first)
    #expect(moved(payments[2], 0) == [.sales: 50_000, .inputs: 30_000])
    // A fifth of 1,500 yuan a month is the enterprise's.
    #expect(world.0.county.finance.enterprises[0].profit == 2 * 30_000)
    #expect(world.0.programme[.shares] == 1_000_000 - 100_000 - 30_000)
  }

  /// A household without a free worker grows nothing in a full industry, and four tenths in a light one.
  @Test(arguments: [(IndustryLabour.full, nil), (.light, 20_000)] as [(IndustryLabour, Int64?)])
  func lightWorkIsForThoseWithoutWorkers(labour: IndustryLabour, sales: Int64?) {
    let world = township(.direct, households: 1) { $0.labour = labour }
    world.0.county.with(0) { $0.workers[$1] = 0 }
    let payments = run(world, 0..<2, values())
    #expect(moved(payments[1], 0)[.sales] == sales)
  }

  /// Output of 1,500 yuan in a market of 1,500: 2^(−.3) = .81225; the premium of a tenth needs money that there is not.
  @Test func pricesFallWithOutput() {
    #expect(
      abs(
        LocalPrice(values: values(["industry.price-elasticity": -0.3])).price(output: 2_000_000, reach: 0)
          - 0.812_252_396) < 1e-9)
    #expect(
      abs(
        LocalPrice(values: values(["industry.price-elasticity": -0.3])).price(output: 2_000_000, reach: 1) - 0.885_467_3
      ) < 1e-6)
    let world = township(.direct)
    let payments = run(
      world, 0..<3,
      values(["industry.price-elasticity": -0.3, "industry.market": 1_500, "industry.premium": 0.1]))
    // 50,000 · (1 − .812252) = 9,387.4 fen.
    #expect(moved(payments[1], 0)[.priceLosses] == 9_387 && moved(payments[1], 0)[.purchasePremiums] == nil)
    // The profit of the first month, 30,000 fen, pays three premiums of 5,000 in the second.
    #expect(moved(payments[2], 0)[.purchasePremiums] == 5_000)
    #expect(Flow.priceLosses.countsAsIncome && Flow.purchasePremiums.countsAsIncome)
  }

  /// 9,000 yuan for three: 3,000 each; a quarter stays as money. Fixed: half a per cent a month, 15 yuan each, which is
  /// less than the profit of 90 yuan. Floating: half of the profit, 15 yuan each as well; of 60 after a change.
  @Test(
    arguments: [(DividendRule.fixed, 0.5, 1_500), (.floating, 0.5, 1_500), (.floating, 1, 3_000)]
      as [(DividendRule, Double, Int64)])
  func dividendsByHand(rule: DividendRule, payout: Double, dividend: Int64) {
    let world = township(.shares) { $0.dividend = rule }
    let payments = run(world, 0..<4, values(["industry.payout": payout]))
    let enterprise = world.0.county.finance.enterprises[0]
    #expect(enterprise.capital == 900_000 && enterprise.invested == 675_000)
    #expect(world.0.programme[.shares] == 0)
    for month in 1..<4 {
      for household in 0..<HouseholdIndex(3) { #expect(moved(payments[month], household) == [.dividends: dividend]) }
    }
    #expect(enterprise.profit == 3 * 9_000 && enterprise.dividends == 9 * dividend)
    #expect(Flow.dividends.countsAsIncome)
  }

  /// 6 mu, half of it idle, at 300 yuan a mu: 75 yuan a month for who has no free worker; others till their own.
  @Test func idleLandIsLent() {
    let world = township(.shares)
    for household in 0..<HouseholdIndex(3) { world.0.county.with(household) { $0.land[$1] = 6 } }
    world.0.county.with(1) { $0.employed[$1] = $0.workers[$1] }
    let payments = run(world, 0..<2, values())
    #expect([0, 1, 2].map { moved(payments[1], $0)[.dividends] } == [1_500, 1_500 + 7_500, 1_500])
  }

  /// Sure to fail: what is left is lost, and nothing is paid any more.
  @Test func dividendsStopWhenTheEnterpriseFails() {
    let world = township(.mixed, origin: .introduced)
    let payments = run(world, 0..<3, values()) + run(world, 3..<200, values(["industry.failure": 0.9]))
    let enterprise = world.0.county.finance.enterprises[0]
    #expect(enterprise.stage == .failed && enterprise.balance == 0 && enterprise.writtenOff > 0)
    #expect(!payments[2].isEmpty && payments.last?.isEmpty == true)
    let end = enterprise.ended ?? 0
    #expect(payments[end...].joined().isEmpty)
  }

  /// Introduced industries cost half as much again to start; local ones tie half as many here.
  @Test func originsDiffer() {
    for (origin, cost, tied) in [(IndustryOrigin.local, 100_000, 5), (.introduced, 150_000, 10)]
      as [(IndustryOrigin, Int64, Int)]
    {
      let world = township(.employment, origin: origin, households: 20)
      _ = run(world, 0..<4, values())
      #expect(world.0.programme[.shares] == 1_000_000 - cost)
      #expect(world.0.county.finance.enterprises[0].participants.count == tied)
    }
  }

  /// Two jobs for three participants with idle workers.
  @Test func jobsAreFinite() {
    let world = township(.employment)
    let payments = run(world, 0..<2, values())
    #expect(payments[1].isEmpty)
    #expect(world.0.county.doses == [0, 1].map { Dose(household: $0, service: .jobLink, amount: 3) })
    #expect(abs(world.0.county.villages[0][.jobs] - 0.01) < 1e-12)
  }

  /// Full output in a market of its size wears a hundredth of the environment; a tenth of what is worn comes back.
  @Test func industriesWearThePlace() {
    let world = township(.direct, households: 1)
    let wearing = values(["industry.market": 500, "industry.ecology-wear": 0.01, "industry.ecology-recovery": 0.1])
    _ = run(world, 0..<2, wearing)
    #expect(abs(world.0.county.villages[0].profile.ecology - 0.991) < 1e-12)
    #expect(world.0.county.finance.enterprises[0].ecologyBefore == 1)
  }

  /// Prices move nothing where nothing is sold.
  @Test(arguments: [0.0, 1.0])
  func aShutChannelGivesNothing(prices: Double) {
    let world = township(.mixed)
    let payments = run(
      world, 0..<4,
      values([
        "channel.industry": 0, "channel.prices": prices, "industry.price-elasticity": -0.3, "industry.market": 100,
        "industry.premium": 0.1,
      ]))
    #expect(payments.joined().isEmpty && world.0.county.doses.isEmpty)
    #expect(world.0.county.finance.enterprises[0].profit > 0)
  }
}

@Suite struct PlanConditionTests {
  /// Competence 1, a local industry, money enough; trust .1 and participation .05 of .2, no training of cadres.
  private func world(bar: Double) -> (Township, CommunityIndustry) {
    let township = Township([3])
    let industry = IndustryPlan(name: "bees", tie: .employment, origin: .introduced)
    let plan = township.plan(services: []) {
      $0.split = BudgetLine.allCases.map { $0 == .shares ? 1 : 0 }
      $0.finance = FinancePlan()
      $0.finance?.industry = industry
    }
    township.open(plan)
    township.county.villages[0].phase = .empowerment
    township.county.villages[0][.trust] = 0.1
    township.county.villages[0][.participation] = 0.05
    township.county.villages[0].profile.skills = 0.25
    let values = ParameterValues.with(
      (PlanCondition.bar, bar), (PlanCondition.misfit, 0.4), (PlanCondition.scale, 0.2), (PlanCondition.wait, 3),
      (PlanCondition.revision, 0.05), (Uptake.base, 5))
    return (township, CommunityIndustry(plan: plan, industry: industry, index: 0, values: values))
  }

  /// Suitability 1 − .4 · .75; a quarter of the participation that a full decision takes is the weakest.
  @Test func sevenScoresByHand() {
    let (township, industry) = world(bar: 0.9)
    township.step(industry, month: 1)
    let scores = township.county.finance.enterprises[0].scores
    #expect(scores.count == 7 && scores[0] > 0.98)
    let expected = [1, 0.7, 7_200.0 / 22_500, 0.5, 0.25, 0.5]
    for (score, value) in zip(scores.dropFirst(), expected) { #expect(abs(score - value) < 1e-12) }
  }

  /// A bar of .3 sends the plan back once; three months later participation of .1 makes .5.
  @Test func aPlanBelowTheBarIsRepeated() {
    let (township, industry) = world(bar: 0.3)
    var began: [Int: EnterpriseState.Stage] = [:]
    for month in 1..<6 {
      township.programme[.shares] = 10_000_000
      township.step(industry, month: month)
      began[month] = township.county.finance.enterprises[0].stage
    }
    #expect(began[3] == .planned && began[4] == .running)
    #expect(township.county.finance.enterprises[0].repetitions == 1)
    #expect(abs(township.county.villages[0][.participation] - 0.1) < 1e-9)
  }

  @Test func aBarOfZeroAcceptsWhatIsPaidFor() {
    let (township, industry) = world(bar: 0)
    township.step(industry, month: 1)
    #expect(township.county.finance.enterprises[0].stage == .planned, "7,200 yuan do not pay for the start")
    township.programme[.shares] = 10_000_000
    township.step(industry, month: 2)
    #expect(township.county.finance.enterprises[0].stage == .running)
  }
}
