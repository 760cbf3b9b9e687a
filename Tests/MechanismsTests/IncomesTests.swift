import Declarations
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct IncomesTests {
  private func income(
    members: Int = 4, workers: Int, employed: Int, ill: Bool = false, land: Double = 6, assets: Int64 = 1_000_000
  ) throws -> (total: Int64, wages: Int64, sales: Int64, inputs: Int64, lettings: Int64) {
    let hamlet = Hamlet([
      Hamlet.draft(members: members, workers: workers) {
        $0.employed = employed
        $0.land = land
        $0.assets = assets
      }
    ])
    hamlet.prices = Prices(wages: 1.08, farm: 1.05, transfers: 1, consumer: 1)
    if ill { hamlet.tile.illMonths[0] = 2 }
    try hamlet.step([Incomes(values: .handWorked)]) { _, scratch in
      scratch.setProductivities(wage: 1.1, business: 0.9, property: 1.2)
    }
    let flows = [Flow.wages, .sales, .inputs, .lettings].map(hamlet.flow)
    return (hamlet.scratch.income[0], flows[0], flows[1], flows[2], flows[3])
  }

  /// Wage 2 · 2000 · 1.08 · 1.1 = 4752.00 yuan. Three workers less 0.7 · 2 leave more than one at home, enough labour:
  /// sales (6 · 2200/12 · 1.05 + 10,000 · 0.12/12) · 0.9 = (1155 + 100) · 0.9 = 1129.50. Costs 6 · 550/12 · 1.05 =
  /// 288.75. Lettings 4 · 10 · 1.05 · 1.2 = 50.40.
  @Test func aHouseholdWithLabourToSpare() throws {
    let month = try income(workers: 3, employed: 2)
    #expect(month.wages == 475_200)
    #expect(month.sales == 112_950)
    #expect(month.inputs == 28_875)
    #expect(month.lettings == 5_040)
    #expect(month.total == 475_200 + 112_950 - 28_875 + 5_040)
  }

  /// Illness costs half a worker: 1.5 · 2000 · 1.08 · 1.1 = 3564.00; farming goes on.
  @Test func illnessTakesHalfAWorkersWage() throws {
    let month = try income(workers: 3, employed: 2, ill: true)
    #expect(month.wages == 356_400)
    #expect(month.sales == 112_950)
    #expect(try income(workers: 3, employed: 0, ill: true).wages == 0, "no wage to lose")
  }

  /// One worker with a job has 0.3 of the time left: labour 0.35 + 0.65 · 0.3 = 0.545, sales (1155 · 0.545 + 100) · 0.9 =
  /// 656.5275, rounded to 656.53.
  @Test func aJobLeavesLessLabourForTheLand() throws {
    #expect(try income(workers: 1, employed: 1).sales == 65_653)
  }

  /// No worker: (1155 · 0.35 + 100) · 0.9 = 453.825; half a fen goes to the even side: 453.82.
  @Test func landWithoutWorkersStillYieldsAShare() throws {
    let month = try income(workers: 0, employed: 0)
    #expect(abs(month.sales - 45_382) <= 1, "453.825 is not a binary fraction")
    #expect(month.wages == 0)
  }

  @Test func costsArePaidWhateverIsSoldSoBusinessMayLose() throws {
    let hamlet = Hamlet([Hamlet.draft(workers: 0) { $0.land = 12 }])
    try hamlet.step([Incomes(values: .handWorked)]) { _, scratch in
      scratch.setProductivities(wage: 1, business: 0.1, property: 0)
    }
    // Sales 12 · 2200/12 · 0.35 · 0.1 = 77.00, costs 12 · 550/12 = 550.00.
    #expect(hamlet.scratch.income[0] == 7_700 - 55_000)
  }

  @Test func anIncomeBeyondWhatCanBeBookedStopsTheRun() {
    let hamlet = Hamlet([Hamlet.draft { $0.employed = 1 }])
    #expect {
      try hamlet.step([Incomes(values: .handWorked)]) { _, scratch in
        scratch.setProductivities(wage: 1e15, business: 1, property: 1)
      }
    } throws: { error in
      (error as? Fault)?.kind == SimulationFaults.moneyOverflow
    }
  }
}
