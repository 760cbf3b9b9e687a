import Declarations
import Mechanisms
import Population
import Simulation
import Testing

@Suite struct CentralFundsTests {
  /// 4,800 yuan in 2018 for four rural persons, all of them here: 400 yuan a month.
  private static let plan = CentralFunds.Plan(ruralPersons: 4, yuanByYear: [2018: 4_800])

  private func stepped(registered: Set<Int>, month: Int = 0) throws -> County {
    let hamlet = Hamlet.alike(2)
    for row in registered { hamlet.tile.recorded[row] = StatusClock(state: .poor, start: 0) }
    _ = try hamlet.step(CentralFunds(plan: Self.plan, values: .handWorked), month: month)
    return hamlet.county
  }

  /// One of two households of two is registered. A quarter, 100 yuan, is 50 a head and 100 for the two; three tenths,
  /// 120 yuan, are .48 of a full month at 250, half of it training, half extension; projects take the other 300 yuan of
  /// the ledger, of which the 180 that are not services build .2 · 180/1000/4 = .009 of infrastructure.
  @Test func aMonthWorkedByHand() throws {
    let county = try stepped(registered: [1])
    #expect(county.payments == [Payment(household: 1, fen: 10_000, flow: .centralTransfers)])
    #expect(county.doses.map(\.household) == [1, 1])
    #expect(county.doses.map(\.service) == [.livelihoodTraining, .technologyExtension])
    #expect(county.doses.allSatisfy { abs($0.amount - 0.24) < 1e-12 })
    #expect(county.ledger[.centralProjects] == 30_000)
    #expect(abs(county.villages[0][.infrastructure] - 0.009) < 1e-12)
  }

  /// The fewer are left, the more each gets: twice the registered, half the money a head.
  @Test func theSameFundsAreSharedByThoseWhoAreLeft() throws {
    let county = try stepped(registered: [0, 1])
    #expect(county.payments.map(\.fen) == [5_000, 5_000])
    #expect(county.ledger[.centralProjects] == 30_000)
  }

  @Test func withNobodyRegisteredAllOfItBuilds() throws {
    let county = try stepped(registered: [])
    #expect(county.payments.isEmpty && county.doses.isEmpty)
    #expect(county.ledger[.centralProjects] == 40_000)
    #expect(abs(county.villages[0][.infrastructure] - 0.02) < 1e-12)
  }

  @Test func yearsWithoutFundsHaveNone() throws {
    let county = try stepped(registered: [1], month: 12)
    #expect(county.payments.isEmpty && county.ledger[.centralProjects] == 0)
  }

  @Test func theyCountAsIncome() { #expect(Flow.centralTransfers.countsAsIncome) }
}
