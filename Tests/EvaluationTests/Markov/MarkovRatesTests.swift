import Evaluation
import Foundation
import LinearAlgebra
import Testing

@Suite struct MarkovRatesTests {
  private func pairs(_ moves: [(from: Int32, to: Int32, interval: Double)], states: Int) -> StateTransitions {
    StateTransitions(
      subject: moves.indices.flatMap { [Int32($0), Int32($0)] }, time: moves.flatMap { [0, $0.interval] },
      state: moves.flatMap { [$0.from, $0.to] }, states: states)
  }

  /// One interval for all: the estimate is the logarithm of the table, here [.7 .3; .1 .9] after 2 years.
  @Test func equalIntervalsGiveTheLogarithmOfTheTable() throws {
    let moves: [(Int32, Int32, Double)] =
      Array(repeating: (0, 0, 2), count: 7) + Array(repeating: (0, 1, 2), count: 3) + [(1, 0, 2)]
      + Array(repeating: (1, 1, 2), count: 9)
    let model = MarkovRates(pairs(moves, states: 2), moves: MarkovMove.all(states: 2))
    let factor = -log(0.6) / 0.4 / 2
    #expect(isClose(model.rate(0).value, 0.3 * factor, within: 1e-9))
    #expect(isClose(model.rate(1).value, 0.1 * factor, within: 1e-9))
    #expect(isClose(model.meanStay(0).value, 1 / (0.3 * factor), within: 1e-8))
    #expect(model.generator?.stationary.map { isClose($0[0], 0.25, within: 1e-9) } == true)
  }

  /// Weights count as repetitions.
  @Test func weightsAreRepetitions() {
    let few: [(Int32, Int32, Double)] = [(0, 0, 1), (0, 1, 3), (1, 0, 2), (1, 1, 1), (0, 1, 0.5)]
    let weights: [Double] = [3, 1, 2, 2, 1]
    let many = few.indices.flatMap { Array(repeating: few[$0], count: Int(weights[$0])) }
    let moves = MarkovMove.all(states: 2)
    let weighted = MarkovRates(pairs(few, states: 2), moves: moves, sample: SurveyDesign(weights: weights))
    let repeated = MarkovRates(pairs(many, states: 2), moves: moves)
    for j in 0..<2 {
      #expect(isClose(weighted.fit.coefficients[j], repeated.fit.coefficients[j], within: 1e-9))
      #expect(isClose(weighted.fit.covariance?[j, j], repeated.fit.covariance![j, j], within: 1e-8))
    }
  }

  /// In months rates are a twelfth of those in years, at the same likelihood, with the same errors of their logarithms.
  @Test func unitsOfTimeDoNotMatter() throws {
    let years = try MarkovAuthority().transitions("cav", states: 4)
    let cav = try Authority("markov")
    let months = StateTransitions(
      subject: try cav.numbers("cav.subject").map { Int32($0) }, time: try cav.numbers("cav.time").map { 12 * $0 },
      state: try cav.numbers("cav.state").map { Int32($0) - 1 }, states: 4)
    let moves = [(0, 1), (0, 3), (1, 0), (1, 2), (1, 3), (2, 1), (2, 3)].map { MarkovMove(from: $0, to: $1) }
    let (slow, quick) = (MarkovRates(years, moves: moves), MarkovRates(months, moves: moves))
    #expect(isClose(slow.fit.logLikelihood, try #require(quick.fit.logLikelihood), within: 1e-9))
    for j in moves.indices {
      #expect(isClose(slow.rate(j).value, 12 * (try #require(quick.rate(j).value)), within: 1e-9))
      #expect(isClose(slow.fit.estimate(j).standardError, try #require(quick.fit.estimate(j).standardError)))
    }
  }

  @Test func whatHasNoEstimateSaysWhy() {
    let back = [MarkovMove(from: 1, to: 0)]
    let seen = pairs([(0, 0, 1), (0, 1, 1), (1, 1, 1)], states: 2)
    #expect(MarkovRates(seen, moves: back).fit.ending == .impossibleMove(from: 0, to: 1))
    let nobody = MarkovRates(pairs([], states: 2), moves: MarkovMove.all(states: 2))
    #expect(nobody.fit.ending == .noObservations && nobody.generator == nil && nobody.rate(0) == .undefined)
    let unweighted = MarkovRates(seen, moves: back, sample: SurveyDesign(weights: [0, 0, 0]))
    #expect(unweighted.fit.ending == .noObservations)
    // Nobody came back: the rate of coming back falls to 0.
    let gone = MarkovRates(seen, moves: MarkovMove.all(states: 2))
    #expect(gone.fit.ending == .separation(columns: [1]) && gone.meanStay(0) == .undefined)
    // Without that move there is an estimate: of two at risk for a year, one left: e^−q = 1/2.
    let out = MarkovRates(seen, moves: [MarkovMove(from: 0, to: 1)])
    #expect(isClose(out.rate(0).value, log(2), within: 1e-9) && out.meanStay(1) == .undefined)
  }

  /// Everybody stays: no rate is above 0.
  @Test func nobodyMoves() {
    let model = MarkovRates(pairs([(0, 0, 1), (1, 1, 2), (0, 0, 3)], states: 2), moves: MarkovMove.all(states: 2))
    #expect(model.fit.ending == .separation(columns: [0, 1]))
  }

  /// Everybody is elsewhere at once: the rate has no upper end, and the likelihood no top.
  @Test func everybodyMoves() {
    let model = MarkovRates(pairs([(0, 1, 1), (0, 1, 2)], states: 2), moves: [MarkovMove(from: 0, to: 1)])
    #expect(model.fit.ending == .separation(columns: [0]))
  }
}
