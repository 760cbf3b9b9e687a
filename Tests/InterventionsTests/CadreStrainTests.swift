import Declarations
import Foundation
import Interventions
import Population
import Testing

/// Stress of cadres, with 10 registered households, 2 cadres of 100 hours who give half of them: 100 hours.
@Suite struct CadreStrainTests {
  private static let values = ParameterValues.with(
    (CadreStrain.perHousehold, 10), (CadreStrain.reporting, 50), (CadreStrain.reportingRise, 1),
    (CadreStrain.hours, 100), (CadreStrain.loadWeight, 1), (CadreStrain.deadlineWeight, 0.5), (CadreStrain.relief, 0.5),
    (CadreStrain.adjustment, 0.2), (CadreStrain.wear, 0.1))

  private static let plan: GovernmentPlan = {
    var plan = GovernmentPlan()
    plan.attention = 0.5
    plan.cadres = 2
    return plan
  }()

  private func stepped(
    registered: Int = 10, pressure: Double = 0, capability: Double = 0, months: Int = 1,
    plan: GovernmentPlan = plan, values: ParameterValues = values
  ) -> Village {
    let township = Township([20])
    for household in registered..<20 { township.record(HouseholdIndex(household), as: .exited) }
    township.county.government.pressure = pressure
    for month in 0..<months {
      township.county.villages[0][.cadre] = capability
      township.step(CadreStrain(plan: plan, values: values), month: month)
    }
    return township.county.villages[0]
  }

  /// (10 · 10 + 50)/100 = 1.5, so that strain is a half; at full pressure (100 + 100)/100 = 2 and strain 1.5.
  @Test(arguments: [(0.0, 1.5, 0.5), (1.0, 2.0, 1.5)]) func theLaw(pressure: Double, workload: Double, strain: Double) {
    let cadres = stepped(pressure: pressure).cadres
    #expect(abs(cadres.workload - workload) < 1e-12)
    #expect(abs(cadres.stress - 0.2 * (1 - exp(-strain))) < 1e-12)
  }

  @Test func stressClosesInOnItsLevel() {
    #expect(abs(stepped(months: 120).cadres.stress - (1 - exp(-0.5))) < 1e-9)
  }

  /// Full capability spares half of it; more than full spares no more.
  @Test(arguments: [(0.0, 1.0), (0.5, 0.75), (1.0, 0.5), (3.0, 0.5)])
  func trainingRelieves(capability: Double, part: Double) {
    let stress = stepped(capability: capability).cadres.stress
    #expect(abs(stress - 0.2 * part * (1 - exp(-0.5))) < 1e-12)
  }

  @Test func stressRisesWithTheRegisterAndWithPressure() {
    let byRegister = (0...20).map { stepped(registered: $0).cadres.stress }
    #expect(zip(byRegister, byRegister.dropFirst()).allSatisfy { $0 <= $1 } && byRegister[20] > byRegister[10])
    let byPressure = (0...10).map { stepped(pressure: Double($0) / 10).cadres.stress }
    #expect(zip(byPressure, byPressure.dropFirst()).allSatisfy { $0 < $1 })
  }

  /// A village without overload and pressure has no stress, and its cadres keep what they know.
  @Test func easyWorkWearsNobody() {
    let village = stepped(registered: 5, capability: 0.4)
    #expect(village.cadres == CadreState(workload: 1, stress: 0) && village[.cadre] == 0.4)
  }

  @Test func stressWearsCapability() {
    let village = stepped(capability: 0.4)
    #expect(abs(village[.cadre] - 0.4 * (1 - 0.1 * village.cadres.stress)) < 1e-12 && village[.cadre] < 0.4)
  }

  @Test func villagesBeyondItsBorderAndMissingCadresBearNothing() {
    var beyond = Self.plan
    beyond.jurisdiction = []
    #expect(stepped(pressure: 1, plan: beyond).cadres == CadreState())
    var empty = Self.plan
    empty.cadres = 0
    #expect(stepped(plan: empty).cadres == CadreState())
  }
}

/// Pressure from a deadline in month 20 that asks for four fifths of the registered, over a lead of ten months.
@Suite struct DeadlinePressureTests {
  private func pressure(_ month: Int, left: Int, plan change: (inout GovernmentPlan) -> Void = { _ in }) -> Double {
    let township = Township([10, 10])
    for household in 0..<HouseholdIndex(20) {
      township.county.with(household) { $0.reach[$1] |= Reach.registeredAtStart.rawValue }
      if household < left { township.record(household, as: .exited) }
    }
    var plan = GovernmentPlan()
    plan.deadline = 20
    plan.target = 0.8
    change(&plan)
    township.step(DeadlinePressure(plan: plan, values: .with((DeadlinePressure.lead, 10))), month: month)
    return township.county.government.pressure
  }

  /// While nobody has left: 0 until month 10, then a tenth more each month, all of it in month 20, nothing after.
  @Test(arguments: [(-1, 0.0), (0, 0), (10, 0), (11, 0.1), (15, 0.5), (20, 1), (21, 0)])
  func pressureBuildsUp(month: Int, expected: Double) {
    #expect(abs(pressure(month, left: 0) - expected) < 1e-12)
  }

  /// Of 20 registered, 16 must leave: after 8 half of the target is unmet, after 16 and more nothing.
  @Test(arguments: [(0, 1.0), (8, 0.5), (12, 0.25), (16, 0), (20, 0)]) func itFallsWithWhatIsMet(
    left: Int, expected: Double
  ) {
    #expect(abs(pressure(20, left: left) - expected) < 1e-12)
  }

  @Test func withoutDeadlineOrTargetNothingPresses() {
    #expect(pressure(20, left: 0) { $0.deadline = nil } == 0)
    #expect(pressure(20, left: 0) { $0.target = 0 } == 0)
  }

  /// The first village has met everything, the second nothing.
  @Test func onlyItsOwnVillagesCount() {
    #expect(pressure(20, left: 10) { $0.jurisdiction = [0] } == 0)
    #expect(abs(pressure(20, left: 10) { $0.jurisdiction = [1] } - 1) < 1e-12)
  }
}
