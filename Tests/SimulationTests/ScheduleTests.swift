import PovertyPaths
import TestSupport
import Testing

/// The month is data: what is printed is what runs.
@Suite struct ScheduleTests {
  @Test func printsEveryMechanismInOrder() throws {
    let world = try SmallWorld(sizes: [30, 30])
    let society = try world.society()
    for path in world.scenario.paths {
      let schedule = society.world(path).schedule
      var expected: [(order: String, name: Text)] = []
      for (i, entry) in schedule.entries.enumerated() {
        switch entry {
        case .county(let mechanism): expected.append(("\(i + 1)", mechanism.name))
        case .households(let pass):
          for (j, mechanism) in pass.enumerated() { expected.append(("\(i + 1).\(j + 1)", mechanism.name)) }
        }
      }
      let lines = schedule.lines
      #expect(lines.map(\.order) == expected.map(\.order))
      #expect(lines.map(\.name) == expected.map(\.name))
      #expect(Set(lines.map(\.name)).count == lines.count, "every name once")
      #expect(lines.allSatisfy { !$0.reads.english.isEmpty && !$0.writes.chinese.isEmpty })
    }
  }

  /// The path's own mechanisms stand between the world's and the households' turn.
  @Test func pathAddsItsMechanisms() throws {
    let world = try SmallWorld(sizes: [30, 30])
    let society = try world.society()
    let none = society.world(.none).schedule.lines.map(\.name)
    let treated = society.world(world.treated).schedule.lines.map(\.name)
    let own = world.treated.mechanisms(values: world.scenario.parameters).map(\.name)
    #expect(!own.isEmpty)
    #expect(treated.filter { !own.contains($0) } == none)
    let first = try #require(treated.firstIndex(of: own[0]))
    #expect(Array(treated[first..<first + own.count]) == own)
  }

  /// A household's turn runs from its events to the judgement on it.
  @Test func householdsTakeTheirTurnInTheOrderOfTheModel() throws {
    let society = try SmallWorld(sizes: [30, 30]).society()
    let pass = society.world(.none).schedule.entries.compactMap { entry -> [any HouseholdMechanism]? in
      guard case .households(let pass) = entry else { return nil }
      return pass
    }
    #expect(pass.count == 1, "one pass over the tiles")
    let order: [any HouseholdMechanism.Type] = [
      LivelihoodEvents.self, RowAssembly.self, MatrixStep.self, Incomes.self, StandingSystem.self, Necessities.self,
      HouseholdBudget.self, Assessment.self,
    ]
    let places = order.map { type in pass[0].firstIndex { Swift.type(of: $0) == type } ?? -1 }
    #expect(places == places.sorted() && places.allSatisfy { $0 >= 0 })
  }
}
