import PovertyPaths
import TestSupport
import Testing

/// Luck is addressed: what befalls a household does not depend on what anybody decides.
@Suite struct LuckTests {
  /// Uniforms, normals and events of every household of a tile.
  private struct Drawn: Sendable, Equatable {
    var values: [Double]
    var illness: [Double]
    var family: [Double]
    var failure: [Double]
  }

  private func run(
    _ world: SmallWorld, _ path: PathPlan, replicate: Int = 0
  ) throws -> (probe: TileProbe<Drawn>, county: County) {
    let probe = TileProbe { tile, scratch, _ in
      func column(_ row: MatrixRow, _ scratch: borrowing TileScratch) -> [Double] {
        Array(UnsafeBufferPointer(start: scratch.column(row), count: tile.count))
      }
      var values: [Double] = []
      for k in 0..<8 { values += column(.shock(k), scratch) }
      for k in 0..<4 { values += Array(UnsafeBufferPointer(start: scratch.uniform(k), count: tile.count)) }
      return Drawn(
        values: values, illness: column(.event(.illness), scratch), family: column(.event(.family), scratch),
        failure: column(.event(.failure), scratch))
    }
    let society = try world.society()
    var month = society.world(path)
    month.schedule = month.schedule.inserting(probe, before: MatrixStep.self)
    var simulation = society.simulation(
      path, from: try society.burnedIn(replicate: replicate), world: month, replicate: replicate)
    _ = try simulation.run(until: world.scenario.months)
    return (probe, simulation.state.county)
  }

  /// The same household draws the same shocks and the same uniforms under both paths, and falls ill in the same months.
  @Test func isPairedAcrossPaths() throws {
    let world = try SmallWorld()
    let none = try run(world, .none)
    let treated = try run(world, world.treated)
    let other = try run(world, .none, replicate: 1)
    for month in 0..<world.scenario.months {
      #expect(none.probe[month] == treated.probe[month])
      #expect(none.probe[month] != other.probe[month])
    }
    #expect(!treated.county.householdDifferences(from: none.county).isEmpty)
  }

  /// A higher hazard contains the lower: whoever is struck under the lower is struck under the higher, in every month.
  @Test func higherHazardContainsTheLower() throws {
    try expectContainment(LivelihoodEvents.illness) { $0.illness }
    try expectContainment(LivelihoodEvents.family) { $0.family }
  }

  private func expectContainment(_ hazard: Parameter, _ events: (Drawn) -> [Double]) throws {
    var world = try SmallWorld()
    world.set(hazard, to: 0.1)
    let low = try run(world, .none).probe
    world.set(hazard, to: 0.3)
    let high = try run(world, .none).probe
    var (struckLow, struckHigh) = (0.0, 0.0)
    for month in 0..<world.scenario.months {
      for (a, b) in zip(low[month], high[month]) {
        #expect(zip(events(a), events(b)).allSatisfy { $0 <= $1 })
        struckLow += events(a).reduce(0, +)
        struckHigh += events(b).reduce(0, +)
      }
    }
    #expect(struckLow > 20 && struckHigh > 2 * struckLow)
  }
}
