/// How observations were drawn: with which weight, in which stratum, in which cluster (primary sampling unit).
///
/// All three have one entry for each observation. A cluster belongs to one stratum; equal numbers in different strata
/// are different clusters. Without clusters every observation is its own.
public struct SurveyDesign: Sendable, Hashable {
  public let weights: [Double]
  public let strata: [Int32]
  public let clusters: [Int32]
  private let order: ClusterOrder

  /// - Precondition: as many strata and clusters as weights, or none; weights finite and not negative.
  public init(weights: [Double], strata: [Int32] = [], clusters: [Int32] = []) {
    precondition(weights.allSatisfy { $0.isFinite && $0 >= 0 }, "weights are finite and not negative")
    precondition(strata.isEmpty || strata.count == weights.count, "a stratum for each observation")
    precondition(clusters.isEmpty || clusters.count == weights.count, "a cluster for each observation")
    self.weights = weights
    self.strata = strata.isEmpty ? Array(repeating: 0, count: weights.count) : strata
    self.clusters = clusters.isEmpty ? Array(0..<Int32(weights.count)) : clusters
    order = ClusterOrder(strata: self.strata, clusters: self.clusters)
  }

  /// Equal weights of 1, one stratum, every observation its own cluster.
  public init(count: Int) { self.init(weights: Array(repeating: 1, count: count)) }

  private init(part rows: [Int], of whole: SurveyDesign) {
    weights = rows.map { whole.weights[$0] }
    strata = rows.map { whole.strata[$0] }
    clusters = rows.map { whole.clusters[$0] }
    order = ClusterOrder(strata: strata, clusters: clusters, drawn: whole.order)
  }

  public var count: Int { weights.count }

  /// Σ w.
  public var totalWeight: Double { weights.reduce(0, +) }

  /// The part of the sample in `rows`, a subpopulation (domain) whose size the design did not fix. A row may be named more
  /// than once.
  ///
  /// Clusters that were drawn without an observation here still count, as `subset` of R's `survey` has it: variances are
  /// those of the whole sample with influence 0 elsewhere, at the cost of the part alone.
  public func domain(_ rows: [Int]) -> SurveyDesign { SurveyDesign(part: rows, of: self) }

  /// The variance of the weighted total Σ w u of a variable u, drawn with replacement of clusters within strata
  /// (Binder 1983, doi:10.2307/1402588; what R's `survey` gives for `svytotal`):
  ///
  ///     V = Σ over strata h of  n_h / (n_h − 1) · Σ over clusters c of (t_hc − t̄_h)²,   t_hc = Σ w u in the cluster
  ///
  /// An estimator with influence u = ∂θ/∂w of each observation has the variance of the total of u (linearisation). A
  /// stratum with one cluster adds nothing, as with `survey.lonely.psu = "certainty"`; `nil` when every stratum has one.
  public func variance(ofTotal u: [Double]) -> Double? {
    precondition(u.count == count, "a value for each observation")
    var totals = [Double](repeating: 0, count: order.count)
    for i in u.indices { totals[order.place(of: i)] += weights[i] * u[i] }
    guard order.hasStratumOfMany else { return nil }
    var variance = 0.0
    for stratum in order.strata where stratum.drawn > 1 {
      let n = Double(stratum.drawn)
      let mean = totals[stratum.places].reduce(0, +) / n
      var squares = totals[stratum.places].reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      // Clusters without an observation here have the total 0.
      squares += Double(stratum.drawn - stratum.places.count) * mean * mean
      variance += n / (n - 1) * squares
    }
    return variance
  }

  /// The standard error of an estimator from the influence of each observation.
  public func standardError(influence: [Double]) -> Double? { variance(ofTotal: influence)?.squareRoot() }
}
