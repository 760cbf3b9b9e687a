/// How observations were drawn: with which weight, in which stratum, in which cluster (primary sampling unit).
///
/// All three have one entry for each observation. A cluster belongs to one stratum; equal numbers in different strata
/// are different clusters. Without clusters every observation is its own. A row with weight 0 counts for nothing but
/// its cluster, which was drawn all the same.
public struct SurveyDesign: Sendable, Hashable {
  public let weights: [Double]
  public let strata: [Int32]
  public let clusters: [Int32]
  /// Which cluster of which stratum each observation is in, by numbers without gaps.
  package let layout: ClusterLayout

  /// - Parameter populationClusters: how many clusters each stratum has in the population, for the finite population
  ///   correction 1 − n/N; a stratum that is not listed is drawn with replacement, or from very many.
  /// - Precondition: as many strata and clusters as weights, or none; weights finite and not negative.
  public init(
    weights: [Double], strata: [Int32] = [], clusters: [Int32] = [], populationClusters: [Int32: Int] = [:]
  ) {
    precondition(weights.allSatisfy { $0.isFinite && $0 >= 0 }, "weights are finite and not negative")
    precondition(strata.isEmpty || strata.count == weights.count, "a stratum for each observation")
    precondition(clusters.isEmpty || clusters.count == weights.count, "a cluster for each observation")
    self.weights = weights
    layout = ClusterLayout(
      count: weights.count, strata: strata, clusters: clusters, populationClusters: populationClusters)
    self.strata = strata.isEmpty ? Array(repeating: 0, count: weights.count) : strata
    self.clusters = clusters.isEmpty ? Array(0..<Int32(weights.count)) : clusters
  }

  /// Equal weights of 1, one stratum, every observation its own cluster.
  public init(count: Int) { self.init(weights: Array(repeating: 1, count: count)) }

  private init(weights: [Double], strata: [Int32], clusters: [Int32], layout: ClusterLayout) {
    self.weights = weights
    self.strata = strata
    self.clusters = clusters
    self.layout = layout
  }

  public var count: Int { weights.count }

  /// Σ w.
  public var totalWeight: Double { weights.reduce(0, +) }

  /// The design of the same sample with each weight times `factors`: household weights times members give person
  /// weights, and the household stays the cluster of its members.
  public func weighted(by factors: [Double]) -> SurveyDesign {
    precondition(factors.count == count, "a factor for each observation")
    precondition(factors.allSatisfy { $0.isFinite && $0 >= 0 }, "weights are finite and not negative")
    var weights = weights
    for row in weights.indices { weights[row] *= factors[row] }
    return SurveyDesign(weights: weights, strata: strata, clusters: clusters, layout: layout)
  }

  /// The part of the sample in `rows`, a subpopulation (domain) whose size the design did not fix.
  ///
  /// Every cluster that was drawn still counts, also those without an observation here: they are drawn clusters whose
  /// total happens to be 0. That is what `subset` of R's `survey` does, and what dropping rows before the design is
  /// made gets wrong.
  public func domain(_ rows: [Int]) -> SurveyDesign {
    SurveyDesign(
      weights: rows.map { weights[$0] }, strata: rows.map { strata[$0] }, clusters: rows.map { clusters[$0] },
      layout: layout.domain(rows))
  }

  /// The variance of the weighted total Σ w u of a variable u, with clusters drawn at random within strata (Binder 1983,
  /// doi:10.2307/1402588; what R's `survey` gives for `svytotal`):
  ///
  ///     V = Σ over strata h of (1 − n_h / N_h) · n_h / (n_h − 1) · Σ over clusters c of (t_hc − t̄_h)²
  ///     t_hc = Σ w u in the cluster;  N_h clusters in the population (∞ where none is given)
  ///
  /// An estimator with influence u = ∂θ/∂w of each observation has the variance of the total of u (linearisation). A
  /// stratum with one cluster adds nothing, as with `survey.lonely.psu = "certainty"`; `nil` when every stratum has one.
  public func variance(ofTotal u: [Double]) -> Double? {
    precondition(u.count == count, "a value for each observation")
    return layout.variance(clusterTotals: layout.totals(weights: weights, values: u))
  }

  /// The standard error of an estimator from the influence of each observation.
  public func standardError(influence: [Double]) -> Double? { variance(ofTotal: influence)?.squareRoot() }
}
