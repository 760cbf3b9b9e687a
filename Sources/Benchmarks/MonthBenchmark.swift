import Foundation
import PovertyPaths

/// The month with every mechanism of the household on, on a society of the shipped case's kind.
struct MonthBenchmark {
  /// The standing system alone, or with the national programme: the yearly central funds for every registered household.
  enum World: String, CaseIterable { case standing, national }

  /// What a run took: of this thread's processor, and by the clock.
  typealias Seconds = (processor: Double, clock: Double)

  /// Seconds to draw the population and to found the county.
  let startUp: Double
  private let society: Society
  private let state: Simulation.State
  private let months: Int

  init(households: Int, months: Int) throws {
    self.months = months
    let count = max(1, households / 700)
    let villages = (0..<count).map { village in
      VillagePlan(
        name: "village \(village)",
        households: households * (village + 1) / count - households * village / count)
    }
    let marginals = try PopulationParameters.marginals(ParameterValues())
    var scenario = Scenario(
      title: "benchmark", calendar: Calendar(startYear: 2018, startMonth: 1), villages: villages,
      population: .synthetic(marginals))
    scenario.burnIn = 24
    // Facts A10; the year of the run and the one behind it.
    scenario.centralFunds = CentralFunds.Plan(
      ruralPersons: 975e6, yuanByYear: [2018: 106.1e9, 2019: 126.1e9])
    let begin = ContinuousClock.now
    society = try Society(scenario)
    let founded = society.founded()
    startUp = (ContinuousClock.now - begin).seconds
    var simulation = Simulation(
      state: founded, world: society.world(.none), draws: Draws(key: DrawKey(seed: 1, replicate: 0)))
    _ = try simulation.run(until: 0)
    state = society.started(simulation.state)
  }

  /// What a run of the months takes.
  func run(_ world: World, threads: Int) throws -> Seconds { try timed(month(world), threads: threads) }

  /// Seconds of the clock that each part of the run takes on one thread, in the order of the schedule.
  func parts() throws -> [(title: String, seconds: Double)] {
    let stopwatch = Stopwatch()
    var world = month(.national)
    world.schedule = stopwatch.timing(world.schedule)
    let whole = try timed(world, threads: 1).clock
    return stopwatch.parts + [("everything else", whole - stopwatch.seconds)]
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

  private func timed(_ world: Simulation.World, threads: Int) throws -> Seconds {
    var simulation = Simulation(
      state: state.copy(), world: world, draws: Draws(key: DrawKey(seed: 1, replicate: 0)), threads: threads)
    let before = threadSeconds()
    let time = try ContinuousClock().measure { _ = try simulation.run(until: months) }
    return (threadSeconds() - before, time.seconds)
  }
}

/// Processor time of this thread: that of the whole process would count the spinning of OpenBLAS's idle threads.
private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
