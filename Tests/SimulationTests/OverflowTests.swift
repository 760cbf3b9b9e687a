import PovertyPaths
import TestSupport
import Testing

/// Parameters at the ends of their ranges over centuries end in a fault that says what to change, never in a trap.
@Suite struct OverflowTests {
  private func fault(_ world: SmallWorld) throws -> Fault? {
    let society = try world.society()
    var simulation = society.founding()
    do { while simulation.month < 1_200 { try simulation.step() } } catch { return error as? Fault }
    return nil
  }

  /// Interest of 100 % a year that nobody can pay: (1 + 1/12)ⁿ passes 2⁵⁰ fen within some 260 months.
  @Test func compoundInterest() throws {
    var world = try SmallWorld(sizes: [12, 12])
    world.set(HouseholdBudget.interest, to: 1)
    world.set(HouseholdBudget.repayment, to: 0)
    world.set([Livelihood.wageReference, Livelihood.yield, StandingSystem.remittance], to: 0)
    let fault = try #require(try fault(world))
    #expect(fault.kind == SimulationFaults.moneyOverflow)
  }

  @Test func pricesThatExplode() throws {
    var world = try SmallWorld(sizes: [12, 12])
    world.set(Economy.consumerGrowth, to: 0.3)
    // Without bills, which would outgrow a month's window first.
    world.set([Necessities.bill, Necessities.routine, Necessities.schooling], to: 0)
    let fault = try #require(try fault(world))
    #expect(fault.kind == SimulationFaults.priceOverflow)
    // ln 10⁴ / ln 1.3 · 12 = 421.3: the next whole month is the first beyond.
    #expect(fault.arguments["month"] == "422")
  }
}
