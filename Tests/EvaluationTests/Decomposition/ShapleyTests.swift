import Evaluation
import Testing

@Suite struct ShapleyTests {
  @Test func giniBySourceAgrees() throws {
    let authority = try Authority("decomposition")
    let sources = [
      try authority.numbers("data.work"), try authority.numbers("data.tax"), try authority.numbers("data.transfer"),
    ]
    let design = SurveyDesign(weights: try authority.numbers("data.beforeWeight"))
    let shapley = try #require(GiniBySource.shapley(sources, design))
    let natural = try #require(GiniBySource.natural(sources, design))
    for (number, theirs) in try authority.numbers("shapley").enumerated() {
      expectAgreement(shapley[number], theirs, .giniBySource, "Shapley \(number)")
    }
    for (number, theirs) in try authority.numbers("natural").enumerated() {
      expectAgreement(natural[number], theirs, .giniBySource, "natural \(number)")
    }
  }

  /// The glove game: one has a left glove, two a right one, a pair is worth 1. The left has 4/6, the others 1/6 each.
  @Test func gloves() throws {
    let parts = try #require(Shapley.contributions(factors: 3) { $0 & 1 == 1 && $0 & 6 != 0 ? 1 : 0 })
    for (part, expected) in zip(parts, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(isClose(part, expected, within: 1e-15))
    }
  }

  /// Factors that only add have their own effect, at any number of factors; one without value leaves none.
  @Test(arguments: [1, 2, 5, 10]) func addingUp(factors: Int) throws {
    let parts = try #require(
      Shapley.contributions(factors: factors) { set in
        (0..<factors).reduce(3) { $0 + (set >> UInt32($1) & 1 == 1 ? Double($1 * $1) : 0) }
      })
    for (factor, part) in parts.enumerated() { #expect(isClose(part, Double(factor * factor), within: 1e-12)) }
    #expect(Shapley.contributions(factors: factors) { $0 == 1 ? nil : 0 } == nil)
    #expect(Shapley.contributions(factors: 0) { _ in 1 } == [])
  }

  /// A source that is shared equally already contributes nothing in either split.
  @Test func equalSource() throws {
    let design = SurveyDesign(count: 3)
    let sources = [[1.0, 5, 9], [2.0, 2, 2]]
    let gini = try #require(SortedIncomes([3, 7, 11], design).flatMap { Gini.linearised($0) }).value
    for split in [GiniBySource.natural, GiniBySource.shapley] {
      let parts = try #require(split(sources, design))
      #expect(isClose(parts[0], gini, within: 1e-15) && isClose(parts[1], 0, within: 1e-15))
    }
    #expect(GiniBySource.shapley([[-1, -2], [1, 1]], SurveyDesign(count: 2)) == nil)
    #expect(GiniBySource.natural([[-1, -2], [1, 1]], SurveyDesign(count: 2)) == nil)
    #expect(GiniBySource.natural([], design) == nil && GiniBySource.shapley([], design) == nil)
    #expect(GiniBySource.shapley([[.nan, 1]], SurveyDesign(count: 2)) == nil)
  }

  /// Two with the same total share their rank, in whichever order they stand.
  @Test func tiesShareTheirRank() throws {
    let a = try #require(GiniBySource.natural([[1.0, 3, 8], [3.0, 1, 0]], SurveyDesign(weights: [1, 2, 1])))
    let b = try #require(GiniBySource.natural([[3.0, 1, 8], [1.0, 3, 0]], SurveyDesign(weights: [2, 1, 1])))
    #expect(isClose(a[0], b[0], within: 1e-15) && isClose(a[1], b[1], within: 1e-15))
  }
}
