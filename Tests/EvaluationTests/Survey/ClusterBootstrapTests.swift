import Evaluation
import Testing

@Suite struct ClusterBootstrapTests {
  /// Three clusters with totals 1, 4 and 10, of which two are taken: all nine draws are as likely. The mean of the drawn
  /// totals is the total 15 and their variance, divided by nine, that of the design: 3/2 · (16 + 1 + 25) = 63.
  @Test(arguments: [1, 0.75]) func everyDrawOfAStratum(correction: Double) {
    let totals = [1.0, 4, 10]
    var drawn: [Double] = []
    for first in 0..<3 {
      for second in 0..<3 {
        var taken = [0, 0, 0]
        taken[first] += 1
        taken[second] += 1
        let factors = ClusterBootstrap.factors(taken: taken, correction: correction)
        drawn.append(zip(factors, totals).reduce(0) { $0 + $1.0 * $1.1 })
      }
    }
    #expect(isClose(drawn.reduce(0, +) / 9, 15))
    #expect(isClose(drawn.reduce(0) { $0 + ($1 - 15) * ($1 - 15) } / 9, 63 * correction, within: 1e-12))
  }

  /// 400 draws know the error of a mean to about 1/√800 = 3.5 %; four times that are allowed.
  @Test func errorTendsToTheLinearised() throws {
    let rows = 0..<240
    let design = SurveyDesign(
      weights: rows.map { 1 + Double($0 % 3) }, strata: rows.map { Int32($0 / 80) },
      clusters: rows.map { Int32($0 / 4) })
    let y = rows.map { Double(($0 * 37) % 101) }
    let mean: ([Double]) -> Double? = { SurveyDesign(weights: $0).mean(y)?.value }
    let drawn = ClusterBootstrap(design, draws: 400, seed: 5).estimate(mean)
    let error = try #require(design.mean(y).estimate(design).standardError)
    #expect(drawn.estimate.value == mean(design.weights))
    #expect(isClose(drawn.estimate.standardError, error, within: 0.14 * error))
    let (low, high) = (try #require(drawn.low), try #require(drawn.high))
    #expect(isClose(high - low, 2 * 1.96 * error, within: 0.5 * error))
    #expect(drawn.undefined == 0)
  }

  @Test func drawsAreRepeatable() {
    let design = SurveyDesign(weights: [1, 2, 3, 4], clusters: [4, 3, 2, 1])
    let turned = SurveyDesign(weights: [4, 3, 2, 1], clusters: [1, 2, 3, 4])
    let draw = ClusterBootstrap(design, draws: 9, seed: 1).weights(draw: 3)
    #expect(draw == ClusterBootstrap(design, draws: 5, seed: 1).weights(draw: 3))
    #expect(draw == ClusterBootstrap(turned, draws: 9, seed: 1).weights(draw: 3).reversed())
    #expect((0..<9).contains { ClusterBootstrap(design, draws: 9, seed: 2).weights(draw: $0) != draw })
  }

  /// Half of the clusters have nobody in the domain, and half of each stratum is in the sample: the error still tends to
  /// the linearised one.
  @Test func domainAndFinitePopulation() throws {
    let clusters = (0..<240).map { Int32($0 / 2) }
    let design = SurveyDesign(weights: clusters.map { _ in 2 }, clusters: clusters, populationClusters: [0: 240])
    let rows = Array(stride(from: 0, to: 240, by: 4))
    let part = design.domain(rows)
    let y = rows.map { Double(($0 * 37) % 101) }
    let drawn = ClusterBootstrap(part, draws: 400, seed: 8).estimate { SurveyDesign(weights: $0).total(y).value }
    let error = try #require(part.total(y).estimate(part).standardError)
    #expect(isClose(drawn.estimate.standardError, error, within: 0.14 * error))
    let without = SurveyDesign(weights: design.weights, clusters: clusters).domain(rows)
    #expect(isClose(without.total(y).estimate(without).standardError, error * 2.0.squareRoot(), within: 1e-9 * error))
  }

  @Test func oddInput() {
    let lonely = ClusterBootstrap(SurveyDesign(weights: [2, 3], clusters: [1, 1]), draws: 3, seed: 1)
    #expect(lonely.weights(draw: 2) == [2, 3])
    let nothing = ClusterBootstrap(SurveyDesign(count: 5), draws: 10, seed: 1).estimate { _ in nil }
    #expect(nothing == BootstrapEstimate(estimate: .undefined, undefined: 10))
    #expect(ClusterBootstrap(SurveyDesign(count: 3), draws: 0, seed: 1).estimate { $0[0] }.estimate == Estimate(1))
    #expect(ClusterBootstrap(SurveyDesign(count: 0), draws: 2, seed: 1).weights(draw: 0).isEmpty)
  }
}
