import Evaluation
import Foundation
import LinearAlgebra
import Testing

@Suite struct MarkovTests {
  /// Any order of rows; a missing state joins its neighbours; the second observation at one time is left out.
  @Test func transitionsOfAPanel() {
    let moves = StateTransitions(
      subject: [2, 1, 1, 1, 2, 2, 3], time: [5, 2, 1, 4, 7, 7, 1], state: [0, -1, 1, 0, 1, 0, 1], states: 2)
    #expect(moves.subject == [1, 2] && moves.from == [1, 0] && moves.to == [0, 1])
    #expect(moves.interval == [3, 2] && moves.observation == [2, 0])
    #expect(moves.missing == 1 && moves.simultaneous == 1)
    #expect(moves.over(2).subject == [2] && moves.over(2).observation == [0])
    let weights = SurveyDesign(weights: [9, 8, 7, 6, 5, 4, 3])
    #expect(moves.sample(of: weights).weights == [7, 9])
    #expect(StateTransitions(subject: [], time: [], state: [], states: 3).count == 0)
  }

  /// Two of three stay in state 0 with weights 1, 2 and 1: 3/4. Nobody is seen in state 2.
  @Test func aTableByHand() {
    let moves = StateTransitions(
      subject: [1, 1, 2, 2, 3, 3, 4, 4], time: [0, 1, 0, 1, 0, 1, 0, 1], state: [0, 0, 0, 0, 0, 1, 1, 2], states: 3)
    let table = TransitionTable(moves, sample: SurveyDesign(weights: [1, 2, 1, 0]))
    #expect(table.counts == [[2, 1, 0], [0, 0, 1], [0, 0, 0]])
    #expect(table.probabilities[0].map(\.value) == [0.75, 0.25, 0])
    #expect(table.probabilities[1].allSatisfy { $0 == .undefined }, "weight 0")
    #expect(table.probabilities[2].allSatisfy { $0 == .undefined } && table.chain == nil)
    let empty = TransitionTable(StateTransitions(subject: [], time: [], state: [], states: 2))
    #expect(empty.counts == [[0, 0], [0, 0]] && empty.chain == nil)
    #expect(empty.longRun == [.undefined, .undefined] && empty.meanDurations == [.undefined, .undefined])
    #expect(table.meanDurations[0].value == 4 && table.meanDurations[1] == .undefined)
  }

  /// P = [1 − a, a; b, 1 − b]: π = (b, a)/(a + b), means 1/a and 1/b, Pⁿ = 1π + (1 − a − b)ⁿ (I − 1π).
  @Test func twoStates() throws {
    let (a, b) = (0.3, 0.1)
    let chain = try #require(MarkovChain([[1 - a, a], [b, 1 - b]]))
    let stationary = try #require(chain.stationary)
    #expect(isClose(stationary[0], b / (a + b)) && isClose(stationary[1], a / (a + b)))
    #expect(isClose(chain.meanDurations[0], 1 / a) && isClose(chain.meanDurations[1], 1 / b))
    #expect(isClose(chain.probabilities(after: 7)[0, 1], a / (a + b) * (1 - pow(1 - a - b, 7))))
    #expect(chain.probabilities(after: 0) == .identity(2))
    // Q = −ln(1 − a − b)/(a + b) [−a, a; b, −b].
    guard case .generator(let generator) = chain.embedding else {
      Issue.record("a + b < 1 has a generator")
      return
    }
    #expect(isClose(generator.rates[0, 1], -log(1 - a - b) / (a + b) * a, within: 1e-14))
    let month = try #require(chain.root(parts: 12))
    let year = month.probabilities(after: 12)
    for index in 0..<4 { #expect(isClose(year.elements[index], chain.probabilities.elements[index], within: 1e-14)) }
  }

  @Test func noMonthInTheseYears() throws {
    // Most change every year: an eigenvalue of 1 − .7 − .6 < 0.
    let restless = try #require(MarkovChain([[0.3, 0.7], [0.6, 0.4]]))
    #expect(restless.embedding == .noLogarithm && restless.root(parts: 12) == nil)
    // All forget where they were: an eigenvalue of 0.
    let forgetful = try #require(MarkovChain([[0.3, 0.7], [0.3, 0.7]]))
    #expect(forgetful.embedding == .noLogarithm)
    // Everybody moves on in a circle: eigenvalues on the circle, a logarithm but no generator.
    let circle = try #require(MarkovChain([[0, 1, 0], [0, 0, 1], [1, 0, 0]]))
    guard case .negativeRates = circle.embedding else {
      Issue.record("the logarithm has negative rates")
      return
    }
    let still = try #require(MarkovChain(.identity(3)))
    #expect(still.embedding == .generator(try #require(MarkovGenerator(Matrix(rows: 3, columns: 3)))))
    #expect(still.root(parts: 12) == still)
  }

  @Test func oddChains() throws {
    #expect(MarkovChain([[0.5, 0.4], [0, 1]]) == nil && MarkovChain([[1.5, -0.5], [0, 1]]) == nil)
    #expect(MarkovChain([[0.5, 0.5]]) == nil && MarkovChain([[.nan, 1], [0, 1]]) == nil)
    let apart = try #require(MarkovChain(.identity(2)))
    #expect(apart.stationary == nil && apart.meanDurations == [nil, nil])
    let absorbing = try #require(MarkovChain([[0.5, 0.5], [0, 1]]))
    #expect(absorbing.stationary == [0, 1] && absorbing.meanDurations == [2, nil])
    let none = try #require(MarkovChain(Matrix(rows: 0, columns: 0)))
    #expect(none.stationary == nil && none.embedding == .noLogarithm)
    #expect(MarkovGenerator([[0, -1], [1, 0]]) == nil && MarkovGenerator([[0, .infinity], [1, 0]]) == nil)
  }

  /// e^(Qt) of a progressive chain with equal rates is Poisson: p(0, k) = e^−t tᵏ/k!. The matrix is defective, and t = 40
  /// needs halvings.
  @Test(arguments: [0.1, 1, 40]) func steps(time: Double) throws {
    let generator = try #require(MarkovGenerator([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0]]))
    let p = generator.probabilities(after: time)
    for (k, factorial) in [(0, 1.0), (1, 1), (2, 2)] {
      #expect(isClose(p[0, k], exp(-time) * pow(time, Double(k)) / factorial, within: 1e-14))
    }
    #expect(generator.meanStays == [1, 1, 1, nil])
    #expect(generator.stationary == [0, 0, 0, 1])
  }

  /// The closed form of two states is the exponential of three, of which nobody visits the third.
  @Test func theClosedFormIsTheExponential() throws {
    let two = try #require(MarkovGenerator([[0, 0.4], [0.9, 0]]))
    let three = try #require(MarkovGenerator([[0, 0.4, 0], [0.9, 0, 0], [0, 0, 0]]))
    for time in [0, 0.01, 1, 25] {
      let (a, b) = (two.probabilities(after: time), three.probabilities(after: time))
      for from in 0..<2 {
        for to in 0..<2 { #expect(isClose(a[from, to], b[from, to], within: 1e-14)) }
      }
    }
    #expect(TwoStateProcess(out: 0, back: 0).out(after: 3) == 0)
    #expect(two.stationary.map { isClose($0[0], 0.9 / 1.3) } == true)
  }
}
