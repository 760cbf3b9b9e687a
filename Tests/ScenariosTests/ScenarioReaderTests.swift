import Declarations
import Quantities
import Scenarios
import Testing

@Suite struct ScenarioReaderTests {
  static let scenario = """
    title: Yanliu Town
    clock: {start: 2018-01, months: 72}
    programmes:
      - name: xuri
        agency: {staff: 3, competence: 0.7}
        budget: {value: 496000, unit: yuan, source: S0, grade: observed}
        services: [casework, crisis-support]
    seed: 20180101
    replicates: 100
    """

  static func read(_ root: ScenarioReader) {
    _ = root.string("title")
    let clock = root.map("clock")
    _ = clock.month("start")
    _ = clock.integer("months", in: 1...1200, default: 72)
    for programme in root.list("programmes") {
      _ = programme.string("name")
      let agency = programme.map("agency")
      _ = agency.integer("staff", in: 1...1000, unit: .persons)
      _ = agency.number("competence", in: 0...1)
      _ = programme.quantity("budget", unit: .yuan, in: 0...1e9)
      _ = programme.choices("services", among: ["casework", "crisis-support", "policy-outreach"])
    }
    _ = root.integer("seed", in: 0 ... .max)
    _ = root.integer("replicates", in: 1...100_000, default: 10)
  }

  @Test func aSoundScenarioIsReadWithoutFaults() throws {
    #expect(faults(in: Self.scenario, Self.read) == [])
    let document = try ScenarioDocument(text: Self.scenario)
    try document.read { (root) throws(Faults) in
      Self.read(root)
      let budget = root.statedQuantities.first { $0.keyPath == "programmes[0].budget" }
      #expect(budget?.setting == ParameterSetting(value: 496_000, source: "S0", grade: .observed))
      #expect(budget?.unit == .yuan)
      #expect(root.map("clock").month("start") == Calendar(startYear: 2018, startMonth: 1))
      #expect(root.list("programmes")[0].names("services") == ["casework", "crisis-support"])
    }
  }

  @Test func threeMistakesAreReportedTogetherInTheOrderOfTheFile() throws {
    let text = Self.scenario
      .replacing("months: 72", with: "months: 0")
      .replacing("unit: yuan", with: "unit: fen")
      .replacing("replicates: 100", with: "replicate: 100")
    #expect(
      faults(in: text, Self.read) == [
        "out-of-range 2:33 clock.months", "wrong-unit 6:35 programmes[0].budget.unit", "unknown-key 9:1 replicate",
      ])
    let all = #expect(throws: Faults.self) {
      try ScenarioDocument(text: text, file: "town.yaml").read { (root) throws(Faults) in Self.read(root) }
    }
    #expect(
      all?.rendered(.english).split(separator: "\n").map(String.init) == [
        "town.yaml:2:33 (clock.months): the value 0 is not between 1 and 1200 [out-of-range]",
        "  → choose a value from 1 to 1200",
        "town.yaml:6:35 (programmes[0].budget.unit): the unit is yuan, not 'fen' [wrong-unit]",
        "  → convert the value and write 'unit: yuan'",
        "town.yaml:9:1 (replicate): unknown key 'replicate'; did you mean 'replicates'? [unknown-key]",
        "  → the keys here are: title, clock, programmes, seed, replicates",
      ])
    #expect(all?.rendered(.chinese).contains("未知的键“replicate”；是否想写“replicates”？") == true)
  }

  @Test(arguments: [
    ("months: 72", "months: many", ["wrong-type 2:33 clock.months"]),
    ("months: 72", "months: 7.5", ["wrong-type 2:33 clock.months"]),
    ("months: 72", "months: [72]", ["wrong-type 2:33 clock.months"]),
    ("start: 2018-01", "start: 2018-13", ["wrong-type 2:16 clock.start"]),
    ("start: 2018-01, ", "", ["missing-key 2:8 clock.start"]),
    ("clock: {start: 2018-01, months: 72}", "clock: [1]", ["wrong-type 2:8 clock"]),
    ("clock: {start: 2018-01, months: 72}", "clock: soon", ["wrong-type 2:8 clock"]),
    ("clock: {start: 2018-01, months: 72}", "clock:", ["missing-key 2:1 clock"]),
    ("[casework, crisis-support]", "casework", ["wrong-type 7:15 programmes[0].services"]),
    ("crisis-support]", "crisis-suport]", ["unknown-choice 7:26 programmes[0].services[1]"]),
    ("grade: observed", "grade: sure", ["unknown-choice 6:60 programmes[0].budget.grade"]),
    ("grade: observed", "grad: observed", ["unknown-key 6:53 programmes[0].budget.grad"]),
    ("value: 496000, ", "", ["missing-key 6:13 programmes[0].budget.value"]),
    ("title: Yanliu Town", "title: {a: b}", ["wrong-type 1:8 title"]),
    ("  - name: xuri", "  - xuri\n  - name: xuri", ["wrong-type 4:5 programmes[0]"]),
  ])
  func everyMistakeIsLocated(right: String, wrong: String, expected: [String]) {
    #expect(faults(in: Self.scenario.replacing(right, with: wrong), Self.read) == expected)
  }

  @Test func nullMeansNotGivenUnlessItIsQuoted() throws {
    let document = try ScenarioDocument(text: "a: null\nb: ~\nc:\nd: 'null'\ne: ''\n")
    try document.read { (root) throws(Faults) in
      #expect("abcde".map { root.optionalString(String($0)) } == [nil, nil, nil, "null", ""])
    }
  }

  @Test func aFaultOfTheCallerIsLocatedToo() {
    let kind = FaultKind("no-such-village", Text("no village '{name}'", zh: "没有村“{name}”"), remedy: Text("", zh: ""))
    let found = faults(in: "village: Mowan\n") { $0.report(kind, ["name": $0.string("village")], at: "village") }
    #expect(found == ["no-such-village 1:10 village"])
  }

  @Test func aSectionWithDefaultsMayBeLeftOut() throws {
    try ScenarioDocument(text: "title: x\n").read { (root) throws(Faults) in
      _ = root.string("title")
      #expect(root.mapOrEmpty("clock").integer("months", default: 72) == 72)
      #expect(root.optionalMap("world") == nil)
      #expect(root.boolean("monthly", default: true))
    }
  }

  @Test(arguments: ScenarioFaults.all + MappingFaults.all + DeliveryFaults.all + GovernmentFaults.all)
  func bothLanguagesTakeTheSameArguments(kind: FaultKind) {
    func names(_ text: String) -> Set<Substring> { Set(text.matches(of: /\{(\w+)\}/).map(\.output.1)) }
    #expect(names(kind.message.english) == names(kind.message.chinese))
    #expect(names(kind.remedy.english) == names(kind.remedy.chinese))
  }
}
