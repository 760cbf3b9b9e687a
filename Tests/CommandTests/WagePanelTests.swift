import Foundation
import PovertyPaths
import TestSupport
import Testing

/// docs/wages.md: one command on a public panel gives what statsmodels, lifelines, PySAL and csdid give.
@Suite struct WagePanelTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A figure in both: what it is, theirs, ours, and who says theirs.
  private struct Figure {
    var what: String
    var theirs: Double
    var ours: Double?
    var program: String
    var isShown = false
  }

  /// `wages.json`, written by the script beside it.
  private struct Expected: Decodable {
    struct Effects: Decodable {
      var overall: [Double?]
      var key: [Int]?
      var effect: [Double?]?
      var error: [Double?]?
    }
    var program: String
    var years: [Int]
    var headcount, headcountError, gap, gapError, gini, stillPoor, stillOut: [Double]
    var exit, entry: Double
    var union: [String: Effects]
  }

  @Test func otherProgramsAgree() async throws {
    let povertypaths = try Invocation()
    let data = try String(contentsOf: Self.root.appending(path: "docs/data/wages.csv"), encoding: .utf8)
    try povertypaths.write(data, to: "wages.csv")
    let answer = try await povertypaths(
      "evaluate wages.csv --household man --time year --income wage --line 3 --by black --first-treated first"
        + " --outcome lwage --out out")
    #expect(answer.status == 0, "\(answer.error)")
    let file = Self.root.appending(path: "Tests/EvaluationTests/Authorities/wages.json")
    let expected = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: file))
    let figures = try figures(expected, povertypaths)
    #expect(figures.count >= 80)
    for figure in figures {
      let ours = try #require(figure.ours, "\(figure.what)")
      #expect(abs(ours - figure.theirs) <= 1e-9, "\(figure.what): \(ours), \(figure.program) says \(figure.theirs)")
    }
    try checkPage(figures.filter(\.isShown), program: expected.program)
  }

  private func figures(_ expected: Expected, _ folder: Invocation) throws -> [Figure] {
    let measures = try Lines(folder.text("out/measures.csv"))
    let transitions = try Lines(folder.text("out/transitions.csv"))
    let durations = try Lines(folder.text("out/lifetable.csv"))
    let effects = try Lines(folder.text("out/effects.csv"))
    var figures: [Figure] = []
    for (k, year) in expected.years.enumerated() {
      func add(_ measure: String, _ column: String, _ theirs: Double, _ program: String) {
        figures.append(
          Figure(
            what: "\(measure) in \(year)\(column == "estimate" ? "" : ", standard error")", theirs: theirs,
            ours: measures.number(column, ["time": "\(year)", "group": "all", "measure": measure]), program: program,
            isShown: [1980, 1987].contains(year) && measure != "poverty_gap"))
      }
      add("headcount", "estimate", expected.headcount[k], "statsmodels")
      add("headcount", "standard_error", expected.headcountError[k], "statsmodels")
      add("poverty_gap", "estimate", expected.gap[k], "statsmodels")
      add("poverty_gap", "standard_error", expected.gapError[k], "statsmodels")
      add("gini", "estimate", expected.gini[k], "PySAL inequality")
    }
    for (from, to, theirs) in [("poor", "not-poor", expected.exit), ("not-poor", "poor", expected.entry)] {
      let key = ["group": "all", "from_time": "", "from_state": from, "to_state": to]
      figures.append(
        Figure(
          what: "\(from) → \(to) from year to year", theirs: theirs, ours: transitions.number("rate", key),
          program: "pandas", isShown: true))
    }
    for (event, what, curve) in [
      ("exit", "still below the line", expected.stillPoor), ("return", "still above the line", expected.stillOut),
    ] {
      for (k, theirs) in curve.enumerated() {
        let key = ["event": event, "group": "all", "duration": "\(k + 1)"]
        figures.append(
          Figure(
            what: "\(what) after year \(k + 1)", theirs: theirs, ours: durations.number("survival", key),
            program: "lifelines", isShown: k < 3))
      }
    }
    return figures + (try unions(expected, effects))
  }

  private func unions(_ expected: Expected, _ effects: Lines) throws -> [Figure] {
    let estimator = "group-time-" + GroupTimeEffects.Controls.neverTreated.rawValue
    let simple = try #require(expected.union["simple"])
    let dynamic = try #require(expected.union["dynamic"])
    var figures: [Figure] = []
    func add(_ what: String, _ theirs: [Double?], _ key: [String: String], shown: Bool) {
      for (column, value) in zip(["estimate", "standard_error"], theirs) {
        guard let value else { continue }
        let ours = effects.number(column, key.merging(["estimator": estimator]) { $1 })
        let name = column == "estimate" ? what : "\(what), standard error"
        figures.append(Figure(what: name, theirs: value, ours: ours, program: "csdid", isShown: shown))
      }
    }
    add("union, all groups and years", simple.overall, ["aggregate": "simple"], shown: true)
    let (keys, values, errors) = (dynamic.key ?? [], dynamic.effect ?? [], dynamic.error ?? [])
    for (k, distance) in keys.enumerated() {
      add(
        "union, \(distance) years after joining", [values[k], errors[k]],
        ["aggregate": "relative-period", "time": "\(distance)"], shown: distance == 0 || distance == 3)
    }
    return figures
  }

  private func checkPage(_ figures: [Figure], program: String) throws {
    let lines =
      ["| figure | another program | `evaluate` | program |", "| --- | --- | --- | --- |"]
      + figures.map { figure in
        let numbers = [figure.theirs, figure.ours ?? .nan].map { String(format: "%.6f", $0) }
        return "| \(figure.what) | \(numbers[0]) | \(numbers[1]) | \(figure.program) |"
      }
    let text = (lines + ["", "Programs: \(program)."]).joined(separator: "\n")
    let page = Self.root.appending(path: "docs/wages.md")
    let old = try String(contentsOf: page, encoding: .utf8)
    let (first, last) = ("<!-- snippet: wages -->\n", "<!-- end -->")
    let begin = try #require(old.range(of: first))
    let end = try #require(old.range(of: last))
    let new = old.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: text + "\n")
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try new.write(to: page, atomically: true, encoding: .utf8)
    } else {
      #expect(old == new, "docs/wages.md has fallen behind: run make docs")
    }
  }
}

/// The lines of a table, by column.
private struct Lines {
  private let rows: [[String: String]]

  init(_ text: String) {
    let lines = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    rows = lines.dropFirst().map { line in
      Dictionary(uniqueKeysWithValues: zip(lines[0].map(String.init), line.map(String.init)))
    }
  }

  /// The number in `column` of the line with these values.
  func number(_ column: String, _ key: [String: String]) -> Double? {
    rows.first { row in key.allSatisfy { row[$0.key] == $0.value } }?[column].flatMap(Double.init)
  }
}
