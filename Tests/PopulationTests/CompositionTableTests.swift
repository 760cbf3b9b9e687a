import Declarations
import Population
import Testing

@Suite struct CompositionTableTests {
  private func share(_ table: CompositionTable, _ members: Int, _ workers: Int) -> Double {
    zip(table.cells, table.shares).reduce(0) {
      $0 + ($1.0.members == members && $1.0.workers == workers ? $1.1 : 0)
    }
  }

  /// 2 × 2 × 1 with every cell possible: fitting equal weights to margins gives their product.
  @Test func withoutImpossibleCellsTheTableIsTheProductOfItsMargins() throws {
    let table = try CompositionTable(
      members: Shares(from: 2, [0.4, 0.6]), workers: Shares(from: 1, [0.3, 0.7]), children: Shares(from: 0, [1]))
    #expect(table.cells.count == 4)
    #expect(abs(share(table, 2, 1) - 0.12) < 1e-9)
    #expect(abs(share(table, 2, 2) - 0.28) < 1e-9)
    #expect(abs(share(table, 3, 1) - 0.18) < 1e-9)
    #expect(abs(share(table, 3, 2) - 0.42) < 1e-9)
  }

  /// A household of one cannot have two workers: (1, 1) must carry all of size 1 and (2, 2) all pairs of workers, so
  /// (2, 1) is left with 0.7 − 0.5 = 0.2.
  @Test func anImpossibleCellFixesTheOthers() throws {
    let table = try CompositionTable(
      members: Shares(from: 1, [0.3, 0.7]), workers: Shares(from: 1, [0.5, 0.5]), children: Shares(from: 0, [1]))
    #expect(table.cells.count == 3)
    #expect(abs(share(table, 1, 1) - 0.3) < 1e-6)
    #expect(abs(share(table, 2, 1) - 0.2) < 1e-6)
    #expect(abs(share(table, 2, 2) - 0.5) < 1e-6)
  }

  @Test func householdsOfChildrenAloneAndMoreWorkersThanMembersDoNotExist() throws {
    let table = try CompositionTable(
      members: Shares(from: 1, [1, 1, 1]), workers: Shares(from: 0, [1, 1, 1]), children: Shares(from: 0, [3, 1]))
    for cell in table.cells {
      #expect(cell.workers + cell.children + cell.elders == cell.members)
      #expect(cell.elders >= 0 && cell.children < cell.members)
    }
  }

  /// 60 % of households have one member, so at most 40 % can have two workers, not half.
  @Test func contradictingMarginsAreAFault() {
    #expect {
      try CompositionTable(
        members: Shares(from: 1, [0.6, 0.4]), workers: Shares(from: 1, [0.5, 0.5]), children: Shares(from: 0, [1]))
    } throws: { error in
      (error as? Fault)?.kind == PopulationFaults.marginals
    }
  }

  @Test func householdsAreDealtByQuota() throws {
    let table = try CompositionTable(
      members: Shares(from: 2, [0.4, 0.6]), workers: Shares(from: 1, [0.3, 0.7]), children: Shares(from: 0, [1]))
    let dealt = table.dealt(over: 50)
    #expect(dealt.count == 50)
    #expect(dealt.count { $0 == Composition(members: 2, workers: 1, children: 0) } == 6)
    #expect(dealt.count { $0 == Composition(members: 3, workers: 2, children: 0) } == 21)
  }

  @Test(arguments: [1, 70, 999, 9_800, 60_000])
  func everyMarginalIsMetWithinOneHousehold(count: Int) throws {
    let marginals = try PopulationParameters.marginals(ParameterValues())
    let dealt = try CompositionTable(
      members: marginals.members, workers: marginals.workers, children: marginals.children
    ).dealt(over: count)
    #expect(dealt.count == count)
    let parts: [(Shares, (Composition) -> Int)] = [
      (marginals.members, { $0.members }), (marginals.workers, { $0.workers }), (marginals.children, { $0.children }),
    ]
    for (target, part) in parts {
      for (offset, share) in target.shares.enumerated() {
        let households = dealt.count { part($0) == target.lowest + offset }
        #expect(abs(Double(households) - share * Double(count)) <= 1)
      }
    }
  }
}
