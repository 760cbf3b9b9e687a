import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct ProgrammePlanTests {
  /// S0's 496,000 yuan by the split of facts A10.
  @Test func theBudgetIsSplitIntoItsLines() {
    let plan = ProgrammePlan(name: "xuri", budget: Money(fen: 49_600_000), months: 12, villages: [0])
    #expect(plan.lines.prefix(6) == [19_840_000, 9_920_000, 7_440_000, 4_960_000, 3_968_000, 3_472_000])
    #expect(plan.lines.count == BudgetLine.allCases.count && plan.lines.dropFirst(6).allSatisfy { $0 == 0 })
  }

  @Test(arguments: [0, 1, 7, 99, 49_600_001] as [Int64])
  func linesAddUpToTheBudget(fen: Int64) {
    var plan = ProgrammePlan(name: "odd", budget: Money(fen: fen), months: 12, villages: [0])
    plan.split = [1.0 / 3, 1.0 / 6, 1.0 / 7, 1.0 / 7, 1.0 / 7, 1.0 / 14]
    #expect(plan.lines.reduce(0, +) == fen)
  }

  @Test func aPathWithoutProgrammesAddsNothing() {
    #expect(PathPlan.none.mechanisms(values: .handWorked).isEmpty)
    let township = Township([3])
    PathPlan.none.openProgrammes(in: &township.county)
    #expect(township.county.programmes.isEmpty)
  }

  @Test func everyProgrammeAddsItsMechanismsAndAssociationsLiveOnce() {
    let township = Township([3])
    let path = PathPlan(name: "two", programmes: [township.plan(), township.plan()])
    let mechanisms = path.mechanisms(values: .handWorked)
    #expect(mechanisms.count == 13)
    #expect(mechanisms.count { $0 is AssociationLife } == 1)
    #expect(mechanisms.last is AssociationLife)
  }
}
