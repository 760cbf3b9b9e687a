import Declarations
import PovertyPaths
import Testing

/// The keys by which programmes move money.
@Suite struct FinanceMappingTests {
  private static let text = """
    title: t
    clock: {start: 2018-01, months: 24}
    population: {synthetic: {households_per_village: 20}}
    villages: [{name: A, ecology: 0.7, tourism: 0.2, skills: 0.4, market_access: 1.5}, {name: B}]
    associations: [{village: A, kind: revolving-fund, name: f}]
    programmes:
      - name: p
        budget: 1000
        months: 12
        villages: [A]
        serve: {households: 7}
        fund: on
        loans: {bank: on}
        industry: {name: bees, tie: mixed, origin: introduced, labour: light, dividend: floating}
        building: [e-commerce, trademark]
        asset_building: on
      - {name: cash, cash: {like: p}, agency: {staff: 5}}
      - {name: plain, budget: 600, villages: [B], cash: {}}
    """

  private func scenario(_ change: (String) -> String = { $0 }) throws -> Scenario {
    try Scenario.mapped(try ScenarioDocument(text: change(Self.text)))
  }

  @Test func everyKeyIsRead() throws {
    let scenario = try scenario()
    let plan = try #require(scenario.paths[1].programmes.first?.finance)
    #expect(plan.lendsThroughFunds && plan.bringsBankLoans && plan.matchesSavings && plan.cash == nil)
    #expect(plan.building == [.trademark, .eCommerce])
    let industry = try #require(plan.industry)
    #expect(industry.name == "bees" && industry.tie == .mixed && industry.origin == .introduced)
    #expect(industry.labour == .light && industry.dividend == .floating)
    let profiles = scenario.villages.map(\.profile)
    #expect(profiles[0].ecology == 0.7 && profiles[0].marketAccess == 1.5 && profiles[1] == VillageProfile())
  }

  @Test func cashTakesOverWhatItImitates() throws {
    let scenario = try scenario()
    #expect(scenario.paths.map(\.name) == ["none", "p", "cash", "plain"])
    let (p, cash, plain) = (
      scenario.paths[1].programmes[0], scenario.paths[2].programmes[0], scenario.paths[3].programmes[0]
    )
    #expect(cash.budget == p.budget && cash.villages == p.villages && cash.households == 7 && cash.months == 12)
    #expect(cash.staff == 0 && cash.services.isEmpty && cash.associations.isEmpty && !cash.hasPhases)
    #expect(cash.lines[BudgetLine.cash.rawValue] == 100_000)
    #expect(plain.budget == Money(fen: 60_000) && plain.staff == 0 && plain.finance?.cash?.like == nil)
    #expect(scenario.clockPath == 1)
  }

  /// A path of two programmes is imitated by two.
  @Test func cashMayImitateAPath() throws {
    let paths = """

      paths:
        - {name: both, programmes: [{name: x, budget: 10, villages: [A]}, {name: y, budget: 20, villages: [B]}]}
        - {name: equal, programmes: [{name: e, cash: {like: both}}]}
      """
    let scenario = try scenario { $0 + paths }
    #expect(scenario.paths[2].programmes.map(\.budget.fen) == [1_000, 2_000])
    #expect(scenario.paths[2].programmes.map(\.villages) == [[0], [1]])
  }

  /// What every programme has besides is none of the benchmark's.
  @Test func theBenchmarkIsCashAlone() throws {
    let scenario = try scenario { $0 + "\nevery_programme: {volunteers: {most: 5}, diffusion: 0.1}\n" }
    #expect(scenario.paths[1].programmes[0].delivery?.volunteers?.most == 5)
    #expect(scenario.paths[2].programmes[0].delivery == nil)
  }

  @Test(arguments: [
    ("cash: {like: p}", "cash: {like: q}", "nobody-to-imitate"),
    ("tie: mixed", "tie: mix", "unknown-choice"),
    ("fund: on", "fund: maybe", "unknown-choice"),
    ("ecology: 0.7", "ecology: 7", "out-of-range"),
    ("[e-commerce, trademark]", "[e-comerce]", "unknown-choice"),
    ("loans: {bank: on}", "loans: {banks: on}", "unknown-key"),
  ])
  func aMistakeIsAFault(written: String, instead: String, code: String) {
    do {
      _ = try scenario { $0.replacing(written, with: instead) }
      Issue.record("no fault")
    } catch let faults as Faults {
      #expect(faults.all.map(\.kind.code).contains(code))
    } catch {
      Issue.record("another error")
    }
  }
}
