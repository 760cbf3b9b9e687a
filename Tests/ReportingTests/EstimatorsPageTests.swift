import Foundation
import PovertyPaths
import Testing

/// `docs/estimators.md`, and what it says of spill-over.
@Suite struct EstimatorsPageTests {
  private static let places: [AdministrationPlan.Places] = [.needs, .even, .connections]
  /// By these a programme reaches households that it does not serve.
  private static let others = [
    "parameters.channel.spillover=0", "parameters.channel.village=0", "parameters.channel.records=0", "associations=[]",
  ]

  private static func study(
    _ places: AdministrationPlan.Places, _ settings: [String] = [], replicates: Int
  ) throws -> EstimatorStudy {
    let society = try GeneratedDocumentTests.society(
      "shou-county", settings: ["programmes[0].serve.by=\(places.rawValue)", "replicates=\(replicates)"] + settings)
    var comparison = Comparison(society: society, threads: ProcessInfo.processInfo.activeProcessorCount)
    comparison.kept.evaluation = true
    let result = try #require(try comparison.run())
    return try #require(EstimatorStudy(RunTables(result), path: 0))
  }

  /// It takes minutes, so it is only written; the tests below hold what is written to the code.
  @Test(.enabled(if: GeneratedDocumentTests.isUpdating, "written by make docs"))
  func thePageIsWritten() throws {
    let parts = try Self.places.map { places in
      EstimatorsPage.Part(
        places, open: try Self.study(places, replicates: 30),
        shut: try Self.study(places, Self.others, replicates: 30))
    }
    for language in Language.allCases {
      let page = EstimatorsPage(parts, shutBy: Self.others, language: language)
      try GeneratedDocumentTests.check(page.markdown, "estimators", language)
    }
  }

  /// With the ways to others shut nobody but the served gains, and then an estimator's error is what it finds where
  /// nothing was done: it makes nothing of the effects themselves.
  @Test(.enabled(if: GeneratedDocumentTests.isOptimised, "run with the release build"))
  func withoutSpilloverOnlySelectionIsLeft() throws {
    let open = try Self.study(.even, replicates: 2)
    #expect(try #require(open.gainOfOthers.value) > 0)
    let shut = try Self.study(.even, Self.others, replicates: 2)
    #expect(shut.gainOfOthers.value == 0)
    for row in shut.rows {
      #expect(abs(try #require(row.ofEffect.value)) < 0.01, "\(row.estimator.estimator)")
    }
    for row in open.rows {
      let parts = try #require(row.withoutEffect.value) + #require(row.ofEffect.value)
      #expect(abs(parts - (try #require(row.bias.bias.value))) < 1e-6)
    }
  }

  /// The published pages have a table for each way of giving places, open and shut, with the same figures in both
  /// languages.
  @Test func thePagesAgree() throws {
    let tables = try Language.allCases.map { language in
      let name = language == .english ? "estimators.md" : "estimators.\(language.rawValue).md"
      let page = try String(
        contentsOf: GeneratedDocumentTests.root.appending(path: "docs/\(name)"), encoding: .utf8)
      for places in Self.places { #expect(page.contains("`serve.by: \(places.rawValue)`")) }
      return page.split(separator: "\n").filter { $0.hasPrefix("| `") && !$0.contains(".csv") }
    }
    #expect(tables[0] == tables[1])
    let names = tables[0].compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    let each = names.count / (2 * Self.places.count)
    #expect(each >= 8 && names.count == each * 2 * Self.places.count)
    #expect(Set(names).count == each && Array(names[..<each]) == Array(names[each..<2 * each]))
  }
}
