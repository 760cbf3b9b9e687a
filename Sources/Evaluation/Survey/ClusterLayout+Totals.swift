extension ClusterLayout {
  /// Clusters with an observation.
  var count: Int { stratum.count }

  /// The cluster of an observation.
  func number(_ row: Int) -> Int { cluster.isEmpty ? row : Int(cluster[row]) }

  /// An estimate whose influence is already summed up, Σ w u in each cluster.
  func estimate(_ linearised: Linearised?) -> Estimate {
    guard let linearised else { return .undefined }
    let variance = variance(clusterTotals: linearised.influence)
    return Estimate(linearised.value, standardError: variance.flatMap { $0.isFinite ? $0.squareRoot() : nil })
  }
}
