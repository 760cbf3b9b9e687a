import Foundation
import PovertyPaths
import Testing

/// Every mechanism that a scenario can switch does something, and costs no fen that was not there.
@Suite struct SwitchTests {
  private static let trial = SwitchTrial(
    replicates: 10, threads: ProcessInfo.processInfo.activeProcessorCount)

  /// All lines take most of a minute: they are run once.
  private static let results = Result {
    try trial.run(SwitchBoard.all) { GeneratedDocumentTests.root.appending(path: "scenarios/\($0).yaml").path }
  }

  @Test(.enabled(if: GeneratedDocumentTests.isOptimised, "run with the release build"))
  func everySwitchMovesItsOutcome() throws {
    for (item, result) in zip(SwitchBoard.all, try Self.results.get()) {
      #expect(result.off != nil && result.on != nil, "\(item.name.english): the outcome is not defined")
      #expect(result.isBalanced, "\(item.name.english): money was not conserved")
      #expect(
        result.isMoved == (item.excuse == nil),
        "\(item.name.english): \(result.standardErrors ?? .nan) standard errors, excuse: \(item.excuse?.english ?? "-")"
      )
    }
  }

  @Test(.enabled(if: GeneratedDocumentTests.isOptimised, "run with the release build"), arguments: Language.allCases)
  func thePageIsCurrent(language: Language) throws {
    let page = SwitchPage(try Self.results.get(), replicates: Self.trial.replicates, language: language)
    try GeneratedDocumentTests.check(page.markdown, "switches", language)
  }

  @Test func rowsAreThoseOfTheMission() {
    let rows = Set(SwitchBoard.all.map(\.row)).subtracting(["–"])
    #expect(rows.isSubset(of: Mission.rows.map(\.id)))
  }

  @Test func nothingIsTriedTwice() {
    var seen: Set<Switch> = []
    for item in SwitchBoard.all {
      #expect(seen.insert(item).inserted, "\(item.name.english)")
      #expect(item.off != item.on, "\(item.name.english): off and on are the same")
    }
  }

  @Test func aDifferenceWorkedByHand() throws {
    // Differences 1, 2, 0: mean 1, variance 1, standard error 1/√3.
    let uneven = SwitchResult(off: [1, 2, 3], on: [2, 4, 3], isBalanced: true)
    #expect(uneven.off == 2)
    #expect(uneven.on == 3)
    #expect(abs(try #require(uneven.standardErrors) - 3.0.squareRoot()) < 1e-12)
    #expect(!uneven.isMoved)
    // Differences −5, −4, −6, in either direction: 5 · √3 standard errors of 1/√3 each.
    let down = SwitchResult(off: [9, 9, 9], on: [4, 5, 3], isBalanced: true)
    #expect(abs(try #require(down.standardErrors) - 5 * 3.0.squareRoot()) < 1e-12)
    #expect(down.isMoved)
  }

  @Test func whatNeverVariesAndWhatIsNotDefined() {
    let same = SwitchResult(off: [1, 2], on: [1, 2], isBalanced: true)
    #expect(same.standardErrors == 0 && !same.isMoved)
    let shifted = SwitchResult(off: [1, 2], on: [2, 3], isBalanced: true)
    #expect(shifted.standardErrors == .infinity && shifted.isMoved)
    // The second pair alone is known in both: one difference has no error.
    let single = SwitchResult(off: [1, 2], on: [nil, 3], isBalanced: false)
    #expect(single.off == 1.5 && single.on == 3)
    #expect(single.standardErrors == nil && !single.isMoved && !single.isBalanced)
    #expect(SwitchResult(off: [nil], on: [nil], isBalanced: true).off == nil)
  }

  /// The same numbers whatever the threads, and whether a run is shared or not.
  @Test func sharedRunsAreTheSameRuns() throws {
    let items = Array(SwitchBoard.all.suffix(2))
    func results(_ items: [Switch], threads: Int) throws -> [SwitchResult] {
      try SwitchTrial(replicates: 2, threads: threads).run(items) {
        GeneratedDocumentTests.root.appending(path: "scenarios/\($0).yaml").path
      }
    }
    let together = try results(items, threads: 2)
    #expect(try results([items[0]], threads: 1) == [together[0]])
    #expect(try results([items[1]], threads: 1) == [together[1]])
  }
}
