import Randomness

/// What a bootstrap says of an estimator.
public struct BootstrapEstimate: Sendable, Hashable {
  /// The estimate from the sample itself, with the standard deviation of the drawn ones as its error.
  public var estimate: Estimate
  /// Quantiles (type 7) of the drawn estimates; `nil` when more than half of them are undefined.
  public var low: Double?
  public var high: Double?
  /// Draws in which the estimator had no value; they are left out.
  public var undefined: Int

  public init(estimate: Estimate, low: Double? = nil, high: Double? = nil, undefined: Int = 0) {
    self.estimate = estimate
    self.low = low
    self.high = high
    self.undefined = undefined
  }

  /// - Parameters:
  ///   - value: the estimate from the sample itself.
  ///   - drawn: that of each draw, `nil` where it is undefined.
  public init(_ value: Double?, drawn: [Double?], level: Double = 0.95) {
    let defined = drawn.compactMap(\.self)
    self.init(estimate: Estimate(value), undefined: drawn.count - defined.count)
    guard value != nil, defined.count > 1, 2 * defined.count >= drawn.count else { return }
    let mean = defined.reduce(0, +) / Double(defined.count)
    let squares = defined.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    estimate.standardError = (squares / Double(defined.count - 1)).squareRoot()
    let limits = Quantiles.limits(value, drawn: defined, level: level)
    low = limits.low
    high = limits.high
  }
}

/// The rescaling bootstrap of clusters within strata (Rao & Wu 1988, doi:10.1080/01621459.1988.10478591; as weights:
/// Rao, Wu & Yue 1992, *Survey Methodology* 18, 209–217).
///
/// A draw takes m = n − 1 of the n clusters of each stratum with replacement. A cluster taken r times keeps the share
///
///     1 − λ + λ · n / m · r,    λ = √(1 − n/N)
///
/// of its weight (λ = 1 without a finite population correction), so that over all draws the variance of a total is
/// exactly `SurveyDesign.variance(ofTotal:)`. A stratum with one cluster keeps its weights. The draws are addressed:
/// they depend on the seed, the number of the draw, the stratum and the cluster's place in it, and on nothing else.
public struct ClusterBootstrap: Sendable {
  public let design: SurveyDesign
  public let draws: Int
  private let source: Draws

  public init(_ design: SurveyDesign, draws: Int = 1000, seed: UInt64) {
    precondition(draws >= 0, "no fewer than no draws")
    self.design = design
    self.draws = draws
    source = Draws(key: DrawKey(seed: seed, replicate: 0))
  }

  /// The weights of draw number `draw`, one for each observation.
  public func weights(draw: Int) -> [Double] {
    let layout = design.layout
    var factors: [[Double]] = []
    for (stratum, drawn) in layout.drawn.enumerated() {
      factors.append(Self.factors(taken: taken(drawn, stratum, draw), correction: layout.correction[stratum]))
    }
    var place = Array(repeating: 0, count: layout.drawn.count)
    let factorOfCluster = layout.stratum.map { stratum in
      defer { place[Int(stratum)] += 1 }
      return factors[Int(stratum)][place[Int(stratum)]]
    }
    return design.weights.indices.map { row in
      design.weights[row] * factorOfCluster[layout.cluster.isEmpty ? row : Int(layout.cluster[row])]
    }
  }

  /// Computes any estimator under the sample's weights and under those of each draw.
  ///
  /// - Parameter estimator: from one weight for each observation to the estimate, or `nil` where it is undefined.
  public func estimate(level: Double = 0.95, _ estimator: ([Double]) -> Double?) -> BootstrapEstimate {
    BootstrapEstimate(
      estimator(design.weights), drawn: (0..<draws).map { estimator(weights(draw: $0)) }, level: level)
  }

  /// The share of its weight that each cluster of a stratum keeps when it was taken so many times.
  package static func factors(taken: [Int], correction: Double) -> [Double] {
    let n = Double(taken.count)
    guard taken.count > 1 else { return taken.map { _ in 1 } }
    let scale = correction.squareRoot()
    return taken.map { 1 - scale + scale * n / (n - 1) * Double($0) }
  }

  /// How often each cluster of a stratum is taken.
  private func taken(_ count: Int, _ stratum: Int, _ draw: Int) -> [Int] {
    var taken = Array(repeating: 0, count: count)
    for position in 0..<max(count - 1, 0) {
      let address = Address(
        id: UInt64(stratum) << 32 | UInt64(position), other: UInt32(draw), month: 0, purpose: .clusterResampling)
      taken[min(Int(source.uniform(at: address) * Double(count)), count - 1)] += 1
    }
    return taken
  }
}

extension Purpose {
  /// Which clusters a bootstrap draw takes.
  static let clusterResampling = Purpose(rawValue: 97)
}
