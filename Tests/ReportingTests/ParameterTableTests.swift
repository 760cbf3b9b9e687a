import Foundation
import PovertyPaths
import Testing

@Suite struct ParameterTableTests {
  private func table(_ word: String? = nil, _ values: ParameterValues = .init(), _ language: Language = .english)
    -> ParameterTable
  {
    ParameterTable(word: word, values: values, language: language)
  }

  @Test(arguments: Language.allCases)
  func everyParameterStandsInOneSection(language: Language) {
    let rows = table(nil, .init(), language).rows
    #expect(rows.map(\.name).sorted() == ParameterRegistry.all.map(\.name).sorted())
    #expect(Set(rows.map(\.name)).count == rows.count)
    let leftover = language == .english ? "Others" : "其他"
    #expect(!rows.contains { $0.section == leftover }, "a parameter of the registry has no section")
  }

  @Test func namesAreDottedLowerCaseWords() {
    let odd = ParameterRegistry.all.map(\.name).filter {
      $0.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+/) == nil
    }
    #expect(odd == [])
  }

  @Test func aWordIsLookedForInNameMeaningGradeAndSource() {
    let illness = table("ILLNESS").rows
    #expect(illness.contains { $0.name == "illness.hazard" })
    #expect(
      illness.contains { $0.name == "medical.bill" }, "its meaning is the mean bill of a major illness, month 0")
    #expect(!illness.contains { $0.name == "wage.reference" })
    #expect(table("大病").rows.contains { $0.name == "illness.hazard" })
    #expect(table("observed").rows.allSatisfy { $0.grade == .observed })
    #expect(table("no such word").rows.isEmpty)
    #expect(table("").rows.count == ParameterRegistry.all.count)
  }

  @Test func whatTheScenarioSetsIsMarked() throws {
    var values = ParameterValues()
    values.set(LivelihoodEvents.illness, ParameterSetting(value: 0.1, source: "a survey", grade: .observed))
    let row = try #require(table("illness.hazard", values).rows.first)
    #expect(row.isSet && row.value == 0.1 && row.defaultValue == 0.08)
    #expect(row.source == "a survey" && row.grade == .observed)
    let text = table("illness.hazard", values).text
    #expect(text.contains("0.1*"))
    #expect(text.contains("a survey"))
    #expect(table("illness.hazard").text.contains("0.08 "))
    #expect(!table("illness.hazard").text.contains("0.08*"))
  }

  @Test func gradesAddUp() {
    let table = table()
    #expect(table.counts.values.reduce(0, +) == table.rows.count)
    for grade in Grade.allCases {
      #expect(table.counts[grade] ?? 0 == ParameterRegistry.all.count { $0.grade == grade })
    }
    #expect(table.summary.hasPrefix("\(table.rows.count) parameters: "))
  }

  /// RFC 4180, sections 2.5–2.7: fields with commas and quotes are quoted, quotes doubled.
  @Test func csvReadsBack() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "parameters-\(UUID().uuidString).csv")
    try Data(table().csv.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let reader = try CSVReader(file.path, faults: FaultCollector())
    let (name, source, value) = (reader.column("name"), reader.column("source"), reader.column("value"))
    var read: [String: (String, Double?)] = [:]
    while try reader.nextRow() {
      read[reader.text(name)] = (reader.text(source), reader.number(value, in: -1e9...1e9))
    }
    #expect(read.count == ParameterRegistry.all.count)
    for parameter in ParameterRegistry.all {
      let row = try #require(read[parameter.name])
      #expect(row.0 == parameter.source && row.1 == parameter.defaultValue)
    }
  }

  @Test func jsonHasTheKeysOfTheTable() throws {
    let row = try #require(table("illness.hazard").rows.first)
    let text = try JSONText.encode(row)
    for key in ["section", "name", "meaning", "value", "unit", "low", "high", "default", "set", "source", "grade"] {
      #expect(text.contains("\"\(key)\""))
    }
  }

  @Test func addedParametersStandLast() {
    let own = Parameter(
      "drought.loss", 0.4, .share, in: 0...1, source: "chosen", grade: .assumed, Text("share lost", zh: "损失比例"))
    let rows = ParameterTable(word: nil, values: .init(), language: .english, adding: [own]).rows
    #expect(rows.count == ParameterRegistry.all.count + 1)
    #expect(rows.last?.name == "drought.loss" && rows.last?.section == "Added by the user")
  }
}
