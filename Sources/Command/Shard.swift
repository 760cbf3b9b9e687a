import PovertyPaths

/// One of the parts that a run is cut into: `--shard 2/8`.
struct Shard: Sendable, Hashable {
  /// From 1.
  let number: Int
  let count: Int

  static let most = 1_000_000

  /// - Throws: `bad-shard`.
  init(_ text: String) throws(Fault) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], (1...Self.most).contains(count),
      (1...count).contains(number)
    else { throw CommandFaults.badShard(["found": text]) }
    self.number = number
    self.count = count
  }

  /// The units of `scenario` that it is made of.
  ///
  /// - Throws: `too-many-shards`.
  func units(of scenario: Scenario) throws(Fault) -> Range<Int> {
    let units = RunUnits(scenario)
    guard count <= units.count else {
      throw CommandFaults.tooManyShards(["count": "\(count)", "units": "\(units.count)"])
    }
    return units.shard(number, of: count)
  }
}
