import PovertyPaths

/// A scenario's first path with a programme, over counties of growing size: how long it takes, and how much of that goes
/// to needs, docking, help and review.
struct DockingBenchmark {
  let scenario: Scenario

  init(_ file: String) throws { scenario = try Scenario.read(file).0 }

  struct Run {
    var households: Double
    var seconds: Double
    var docking: Double
    /// Scores computed and looked at.
    var operations: Double
  }

  /// One replicate of the path on one core, from month 0 to the end.
  func run(households: Int) throws -> Run {
    var scenario = scenario
    let count = scenario.villages.count
    for index in scenario.villages.indices {
      scenario.villages[index].households = max(1, (households * (index + 1)) / count - (households * index) / count)
    }
    let society = try Society(scenario)
    let path = scenario.paths.first { !$0.programmes.isEmpty } ?? .none
    let draws = Draws(key: DrawKey(seed: scenario.seed, replicate: 0))
    var burnIn = Simulation(state: society.founded(), world: society.world(.none), draws: draws)
    _ = try burnIn.run(until: 0)
    var state = society.started(burnIn.state)
    path.openProgrammes(in: &state.county)
    let stopwatch = Stopwatch()
    var world = society.world(path)
    world.schedule = stopwatch.timing(world.schedule) { mechanism in
      mechanism is OpenNeeds || mechanism is Docking || mechanism is DockedHelp || mechanism is OrganisationReview
    }
    var simulation = Simulation(state: state, world: world, draws: draws)
    let time = try ContinuousClock().measure { _ = try simulation.run(until: scenario.months) }
    let operations = simulation.county.docking.reduce(0) { $0 + $1[.operations] }
    return Run(
      households: Double(households), seconds: time.seconds, docking: stopwatch.seconds, operations: Double(operations))
  }

  /// Three counties, and the exponents of growth over them.
  func report() throws {
    var log = FigureLog()
    let figures = try [10_000, 30_000, 100_000].map { households in
      let figure = try run(households: households)
      log.add(
        "docking/\(Figure.size(households))", figure.docking, "s",
        ["share": .number(figure.docking / figure.seconds), "operations": .number(figure.operations)])
      return figure
    }
    func add(_ name: String, _ value: (Run) -> Double) {
      log.add("growth/\(name)", Growth.exponent(figures.map { ($0.households, value($0)) }), "exponent")
    }
    add("run") { $0.seconds }
    add("docking") { $0.docking }
    add("docking_operations") { $0.operations }
    log.printTable()
  }
}
