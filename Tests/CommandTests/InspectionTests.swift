import Foundation
import PovertyPaths
import Testing

/// The subcommands that only look.
@Suite struct InspectionTests {
  let povertypaths: Invocation

  init() throws { povertypaths = try Invocation() }

  @Test func parametersAreListedAsTheyAreDeclared() async throws {
    let answer = try await povertypaths("parameters illness --format csv")
    try povertypaths.write(answer.output, to: "illness.csv")
    let faults = FaultCollector()
    let table = try CSVReader(povertypaths.folder.path + "/illness.csv", faults: faults)
    let (name, value) = (table.column("name"), table.column("default"))
    let (unit, source) = (table.column("unit"), table.column("source"))
    var found = 0
    while try table.nextRow() {
      let parameter = try #require(ParameterRegistry.all.first { $0.name == table.text(name) })
      #expect(table.number(value) == parameter.defaultValue && table.text(unit) == parameter.unit.symbol)
      #expect(table.text(source) == parameter.source)
      found += 1
    }
    #expect(faults.isEmpty)
    #expect(found > 3)
  }

  @Test func everyParameterIsListed() async throws {
    for format in ["table", "json"] {
      let output = try await povertypaths("parameters --format \(format)").output
      for parameter in ParameterRegistry.all { #expect(output.contains(parameter.name)) }
    }
  }

  @Test func validationSpeaksOfEveryFile() async throws {
    try povertypaths.write("title: x\n", to: "bad.yaml")
    let both = try await povertypaths("validate two.yaml bad.yaml")
    #expect(both.status == 65)
    #expect(both.output.contains("two.yaml: valid") && both.output.contains("120 in 2 villages"))
    #expect(both.output.contains("helper, none") && both.output.contains("24 from 2018-01"))
    #expect(both.faults.count { $0.hasPrefix("bad.yaml:1:1 (") && $0.contains("[missing-key]") } == 3)
    let good = try await povertypaths("validate two.yaml two.yaml")
    #expect(good.status == 0 && good.error == "")
    #expect(povertypaths.names == ["bad.yaml", "two.yaml"])
  }

  /// Shares that contradict each other are found without a run.
  @Test func validationLooksBehindTheForm() async throws {
    let answer = try await povertypaths("validate two.yaml")
    #expect(answer.status == 0)
    let contradiction = Invocation.scenario.replacing(
      "households_per_village: 60",
      with: "households_per_village: 60, persons_per_household: 1.5, workers_per_household: 3.5")
    try povertypaths.write(contradiction, to: "bad.yaml")
    let refused = try await povertypaths("validate bad.yaml")
    #expect(refused.status == 65 && refused.error.contains("[population-marginals]"))
    #expect(refused.error.hasPrefix("bad.yaml: "))
  }

  @Test func aDescriptionShowsWhatIsSet() async throws {
    let answer = try await povertypaths("describe two.yaml --set parameters.illness.hazard=0.123")
    #expect(answer.status == 0 && answer.error == "")
    #expect(answer.output.hasPrefix("# Two villages\n"))
    #expect(answer.output.contains("0.123"))
    #expect(try await povertypaths("describe two.yaml --language zh").output.contains("参数"))
  }

  @Test func theDoctorFindsThisMachineSound() async throws {
    let answer = try await povertypaths("doctor")
    #expect(answer.status == 0)
    #expect(answer.output.contains("\(HouseholdTile.bytesPerHousehold), at most 256"))
    #expect(answer.output.split(separator: "\n").count { $0.hasSuffix(" correct") } == 3)
  }
}
