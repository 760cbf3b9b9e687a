import Foundation
public import PovertyPaths

/// The shipped comparison of eight paths, small enough for a test.
public enum EightPaths {
  /// The scenario's file, in the checkout that this was compiled from.
  public static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "scenarios/eight-paths.yaml").path

  /// - Parameters:
  ///   - households: of each of the fourteen villages.
  ///   - settings: further ones, as a user types them.
  /// - Throws: what is wrong with the file.
  public static func document(
    households: Int = 100, months: Int = 72, burnIn: Int = 12, settings: [String] = []
  ) throws -> ScenarioDocument {
    try ScenarioDocument.read(
      file,
      settings: [
        "population.synthetic.households_per_village=\(households)", "clock.months=\(months)",
        "clock.burn_in=\(burnIn)", "replicates=1",
      ] + settings)
  }

  public static func scenario(
    households: Int = 100, months: Int = 72, burnIn: Int = 12, settings: [String] = []
  ) throws -> Scenario {
    try Scenario.mapped(document(households: households, months: months, burnIn: burnIn, settings: settings))
  }

  /// `path` with everything that a programme can do with money, on top of what its programmes do already: cash, funds,
  /// bank loans, an industry of all ties, what builds a brand, matched savings, docking of gifts and purchases,
  /// volunteers, monitoring and a successor.
  ///
  /// Each programme has three times its budget; what it has of its own goes on with its own money.
  public static func withEverything(_ path: PathPlan) -> PathPlan {
    var path = path
    for index in path.programmes.indices { extend(&path.programmes[index]) }
    return path
  }

  private static func extend(_ plan: inout ProgrammePlan) {
    let shares: [BudgetLine: Double] = [
      .cash: 0.1, .funds: 0.2, .shares: 0.2, .platform: 0.05, .monitoring: 0.05, .succession: 0.06,
    ]
    let kept = 1 - shares.values.reduce(0, +)
    plan.split = BudgetLine.allCases.map { kept * plan.split[$0.rawValue] + (shares[$0] ?? 0) }
    plan.budget = Money(fen: plan.budget.fen * 3)
    var finance = plan.finance ?? FinancePlan()
    finance.cash = finance.cash ?? CashPlan()
    finance.lendsThroughFunds = true
    finance.bringsBankLoans = true
    finance.industry = finance.industry ?? IndustryPlan(name: "mushrooms", tie: .mixed, origin: .local)
    finance.building = BuildingMeasure.allCases
    finance.matchesSavings = true
    plan.finance = finance
    plan.docking = plan.docking ?? DockingPlan(mode: .platform)
    var delivery = plan.delivery ?? DeliveryPlan()
    delivery.volunteers = delivery.volunteers ?? VolunteerPlan(most: 20)
    delivery.monitoring = delivery.monitoring ?? MonitoringPlan(months: 24)
    delivery.succession = delivery.succession ?? SuccessionPlan(by: .associations, share: 0.5, months: 24)
    plan.delivery = delivery
    for village in plan.villages.prefix(3) {
      plan.associations.append(.init(village: village, kind: .revolvingFund, name: "fund \(village)"))
    }
  }
}
