import PovertyPaths
import TestSupport
import Testing

/// A value that is not finite stops the run, and the fault says whose, when and where.
@Suite struct NotFiniteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let block: String
    let spoil: @Sendable (County, HouseholdTile, Int) -> Void
    var testDescription: String { block }
  }

  static let cases: [Case] = [
    Case(block: "permanent ability") { $1.ability[$2] = .nan },
    Case(block: "permanent ability") { $1.ability[$2] = -.infinity },
    Case(block: "human capital") { $1.capitals[Capital.human.rawValue][$2] = .nan },
    Case(block: "motivation") { $1.capitals[Capital.motivation.rawValue][$2] = .infinity },
    Case(block: "social capital") { $1.capitals[Capital.social.rawValue][$2] = .nan },
    Case(block: "lasting illness") { $1.chronic[$2] = .nan },
    Case(block: "land") { $1.land[$2] = .infinity },
    Case(block: "schooling of the head") { $1.schooling[$2] = .nan },
    Case(block: "own growth so far") { $1.trend[$2] = .infinity },
    // Assets below minus the reference have no logarithm.
    Case(block: "physical capital") { $1.assets[$2] = -1_000_000_000 },
    // Every entry of the row is finite; their sum is not.
    Case(block: "the product") { _, tile, row in
      tile.capitals[Capital.human.rawValue][row] = 1.7e308
      tile.capitals[Capital.natural.rawValue][row] = 1.7e308
    },
  ]

  @Test(arguments: cases) func stopsAndNamesHouseholdMonthAndBlock(_ example: Case) throws {
    let world = try SmallWorld(sizes: [150, 160])
    let society = try world.society()
    var simulation = society.simulation(world.treated, from: try society.burnedIn())
    _ = try simulation.run(until: 3)
    let (tile, row) = (simulation.county.tiles[1], 20)
    example.spoil(simulation.county, tile, row)
    let fault = try fault { try simulation.step() }
    #expect(fault.kind == SimulationFaults.notFinite)
    #expect(fault.arguments["household"] == "\(tile.id[row])")
    #expect(fault.arguments["month"] == "3")
    #expect(fault.arguments["block"]?.hasPrefix(example.block) == true, "\(fault.arguments["block"] ?? "")")
    #expect(simulation.month == 3, "the month is not counted as done")
  }

  /// A village's state reaches all of its households: the first of them is named.
  @Test func namesTheStateOfAVillage() throws {
    let society = try SmallWorld(sizes: [150, 160]).society()
    var state = try society.burnedIn()
    state.county.villages[1][.brand] = .nan
    var simulation = Simulation(state: state, world: society.world(.none), draws: society.draws())
    let fault = try fault { try simulation.step() }
    #expect(fault.kind == SimulationFaults.notFinite)
    #expect(fault.arguments["block"]?.hasPrefix("village brand") == true)
    #expect(fault.arguments["household"] == "151")
  }

  /// An income that cannot be booked is a fault of its own.
  @Test func incomeBeyondTheBooks() throws {
    let society = try SmallWorld(sizes: [150, 160]).society()
    var simulation = society.simulation(.none, from: try society.burnedIn())
    let tile = simulation.county.tiles[0]
    tile.ability[9] = 40
    let fault = try fault { try simulation.step() }
    #expect(fault.kind == SimulationFaults.moneyOverflow)
    #expect(fault.arguments["household"] == "\(tile.id[9])")
  }

  private func fault(_ body: () throws -> Void) throws -> Fault {
    do { try body() } catch { return try #require(error as? Fault) }
    throw NothingThrown()
  }

  private struct NothingThrown: Error {}
}
