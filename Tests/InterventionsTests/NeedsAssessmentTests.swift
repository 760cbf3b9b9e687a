import Declarations
import Interventions
import Population
import Quantities
import Testing

@Suite struct NeedsAssessmentTests {
  private static let exact = ParameterValues.with((NeedsAssessment.error, 0), (NeedsAssessment.leaning, 0))

  private func served(_ township: Township, in village: Int) -> [HouseholdIndex] {
    township.programme.served.map(\.household).filter { township.county.villages[village].households.contains($0) }
  }

  /// Seven places over 5, 3 and 2 recorded poor: 3.5, 2.1 and 1.4; the seventh goes to the first village.
  @Test func placesAreSplitOverVillagesByLargestRemainders() {
    let township = Township([8, 8, 8])
    for household in [5, 6, 7, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23] as [HouseholdIndex] {
      township.record(household, as: household % 2 == 0 ? .exited : .neverPoor)
    }
    township.open(township.plan(households: 7))
    #expect((0..<3).map { served(township, in: $0).count } == [4, 2, 1])
    for served in township.programme.served {
      township.county.with(served.household) { tile, row in
        #expect(tile.recorded[row].isPoor)
        #expect(tile.reach[row] & Reach.served.rawValue != 0)
      }
    }
  }

  @Test func nobodyIsServedTwiceAndOthersAreNotMarked() {
    let township = Township([8, 8])
    township.open(township.plan(households: 6))
    let chosen = Set(township.programme.served.map(\.household))
    #expect(chosen.count == 6)
    for household in 0..<HouseholdIndex(16) where !chosen.contains(household) {
      #expect(township.county.with(household) { $0.reach[$1] } == 0)
    }
  }

  @Test func aProgrammeLargerThanTheRegisterServesAllOfIt() {
    let township = Township([4, 4])
    township.record(2, as: .exited)
    township.open(township.plan(households: 100))
    #expect(Set(township.programme.served.map(\.household)) == Set(0..<8).subtracting([2]))
  }

  @Test func withoutRegisteredPoorNobodyIsServed() {
    let township = Township([2])
    for household in 0..<HouseholdIndex(2) { township.record(household, as: .neverPoor) }
    township.open(township.plan(households: 5))
    #expect(township.programme.served.isEmpty)
  }

  /// Without error and leaning the poorest of a village are chosen: incomes fall with the household's number.
  @Test func needDecidesWithinAVillage() {
    let township = Township([6, 6])
    for household in 0..<HouseholdIndex(12) {
      township.county.with(household) { $0.incomeSum[$1] = Int64(900_000 - 1_000 * Int(household)) }
    }
    township.open(township.plan(households: 4), values: Self.exact)
    #expect(township.programme.served.map(\.household) == [5, 4, 11, 10])
  }

  /// A promise of 0.5 log points weighs as much as a gap of a fifth of the line at leaning 0.4, here of 1800 yuan.
  @Test(arguments: [(0.4, [1, 0, 2]), (0.38, [0, 1, 2]), (-1.0, [0, 2, 1])] as [(Double, [HouseholdIndex])])
  func anAgencyMayLeanToPromise(leaning: Double, order: [HouseholdIndex]) {
    let township = Township([3]) { $0.ability = $0.id == 2 ? 0.5 : 0 }
    for (household, income) in [(0, 0), (1, 179_000), (2, 500_000)] as [(HouseholdIndex, Int64)] {
      township.county.with(household) { $0.incomeSum[$1] = income }
    }
    township.open(
      township.plan(households: 3), values: .with((NeedsAssessment.error, 0), (NeedsAssessment.leaning, leaning)))
    #expect(township.programme.served.map(\.household) == order)
  }

  @Test func theFirstMonthBringsTheGrantTheFirstPhaseAndTheAssociations() {
    let township = Township([3, 3]) { $0.mainCause = $0.id == 1 ? .labour : .illness }
    let plan = township.plan {
      $0.villages = [1]
      $0.associations = [.init(village: 1, kind: .volunteers, name: "helpers")]
    }
    township.open(plan)
    #expect(township.county.ledger[.programmeGrant] == 720_000)
    #expect(township.county.ledger[.programme] == 720_000)
    #expect(township.county.villages.map(\.phase) == [.none, .intervention])
    #expect(township.county.associations == [Association(name: "helpers", kind: .volunteers, village: 1)])
    #expect(township.programme.served.map(\.cause) == [.illness, .illness, .illness])
  }

  @Test func laterMonthsBringNothing() {
    let township = Township([3])
    let plan = township.plan()
    PathPlan(name: "path", programmes: [plan]).openProgrammes(in: &township.county)
    for month in [-1, 1, 12] {
      township.step(NeedsAssessment(plan: plan, index: 0, values: .handWorked), month: month)
    }
    #expect(township.programme.served.isEmpty)
    #expect(township.county.ledger[.programme] == 0)
  }
}
