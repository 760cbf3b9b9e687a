import PovertyPaths
import TestSupport
import Testing

/// What `series.csv` and `verification.csv` say of institutions.
@Suite struct InstitutionSeriesTests {
  /// Values by variable, of one path and month.
  private func values(_ tables: RunTables, path: String, month: Int) -> [String: Double] {
    var found: [String: Double] = [:]
    for row in tables.series() where row.fields[0] == .text(path) && row.fields[2] == .integer(month) {
      guard case .text(let name) = row.fields[5], case .number(let value) = row.fields[6] else { continue }
      found[name] = value
    }
    return found
  }

  private func tables(_ change: (inout PathPlan) -> Void = { _ in }) throws -> RunTables {
    var world = try SmallWorld()
    var path = world.treated
    change(&path)
    world.scenario.paths = [.none, path]
    return RunTables(try #require(try Comparison(society: try world.society(), threads: 1).run()))
  }

  /// Two villages of a programme are in one phase each; without a programme nobody is in any.
  @Test func villagesAreCountedByPhase() throws {
    let tables = try tables()
    let phases = ["villages_in_intervention", "villages_in_empowerment", "villages_in_building"]
    let first = values(tables, path: "treated", month: 0)
    #expect(phases.map { first[$0] ?? 0 } == [2, 0, 0])
    for month in 0..<30 {
      let now = values(tables, path: "treated", month: month)
      #expect(phases.reduce(0) { $0 + (now[$1] ?? 0) } == (month < 18 ? 2 : 0), "month \(month)")
    }
    let none = values(tables, path: "none", month: 5)
    #expect(phases.allSatisfy { (none[$0] ?? 0) == 0 } && none["actors_implementers"] == 0)
  }

  /// Five kinds of actors (S3): the platform that is paid for, those on its list, the government of the path, those who
  /// offer, and the programme at work.
  @Test func fiveKindsOfActorsAreCounted() throws {
    let found = values(try tables { $0.government = GovernmentPlan() }, path: "treated", month: 12)
    #expect(found["actors_platforms"] == 1 && found["actors_governments"] == 1 && found["actors_implementers"] == 1)
    #expect(found["actors_receivers"]! > 0 && found["actors_receivers"]! <= found["needs_seen"]!)
    #expect(found["actors_providers"]! > 10 && found["actors_providers"]! <= 56)
    let ways = HelpWay.allCases.map { found["helped_by_\($0.key)"]! }
    #expect(ways.reduce(0, +) > 0 && ways.reduce(0, +) <= found["needs_met"]! + (found["false_needs_met"] ?? 0))
  }

  /// Training makes cadres know policy; without a programme there is nothing to tell.
  @Test func whatCadresKnowIsTabled() throws {
    let rows = try tables().verification().filter { $0.fields[3] == .text("cadre_capability") }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.fields[0] == .text("treated") })
  }

  /// A flow that moves nothing in a month has no line, be it one replicate or many.
  @Test func flowsThatMoveNothingAreLeftOut() throws {
    let rows = try tables().ledger()
    #expect(rows.allSatisfy { $0.fields[7] != .number(0) })
    #expect(!rows.contains { $0.fields[0] == .text("none") && $0.fields[6] == .text("programmeStaff") })
  }
}
