import Foundation
import PovertyPaths

/// The month with every mechanism of the household on, on a society of the shipped case's kind.
struct MonthBenchmark {
  /// The standing system alone, or with the national programme: the yearly central funds for every registered household.
  enum World: String, CaseIterable { case standing, national }

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
    // Facts A10; the year of the run and the one behind it.
    scenario.centralFunds = CentralFunds.Plan(
      ruralPersons: 975e6, yuanByYear: [2018: 106.1e9, 2019: 126.1e9])
    society = try Society(scenario)
    var simulation = Simulation(
      state: society.founded(), world: society.world(.none), draws: Draws(key: DrawKey(seed: 1, replicate: 0)))
    _ = try simulation.run(until: 0)
    state = society.started(simulation.state)
  }

  /// Nanoseconds of one processor for a household and month, on one thread.
  func nanoseconds(months: Int, _ world: World) throws -> Double { try timed(month(world), months: months).processor }

  /// Nanoseconds by the clock on so many threads.
  func nanoseconds(months: Int, _ world: World, threads: Int) throws -> Double {
    try timed(month(world), months: months, threads: threads).clock
  }

  /// The month of no path.
  private func month(_ world: World) -> Simulation.World {
    var month = society.world(.none)
    if world == .standing {
      month.schedule.entries.removeAll { entry in
        guard case .county(let mechanism) = entry else { return false }
        return mechanism is CentralFunds || mechanism is Resettlement
      }
    }
    return month
  }

  /// What each part of the household pass takes, by running the schedule up to it; least of several rounds.
  func shares(months: Int, rounds: Int) throws -> [(part: String, share: Double)] {
    let world = month(.national)
    var parts: [(part: String, share: Double)] = []
    var before = 0.0
    func least(_ world: Simulation.World) throws -> Double {
      try (0..<rounds).map { _ in try timed(world, months: months).processor }.min() ?? .nan
    }
    let whole = try least(world)
    for (index, entry) in world.schedule.entries.enumerated() {
      guard case .households(let mechanisms) = entry else { continue }
      for count in 0...mechanisms.count {
        var cut = world
        cut.schedule.entries = Array(world.schedule.entries[..<index]) + [.households(Array(mechanisms[..<count]))]
        let time = try least(cut)
        let part = count == 0 ? "decisions and sums of villages" : mechanisms[count - 1].name.english
        parts.append((part, (time - before) / whole))
        before = time
      }
    }
    return parts + [("everything else", (whole - before) / whole)]
  }

  private func timed(
    _ world: Simulation.World, months: Int, threads: Int = 1
  ) throws -> (clock: Double, processor: Double) {
    var simulation = Simulation(
      state: state.copy(), world: world, draws: Draws(key: DrawKey(seed: 1, replicate: 0)), threads: threads)
    let before = threadSeconds()
    let time = try ContinuousClock().measure { _ = try simulation.run(until: months) }
    let processor = threadSeconds() - before
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let scale = 1e9 / Double(households) / Double(months)
    return (seconds * scale, processor * scale)
  }
}

/// Processor time of this thread: that of the whole process would count the spinning of OpenBLAS's idle threads.
private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
