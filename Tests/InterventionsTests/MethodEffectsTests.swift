import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct MethodEffectsTests {
  private func doses(
    _ service: Service, _ phase: Phase, _ change: (Parameter, Double), prepare: (Township) -> Void = { _ in }
  )
    -> [Dose]
  {
    let township = Township([4])
    let plan = township.plan(services: [service])
    var values = ParameterValues.servicesOnly(hours: 300)
    values[change.0] = change.1
    township.open(plan, values: values)
    township.county.villages[0].phase = phase
    prepare(township)
    township.step(ServiceDelivery(plan: plan, index: 0, values: values), month: 0)
    return township.county.doses
  }

  /// A personal plan adds .3; three of four with one cause support each other with 2/3 of .6, the fourth with nobody; a
  /// public event reaches each of four households with .05 from each of its two rules of month 0.
  @Test func methodsDifferByMechanism() {
    let cases = doses(.casework, .empowerment, (MethodEffects.plan, 0.3))
    #expect(!cases.isEmpty && cases.allSatisfy { abs($0.amount - 1.3) < 1e-12 })
    let groups = doses(.groupWork, .empowerment, (MethodEffects.support, 0.6)) { township in
      township.county.with(0) { $0.mainCause[$1] = Cause.schooling.rawValue }
    }
    #expect(groups.contains { $0.household > 0 })
    #expect(groups.allSatisfy { abs($0.amount - ($0.household == 0 ? 1 : 1.4)) < 1e-12 })
    let events = doses(.policyOutreach, .building, (MethodEffects.spread, 0.05))
    #expect(events.isEmpty, "outreach is not due in building")
    let open = doses(.cultureLibrary, .intervention, (MethodEffects.spread, 0.05))
    #expect(open.map(\.household) == [0, 1, 2, 3] && open.allSatisfy { $0.amount == 0.05 })
  }
}
