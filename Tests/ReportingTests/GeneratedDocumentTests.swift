import Foundation
import PovertyPaths
import Testing

/// Documents that are written from the code: `make docs` writes them, and a test says when one has fallen behind.
@Suite struct GeneratedDocumentTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1"
  static let scenario = root.appending(path: "scenarios/shou-county.yaml").path

  @Test(arguments: Language.allCases)
  func parametersAreCurrent(language: Language) throws {
    let title = Text("Parameters", zh: "参数")
    let note = Text(
      "Written by `make docs` from the registry in the code; do not edit. A scenario sets any of them under `parameters:`. What the labels of sources mean: [sources](sources.md).",
      zh: "由 `make docs` 根据代码中的登记表生成,请勿手工修改。场景可在 `parameters:` 下设定其中任何一个。来源标记的含义见[资料来源](sources.md)。")
    let table = ParameterTable(word: nil, values: ParameterValues(), language: language).markdown(level: 2)
    try Self.check("# \(title[language])\n\n\(note[language])\n\n\(table)", "parameters", language)
  }

  @Test(arguments: Language.allCases)
  func theDescriptionIsCurrent(language: Language) throws {
    let society = try Society(try Scenario.read(Self.scenario).0)
    try Self.check(Description(society, language: language).text, "shou-county", language)
  }

  static func society(_ name: String, settings: [String] = []) throws -> Society {
    try Society(try Scenario.read(root.appending(path: "scenarios/\(name).yaml").path, settings: settings).0)
  }

  /// The scenarios of patterns take seconds each: they are run once for both languages.
  static let patterns = Result {
    let national = try NationalPatterns(
      try society("china-2014"), threads: ProcessInfo.processInfo.activeProcessorCount)
    let graduation = try GraduationPattern(try society("validation/graduation"))
    return (national?.rows ?? []) + (try funds.get()).fundPatterns + graduation.rows
  }

  /// Eight of the scenario's fifty replicates.
  static let funds = Result {
    let comparison = Comparison(
      society: try society("mutual-fund", settings: ["replicates=8"]),
      threads: ProcessInfo.processInfo.activeProcessorCount)
    return RunTables(try #require(try comparison.run()))
  }

  @Test(.enabled(if: isOptimised, "run with the release build"), arguments: Language.allCases)
  func mutualFundsAreCurrent(language: Language) throws {
    try Self.check(MutualFundsPage(try Self.funds.get(), language: language).markdown, "mutual-funds", language)
  }

  @Test(.enabled(if: isOptimised, "run with the release build"), arguments: Language.allCases)
  func patternsAreCurrent(language: Language) throws {
    try Self.check(PatternPage(try Self.patterns.get(), language: language).markdown, "patterns", language)
  }

  @Test(arguments: Language.allCases)
  func theMethodsAreCurrent(language: Language) throws {
    try Self.check(MethodsPage(language: language).markdown, "methods", language)
  }

  @Test(arguments: Language.allCases)
  func theMissionIsCurrent(language: Language) throws {
    try Self.check(MissionPage(language: language).markdown, "mission", language)
  }

  static let isOptimised: Bool = {
    #if DEBUG
      false
    #else
      true
    #endif
  }()

  /// Tables that take minutes: what `povertypaths compare` prints, written to docs/ and into the pages that show it.
  enum Shown: String, CaseIterable {
    case shouCounty = "shou-county"
    case eightPaths = "eight-paths"
    case lasting24 = "eight-paths-24-months"
    case grid = "eight-paths-grid"

    var scenario: String { self == .shouCounty ? "shou-county" : "eight-paths" }
    var page: String { self == .shouCounty ? "README.md" : "docs/eight-paths.md" }

    /// The page says what these are.
    var settings: [String] {
      switch self {
      case .shouCounty: []
      case .eightPaths: ["budgets=[1]", "worlds=[]"]
      case .lasting24: ["budgets=[1]", "worlds=[]", "evaluation.lasting_months=24"]
      case .grid: ["replicates=4"]
      }
    }

    func text(_ headline: Headline) -> String {
      self == .lasting24 || self == .grid ? headline.ranking : headline.text
    }
  }

  /// At the scenario's own replicates a table takes minutes, so it is only written.
  @Test(.enabled(if: isUpdating, "written by make docs"), arguments: Shown.allCases)
  func theHeadlineIsWritten(_ shown: Shown) throws {
    let path = Self.root.appending(path: "scenarios/\(shown.scenario).yaml").path
    let society = try Society(try Scenario.read(path, settings: shown.settings).0)
    let result = try #require(
      try Comparison(society: society, threads: ProcessInfo.processInfo.activeProcessorCount).run())
    let text = shown.text(Headline(result, language: .english)) + "\n"
    let name = "docs/\(shown.rawValue).txt"
    try text.write(to: Self.root.appending(path: name), atomically: true, encoding: .utf8)
    let page = Self.root.appending(path: shown.page)
    let block = try Regex("(<!-- snippet: \(name.replacing(".", with: "\\.")) -->\n```text\n)[^`]*(```)")
    let old = try String(contentsOf: page, encoding: .utf8)
    let new = old.replacing(block) { match in
      String(match.output[1].substring ?? "") + text + String(match.output[2].substring ?? "")
    }
    try new.write(to: page, atomically: true, encoding: .utf8)
    #expect(new.contains(text), "\(shown.page) has no block for \(name)")
  }

  static func check(_ text: String, _ name: String, _ language: Language) throws {
    let path = "docs/\(name)\(language == .english ? "" : ".\(language.rawValue)").md"
    let file = root.appending(path: path)
    if isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let isCurrent = (try? String(contentsOf: file, encoding: .utf8)) == text
    #expect(isCurrent, "\(path) has fallen behind the code: run make docs")
  }
}
