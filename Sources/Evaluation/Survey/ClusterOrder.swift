/// The clusters of a design in ascending order of stratum and number, so that sums over them have the same bits in
/// every process and take one pass.
struct ClusterOrder: Sendable, Hashable {
  struct Stratum: Sendable, Hashable {
    var stratum: Int32
    /// The places of its clusters that have observations.
    var places: Range<Int>
    /// Clusters that were drawn in it, with observations here or not.
    var drawn: Int
  }

  /// Clusters with observations.
  let count: Int
  let strata: [Stratum]
  /// Whether some stratum of the whole design has two clusters or more.
  let hasStratumOfMany: Bool
  /// The place of each observation's cluster; empty when observations are clusters in this order.
  private let places: [Int32]

  func place(of observation: Int) -> Int { places.isEmpty ? observation : Int(places[observation]) }

  /// - Parameter whole: the design of which these observations are a part; it has all their strata.
  init(strata: [Int32], clusters: [Int32], drawn whole: ClusterOrder? = nil) {
    let keys = strata.indices.map { Self.key(strata[$0], clusters[$0]) }
    let isInOrder = keys.indices.dropFirst().allSatisfy { keys[$0 - 1] < keys[$0] }
    let distinct = isInOrder ? keys : Self.distinct(keys)
    places = isInOrder ? [] : keys.map { Int32(Self.place(of: $0, in: distinct)) }
    count = distinct.count
    var found: [Stratum] = []
    for (place, key) in distinct.enumerated() {
      let stratum = Int32(truncatingIfNeeded: key >> 32)
      if found.last?.stratum == stratum {
        found[found.count - 1].places = found[found.count - 1].places.lowerBound..<place + 1
      } else {
        found.append(Stratum(stratum: stratum, places: place..<place + 1, drawn: 0))
      }
    }
    for index in found.indices { found[index].drawn = found[index].places.count }
    if let whole {
      let drawn = Dictionary(uniqueKeysWithValues: whole.strata.map { ($0.stratum, $0.drawn) })
      for index in found.indices { found[index].drawn = drawn[found[index].stratum] ?? found[index].drawn }
    }
    self.strata = found
    hasStratumOfMany = whole?.hasStratumOfMany ?? found.contains { $0.drawn > 1 }
  }

  private static func key(_ stratum: Int32, _ cluster: Int32) -> Int64 {
    Int64(stratum) << 32 | Int64(UInt32(bitPattern: cluster))
  }

  private static func distinct(_ keys: [Int64]) -> [Int64] {
    var sorted = keys.sorted()
    var count = 0
    for key in sorted where count == 0 || sorted[count - 1] != key {
      sorted[count] = key
      count += 1
    }
    sorted.removeLast(sorted.count - count)
    return sorted
  }

  private static func place(of key: Int64, in sorted: [Int64]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
