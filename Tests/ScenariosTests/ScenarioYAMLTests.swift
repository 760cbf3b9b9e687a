import Declarations
import Scenarios
import Testing

@Suite struct ScenarioYAMLTests {
  @Test func aWrittenScenarioReadsBackToTheSameValues() throws {
    let text = """
      title: "no"
      about: |
        Six villages.

        Served by one agency: Xuri.
      zh: 寿县堰口镇
      note: "a\\tb\\nc # d"
      odd: ['', ' ', 'null', null, '*x', '&y', "- z", 'a: b', '#', "\\u0007", "trailing ", "\\nfirst", 012, 1e3, ~]
      empty: {list: [], map: {}, nothing: }
      "key: odd": 1
      "": 2
      parameters: {illness.hazard: 0.1}
      """
    let document = try ScenarioDocument(text: text)
    let again = try ScenarioDocument(text: document.yaml)
    #expect(sameValues(document.root, again.root))
    #expect(again.yaml == document.yaml)
    #expect(document.yaml.contains("zh: 寿县堰口镇\n"))
    #expect(document.yaml.contains("about: |\n"))
  }

  @Test func anyTextSurvives() throws {
    let alphabet = Array("aZ0 :#-?*&!|>'\"%@`{}[],\n\t\\~=.寿é\u{85}\u{2028}\u{1F33E}")
    var state: UInt64 = 20_180_101
    func draw(_ count: Int) -> Int {
      // Knuth's MMIX generator, so that the texts are the same each time.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var entries: [ScenarioNode.Entry] = []
    let place = Location(file: "x")
    for index in 0..<2000 {
      let text = String((0..<draw(8)).map { _ in alphabet[draw(alphabet.count)] })
      // Texts of the command line count as unquoted, and are then neither blank at their ends nor on several lines.
      let isQuoted = index % 2 == 0 || text.contains(where: \.isWhitespace)
      let node = ScenarioNode(.scalar(text, isQuoted: isQuoted), at: place)
      entries.append(ScenarioNode.Entry(key: "\(index)\(text)", place: place, node: node))
    }
    var document = try ScenarioDocument(text: "a: 1\n")
    document.root = ScenarioNode(.map(entries), at: place)
    let again = try ScenarioDocument(text: document.yaml)
    let different = zip(entries, again.root.entries ?? []).filter {
      $0.key != $1.key || !sameValues($0.node, $1.node)
    }
    #expect(different.map { "\($0.0.key.debugDescription) \($0.1.key.debugDescription) \($0.1.node.content)" } == [])
    #expect(again.root.entries?.count == entries.count)
  }
}
