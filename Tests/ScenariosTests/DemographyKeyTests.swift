import Foundation
import PovertyPaths
import Testing

@Suite struct DemographyKeyTests {
  private func scenario(_ text: String) throws -> Scenario {
    try Scenario.mapped(try ScenarioDocument(text: text))
  }

  private func text(_ line: String) -> String {
    """
    title: t
    clock: {start: 2018-01, months: 12, burn_in: 12}
    population: {synthetic: {households_per_village: 30}}
    villages: [{name: a}]
    \(line)
    """
  }

  @Test func isOffUnlessAskedFor() throws {
    #expect(try !scenario(text("")).demography)
    #expect(try !scenario(text("demography: off")).demography)
    #expect(try scenario(text("demography: on")).demography)
  }

  @Test func anythingElseIsAFault() throws {
    #expect(throws: Faults.self) { try scenario(text("demography: maybe")) }
  }

  /// Eight ages are kept for a household: nine people are refused, by name, instead of being lost.
  @Test func aHouseholdOfNineIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = "household,village,members,workers,income_per_head\n1,a,8,2,5000\n2,a,9,2,5000\n"
    try table.write(to: folder.appendingPathComponent("h.csv"), atomically: true, encoding: .utf8)
    func read(_ demography: String) throws -> Scenario {
      let path = folder.appendingPathComponent("s.yaml")
      let yaml = """
        title: t
        clock: {start: 2018-01, months: 12}
        population: {from: h.csv}
        villages: [{name: a}]
        demography: \(demography)
        """
      try yaml.write(to: path, atomically: true, encoding: .utf8)
      return try Scenario.read(path.path).0
    }
    #expect(try read("off").villages[0].households == 2)
    let faults = #expect(throws: Faults.self) { try read("on") }
    #expect(faults?.all.map(\.kind.code) == ["household-too-large"])
  }
}
