/// Which observations may move together, for the standard errors of a regression.
///
/// Clustered errors need as many clusters as one can get: households, villages or associations, not regions.
public enum ErrorStructure: Sendable, Hashable {
  /// Independent observations of unequal variance: HC1 (MacKinnon & White 1985, doi:10.1016/0304-4076(85)90158-7), the
  /// sandwich of White times n / (n − K).
  case independent
  /// Observations with the same number may be correlated in any way: CR1 (Liang & Zeger 1986,
  /// doi:10.1093/biomet/73.1.13), the sandwich of cluster sums times G / (G − 1) · (n − 1) / (n − K).
  case clustered([Int32])
}

/// Labels as numbers 0 ..< count, in ascending order of the labels, so that sums over clusters have the same bits in
/// every process.
struct ClusterIndex {
  let count: Int
  let index: [Int]

  init(_ labels: some Collection<Int32>) {
    let distinct = labels.sorted().reduce(into: [Int32]()) { list, label in
      if list.last != label { list.append(label) }
    }
    let position = Dictionary(uniqueKeysWithValues: zip(distinct, 0...))
    count = distinct.count
    index = labels.map { position[$0]! }
  }

  /// Σ of a value over each cluster.
  func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (cluster, value) in zip(index, values) { sums[cluster] += value }
    return sums
  }
}
