import Declarations
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
