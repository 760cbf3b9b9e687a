import Foundation
import PovertyPaths
import Testing

/// In a world where the programme does nothing, comparing members with their neighbours finds an effect; the paired
/// comparison finds none.
@Suite struct SelectionTests {
  private static let biases = Result {
    let path = GeneratedDocumentTests.root.appending(path: "scenarios/selection.yaml").path
    let (scenario, _) = try Scenario.read(path, settings: ["replicates=20"])
    let result = try Comparison(society: try Society(scenario), threads: 2).run()
    return try OutcomeMeasure.allCases.map { measure in
      let comparison = try #require(result)
      let treated = try #require(comparison.scenario.paths.firstIndex { $0.name == "xuri" })
      return (measure: measure, bias: try #require(SelectionBias(measure, in: comparison, path: treated)))
    }
  }

  @Test(arguments: [OutcomeMeasure.incomePerHead, .householdHeadcount])
  func membersDifferAndNobodyIsChanged(measure: OutcomeMeasure) throws {
    let bias = try #require(try Self.biases.get().first { $0.measure == measure }?.bias)
    let (difference, error) = (try #require(bias.naive.difference), try #require(bias.naive.standardError))
    #expect(abs(difference) > 4 * error, "members less others: \(difference), error \(error)")
    #expect(bias.paired.difference == 0 && bias.paired.standardError == 0)
  }

  @Test(.enabled(if: GeneratedDocumentTests.isOptimised, "run with the release build"), arguments: Language.allCases)
  func thePageIsCurrent(language: Language) throws {
    let rows = try Self.biases.get().filter { [.incomePerHead, .householdHeadcount].contains($0.measure) }
    try GeneratedDocumentTests.check(SelectionPage(rows, language: language).markdown, "selection", language)
  }

  @Test func theHandWorkedDifference() throws {
    // One village: a member with 300 fen, two others with 100 and 200; under none the member has 250.
    func sums(_ member: Int64) -> OutcomeSums {
      var sums = OutcomeSums(villages: 1, years: 2018..<2019)
      for (groups, income) in [(Groups.members, member), (Groups.all, 100), (Groups.all, 200)] {
        sums.add(
          HouseholdOutcome(
            village: 0, groups: groups, members: 1, isPoor: false, isRecordedPoor: false, income: income), year: 2018)
      }
      return sums
    }
    #expect(RateSample([sums(300)], .incomePerHead, year: 2018, group: .members).pooled == 3)
    #expect(RateSample([sums(300)], .incomePerHead, year: 2018, group: .all).pooled == 2)
    let bias = SelectionBias(.incomePerHead, under: [sums(300)], without: [sums(250)])
    #expect(bias.naive.difference == 1.5)
    #expect(bias.paired.difference == 0.5)
  }
}
