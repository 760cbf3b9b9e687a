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
        asset_transfer: {value: 20, unit: yuan, month: 2}
        split: {staff: 0.8, assets: 0.2}
      - {name: cash, cash: {like: p}, agency: {staff: 5}}
      - {name: plain, budget: 600, villages: [B], cash: {months: 4}}
    """

  private func scenario(_ change: (String) -> String = { $0 }) throws -> Scenario {
    try Scenario.mapped(try ScenarioDocument(text: change(Self.text)))
  }

  @Test func everyKeyIsRead() throws {
    let scenario = try scenario()
    let plan = try #require(scenario.paths[1].programmes.first?.finance)
    #expect(plan.lendsThroughFunds && plan.bringsBankLoans && plan.matchesSavings && plan.cash == nil)
    #expect(plan.building == [.trademark, .eCommerce])
    #expect(plan.assetTransfer == AssetTransferPlan(value: Money(fen: 2_000), month: 2))
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
    #expect(plain.budget == Money(fen: 60_000) && plain.staff == 0 && plain.finance?.cash == CashPlan(months: 4))
    #expect(scenario.clockPath == 1)
  }

  /// What every programme has is not the benchmark's: nobody works for it, and it gives places as the imitated does.
  @Test func cashTakesNothingElseOver() throws {
    let common = """
      every_programme:
        agency: {name: outside, staff: 3}
        monitoring: {months: 6}
        docking: {mode: blind}
        feedback: {strength: 0.5}
        delivered_by: government
        split: {staff: 0.9, monitoring: 0.1}
      organisations: {count: 10}
      programmes:
        - name: p
          budget: 1000
          months: 12
          serve: {households: 7, of: all-poor, by: connections}
          work_teams: {teams: 2}
        - {name: cash, cash: {like: p}}
      """
    let society = Self.text.split(separator: "associations:")[0]
    let scenario = try Scenario.mapped(try ScenarioDocument(text: String(society) + common))
    let (p, cash) = (scenario.paths[1].programmes[0], scenario.paths[2].programmes[0])
    #expect(cash.staff == 0 && !cash.hasPhases && cash.services.isEmpty && cash.ownRules.isEmpty)
    #expect(cash.delivery == nil && cash.docking == nil && cash.feedback == nil)
    #expect(cash.administration?.candidates == .allPoor && cash.administration?.places == .connections)
    #expect(cash.isDeliveredByGovernment && cash.administration?.teams == 0 && p.administration?.teams == 2)
    #expect(cash.budget == p.budget && cash.lines[BudgetLine.cash.rawValue] == 100_000)
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
    let giving = try self.scenario {
      $0.replacing(
        "agency: {staff: 5}", with: "serve: {households: 7}, asset_transfer: {value: 20, unit: yuan, month: 2}")
    }
    #expect(giving.paths[2].programmes[0].finance == FinancePlan(cash: CashPlan(like: "p")))
  }

  @Test(arguments: [
    ("cash: {like: p}", "cash: {like: q}", "nobody-to-imitate"),
    ("tie: mixed", "tie: mix", "unknown-choice"),
    ("fund: on", "fund: maybe", "unknown-choice"),
    ("ecology: 0.7", "ecology: 7", "out-of-range"),
    ("[e-commerce, trademark]", "[e-comerce]", "unknown-choice"),
    ("month: 2}", "month: 12}", "transfer-too-late"),
    ("assets: 0.2}", "assets: 0.1, cash: 0.1}", "transfer-too-dear"),
    ("{value: 20, unit: yuan,", "{value: 20, unit: fen,", "unknown-choice"),
    ("{value: 20, unit: yuan,", "{value: -1, unit: yuan,", "out-of-range"),
    ("asset_transfer: {value: 20, unit: yuan, month: 2}", "asset_transfer: {month: 2}", "missing-key"),
    ("loans: {bank: on}", "loans: {banks: on}", "unknown-key"),
  ])
  func aMistakeIsAFault(written: String, instead: String, code: String) {
    do {
      _ = try scenario { $0.replacing(written, with: instead) }
      Issue.record("no fault")
    } catch let faults as Faults {
      #expect(faults.all.count { $0.kind.code == code } == 1, "told once")
    } catch {
      Issue.record("another error")
    }
  }
}
