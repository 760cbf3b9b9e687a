import PovertyPaths
import Reference
import TestSupport
import Testing

/// The fast month — tiles, one product, vector loops, running sums — against the plain one, which shares no code with it.
@Suite struct ReferenceAgreementTests {
  /// Θ from declared loadings equals Θ from the names of parameters.
  @Test(arguments: 0..<8) func matrixFollowsFromParameterNames(seed: Int) throws {
    let scenario = try SmallWorld.random(seed: UInt64(seed)).scenario
    let plain = ReferenceMatrix(ReferenceParameters(scenario)).entries
    let matrix = try TransitionMatrix(
      loadings: HouseholdDynamics.loadings + ServiceEffects.loadings, shocks: ShockCovariance(),
      values: scenario.parameters)
    for row in 0..<MatrixRow.count {
      for column in 0..<MatrixColumn.count {
        let gap = abs(matrix.theta[row, column] - plain[row][column])
        #expect(gap < 1e-15, "Θ at \(MatrixRow.name(at: row).english), column \(column)")
      }
    }
  }

  /// Capitals to 1e-12: a sum of 64 products of the order of one may be rounded in another order.
  ///
  /// Money to the fen: both round the same real numbers half to even, and these differ by some 1e-15 of themselves where
  /// exp is another one, so that one amount in some 10⁸ may fall to the other side of a half and differ by one fen; what
  /// is left of it after spending then differs by two at most. Everything else is whole numbers and must be equal.
  @Test(arguments: 0..<24) func monthsAgree(seed: Int) throws {
    let world = try SmallWorld.random(seed: UInt64(1_000 + seed))
    let society = try world.society()
    let recording = ReferenceRecording()
    var random = SeededGenerator(seed: UInt64(seed))
    let month = Int.random(in: -6..<26, using: &random)
    var simulation =
      month < 0
      ? society.founding(world: recording.watching(society.world(.none)))
      : society.simulation(
        world.treated, from: try society.burnedIn(), world: recording.watching(society.world(world.treated)))
    _ = try simulation.run(until: month + 1)

    let before = try #require(recording.before[month])
    let after = try #require(recording.after[month])
    let results = ReferenceMonth(society.scenario, month: month).run(
      ReferenceSociety(before), inputs: try recording.inputs(of: month, draws: simulation.draws))
    let fast = ReferenceSociety(after).households
    #expect(results.count == fast.count)
    var differences: [String] = []
    for (index, (plain, fast)) in zip(results, fast).enumerated() {
      differences += plain.household.differences(from: fast).map { "household \(index): \($0)" }
    }
    #expect(differences.isEmpty, "month \(month): \(differences.prefix(5)), \(differences.count) in all")

    for flow in Flow.allCases where !flow.isOfProgrammesOnly {
      let sum = results.reduce(0) { $0 + ($1.flows[flow] ?? 0) }
      #expect(abs(sum - (after.ledger[flow] - before.ledger[flow])) <= 2, "flow \(flow.key)")
    }
    for tile in after.tiles {
      let sums = (0..<tile.count).map { row in tile.incomes.reduce(Int64(0)) { $0 + Int64($1[row]) } }
      #expect(tile.incomeSum.values == sums, "the running sum is the sum")
      let necessities = (0..<tile.count).map { row in tile.necessities.reduce(Int64(0)) { $0 + Int64($1[row]) } }
      #expect(tile.necessitySum.values == necessities)
    }
  }

  /// The scenarios above hold what they are meant to compare: doses, gifts, members, illness, debt, exits.
  @Test func randomScenariosReachEveryBranch() throws {
    var (doses, gifts, members, credit, exits) = (0, 0, 0, 0, 0)
    for seed in 0..<6 {
      let world = try SmallWorld.random(seed: UInt64(1_000 + seed))
      let society = try world.society()
      var simulation = society.simulation(world.treated, from: try society.burnedIn())
      for _ in 0..<24 {
        try simulation.step()
        doses += simulation.county.doses.count
        gifts += simulation.county.payments.count
        credit += simulation.county.ledger[.microcredit] > 0 ? 1 : 0
      }
      members += simulation.county.associations.reduce(0) { $0 + $1.members.count }
      exits += simulation.county.tiles.flatMap(\.status.values).count { $0.state == .exited }
    }
    #expect(doses > 500)
    #expect(gifts > 5)
    #expect(members > 50)
    #expect(credit > 0)
    #expect(exits > 50)
  }
}

extension Flow {
  /// Moved by programmes' own decisions, before households take their turn.
  fileprivate var isOfProgrammesOnly: Bool {
    [.programmeGrant, .programmeStaff, .programmeServices, .programmeReturn, .foundationGrant, .foundationReturn]
      .contains(self)
  }
}

extension ReferenceHousehold {
  /// What differs by more than rounding in another order explains.
  fileprivate func differences(from other: ReferenceHousehold) -> [String] {
    var found: [String] = []
    for (a, b) in zip(capitals, other.capitals) where !(abs(a - b) <= 1e-12 * max(1, abs(a))) {
      found.append("capital \(a) and \(b)")
    }
    for (name, a, b) in [
      ("savings", savings, other.savings), ("debt", debt, other.debt), ("assets", assets, other.assets),
    ] where abs(a - b) > 2 {
      found.append("\(name) \(a) and \(b)")
    }
    for slot in 0..<12 where abs(incomes[slot] - other.incomes[slot]) > 1 {
      found.append("income \(incomes[slot]) and \(other.incomes[slot])")
    }
    if necessities != other.necessities { found.append("necessities") }
    if people != other.people { found.append("people \(people) and \(other.people)") }
    if guarantees != other.guarantees { found.append("guarantees") }
    if status != other.status { found.append("status \(status) and \(other.status)") }
    if isRegistered != other.isRegistered { found.append("recorded status") }
    return found
  }
}
