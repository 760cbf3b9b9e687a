import PovertyPaths

/// The month with every mechanism on, one core, on a society of the shipped case's kind.
struct MonthBenchmark {
  let society: Society
  private let state: Simulation.State
  var households: Int { society.households.count }

  init(households: Int) throws {
    let count = max(1, households / 700)
    let villages = (0..<count).map { VillagePlan(name: "village \($0)", households: 700) }
    let marginals = try PopulationParameters.marginals(ParameterValues())
    var scenario = Scenario(
      title: "benchmark", calendar: Calendar(startYear: 2018, startMonth: 1), villages: villages,
      population: .synthetic(marginals))
    scenario.burnIn = 24
    society = try Society(scenario)
    var simulation = Simulation(
      state: society.founded(), world: society.world(.none), draws: Draws(key: DrawKey(seed: 1, replicate: 0)))
    _ = try simulation.run(until: 0)
    state = society.started(simulation.state)
  }

  /// Nanoseconds for a household and month.
  func nanoseconds(months: Int) throws -> Double {
    try timed(society.world(.none), months: months)
  }

  /// What each part of the household pass takes, by running the schedule up to it.
  func shares(months: Int) throws -> [(part: String, share: Double)] {
    let world = society.world(.none)
    var parts: [(part: String, share: Double)] = []
    var before = 0.0
    let whole = try timed(world, months: months)
    for (index, entry) in world.schedule.entries.enumerated() {
      guard case .households(let mechanisms) = entry else { continue }
      for count in 1...mechanisms.count {
        var cut = world
        cut.schedule.entries = Array(world.schedule.entries[..<index]) + [.households(Array(mechanisms[..<count]))]
        let time = try timed(cut, months: months)
        parts.append((mechanisms[count - 1].name.english, (time - before) / whole))
        before = time
      }
    }
    return parts + [("everything else", (whole - before) / whole)]
  }

  private func timed(_ world: Simulation.World, months: Int) throws -> Double {
    var simulation = Simulation(
      state: state.copy(), world: world, draws: Draws(key: DrawKey(seed: 1, replicate: 0)))
    let time = try ContinuousClock().measure { _ = try simulation.run(until: months) }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    return seconds * 1e9 / Double(households) / Double(months)
  }
}
