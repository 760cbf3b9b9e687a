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
  /// the ledger, of which 120 are services and 40, a tenth, are for moving, and 140 build .2 · 140/1000/4 = .007 of
  /// infrastructure.
  @Test func aMonthWorkedByHand() throws {
    let county = try stepped(registered: [1])
    #expect(county.payments == [Payment(household: 1, fen: 10_000, flow: .centralTransfers)])
    #expect(county.doses.map(\.household) == [1, 1])
    #expect(county.doses.map(\.service) == [.livelihoodTraining, .technologyExtension])
    #expect(county.doses.allSatisfy { abs($0.amount - 0.24) < 1e-12 })
    #expect(county.ledger[.centralProjects] == 30_000)
    #expect(abs(county.villages[0][.infrastructure] - 0.007) < 1e-12)
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

  /// Two thousand registered of two persons: a tenth of 400 yuan a month for each two is 40, one in fifty at 1000 yuan a
  /// person. The money is the projects': less of them is built, and the ledger has the same.
  @Test func aShareMovesThoseWhoLiveFarAway() throws {
    func county(from remoteness: Double, cost: Double = 1_000) throws -> County {
      let hamlet = Hamlet.alike(2_000)
      for tile in hamlet.county.tiles {
        for row in 0..<tile.count { tile.recorded[row] = StatusClock(state: .poor, start: 0) }
      }
      let plan = CentralFunds.Plan(ruralPersons: 4_000, yuanByYear: [2018: 4_800_000])
      let values = ParameterValues.with((CentralFunds.relocationFrom, remoteness), (RelocationTerms.cost, cost))
      _ = try hamlet.step(CentralFunds(plan: plan, values: values), month: 0)
      return hamlet.county
    }
    let (moved, near) = (try county(from: 0), try county(from: 1))
    // 20 of 1,000 in 2,000: a standard deviation of 6.2.
    #expect((20...60).contains(moved.relocated) && near.relocated == 0)
    #expect(moved.ledger[.centralProjects] == near.ledger[.centralProjects])
    // 40,000 yuan of the projects are spent on it.
    let built = near.villages[0][.infrastructure] - moved.villages[0][.infrastructure]
    #expect(abs(built - 0.2 * 40_000 / 1_000 / 4_000) < 1e-12)
  }

  @Test func theyCountAsIncome() { #expect(Flow.centralTransfers.countsAsIncome) }
}
