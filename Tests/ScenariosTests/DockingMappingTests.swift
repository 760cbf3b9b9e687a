import PovertyPaths
import Testing

@Suite struct DockingMappingTests {
  private static let text = """
    title: t
    clock: {start: 2018-01, months: 24}
    population: {synthetic: {households_per_village: 20}}
    villages: [{name: A}]
    organisations: {count: {value: 1308, source: S0, grade: observed}, active_share: 0.25, enterprises: 4}
    programmes:
      - name: p
        budget: 1000
        docking: {mode: platform, led_by: government, needs_of: served, information: 0.8, carries_on: yes}
    """

  private func codes(_ written: String, _ instead: String) -> [String] {
    do {
      _ = try Scenario.mapped(try ScenarioDocument(text: Self.text.replacing(written, with: instead)))
      return []
    } catch {
      return error.all.map(\.kind.code)
    }
  }

  @Test func keysBecomeThePlan() throws {
    let scenario = try Scenario.mapped(try ScenarioDocument(text: Self.text))
    var plan = OrganisationPlan(count: 1_308, activeShare: 0.25, enterprises: 4)
    plan.insideShare = 0.2
    #expect(scenario.organisations == plan)
    var docking = DockingPlan(mode: .platform, leader: .government, circle: .served, information: 0.8)
    docking.carriesOn = true
    #expect(scenario.paths[1].programmes[0].docking == docking)
  }

  @Test(arguments: [
    ("mode: platform", "mode: platforms", "unknown-choice"),
    ("mode: platform, ", "", "missing-key"),
    ("led_by: government", "led_by: nobody", "unknown-choice"),
    ("information: 0.8", "information: 1.2", "out-of-range"),
    ("mode: platform", "mode: blind", "docking-cannot-carry-on"),
    ("count: {value: 1308, source: S0, grade: observed}", "count: -1", "out-of-range"),
    (
      "organisations: {count: {value: 1308, source: S0, grade: observed}, active_share: 0.25, enterprises: 4}\n", "",
      "no-organisations"
    ),
    ("needs_of", "need_of", "unknown-key"),
  ])
  func aMisreadingIsAFault(written: String, instead: String, code: String) {
    #expect(codes(written, instead) == [code])
  }

  /// Docking that is switched off asks for nobody.
  @Test func offNeedsNoOrganisations() {
    let docking = "mode: platform, led_by: government, needs_of: served, information: 0.8, carries_on: yes"
    #expect(codes(docking, "mode: off") == [])
  }
}
