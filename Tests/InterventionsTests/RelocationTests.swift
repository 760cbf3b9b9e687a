import Declarations
import Interventions
import Population
import Quantities
import Simulation
import Testing

@Suite struct RelocationTests {
  /// Four households of three; the first two stand highest, the last two earn least, household 3 lacks a safe house.
  /// Whoever is asked accepts, moving costs 100 yuan a person, and the line pays for two households.
  private func moved(
    by places: AdministrationPlan.Places = .needs, line: Int64 = 60_000, months: Int = 1, channel: Double = 1,
    _ change: (Township) -> Void = { _ in }
  ) -> Township {
    let township = Township([4])
    for (household, standing) in [(HouseholdIndex(0), 3.0), (1, 2)] {
      township.county.with(household) { $0.capitals[Capital.social.rawValue][$1] = standing }
    }
    for household in HouseholdIndex(0)..<4 {
      township.county.with(household) { $0.incomeSum[$1] = 900_000 - 100_000 * Int64(household) }
    }
    township.county.with(3) { $0.guarantees[$1] = Guarantees([.water, .insurance, .schooling]).rawValue }
    change(township)
    let plan = township.plan(services: [.housing]) {
      $0.split = BudgetLine.allCases.map { $0 == .relocation ? 1 : 0 }
      $0.administration = AdministrationPlan()
      $0.administration?.places = places
    }
    var values = ParameterValues.handWorked
    values[NeedsAssessment.error] = 0
    values[Uptake.base] = 5
    values[RelocationTerms.cost] = 100
    values[ServiceEffects.services] = channel
    township.open(plan, values: values)
    township.programme[.relocation] = line
    for month in 0..<months { township.step(Relocation(plan: plan, index: 0, values: values), month: month) }
    return township
  }

  private func relocated(_ township: Township) -> [HouseholdIndex] {
    (0..<4).filter { household in
      township.county.with(household) { $0.reach[$1] & Reach.relocated.rawValue != 0 }
    }
  }

  @Test func unsafeHousesThenLeastIncomeComeFirst() {
    #expect(relocated(moved()) == [2, 3])
    #expect(relocated(moved(line: 30_000)) == [3])
  }

  /// 搬富不搬穷.
  @Test func thoseOfBestStandingComeFirstByConnections() { #expect(relocated(moved(by: .connections)) == [0, 1]) }

  @Test func aMoveCostsByThePersonAndGivesASafeHouse() {
    let township = moved(line: 70_000)
    #expect(township.programme[.relocation] == 10_000 && township.programme.spent == 60_000)
    #expect(township.county.ledger[.programmeServices] == 60_000)
    #expect(township.county.with(3) { Guarantees(rawValue: $0.guarantees[$1]) } == .all)
    let service = Service.housing.rawValue
    #expect(township.programme.takenUp[service] == 2)
    // Two more were asked, whom the line could not pay: they are not counted as promised and not delivered.
    #expect(township.programme.planned[service] == 2 && township.programme.delivered[service] == 2)
  }

  /// A household too large for what is left does not keep a smaller one from moving.
  @Test func whomTheLineCannotPayIsPassedOver() {
    let township = moved(line: 20_000) { $0.county.with(1) { $0.members[$1] = 2 } }
    #expect(relocated(township) == [1])
  }

  @Test func nobodyMovesTwice() {
    let township = moved(line: 1_000_000, months: 3)
    #expect(relocated(township) == [0, 1, 2, 3])
    #expect(township.programme.moved == 4 && township.programme.spent == 120_000)
  }

  @Test func howManyOfThemArePoorIsCounted() {
    let township = moved { $0.county.with(3) { $0.status[$1] = StatusClock(state: .poor, start: 0) } }
    #expect(township.programme.moved == 2 && township.programme.movedPoor == 1)
  }

  /// Money is spent, and nobody's life changes.
  @Test func aShutChannelMovesNobody() {
    let township = moved(channel: 0)
    #expect(relocated(township).isEmpty && township.programme.spent == 60_000)
    #expect(township.county.with(3) { Guarantees(rawValue: $0.guarantees[$1]) } != .all)
  }
}
