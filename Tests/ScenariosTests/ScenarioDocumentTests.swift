import Declarations
import Foundation
import Scenarios
import Testing

@Suite struct ScenarioDocumentTests {
  private func withFiles(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let url = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: false, encoding: .utf8)
    }
    try body(folder)
  }

  @Test func aChildOverridesWhatItExtends() throws {
    let files = [
      "base/village.yaml": "extends: root.yaml\nclock: {months: 48}\nvillages: [{name: A}, {name: B}]\n",
      "base/root.yaml":
        "title: base\nclock: {start: 2018-01, months: 12}\nbudget: {value: 1, unit: yuan, source: S0}\n",
      "town.yaml": "extends: base/village.yaml\ntitle: town\nvillages: [{name: C}]\nbudget: {value: 2}\n",
    ]
    try withFiles(files) { folder in
      let document = try ScenarioDocument.read(folder + "/town.yaml")
      let expected = try ScenarioDocument(
        text: "title: town\nclock: {start: 2018-01, months: 48}\nbudget: {value: 2}\nvillages: [{name: C}]\n")
      #expect(sameValues(document.root, expected.root))
      #expect(document.files == ["town.yaml", "base/village.yaml", "base/root.yaml"].map { folder + "/" + $0 })
      let months = try #require(document.root["clock"]?["months"])
      #expect(months.place == Location(file: folder + "/base/village.yaml", line: 2, column: 17))
      #expect(document.root["clock"]?["start"]?.place.file == folder + "/base/root.yaml")
    }
  }

  @Test func aCycleAndAMissingBaseAreLocatedAtExtends() throws {
    let files = [
      "a.yaml": "title: a\nextends: b.yaml\n", "b.yaml": "extends: ./a.yaml\n", "c.yaml": "extends: d.yaml\n",
      "e.yaml": "extends: [a.yaml]\n",
    ]
    try withFiles(files) { folder in
      let cycle = #expect(throws: Faults.self) { try ScenarioDocument.read(folder + "/a.yaml") }
      #expect(cycle?.summary == ["extends-cycle 1:10 extends"])
      #expect(cycle?.all.first?.arguments["chain"] == "a.yaml → b.yaml → a.yaml")
      let missing = #expect(throws: Faults.self) { try ScenarioDocument.read(folder + "/c.yaml") }
      #expect(missing?.summary == ["file-not-found 1:10 extends"])
      #expect(missing?.all.first?.location?.file == folder + "/c.yaml")
      let list = #expect(throws: Faults.self) { try ScenarioDocument.read(folder + "/e.yaml") }
      #expect(list?.summary == ["wrong-type 1:10 extends"])
    }
  }

  @Test func filesAreNamedRelativeToWhereTheyAreWritten() throws {
    let files = ["base/b.yaml": "from: households.csv\n", "a.yaml": "extends: base/b.yaml\n"]
    try withFiles(files) { folder in
      try ScenarioDocument.read(folder + "/a.yaml").read { (root) throws(Faults) in
        #expect(root.optionalFile("from") == folder + "/base/households.csv")
      }
    }
  }

  static let scenario = """
    replicates: 100
    programmes:
      - {name: xuri, budget: {value: 496000, unit: yuan, source: S0, grade: observed}}
    parameters: {illness.hazard: 0.08}
    """

  @Test(arguments: [
    ("replicates=5", "replicates: 100", "replicates: 5"),
    ("programmes[0].budget=100000", "{value: 496000, unit: yuan, source: S0, grade: observed}", "100000"),
    (
      "programmes[0].budget.value=7", "{value: 496000, unit: yuan, source: S0, grade: observed}",
      "{unit: yuan, value: 7}"
    ),
    ("programmes[0].months=12", "observed}}", "observed}, months: 12}"),
    ("parameters.illness.hazard=0.1", "0.08", "0.1"),
    ("parameters.wage.growth=0.05", "0.08", "0.08, wage.growth: 0.05"),
    ("parameters.wage.growth.value=0.05", "0.08", "0.08, wage.growth: {value: 0.05}"),
    ("paths=[a, b]", "0.08}", "0.08}\npaths: [a, b]"),
    ("clock.months=12", "0.08}", "0.08}\nclock: {months: 12}"),
    ("title=Norway: no", "0.08}", "0.08}\ntitle: 'Norway: no'"),
  ])
  func aSettingReplacesOneValue(setting: String, right: String, replacement: String) throws {
    let set = try ScenarioDocument(text: Self.scenario, settings: [setting])
    let written = try ScenarioDocument(text: Self.scenario.replacing(right, with: replacement))
    let reordered = setting.contains("budget.value")
    if reordered {
      #expect(set.root["programmes"]?.entries == nil)
      #expect(set.yaml.contains("unit: yuan\n") && set.yaml.contains("value: 7\n") && !set.yaml.contains("S0"))
    } else {
      #expect(sameValues(set.root, written.root))
    }
  }

  @Test func faultsOfASettingAreLocatedAtTheOption() throws {
    let found = #expect(throws: Faults.self) {
      try ScenarioDocument(text: Self.scenario, settings: ["replicate=5", "replicates=many"])
        .read { (root) throws(Faults) in
          _ = (root.integer("replicates"), root.list("programmes"), root.optionalMap("parameters"))
          _ = root.list("programmes").map { ($0.string("name"), $0.quantity("budget", unit: .yuan)) }
          _ = root.parameters(declared: [Self.hazard])
        }
    }
    let lines = found?.rendered(.english).split(separator: "\n").map(String.init) ?? []
    #expect(lines.contains { $0.hasPrefix("--set replicate=5 (replicate): unknown key 'replicate'") })
    #expect(lines.contains { $0.hasPrefix("--set replicates=many (replicates): expected a whole number") })
  }

  @Test(arguments: [
    "replicates", "=5", "a..b=1", "programmes[x]=1", "programmes[0=1", "a=[1",
    String(repeating: "a.", count: 9999) + "a=1",
    "programmes[1].name=x",
  ])
  func aSettingThatCannotBeAppliedIsAFault(setting: String) {
    let found = #expect(throws: Faults.self) { try ScenarioDocument(text: Self.scenario, settings: [setting]) }
    #expect(found?.all.first?.kind.code.hasPrefix("bad-set") == true)
    #expect(found?.exit == .wrongUsage)
  }

  static let hazard = Parameter(
    "illness.hazard", 0.08, .perYear, in: 0...1, source: "chosen", grade: .assumed, Text("illness", zh: "患病"))
  static let growth = Parameter(
    "wage.growth", 0.06, .perYear, in: -0.2...0.5, source: "chosen", grade: .assumed, Text("growth", zh: "增长"))

  private func parameters(_ text: String) throws(Faults) -> ParameterValues {
    try ScenarioDocument(text: text).read { (root) throws(Faults) in
      root.parameters(declared: [Self.hazard, Self.growth])
    }
  }

  @Test func parametersAreReadByDottedNamesAndByNestedMaps() throws {
    let flat = try parameters(
      "parameters: {illness.hazard: 0.1, wage.growth: {value: 0.05, unit: 1/year, source: NBS, grade: observed}}")
    let nested = try parameters(
      "parameters:\n  illness: {hazard: 0.1}\n  wage:\n    growth: {value: 0.05, source: NBS, grade: observed}\n")
    #expect(flat == nested)
    #expect(flat[Self.hazard] == 0.1)
    #expect(flat.setting(of: Self.growth) == ParameterSetting(value: 0.05, source: "NBS", grade: .observed))
    #expect(try parameters("parameters: {}")[Self.growth] == 0.06)
  }

  @Test func wrongParametersAreReportedTogether() {
    let found = #expect(throws: Faults.self) {
      try parameters(
        "parameters:\n  illnes.hazard: 0.1\n  wage.growth: {value: 0.6, unit: 1/year}\n  illness: {hazard: {value: 1, unit: 1/month}}\n"
      )
    }
    #expect(
      found?.summary == [
        "unknown-parameter 2:3 parameters.illnes.hazard", "out-of-range 3:24 parameters.wage.growth.value",
        "wrong-unit 4:38 parameters.illness.hazard.unit",
      ])
    let twice = #expect(throws: Faults.self) {
      try parameters("parameters:\n  illness.hazard: 0.1\n  illness: {hazard: 0.2}\n")
    }
    #expect(twice?.summary == ["duplicate-key 3:13 parameters.illness.hazard"])
  }

  @Test func nestedAndDottedParametersOverrideEachOther() throws {
    let files = [
      "b.yaml": "parameters: {illness: {hazard: 0.2}, wage.growth: 0.01}\n",
      "a.yaml": "extends: b.yaml\nparameters: {illness.hazard: 0.3, wage: {growth: 0.02}}\n",
    ]
    try withFiles(files) { folder in
      let values = try ScenarioDocument.read(folder + "/a.yaml").read { (root) throws(Faults) in
        root.parameters(declared: [Self.hazard, Self.growth])
      }
      #expect(values[Self.hazard] == 0.3)
      #expect(values[Self.growth] == 0.02)
    }
  }
}
