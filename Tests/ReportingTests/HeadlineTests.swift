import PovertyPaths
import TestSupport
import Testing

@Suite struct HeadlineTests {
  static let result = Result {
    var world = try SmallWorld()
    world.scenario.replicates = 3
    return try Comparison(society: world.society(), threads: 2).run()
  }

  private func text(_ language: Language) throws -> String {
    Headline(try #require(try Self.result.get()), language: language).text
  }

  @Test func englishHasPairedAndUnpairedErrors() throws {
    let text = try text(.english)
    let header = try #require(text.split(separator: "\n").first { $0.hasPrefix("per 100 household-years") })
    for column in ["treated", "none", "treated − none", "s.e. paired", "s.e. unpaired"] {
      #expect(header.contains(column))
    }
    for measure in ["Exits from poverty", "Returns to poverty", "Exits that lasted"] { #expect(text.contains(measure)) }
    #expect(text.contains("360 households in 3 villages · 30 months from 2018 · 3 replicates · seed 7"))
  }

  @Test func chineseSaysTheSame() throws {
    let (english, chinese) = (try text(.english), try text(.chinese))
    #expect(chinese.contains("配对标准误") && chinese.contains("非配对标准误"))
    func rows(_ text: String) -> [[Substring]] {
      text.split(separator: "\n").filter { $0.contains("…") }.map { $0.matches(of: /[−+]?[0-9]+\.[0-9]+/).map(\.0) }
    }
    #expect(rows(chinese).filter { !$0.isEmpty } == rows(english).filter { !$0.isEmpty })
    // Names of the scenario, of paths and numbers are all that may stay in letters.
    let named = ["small", "world", "treated", "none"]
    let words = chinese.matches(of: /[A-Za-z]{3,}/).map { String($0.0) }
    #expect(words.filter { !named.contains($0) } == [])
  }

  /// With three replicates of one society the two columns of standard errors are numbers.
  @Test func totalsHaveStandardErrors() throws {
    let line = try #require(try text(.english).split(separator: "\n").first { $0.hasPrefix("  all months") })
    #expect(line.split(separator: " ").suffix(2).allSatisfy { Double($0) != nil })
  }
}
