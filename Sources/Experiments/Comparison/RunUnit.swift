public import Scenarios

/// The smallest part of a comparison that is run on its own: one replicate of one county in one world, every path and
/// budget of it, since these share population, luck and burn-in.
struct RunUnit: Sendable, Hashable {
  var world: Int
  var county: Int
  var replicate: Int
}

/// All units of a comparison in their order: worlds, counties within them, replicates within these.
///
/// Units share nothing, so that any part of them may be run anywhere and in any order; tables take them in this one.
public struct RunUnits: Sendable, Hashable {
  let worlds: Int
  public let counties: Int
  let replicates: Int

  public init(_ scenario: Scenario) {
    worlds = scenario.gridWorlds.count
    counties = scenario.counties.count
    replicates = scenario.replicates
  }

  public var count: Int { worlds * perWorld }

  var perWorld: Int { counties * replicates }

  subscript(index: Int) -> RunUnit {
    RunUnit(
      world: index / perWorld, county: index % perWorld / replicates, replicate: index % replicates)
  }

  /// The units of shard `number` of `count`, which counts from 1: unbroken, and as many as the others' but for one.
  public func shard(_ number: Int, of count: Int) -> Range<Int> {
    (number - 1) * self.count / count..<number * self.count / count
  }
}
