import Evaluation

/// Weighted totals of several quantities by cluster, over a whole panel or a part of it, and their ratios with linearised
/// errors between clusters. Holds one entry a cluster, or a few when a cluster's observations do not stand together.
struct ClusterTotals: Sendable {
  private var clusters: [Int] = []
  /// Of each quantity, of each entry.
  private var values: [[Double]]

  init(quantities: Int) { values = Array(repeating: [], count: quantities) }

  mutating func add(_ amount: Double, to quantity: Int, cluster: Int32) {
    if clusters.last != Int(cluster) {
      clusters.append(Int(cluster))
      for index in values.indices { values[index].append(0) }
    }
    values[quantity][clusters.count - 1] += amount
  }

  /// - Parameter sample: one observation a cluster, `HouseholdPanel.clusterSample`.
  func total(_ quantity: Int, _ sample: SurveyDesign) -> Estimate {
    sample.domain(clusters).total(values[quantity]).estimate(sample.domain(clusters))
  }

  /// Undefined when the denominator is 0.
  func ratio(_ quantity: Int, to other: Int, _ sample: SurveyDesign) -> Estimate {
    let design = sample.domain(clusters)
    return design.ratio(values[quantity], to: values[other]).estimate(design)
  }
}
