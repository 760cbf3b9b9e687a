/// The clusters of a sample, numbered 0, 1, … without gaps, and how many were drawn in each stratum.
///
/// The numbers follow stratum and cluster number, not the order of the rows, so that sums over clusters and bootstrap
/// draws are the same however the rows are sorted.
package struct ClusterLayout: Sendable, Hashable {
  /// The cluster of each observation; empty when observation i is cluster i.
  package let cluster: [Int32]
  /// The stratum of each cluster that has an observation here.
  package let stratum: [Int32]
  /// Clusters drawn in each stratum, with or without an observation here.
  package let drawn: [Int]
  /// 1 − n/N in each stratum.
  package let correction: [Double]

  init(count: Int, strata: [Int32], clusters: [Int32], populationClusters: [Int32: Int]) {
    let names = strata.isEmpty ? (count == 0 ? [] : [Int32(0)]) : Self.distinct(strata).map { Int32($0) }
    let stratumOfRow = strata.isEmpty ? [] : Self.numbered(strata, among: names)
    if clusters.isEmpty {
      cluster = []
      stratum = strata.isEmpty ? Array(repeating: 0, count: count) : stratumOfRow
    } else {
      let keys = clusters.indices.map { row in
        Int64(strata.isEmpty ? 0 : stratumOfRow[row]) << 32 | Int64(UInt32(bitPattern: clusters[row]))
      }
      let distinct = Self.distinct(keys)
      cluster = Self.numbered(keys, among: distinct)
      stratum = distinct.map { Int32($0 >> 32) }
    }
    var drawn = Array(repeating: 0, count: names.count)
    for stratum in stratum { drawn[Int(stratum)] += 1 }
    self.drawn = drawn
    correction = names.indices.map { index in
      guard let population = populationClusters[names[index]] else { return 1 }
      precondition(population >= drawn[index], "no more clusters drawn than there are")
      return 1 - Double(drawn[index]) / Double(population)
    }
  }

  private init(cluster: [Int32], stratum: [Int32], drawn: [Int], correction: [Double]) {
    self.cluster = cluster
    self.stratum = stratum
    self.drawn = drawn
    self.correction = correction
  }

  /// The clusters with an observation in `rows`; those drawn stay drawn.
  func domain(_ rows: [Int]) -> ClusterLayout {
    let kept = rows.map { cluster.isEmpty ? Int32($0) : cluster[$0] }
    let distinct = Self.distinct(kept)
    return ClusterLayout(
      cluster: Self.numbered(kept, among: distinct), stratum: distinct.map { stratum[Int($0)] }, drawn: drawn,
      correction: correction)
  }

  /// Σ w u in each cluster.
  func totals(weights: [Double], values: [Double]) -> [Double] {
    guard !cluster.isEmpty else {
      return weights.indices.map { weights[$0] * values[$0] }
    }
    var totals = Array(repeating: 0.0, count: stratum.count)
    for row in cluster.indices { totals[Int(cluster[row])] += weights[row] * values[row] }
    return totals
  }

  func variance(clusterTotals: [Double]) -> Double? {
    guard drawn.contains(where: { $0 > 1 }) else { return nil }
    var means = Array(repeating: 0.0, count: drawn.count)
    for (cluster, total) in clusterTotals.enumerated() { means[Int(stratum[cluster])] += total }
    for index in means.indices { means[index] /= Double(max(drawn[index], 1)) }
    var squares = Array(repeating: 0.0, count: drawn.count)
    var seen = Array(repeating: 0, count: drawn.count)
    for (cluster, total) in clusterTotals.enumerated() {
      let index = Int(stratum[cluster])
      squares[index] += (total - means[index]) * (total - means[index])
      seen[index] += 1
    }
    var variance = 0.0
    for index in drawn.indices where drawn[index] > 1 {
      // Clusters without an observation here have the total 0.
      let others = Double(drawn[index] - seen[index]) * means[index] * means[index]
      let n = Double(drawn[index])
      variance += correction[index] * n / (n - 1) * (squares[index] + others)
    }
    return variance
  }

  private static func distinct<Key: FixedWidthInteger & Hashable>(_ keys: [Key]) -> [Key] {
    if isAscending(keys) {
      var found: [Key] = []
      for key in keys where key != found.last { found.append(key) }
      return found
    }
    var seen: Set<Key> = []
    var last: Key?
    for key in keys where key != last {
      seen.insert(key)
      last = key
    }
    return seen.sorted()
  }

  /// As where a panel is sorted by household: neither a hash table nor sorting is needed.
  private static func isAscending<Key: FixedWidthInteger>(_ keys: [Key]) -> Bool {
    keys.indices.dropFirst().allSatisfy { keys[$0 - 1] <= keys[$0] }
  }

  /// The place of each key among the distinct ones.
  private static func numbered<Key: FixedWidthInteger & Hashable>(_ keys: [Key], among distinct: [Key]) -> [Int32] {
    if isAscending(keys) {
      var place: Int32 = -1
      return keys.indices.map { row in
        if row == 0 || keys[row] != keys[row - 1] { place += 1 }
        return place
      }
    }
    let place = Dictionary(uniqueKeysWithValues: zip(distinct, 0..<Int32(distinct.count)))
    var last: (key: Key, place: Int32)?
    return keys.map { key in
      if let last, last.key == key { return last.place }
      let found = place[key] ?? 0
      last = (key, found)
      return found
    }
  }
}
