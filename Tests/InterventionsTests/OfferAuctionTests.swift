import Interventions
import Randomness
import Testing

@Suite struct OfferAuctionTests {
  /// Two needs want the same offer: the sum is largest when the first gives way, 0.8 + 0.9 against 1 + 0.1.
  @Test func aNeedGivesWayToOneThatHasNothingElse() {
    let block = DockingProblem.Block(needs: 2, offers: [0, 1], scores: [1.0, 0.8, 0.9, 0.1])
    let result = OfferAuction(epsilon: 0.01).assign(DockingProblem(capacities: [1, 1], blocks: [block]))
    #expect(result.offer == [1, 0])
    #expect(abs(result.value - 1.7) < 1e-12)
  }

  /// Scores that are not positive dock nothing, and an offer without room has none.
  @Test func nothingIsForced() {
    let block = DockingProblem.Block(needs: 2, offers: [0, 1], scores: [-1, 0.5, 0, 0.6])
    let result = OfferAuction(epsilon: 0.1).assign(DockingProblem(capacities: [3, 0], blocks: [block]))
    #expect(result.offer == [nil, nil])
    #expect(OfferAuction(epsilon: 0.1).assign(DockingProblem(capacities: [], blocks: [])).offer.isEmpty)
  }

  /// Within ε for every need met of the best of all assignments, and never beyond it; no capacity is exceeded.
  @Test(arguments: 0..<60) func theGapIsAtMostEpsilonAMatch(seed: Int) {
    let problem = random(seed: seed, needs: 1 + seed % 6, offers: 1 + seed % 4)
    let best = ExactAssignment.bruteForce(problem)
    #expect(abs(ExactAssignment.flow(problem) - best) < 1e-9, "two exact methods agree")
    for epsilon in [0.2, 0.01, 0.0001] { expect(problem, best: best, epsilon: epsilon) }
  }

  /// The same against the exact flow for some hundred needs in three towns.
  @Test(arguments: 0..<8) func theGapHoldsForManyNeeds(seed: Int) {
    let problem = random(seed: 1_000 + seed, needs: 150, offers: 25)
    let best = ExactAssignment.flow(problem)
    #expect(best > 20)
    expect(problem, best: best, epsilon: 0.01)
    let result = OfferAuction(epsilon: 0.01).assign(problem)
    // What was measured: far inside the bound.
    #expect(result.value > 0.99 * best)
  }

  /// Equal needs before equal offers: nobody can be better off, and the auction still ends.
  @Test func tiesEnd() {
    let block = DockingProblem.Block(
      needs: 40, offers: Array(0..<8), scores: Array(repeating: 0.7, count: 40 * 8))
    let result = OfferAuction(epsilon: 0.01).assign(
      DockingProblem(capacities: Array(repeating: 2, count: 8), blocks: [block]))
    #expect(result.offer.compactMap { $0 }.count == 16)
  }

  /// Work counted, not timed: ten times the needs before the same offers is at most about ten times the work.
  @Test func workGrowsLinearlyWithNeeds() {
    let work = [200, 2_000, 20_000].map { needs in
      Double(OfferAuction(epsilon: 0.01).assign(random(seed: 7, needs: needs, offers: 40)).operations)
    }
    #expect(work[1] < 15 * work[0])
    #expect(work[2] < 12 * work[1])
    // A need looks at the offers in its reach about once when needs are many.
    #expect(work[2] < 3 * 20_000 * 40)
  }

  private func expect(_ problem: DockingProblem, best: Double, epsilon: Double) {
    let result = OfferAuction(epsilon: epsilon).assign(problem)
    let met = result.offer.compactMap { $0 }
    #expect(result.value <= best + 1e-9)
    #expect(result.value >= best - epsilon * Double(met.count) - 1e-9)
    for (offer, capacity) in problem.capacities.enumerated() { #expect(met.count { $0 == offer } <= capacity) }
  }

  /// Needs in three towns; the first third of the offers goes everywhere, the others to one town each.
  private func random(seed: Int, needs: Int, offers: Int) -> DockingProblem {
    let draws = Draws(key: DrawKey(seed: UInt64(seed), replicate: 0))
    func uniform(_ id: Int, _ other: Int) -> Double {
      draws.uniform(at: Address(id: UInt64(id), other: UInt32(other), month: 0, purpose: Purpose(rawValue: 2_000)))
    }
    let blocks = (0..<3).map { town in
      let count = needs / 3 + (town < needs % 3 ? 1 : 0)
      let near = (0..<offers).filter { $0 * 3 < offers || $0 % 3 == town }
      let scores = (0..<count * near.count).map { 1.5 * uniform(town, $0) - 0.3 }
      return DockingProblem.Block(needs: count, offers: near, scores: scores)
    }
    return DockingProblem(
      capacities: (0..<offers).map { Int(4 * uniform(9, $0)) }, blocks: blocks)
  }
}
