import Foundation
import PovertyPaths
import Testing

/// The eight paths that are shipped say what their sources say.
@Suite struct ShippedPathTests {
  private func paths(of name: String) throws -> [PathPlan] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Scenario.read(root.appending(path: "scenarios/\(name).yaml").path).0.paths
  }

  /// S0: 70 households, the cadres and people of six villages, 496,000 yuan, 30 cases, 1,200 books, three associations.
  @Test func xuriIsTheProjectOfS0() throws {
    let path = try #require(try paths(of: "eight-paths").first { $0.name == "xuri" })
    let plan = try #require(path.programmes.first)
    #expect(path.programmes.count == 1 && plan.budget == Money(yuan: 496_000) && plan.villages.count == 6)
    #expect(plan.households == 70 && plan.crisisCases == 30 && plan.books == 1_200)
    #expect(plan.associations.map(\.kind) == [.technicalExchange, .volunteers, .volunteers])
    #expect(Set(plan.associations.map(\.village)) == [0, 2, 4] && plan.villages == Array(0..<6))
    #expect(plan.docking?.mode == .agency && (plan.delivery?.diffusion ?? 0) > 0)
  }

  /// All but `none` have one budget; the benchmark pays it to the households that Xuri serves.
  @Test func theEightHaveOneBudget() throws {
    let paths = try paths(of: "eight-paths")
    #expect(paths.count == 8 && paths[0].name == "none" && paths[0].programmes.isEmpty)
    #expect(paths.dropFirst().allSatisfy { $0.programmes.map(\.budget) == [Money(yuan: 496_000)!] && $0.isRanked })
    let cash = try #require(paths.last?.programmes.first)
    #expect(cash.finance?.cash?.like == "xuri" && cash.staff == 0 && cash.households == 70)
  }

  /// S1: evaluation feeds the next round, so there is more than one within the programme's time.
  @Test func theOptimisedPathFeedsBack() throws {
    let path = try #require(try paths(of: "eight-paths").first { $0.name == "optimised" })
    let plan = try #require(path.programmes.first)
    #expect((plan.feedback?.strength ?? 0) > 0 && (path.indices?.every ?? 12) < plan.months)
    #expect(plan.delivery?.synergy != nil && plan.delivery?.monitoring != nil && plan.docking?.mode == .platform)
  }

  /// The third path of S2 is cut off: a place for it that takes part in no ranking.
  @Test func theTemplateIsNotRanked() throws {
    let paths = try paths(of: "third-path")
    #expect(paths.filter { !$0.isRanked }.map(\.source) == ["S2, cut off before the third path"])
  }
}
