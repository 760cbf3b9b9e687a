/// Events by exposure over a whole panel, when the same households are seen again and again: the rate Σ w e / Σ w x
/// with the linearised error of a ratio between clusters.
///
/// Holds one entry a cluster, or a few when a cluster's observations do not stand together.
public struct ClusteredRate: Sendable, Hashable {
  private var clusters: [Int] = []
  private var weightedEvents: [Double] = []
  private var weightedExposure: [Double] = []
  /// Without weights: counts of observations, and of events.
  public private(set) var exposed = 0
  public private(set) var events = 0

  public init() {}

  /// Σ w x and Σ w e.
  public var totalExposure: Double { weightedExposure.reduce(0, +) }
  public var totalEvents: Double { weightedEvents.reduce(0, +) }

  public mutating func add(cluster: Int32, weight: Double, exposure: Double = 1, isEvent: Bool) {
    if clusters.last != Int(cluster) {
      clusters.append(Int(cluster))
      weightedEvents.append(0)
      weightedExposure.append(0)
    }
    weightedExposure[clusters.count - 1] += weight * exposure
    exposed += 1
    guard isEvent else { return }
    weightedEvents[clusters.count - 1] += weight
    events += 1
  }

  /// - Parameter sample: one observation a cluster, `HouseholdPanel.clusterSample`.
  public func estimate(_ sample: SurveyDesign) -> Estimate {
    let total = totalExposure
    guard total > 0 else { return .undefined }
    let rate = totalEvents / total
    let influence = clusters.indices.map { (weightedEvents[$0] - rate * weightedExposure[$0]) / total }
    return Estimate(rate, standardError: sample.domain(clusters).standardError(influence: influence))
  }
}

extension HouseholdPanel {
  /// The clusters of the panel as a sample, one observation each with weight 1; in the stratum of the first of them.
  public func clusterSample() -> SurveyDesign {
    let count = columns.cluster?.labels.count ?? households
    guard columns.strata != nil else { return SurveyDesign(count: count) }
    var strata = [Int32](repeating: -1, count: count)
    for row in 0..<self.count where strata[Int(cluster(row))] < 0 { strata[Int(cluster(row))] = stratum(row) }
    return SurveyDesign(weights: Array(repeating: 1, count: count), strata: strata)
  }
}
