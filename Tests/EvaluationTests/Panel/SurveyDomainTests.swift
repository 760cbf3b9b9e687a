import Evaluation
import Testing

@Suite struct SurveyDomainTests {
  private let whole = SurveyDesign(
    weights: [1, 2, 1, 3, 1, 0, 2, 1], strata: [1, 1, 1, 1, 2, 2, 2, 3], clusters: [4, 4, 5, 6, 4, 4, 9, 1])

  /// A domain has the variance of the whole design with influence 0 outside it.
  @Test func aDomainKeepsTheClustersThatWereDrawn() throws {
    let influence = [0.5, -1, 2, 0.25, -3, 1, 1.5, 7]
    for mask in 1..<256 {
      let rows = (0..<8).filter { mask >> $0 & 1 == 1 }
      let outside = (0..<8).map { rows.contains($0) ? influence[$0] : 0 }
      let domain = whole.domain(rows).variance(ofTotal: rows.map { influence[$0] })
      #expect(isClose(domain, try #require(whole.variance(ofTotal: outside)), within: 1e-12))
    }
  }

  @Test func theOrderOfObservationsChangesNothing() throws {
    let u = [0.5, -1, 2, 0.25, -3, 1, 1.5, 7]
    let order = [3, 6, 0, 7, 1, 5, 2, 4]
    let shuffled = SurveyDesign(
      weights: order.map { whole.weights[$0] }, strata: order.map { whole.strata[$0] },
      clusters: order.map { whole.clusters[$0] })
    #expect(
      isClose(shuffled.variance(ofTotal: order.map { u[$0] }), try #require(whole.variance(ofTotal: u)), within: 1e-12))
  }

  /// Two strata of two clusters with totals (1, 3) and (−1, 1): 2/1 · (1 + 1) + 2/1 · (1 + 1) = 8.
  @Test func aVarianceByHand() {
    let design = SurveyDesign(weights: [1, 1, 1, 1], strata: [0, 0, 1, 1], clusters: [0, 1, 0, 1])
    #expect(design.variance(ofTotal: [1, 3, -1, 1]) == 8)
    #expect(SurveyDesign(count: 1).variance(ofTotal: [3]) == nil)
  }

  @Test func limitsOfAShareStayInside() {
    let limits = Estimate(0.01, standardError: 0.02).shareLimits()
    #expect((limits.low ?? 0) > 0 && (limits.high ?? 1) < 1)
    #expect(Estimate(0, standardError: 0).shareLimits() == RateEstimate(0))
    #expect(Estimate.undefined.shareLimits() == .undefined)
  }
}
