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

  static let many = Result {
    var world = try SmallWorld(sizes: [60, 60, 40])
    var (second, template) = (SmallWorld.treated(villages: [1]), SmallWorld.treated(villages: [0], months: 6))
    (second.name, template.name, template.isRanked) = ("second", "template", false)
    world.scenario.paths += [second, template]
    world.scenario.replicates = 3
    world.scenario.budgets = [2]
    world.scenario.worlds = [.assetThreshold]
    return try Comparison(society: world.society(), threads: 2).run()
  }

  /// Paths as rows, phases as columns, both statuses, and a ranking for every world and budget.
  @Test func manyPathsStandSideBySide() throws {
    let result = try #require(try Self.many.get())
    let english = Headline(result, language: .english).text
    let lines = english.split(separator: "\n")
    for status in ["TRUE status", "RECORDED status"] { #expect(lines.contains { $0.hasPrefix(status) }) }
    let header = lines.filter { $0.hasPrefix("path ") && $0.contains("intervention") }
    #expect(header.count == 4 && header.allSatisfy { $0.contains("empowerment") && $0.contains("after") })
    let worlds = lines.filter { $0.hasPrefix("World: ") }
    #expect(
      worlds == [
        "World: no threshold · 1 × the budget", "World: no threshold · 2 × the budget",
        "World: a threshold in productive assets · 1 × the budget",
        "World: a threshold in productive assets · 2 × the budget",
      ])
    // The template has its rows, but no place.
    #expect(lines.filter { $0.hasPrefix("template *") }.count == 5)
    #expect(lines.filter { $0.hasPrefix("  –  template *") }.count == 4)
    #expect(lines.allSatisfy { $0.count <= 150 })
  }

  /// A path alone says what it spent, and explains no error that it does not show.
  @Test func onePathAloneHasNoDifferences() throws {
    var world = try SmallWorld()
    world.scenario.paths = [world.treated]
    world.scenario.replicates = 2
    let result = try #require(try Comparison(society: world.society(), threads: 2).run())
    for (language, spent, errors) in [(Language.english, "treated spent ", "s.e."), (.chinese, "treated 支出", "标准误")] {
      let text = Headline(result, language: language).text
      #expect(text.contains(spent))
      #expect(!text.contains(errors))
    }
  }

  @Test func manyPathsInChineseHaveTheSameNumbers() throws {
    let result = try #require(try Self.many.get())
    let texts = [Language.english, .chinese].map { Headline(result, language: $0).text }
    let numbers = texts.map { text in
      text.split(separator: "\n").filter { $0.contains("template") || $0.contains("second") }
        .map { $0.matches(of: /[−+]?[0-9]+\.[0-9]+/).map(\.0) }
    }
    #expect(numbers[0] == numbers[1] && !numbers[0].isEmpty)
    let words = texts[1].matches(of: /[A-Za-z]{3,}/).map { String($0.0) }
    #expect(words.filter { !["small", "world", "treated", "none", "second", "template"].contains($0) } == [])
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

  /// The four fates are those of all persons poor at month 0, over the replicates together.
  @Test(arguments: Language.allCases) func theFatesOfThePoor(language: Language) throws {
    let result = try #require(try Self.result.get())
    var sum = TrueEffects()
    for effects in result.path(1).compactMap(\.effects) {
      let year = try #require(effects.years.last)
      sum.merge(effects.effects(year: year, group: RunTables(result).headlineGroup, start: .poor))
    }
    let start = language == .english ? "Of 100 persons poor at month 0" : "第 0 月的每百名贫困人口"
    let line = try #require(try text(language).split(separator: "\n").first { $0.hasPrefix(start) })
    let shares = line.matches(of: /[0-9]+\.[0-9]/).compactMap { Double($0.0) }
    let counts = [sum.leftBecause, sum.leftAnyway, sum.harmed, sum.stayedPoor]
    #expect(sum.persons > 0 && shares.count == counts.count)
    for (share, count) in zip(shares, counts) {
      #expect(abs(share - 100 * Double(count) / Double(sum.persons)) <= 0.05 + 1e-9)
    }
  }
}
