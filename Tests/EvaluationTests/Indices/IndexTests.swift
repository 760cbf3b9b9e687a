import Declarations
import Evaluation
import Foundation
import Testing

@Suite struct EntropyWeightsTests {
  /// A constant column has divergence 0; (1, 0, 0) has entropy 0, divergence 1; (½, ½, 0) has ln 2 / ln 3.
  @Test func threeByHand() {
    let weights = EntropyWeights.of([[2, 5, 1], [2, 0, 1], [2, 0, 0]])
    let last = 1 - log(2.0) / log(3.0)
    #expect(weights[0] == 0)
    #expect(isClose(weights[1], 1 / (1 + last), within: 1e-12))
    #expect(isClose(weights[2], last / (1 + last), within: 1e-12))
  }

  @Test func columnsWithoutADifference() {
    #expect(EntropyWeights.of([[0, 1], [0, 3]])[0] == 0)
    #expect(EntropyWeights.of([[0, 0.3], [0, 0.3]]) == [0.5, 0.5])
    #expect(EntropyWeights.of([[1, 2, 3, 4]]) == [0.25, 0.25, 0.25, 0.25])
    #expect(EntropyWeights.of([]) == [])
  }
}

@Suite struct IndexDefinitionTests {
  @Test(arguments: IndexKind.allCases) func definitionsAreWhole(kind: IndexKind) {
    let definition = kind.definition
    #expect(definition.kind == kind)
    #expect(Set(definition.components.map(\.key)).count == definition.components.count)
    #expect(definition.classes.last?.from == 0)
    for (better, worse) in zip(definition.classes, definition.classes.dropFirst()) { #expect(better.from > worse.from) }
    #expect(isClose(IndexWeights.equal(kind).weights.reduce(0, +), 1))
    for component in definition.components {
      #expect(component.normalised(-1e9) == 0 && component.normalised(1e9) == 1)
    }
    let all = definition.components.map { _ in Optional(1.0) }
    #expect(WeightedIndex(all, weights: IndexWeights.equal(kind).weights).value == 1)
    #expect(WeightedIndex(all.map { _ in 0 }, weights: IndexWeights.equal(kind).weights).value == 0)
  }

  /// At a bound the better class holds, just below it the worse one.
  @Test func classesAtTheirBounds() {
    let definition = IndexKind.sustainability.definition
    for (value, key) in [
      (1, "sustainable"), (0.6, "sustainable"), (0.6.nextDown, "at-risk"), (0.35, "at-risk"),
      (0.35.nextDown, "not-sustainable"), (0, "not-sustainable"),
    ] { #expect(definition.grade(of: value).key == key) }
  }

  /// 0.5 · 1 + 0.3 · ? + 0.2 · 0.4 over a known weight of 0.7.
  @Test func whatIsMissingIsNotZero() {
    let index = WeightedIndex([1, nil, 0.4], weights: [0.5, 0.3, 0.2])
    #expect(isClose(index.value, 0.58 / 0.7))
    #expect(isClose(index.known, 0.7))
    #expect(WeightedIndex([nil, nil], weights: [0.5, 0.5]).value == nil)
    #expect(WeightedIndex([nil, 1], weights: [1, 0]).value == nil)
  }

  @Test func aCostCountsDown() {
    let price = IndexComponent(
      "price", .init("price", zh: "价格"), .init("yuan", zh: "元"), direction: .cost, bounds: 100...300, source: "test")
    #expect(price.normalised(100) == 1 && price.normalised(250) == 0.25 && price.normalised(400) == 0)
  }

  @Test func eliminationNeedsRoundsInARow() {
    let rule = Elimination(bar: 0.4, rounds: 2)
    #expect(!rule.isOut([0.3]) && !rule.isOut([0.3, 0.4, 0.3]) && rule.isOut([0.5, 0.39, 0.1]))
    // Who is out stays out; a round without a value neither helps nor harms.
    #expect(rule.isOut([0.1, 0.1, 0.9]) && rule.isOut([0.1, nil, 0.1]))
  }
}
