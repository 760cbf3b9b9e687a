import PovertyPaths
import Testing

/// The county government, who delivers, who verifies: as they are written, and as they are misread.
@Suite struct GovernmentMappingTests {
  private static let text = """
    title: t
    clock: {start: 2018-01, months: 48}
    population: {synthetic: {households_per_village: 20}}
    villages: [{name: A}, {name: B}]
    government:
      officials: {value: 10, unit: persons, source: chosen, grade: assumed}
      attention: 0.5
      professionalism: 0.3
      cadres: 3
      budget: {value: 9000, unit: yuan}
      jurisdiction: [A]
      deadline: 2020-12
      target: 0.9
    verification: {every: 24, sample: 0.2, error: 0.1, by: agency, relation: partnership, corrects: 0.5}
    programmes: [{name: p, budget: 1000, villages: [A], serve: {households: 5}}]
    paths:
      - p
      - name: campaign
        government: {attention: 0.8}
        verification: {by: independent, relation: independence, independence: 0.9, sample: {value: 7, unit: households}}
        programmes:
          - name: drive
            budget: 8000
            payer: county-government
            villages: [A]
            delivered_by: government
            work_teams: {teams: 2, members: 4}
            serve: {households: 9, of: all-poor, by: connections}
    """

  private func scenario(_ written: String = "title: t", _ instead: String = "title: t") throws -> Scenario {
    try Scenario.mapped(try ScenarioDocument(text: Self.text.replacing(written, with: instead)))
  }

  @Test func aGovernmentHoldsForEveryPath() throws {
    let paths = try scenario().paths
    #expect(paths.map(\.name) == ["none", "p", "campaign"])
    let government = try #require(paths[0].government)
    #expect(government == paths[1].government)
    #expect(government.officials == 10 && government.attention == 0.5 && government.professionalism == 0.3)
    #expect(government.cadres == 3 && government.budget == Money(yuan: 9000) && government.jurisdiction == [0])
    #expect(government.deadline == 35 && government.target == 0.9)
    let verification = try #require(paths[1].verification)
    #expect(verification.every == 24 && verification.sample == .share(0.2) && verification.error == 0.1)
    #expect(verification.relation == .partnership && verification.independence == nil && verification.corrects == 0.5)
  }

  /// 0.8 · 10 officials and two teams of four.
  @Test func aPathLaysItsOwnOverIt() throws {
    let path = try scenario().paths[2]
    #expect(path.government?.attention == 0.8 && path.government?.deadline == 35)
    #expect(path.verification?.every == 24 && path.verification?.relation == .independence)
    #expect(path.verification?.independence == 0.9 && path.verification?.sample == .households(7))
    let drive = path.programmes[0]
    #expect(drive.staff == 16 && drive.competence == 0.3 && !drive.linksResourcesFromOutside)
    let administration = try #require(drive.administration)
    #expect(administration.candidates == .allPoor && administration.places == .connections)
    #expect(administration.teams == 2 && administration.teamMembers == 4)
  }

  @Test func withoutThemThereIsNone() throws {
    let text = """
      title: t
      clock: {start: 2018-01, months: 24}
      population: {synthetic: {households_per_village: 20}}
      villages: [{name: A}]
      programmes: [{name: p, budget: 1000, serve: {households: 5, of: registered, by: needs}}]
      """
    let paths = try Scenario.mapped(try ScenarioDocument(text: text)).paths
    #expect(paths.allSatisfy { $0.government == nil && $0.verification == nil })
    #expect(paths[1].programmes[0].administration == nil && paths[1].programmes[0].staff == 3)
  }

  @Test(arguments: [
    ("deadline: 2020-12", "deadline: 2017-12", "deadline-past"),
    ("deadline: 2020-12", "deadline: soon", "wrong-type"),
    ("relation: independence", "relation: dependence", "verifier-relation"),
    ("sample: 0.2", "sample: 20", "out-of-range"),
    ("sample: 0.2", "sample: {value: 20, unit: persons}", "wrong-unit"),
    ("delivered_by: government", "delivered_by: agency", "teams-without-government"),
    ("{value: 9000, unit: yuan}", "7999", "beyond-government-budget"),
    ("jurisdiction: [A]", "jurisdiction: [B]", "beyond-jurisdiction"),
    ("jurisdiction: [A]", "jurisdiction: [C]", "unknown-choice"),
    ("by: connections", "by: friends", "unknown-choice"),
    ("of: all-poor", "of: all", "unknown-choice"),
    ("attention: 0.5", "attention: 1.5", "out-of-range"),
    ("attention: 0.8", "attentoin: 0.8", "unknown-key"),
    ("corrects: 0.5", "correct: 0.5", "unknown-key"),
  ])
  func aMisreadingIsAFault(written: String, instead: String, code: String) {
    do {
      _ = try scenario(written, instead)
      Issue.record("accepted \(instead)")
    } catch {
      #expect((error as? Faults)?.all.contains { $0.kind.code == code && $0.location != nil } ?? false, "\(error)")
    }
  }
}
