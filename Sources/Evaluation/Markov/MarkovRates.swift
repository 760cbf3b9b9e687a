import Foundation
import LinearAlgebra

/// A move that can happen at a moment, from one state to another.
public struct MarkovMove: Sendable, Hashable {
  public var from: Int
  public var to: Int

  public init(from: Int, to: Int) { (self.from, self.to) = (from, to) }

  /// Every move between different states, by the state left.
  public static func all(states: Int) -> [MarkovMove] {
    (0..<states).flatMap { from in (0..<states).filter { $0 != from }.map { MarkovMove(from: from, to: $0) } }
  }
}

/// The rates of a Markov process from people seen at irregular times (Kalbfleisch & Lawless 1985,
/// doi:10.1080/01621459.1985.10478195), by maximum likelihood:
///
///     ln L = Σ w ln p(a, b; Δ),   P(Δ) = e^(Q Δ)
///
/// What happened between interviews is not seen, and may be several moves. Times of interviews must not depend on what
/// happens, and rates change neither with time nor with how long a state has lasted.
public struct MarkovRates: Sendable, Hashable {
  public let states: Int
  /// Those that can happen, as given.
  public let moves: [MarkovMove]
  /// Coefficients are ln q, one a move.
  public let fit: LikelihoodFit
  /// `nil` unless converged.
  public let generator: MarkovGenerator?

  /// By L-BFGS and Newton steps; errors from the observed information.
  ///
  /// - Parameters:
  ///   - moves: different, each between different states
  ///   - sample: an entry for each transition; by default each subject is a cluster
  public init(_ transitions: StateTransitions, moves: [MarkovMove], sample: SurveyDesign? = nil) {
    let sample = sample ?? transitions.sample()
    let range = 0..<transitions.states
    precondition(sample.count == transitions.count, "a weight for each transition")
    precondition(
      moves.allSatisfy { $0.from != $0.to && range.contains($0.from) && range.contains($0.to) }
        && Set(moves).count == moves.count, "moves are different, and between different states")
    states = transitions.states
    self.moves = moves
    fit = Self.fit(transitions, moves, sample)
    var rates = Matrix(rows: states, columns: states)
    for (move, logarithm) in zip(moves, fit.coefficients) { rates[move.from, move.to] = exp(logarithm) }
    generator = fit.ending == .converged ? MarkovGenerator(rates) : nil
  }

  /// The rate of a move per unit of time, with the error q · se(ln q).
  public func rate(_ index: Int, robust: Bool = false) -> Estimate {
    let logarithm = fit.estimate(index, robust: robust)
    guard let value = logarithm.value.map({ exp($0) }) else { return .undefined }
    return Estimate(value, standardError: logarithm.standardError.map { value * $0 })
  }

  /// The mean time in a state once entered, 1 / Σ q, with its error by the delta method; undefined for a state that is
  /// never left, and unless converged.
  public func meanStay(_ state: Int, robust: Bool = false) -> Estimate {
    guard let stay = generator?.meanStays[state] else { return .undefined }
    guard let covariance = robust ? fit.robustCovariance : fit.covariance else { return Estimate(stay) }
    let slopes = zip(moves, fit.coefficients).map { $0.from == state ? -stay * stay * exp($1) : 0 }
    var variance = 0.0
    for j in slopes.indices {
      for k in slopes.indices { variance += slopes[j] * slopes[k] * covariance[j, k] }
    }
    return Estimate(stay, standardError: max(0, variance).squareRoot())
  }

  private static func fit(_ transitions: StateTransitions, _ moves: [MarkovMove], _ sample: SurveyDesign)
    -> LikelihoodFit
  {
    let weighted = (0..<transitions.count).filter { sample.weights[$0] > 0 }
    guard !weighted.isEmpty else { return LikelihoodFit(ending: .noObservations) }
    let reach = MarkovReach(moves, states: transitions.states)
    for index in weighted {
      let (a, b) = (Int(transitions.from[index]), Int(transitions.to[index]))
      guard reach[a, b] else { return LikelihoodFit(ending: .impossibleMove(from: a, to: b)) }
    }
    let likelihood = MarkovLikelihood(transitions, moves: moves, weights: sample.weights)
    let smooth = SmoothLikelihood(
      logLikelihood: likelihood.logLikelihood, lower: Array(repeating: -.infinity, count: moves.count),
      sizes: Array(repeating: 0.1, count: moves.count))
    let crude = CrudeRates(transitions, moves, weights: sample.weights)
    guard let climb = smooth.climb(from: crude.logarithms) else { return LikelihoodFit(ending: .notConverged) }
    let unbounded = moves.indices.filter {
      likelihood.isFlat(climb.point, along: $0, value: climb.value, meanWeight: crude.meanWeight)
    }
    guard unbounded.isEmpty else {
      return LikelihoodFit(ending: .separation(columns: unbounded), iterations: climb.steps)
    }
    guard let top = smooth.polish(climb.point) else {
      return LikelihoodFit(ending: .notConverged, iterations: climb.steps)
    }
    var fit = LikelihoodFit(ending: .converged, iterations: climb.steps + top.steps)
    fit.coefficients = top.point
    fit.covariance = top.inverse
    fit.logLikelihood = top.value
    fit.robustCovariance = likelihood.scores(top.point, transitions, weights: sample.weights)
      .flatMap { sample.sandwich(scores: $0, bread: top.inverse) }
    return fit
  }
}
