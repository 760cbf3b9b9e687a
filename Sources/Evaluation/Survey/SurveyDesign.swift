/// How observations were drawn: with which weight, in which stratum, in which cluster (primary sampling unit).
///
/// All three have one entry for each observation. A cluster belongs to one stratum; equal numbers in different strata
/// are different clusters. Without clusters every observation is its own.
public struct SurveyDesign: Sendable, Hashable {
  public let weights: [Double]
  public let strata: [Int32]
  public let clusters: [Int32]

  /// - Precondition: as many strata and clusters as weights, or none; weights finite and not negative.
  public init(weights: [Double], strata: [Int32] = [], clusters: [Int32] = []) {
    precondition(weights.allSatisfy { $0.isFinite && $0 >= 0 }, "weights are finite and not negative")
    precondition(strata.isEmpty || strata.count == weights.count, "a stratum for each observation")
    precondition(clusters.isEmpty || clusters.count == weights.count, "a cluster for each observation")
    self.weights = weights
    self.strata = strata.isEmpty ? Array(repeating: 0, count: weights.count) : strata
    self.clusters = clusters.isEmpty ? Array(0..<Int32(weights.count)) : clusters
  }

  /// Equal weights of 1, one stratum, every observation its own cluster.
  public init(count: Int) { self.init(weights: Array(repeating: 1, count: count)) }

  public var count: Int { weights.count }

  /// Σ w.
  public var totalWeight: Double { weights.reduce(0, +) }

  /// The variance of the weighted total Σ w u of a variable u, drawn with replacement of clusters within strata
  /// (Binder 1983, doi:10.2307/1402588; what R's `survey` gives for `svytotal`):
  ///
  ///     V = Σ over strata h of  n_h / (n_h − 1) · Σ over clusters c of (t_hc − t̄_h)²,   t_hc = Σ w u in the cluster
  ///
  /// An estimator with influence u = ∂θ/∂w of each observation has the variance of the total of u (linearisation). A
  /// stratum with one cluster adds nothing, as with `survey.lonely.psu = "certainty"`; `nil` when every stratum has one.
  public func variance(ofTotal u: [Double]) -> Double? {
    precondition(u.count == count, "a value for each observation")
    var totals: [Int64: Double] = [:]
    for i in u.indices { totals[Self.key(strata[i], clusters[i]), default: 0] += weights[i] * u[i] }
    var sums: [Int32: (count: Double, sum: Double, squares: Double)] = [:]
    // Ordered, so that the sum has the same bits in every process.
    let ordered = totals.sorted { $0.key < $1.key }
    for (key, total) in ordered {
      let stratum = Int32(truncatingIfNeeded: key >> 32)
      sums[stratum, default: (0, 0, 0)].count += 1
      sums[stratum]!.sum += total
    }
    for (key, total) in ordered {
      let stratum = Int32(truncatingIfNeeded: key >> 32)
      let deviation = total - sums[stratum]!.sum / sums[stratum]!.count
      sums[stratum]!.squares += deviation * deviation
    }
    guard sums.values.contains(where: { $0.count > 1 }) else { return nil }
    return sums.sorted { $0.key < $1.key }.reduce(0) { variance, stratum in
      let n = stratum.value.count
      return n > 1 ? variance + n / (n - 1) * stratum.value.squares : variance
    }
  }

  /// The standard error of an estimator from the influence of each observation.
  public func standardError(influence: [Double]) -> Double? { variance(ofTotal: influence)?.squareRoot() }

  private static func key(_ stratum: Int32, _ cluster: Int32) -> Int64 {
    Int64(stratum) << 32 | Int64(UInt32(bitPattern: cluster))
  }
}
