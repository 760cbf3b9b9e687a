import Mechanisms
import Population
import Simulation
import Testing

@Suite struct ResettlementTests {
  /// Sites lie one standard deviation nearer than the reference village: a dose of 1 every month for who was moved.
  @Test func whoWasMovedLivesNearer() throws {
    let hamlet = Hamlet.alike(3)
    hamlet.county.relocate(1)
    _ = try hamlet.step(Resettlement(values: .handWorked), month: 0)
    #expect(hamlet.county.doses == [Dose(household: 1, service: .housing, amount: 1)])
    #expect(hamlet.county.relocated == 1)
  }

  @Test func aSiteThatIsNoNearerChangesNothing() throws {
    let hamlet = Hamlet.alike(3)
    hamlet.county.relocate(1)
    _ = try hamlet.step(Resettlement(values: .with((RelocationTerms.site, 0))), month: 0)
    #expect(hamlet.county.doses.isEmpty)
  }
}
