import Declarations
import Foundation
import PovertyPaths
import Testing

/// What a scenario means beyond its form: each case is the smallest input that was once misread.
@Suite struct MappingTests {
  private func codes(_ change: (String) -> String) -> [String] {
    let text = """
      title: t
      clock: {start: 2018-01, months: 24}
      population: {synthetic: {households_per_village: 20}}
      villages: [{name: A}, {name: B}]
      associations: [{village: A, kind: volunteers, name: v}]
      programmes: [{name: p, budget: 1000, months: 12, villages: [A]}]
      """
    do {
      let document = try ScenarioDocument(text: change(text))
      _ = try Scenario.mapped(document)
      return []
    } catch {
      return error.all.map(\.kind.code)
    }
  }

  @Test(arguments: [
    ("villages: [A]}]", "villages: [A, A]}]", "named-twice"),
    ("villages: [A]}]", "villages: []}]", "no-villages"),
    ("villages: [A]}]", "villages: [B]}]", "association-unserved"),
    ("months: 12", "months: 25", "programme-too-long"),
    ("name: v}]", "name: v}, {village: A, kind: volunteers, name: w}]", "association-twice"),
    ("villages: [{name: A}, {name: B}]", "villages: []", "no-villages"),
    ("title: t", "title: t\nparameters: {phase.intervention.longest: 1}", "stays-contradict"),
    ("start: 2018-01", "start: 2050-01", "no-poverty-line"),
    ("start: 2018-01", "start: 2018-13", "wrong-type"),
    ("title: t", "title: t\nbudgets: [1, 2, 1]", "named-twice"),
    ("title: t", "title: t\nbudgets: [0]", "out-of-range"),
    ("title: t", "title: t\nbudgets: twice", "wrong-type"),
    ("title: t", "title: t\nworld: asset", "unknown-choice"),
    ("title: t", "title: t\nworlds: [no-threshold, no-threshold]", "named-twice"),
    ("title: t", "title: t\nevaluation: {rank_by: cost}", "unknown-choice"),
    ("title: t", "title: t\ncounties: {count: 0}", "out-of-range"),
    ("title: t", "title: t\ncounties: {count: 2, villages: 1}", "out-of-range"),
    ("title: t", "title: t\ncounties: {count: 2, villages: 6}", "villages-twice"),
    ("title: t", "title: t\ncounties: {count: 2, households: 60}", "households-without-villages"),
    ("villages: [{name: A}, {name: B}]", "counties: {count: 2, villages: 6, households: 5}", "out-of-range"),
    ("_village: 20}", "_village: 20, persons_per_household: {mean: 3, value: 3}}", "unknown-key"),
  ])
  func aMisreadingIsAFault(written: String, instead: String, code: String) {
    let codes = codes { $0.replacing(written, with: instead) }
    #expect(codes.contains(code) && !codes.contains { $0 == "no-poverty-line" && code != $0 }, "\(codes)")
  }

  @Test func theScenarioItselfIsFine() { #expect(codes { $0 } == []) }

  /// The remedy of `no-poverty-line`, to the letter.
  @Test func aLineMayCarryItsUnit() {
    #expect(codes { $0 + "\npoverty: {line: {value: 3000, unit: yuan/year}}" } == [])
  }

  @Test func inheritanceCannotBeSet() {
    #expect(throws: Faults.self) { try ScenarioDocument(text: "title: t", settings: ["extends=other.yaml"]) }
  }
}

/// Paths as data: programmes of their own over what every programme has, and paths from files.
@Suite struct PathMappingTests {
  private static let text = """
    title: t
    clock: {start: 2018-01, months: 24}
    population: {synthetic: {households_per_village: 20}}
    villages: [{name: A}, {name: B}]
    every_programme: {budget: {value: 5000, unit: yuan}, months: 12, villages: [A], serve: {households: 7}}
    programmes: [{name: p}]
    paths:
      - p
      - name: two
        about: both villages
        source: S2
        ranked: no
        programmes:
          - {name: first, months: 6}
          - {name: second, villages: [B], associations: [{village: B, kind: volunteers, name: v}]}
    """

  private func paths(_ settings: [String] = []) throws -> [PathPlan] {
    try Scenario.mapped(try ScenarioDocument(text: Self.text, settings: settings)).paths
  }

  @Test func everyProgrammeHasWhatItDoesNotSayOtherwise() throws {
    let paths = try paths()
    #expect(paths.map(\.name) == ["none", "p", "two"])
    #expect(!paths[2].isRanked && paths[2].source == "S2" && paths[1].isRanked)
    let (first, second) = (paths[2].programmes[0], paths[2].programmes[1])
    #expect(first.months == 6 && second.months == 12)
    #expect(first.villages == [0] && second.villages == [1])
    #expect([first, second].allSatisfy { $0.budget == Money(yuan: 5000) && $0.households == 7 })
    #expect(first.associations.isEmpty && second.associations.map(\.name) == ["v"])
  }

  @Test func selectKeepsSomeInItsOrder() throws {
    #expect(try paths(["select=[two, p]"]).map(\.name) == ["none", "two", "p"])
    #expect(try paths(["select=[p, none]"]).map(\.name) == ["p", "none"])
    #expect(throws: Faults.self) { try paths(["select=[three]"]) }
    #expect(throws: Faults.self, "two paths of one name") { try paths(["select=[p, two, p]"]) }
  }

  /// What is compared with does not depend on what is selected.
  @Test func aListedNoneKeepsItsGovernment() throws {
    let listed = "paths=[{name: none, government: {officials: 3}}, p]"
    let (all, selected) = (try paths([listed]), try paths([listed, "select=[p]"]))
    #expect(all == selected && selected[0].government != nil && selected[1].government == nil)
  }

  @Test func aFileHoldsAPath() throws {
    let folder = try TemporaryFolder()
    let path = "name: filed\nprogrammes: [{name: x, budget: 1}]\n"
    try Data(path.utf8).write(to: URL(filePath: folder.path + "/x.yaml"))
    let scenario = folder.path + "/scenario.yaml"
    try Data(Self.text.replacing("  - p\n", with: "  - x.yaml\n").utf8).write(to: URL(filePath: scenario))
    let (read, document) = try Scenario.read(scenario)
    #expect(read.paths.map(\.name) == ["none", "filed", "two"])
    #expect(read.paths[1].programmes[0].budget == Money(yuan: 1) && read.paths[1].programmes[0].months == 12)
    // What is written into a run folder needs no other file.
    #expect(try Scenario.mapped(try ScenarioDocument(text: document.yaml)).paths == read.paths)
  }
}
