import Declarations
import Interventions
import Population
import Testing

@Suite struct UptakeTests {
  private func township(_ count: Int = 1) -> Township {
    Township([count]) {
      $0.capitals[Capital.motivation.rawValue] = 0.5
      $0.capitals[Capital.information.rawValue] = 0.2
      $0.ability = -1
      $0.employed = 1
    }
  }

  /// 0.8 + 1 · 0.5 + 0.3 · 1 idle worker + 0.5 · 0.2 − 0.4 · 1 + 1 · 0.25 = 1.55; 1/(1 + e^−1.55) = 0.824914.
  @Test func theChanceIsALogisticOfWhoIsAsked() {
    let chance = township().county.with(0) { Uptake(values: .handWorked).chance($0, $1, visible: 0.25) }
    #expect(abs(chance - 0.824_914) < 1e-6)
  }

  private func share(_ base: Double, slopes: Double? = nil) -> Double {
    var values = ParameterValues.with((Uptake.base, base))
    for slope in Uptake.parameters.dropFirst() { if let slopes { values[slope] = slopes } }
    let township = township(200)
    let uptake = Uptake(values: values)
    var accepted = 0
    for month in 0..<10 {
      for household in 0..<HouseholdIndex(200) {
        let accepts = township.county.with(household) {
          uptake.accepts(.casework, $0, $1, visible: 0, month: month, draws: township.draws)
        }
        if accepts { accepted += 1 }
      }
    }
    return Double(accepted) / 2_000
  }

  /// With all slopes at zero: 0.67 %, half, 99.33 % of two thousand offers.
  @Test(arguments: [(-5.0, 0.006_693), (0, 0.5), (5, 0.993_307)])
  func nobodyHalfOrAllAccept(base: Double, chance: Double) {
    #expect(abs(share(base, slopes: 0) - chance) < 4 * (chance * (1 - chance) / 2_000).squareRoot())
  }

  @Test func whoAcceptsAtLowerOddsAcceptsAtHigher() {
    let township = township(200)
    func accepting(_ base: Double) -> Set<HouseholdIndex> {
      let uptake = Uptake(values: .with((Uptake.base, base)))
      return Set(0..<200).filter { household in
        township.county.with(household) {
          uptake.accepts(.jobLink, $0, $1, visible: 0, month: 3, draws: township.draws)
        }
      }
    }
    #expect(accepting(-1).isStrictSubset(of: accepting(1)))
  }

  @Test func anotherServiceIsAnotherDecision() {
    let township = township(200)
    let uptake = Uptake(values: .with((Uptake.base, -0.5)))
    func answers(_ service: Service) -> [Bool] {
      (0..<HouseholdIndex(200)).map { household in
        township.county.with(household) {
          uptake.accepts(service, $0, $1, visible: 0, month: 3, draws: township.draws)
        }
      }
    }
    #expect(answers(.casework) != answers(.groupWork))
    #expect(answers(.casework) == answers(.casework))
  }
}
