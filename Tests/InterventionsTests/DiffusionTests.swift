import Declarations
import Foundation
import Interventions
import Population
import Testing

@Suite struct DiffusionTests {
  /// A served village with trust .6 and infrastructure .6, beside one that is not served: .24/12 of the gap in a month at
  /// equal remoteness, and never back.
  @Test func methodsSpreadToVillagesOutside() {
    let township = Township([2, 2])
    let plan = township.plan {
      $0.villages = [0]
      $0.delivery = DeliveryPlan()
      $0.delivery?.diffusion = 0.24
    }
    township.open(plan)
    township.county.villages[0][.trust] = 0.6
    township.county.villages[0][.infrastructure] = 0.6
    township.county.villages[1][.cadre] = 0.3
    township.step(Diffusion(programmes: [plan], values: .handWorked), month: 1)
    #expect(abs(township.county.villages[1][.trust] - 0.012) < 1e-12)
    #expect(township.county.villages[1][.infrastructure] == 0 && township.county.villages[1][.cadre] == 0.3)
    #expect(township.county.villages[0][.trust] == 0.6 && township.county.villages[0][.cadre] == 0)
    township.step(Diffusion(programmes: [plan], values: .handWorked), month: 12)
    #expect(abs(township.county.villages[1][.trust] - 0.012) < 1e-12, "the agency has left")
  }
}
