import PovertyPaths
import TestSupport
import Testing

/// Indices watch; feedback alone changes something, and nothing at a strength of zero.
@Suite struct IndexReviewTests {
  private func outcome(_ change: (inout PathPlan) -> Void) throws -> County {
    let world = try SmallWorld()
    var path = world.treated
    change(&path)
    let society = try world.society()
    return try society.outcome(of: path, from: society.burnedIn())
  }

  private func differences(_ a: County, _ b: County) -> [String] {
    var (a, b) = (a, b)
    for index in a.programmes.indices {
      a.programmes[index].review = nil
      b.programmes[index].review = nil
    }
    (a.indices, b.indices) = ([], [])
    return a.differences(from: b)
  }

  @Test func indicesTouchNothing() throws {
    let off = try outcome { _ in }
    let on = try outcome { $0.indices = IndexPlan() }
    #expect(off.indices.isEmpty && off.programmes[0].review == nil)
    #expect(on.indices.count > 8 && differences(off, on).isEmpty)
    for record in on.indices {
      for value in record.components + [record.value] { #expect(value.map { (0...1).contains($0) } ?? true) }
    }
    #expect(Set(on.indices.map(\.round)) == [1, 2])
  }

  @Test func feedbackOfNoStrengthIsNone() throws {
    let off = try outcome { $0.indices = IndexPlan() }
    let zero = try outcome {
      $0.indices = IndexPlan()
      $0.programmes[0].feedback = FeedbackPlan(strength: 0)
    }
    #expect(zero.differences(from: off).isEmpty)
    let strong = try outcome {
      $0.indices = IndexPlan()
      $0.programmes[0].feedback = FeedbackPlan(strength: 1)
    }
    #expect(!differences(strong, off).isEmpty)
    #expect(strong.indices.prefix { $0.round == 1 } == off.indices.prefix { $0.round == 1 })
  }

  /// What a review needs travels with the county's bytes.
  @Test func reviewsSurviveARestart() throws {
    let world = try SmallWorld()
    var path = world.treated
    path.indices = IndexPlan()
    path.programmes[0].feedback = FeedbackPlan(strength: 1)
    let society = try world.society()
    let start = try society.burnedIn()
    let whole = try society.outcome(of: path, from: start)
    var first = society.simulation(path, from: start)
    _ = try first.run(until: 7)
    let county = try #require(CountyImage(first.state.county).county)
    var second = Simulation(
      state: Simulation.State(county: county, month: 7), world: society.world(path), draws: society.draws())
    _ = try second.run(until: world.scenario.months)
    #expect(second.state.county.differences(from: whole).isEmpty)
  }

  @Test func tablesAndHeadlineHoldTheIndices() throws {
    var world = try SmallWorld(months: 20)
    var plan = IndexPlan()
    plan[.synergy].method = .entropy
    plan[.synergy].isFromResults = true
    world.scenario.indices = plan
    world.scenario.replicates = 2
    for path in world.scenario.paths.indices { world.scenario.paths[path].indices = plan }
    let result = try #require(try Comparison(society: try world.society(), threads: 1).run())
    let tables = RunTables(result)
    let rows = tables.indices()
    #expect(rows.contains { $0.kind == .synergy && $0.component == "index" && $0.round == 2 })
    #expect(rows.allSatisfy { $0.run.path == "treated" && $0.run.replicate == nil })
    #expect(rows.first { $0.component == "ecological" }?.value == .some(nil))
    let weights = tables.weights(of: .synergy).weights
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12 && weights.allSatisfy { $0 >= 0 })
    #expect(tables.indices(perReplicate: true).count > 2 * rows.count)
    for language in Language.allCases {
      let text = Headline(result, language: language).text
      let programme = language == .english ? "programme social work" : "项目 social work"
      #expect(text.contains(IndexKind.synergy.definition.name[language]) && text.contains(programme))
    }
  }
}
