import Declarations
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct NecessitiesTests {
  private func stepped(
    _ hamlet: Hamlet, ill: Bool, background: Bool = true, month: Int = 5,
    values: ParameterValues = .handWorked
  ) throws -> Hamlet {
    try hamlet.step([Necessities(values: values, background: background)], month: month) { _, scratch in
      scratch.setMoney(income: 0)
      scratch.setEvent(.illness, ill)
    }
    return hamlet
  }

  /// Four heads at 12 yuan and two children at 900/12 = 75, all at a price of 1.02: 4 · 12.24 + 2 · 76.50 = 201.96.
  @Test func routineCareAndSchooling() throws {
    let hamlet = Hamlet([Hamlet.draft(members: 4, workers: 1, children: 2)])
    hamlet.prices.consumer = 1.02
    let month = try stepped(hamlet, ill: false)
    #expect(month.flow(.medicalBills) == 4 * 1_224)
    #expect(month.flow(.schooling) == 2 * 7_650)
    #expect(month.scratch.necessities[0] == 20_196)
    #expect(month.flow(.medicalReimbursement) == 0)
  }

  /// −12,000 ln u has mean 12,000; one mean is one standard deviation, so 2560 bills leave 2 %: four of them.
  @Test func billsOfMajorIllnessesHaveTheirMean() throws {
    var bills = 0.0
    for month in 0..<10 {
      let hamlet = try stepped(Hamlet.alike(256), ill: true, background: false, month: month)
      bills += Double(hamlet.flow(.medicalBills) - 256 * 2 * 1_200) / 100
    }
    #expect(abs(bills / 2_560 / 12_000 - 1) < 4 / 2_560.0.squareRoot())
  }

  enum Cover: CaseIterable, Sendable { case unregistered, registered, uninsured, noBackground }

  @Test(arguments: Cover.allCases)
  func insurancePaysItsShareOfTheSameBill(cover: Cover) throws {
    let hamlet = Hamlet([Hamlet.draft { $0.guarantees = cover == .uninsured ? [.water] : .all }])
    if cover == .registered { hamlet.tile.recorded[0] = StatusClock(state: .poor, start: 0) }
    let month = try stepped(hamlet, ill: true, background: cover != .noBackground)
    let gross = month.flow(.medicalBills) - 2_400
    let shares: [Cover: Double] = [.unregistered: 0.55, .registered: 0.85]
    let share = shares[cover] ?? 0
    #expect(gross > 0)
    #expect(abs(Double(month.flow(.medicalReimbursement)) - share * Double(gross)) <= 0.5)
    #expect(month.scratch.necessities[0] == gross - month.flow(.medicalReimbursement) + 2_400)
  }

  /// After thirty months the sums are those of months 18 … 29: 12 · 1000 + 7 (18 + … + 29) and so on.
  @Test func theTwelveMonthWindowIsARing() throws {
    let hamlet = Hamlet.alike(3)
    let mechanism = Necessities(values: ParameterValues.with((Necessities.routine, 0)), background: true)
    for month in -2..<30 {
      try hamlet.step([mechanism], month: month) { _, scratch in
        for row in 0..<3 { scratch.income[row] = Int64(1_000 + 7 * month - 5_000 * row) }
        scratch.setEvent(.illness, month % 5 == 0)
      }
    }
    let tile = hamlet.tile
    for row in 0..<3 {
      #expect(tile.incomeSum[row] == Int64(12 * 1_000 + 7 * 282 - 60_000 * row), "18 + … + 29 = 282")
      #expect(tile.incomeSum[row] == tile.incomes.reduce(0) { $0 + Int64($1[row]) })
      #expect(tile.necessitySum[row] == tile.necessities.reduce(0) { $0 + Int64($1[row]) })
      #expect(tile.necessities.count { $0[row] > 0 } == 2, "bills of months 20 and 25")
    }
  }

  @Test func moneyThatTheWindowCannotHoldStopsTheRun() throws {
    let hamlet = Hamlet.alike(2)
    #expect {
      try hamlet.step([Necessities(values: .handWorked, background: true)]) { _, scratch in
        scratch.setMoney(income: Int64(Int32.max) + 1)
        scratch.setEvent(.illness, false)
      }
    } throws: { error in
      (error as? Fault)?.kind == SimulationFaults.moneyOverflow
    }
  }
}
