import Scenarios
import Synchronization

/// The societies of a comparison's worlds and counties, each made when the first of its replicates asks for it and let go
/// with the last, so that memory holds only the counties that are being run.
final class CountySocieties: Sendable {
  /// The first county of each world: scenario, rules, and the whole society where there is no other county.
  let first: [Society]
  private let replicates: Int
  private let live = Mutex<[RunUnit: Entry]>([:])

  private struct Entry {
    let society: Society
    var missing: Int
  }

  /// - Throws: what is wrong with the society in one of the worlds.
  init(_ society: Society) throws {
    let scenario = society.scenario
    let others = try scenario.gridWorlds.dropFirst().map {
      try Society(scenario.placed(in: $0), adding: society.added)
    }
    first = [society] + others
    replicates = scenario.replicates
  }

  /// Runs `body` with the society of a unit.
  ///
  /// - Parameter atOnce: units that are run at one time. They are taken in order, so counties further back are done with,
  ///   whichever of their replicates were found on disk.
  func with<Result>(_ unit: RunUnit, atOnce: Int, _ body: (Society) throws -> Result) throws -> Result {
    let world = first[unit.world]
    guard world.scenario.counties.count > 1 else { return try body(world) }
    var key = unit
    key.replicate = 0
    var society = live.withLock { $0[key]?.society }
    if society == nil {
      // Two threads may both draw a county's people: they are the same, and waiting would take as long.
      let drawn = try Society(world.scenario.county(unit.county), adding: world.added)
      society = drawn
      live.withLock { live in
        live = live.filter { $0.key.world == unit.world && $0.key.county + atOnce >= unit.county }
        if live[key] == nil { live[key] = Entry(society: drawn, missing: replicates) }
      }
    }
    defer {
      live.withLock { live in
        live[key]?.missing -= 1
        if live[key]?.missing == 0 { live[key] = nil }
      }
    }
    guard let society else { return try body(world) }
    return try body(society)
  }
}
