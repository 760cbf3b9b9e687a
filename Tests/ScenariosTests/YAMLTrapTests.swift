import Declarations
import Foundation
import Scenarios
import Testing

@Suite struct YAMLTrapTests {
  private func problem(_ text: String) -> String? {
    do throws(Faults) {
      _ = try ScenarioDocument(text: text)
      return nil
    } catch {
      return error.summary.joined(separator: "; ")
    }
  }

  // The "Norway problem" and its relatives: YAML 1.1 takes each of these for something else than text.
  @Test(arguments: ["no", "NO", "012", "1e3", "2018-01", "0x1F", "1_000", "12:30:45", "yes", ".inf", "=", "<<", "1.10"])
  func aTextIsWhatIsWritten(text: String) throws {
    try ScenarioDocument(text: "name: \(text)\n").read { (root) throws(Faults) in
      #expect(root.string("name") == text)
    }
  }

  @Test func aNumberIsWhatIsAskedFor() throws {
    try ScenarioDocument(text: "a: 012\nb: 1e3\nc: 1e3\nd: no\ne: '5'\n").read { (root) throws(Faults) in
      #expect(root.integer("a") == 12)
      #expect(root.number("b") == 1000)
      #expect(root.integer("c") == 1000)
      #expect(root.boolean("d") == false)
      #expect(root.integer("e") == 5)
    }
    #expect(faults(in: "a: no\nb: 1_000\n") { _ = ($0.number("a"), $0.integer("b")) }.count == 2)
  }

  @Test(arguments: [
    ("", "empty-scenario 1:0 -"), ("# only a comment\n", "empty-scenario 1:0 -"), ("~\n", "empty-scenario 1:0 -"),
    ("- a\n- b\n", "wrong-type 1:1 -"), ("just words\n", "wrong-type 1:1 -"),
    ("a: 1\nb: 2\na: 3\n", "duplicate-key 1:1 -"), ("a: 1\n'a': 3\n", "duplicate-key 1:1 -"),
    ("a: 1\n!!str a: 3\n", "duplicate-key 1:1 -"), ("a:\n  b: 1\n  b: 2\n", "duplicate-key 2:3 -"),
    ("a:\n\tb: 1\n", "tab-indentation 2:1 -"), ("a: [1, 2\nb: 3\n", "not-yaml 2:2 -"),
    ("a: 1\n--- \nb: 2\n", "not-yaml 2:1 -"), ("a: \"open\n", "not-yaml 2:1 -"), ("[1]: 2\n", "bad-key 1:1 -"),
    ("a: &x 1\n*x : 2\n", "bad-key 2:1 -"), ("a: *nothing\n", "unknown-alias 1:4 -"), ("a: b: c\n", "not-yaml 1:5 -"),
    ("a: \u{1}\n", "not-yaml 1:0 -"), ("a: @home\n", "not-yaml 1:4 -"),
  ])
  func whatIsNotAScenarioIsOneLocatedFault(text: String, expected: String) {
    #expect(problem(text) == expected)
  }

  @Test func aFileOfBytesIsRefused() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".yaml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data([0x7F, 0x45, 0x4C, 0x46, 0x0A, 0xFF, 0x00]).write(to: URL(fileURLWithPath: path))
    let faults = #expect(throws: Faults.self) { try ScenarioDocument.read(path) }
    #expect(faults?.summary == ["not-utf-8 2:0 -"])
    #expect(throws: Faults.self) { try ScenarioDocument.read(path + ".none") }
  }

  @Test func aliasesRepeatWhatTheyNameAtTheirOwnPlace() throws {
    let text = "a: &terms {rate: '*', cap: 5000}\nb: *terms\nc: [*terms, 2 * 3, '*terms']\n"
    let document = try ScenarioDocument(text: text)
    let a = try #require(document.root["a"])
    let b = try #require(document.root["b"])
    #expect(sameValues(a, b))
    #expect(b.place == Location(file: "scenario.yaml", line: 2, column: 4))
    guard case .list(let list) = document.root["c"]?.content else { throw Faults([]) }
    #expect(sameValues(list[0], a))
    let texts = list.dropFirst().map { if case .scalar(let text, _) = $0.content { text } else { "" } }
    #expect(texts == ["2 * 3", "*terms"])
  }

  @Test(.timeLimit(.minutes(1))) func anAliasBombIsRefusedBeforeItGrows() {
    var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(problem(text)?.hasPrefix("too-large 6:") == true)
  }

  @Test(.timeLimit(.minutes(1))) func depthIsLimitedAlsoThroughAliases() {
    #expect(problem("a: " + String(repeating: "[", count: 90) + String(repeating: "]", count: 90)) == nil)
    #expect(
      problem("a: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900))?
        .hasPrefix("too-deep") == true)
    #expect(problem("a: " + String(repeating: "[", count: 100_000))?.hasPrefix("not-yaml") == true)
    var text = "a0: &a0 1\n"
    for level in 1...5000 { text += "a\(level): &a\(level) [[[*a\(level - 1)]]]\n" }
    #expect(problem(text)?.hasPrefix("too-deep 35:") == true)
  }

  @Test(.timeLimit(.minutes(1))) func aFileOfTooManyValuesIsRefused() {
    let thousand = "a: &a [" + String(repeating: "1,", count: 999) + "]\n"
    #expect(problem(thousand + "b: [" + String(repeating: "*a,", count: 998) + "]\n") == nil)
    #expect(problem(thousand + "b: [" + String(repeating: "*a,", count: 1000) + "]\n")?.hasPrefix("too-large") == true)
  }
}
