import Foundation
import PovertyPaths
import Synchronization

/// A scenario's first path with a programme, over counties of growing size: how long it takes, and how much of that goes
/// to needs, docking, help and review.
struct DockingBenchmark {
  let scenario: Scenario

  init(_ file: String) throws { scenario = try Scenario.read(file).0 }

  struct Figure {
    var households: Double
    var seconds: Double
    var docking: Double
    /// Scores computed and looked at.
    var operations: Double
  }

  /// One replicate of the path on one core, from month 0 to the end.
  func run(households: Int) throws -> Figure {
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
    world.schedule.entries = world.schedule.entries.map { entry in
      guard case .county(let mechanism) = entry else { return entry }
      let isDocking =
        mechanism is OpenNeeds || mechanism is Docking || mechanism is DockedHelp || mechanism is OrganisationReview
      return isDocking ? .county(Timed(mechanism: mechanism, stopwatch: stopwatch)) : entry
    }
    var simulation = Simulation(state: state, world: world, draws: draws)
    let time = try ContinuousClock().measure { _ = try simulation.run(until: scenario.months) }
    let operations = simulation.county.docking.reduce(0) { $0 + $1[.operations] }
    return Figure(
      households: Double(households), seconds: time.seconds, docking: stopwatch.seconds, operations: Double(operations))
  }

  /// The exponent of growth by least squares of log time on log size.
  static func exponent(_ figures: [Figure], _ value: (Figure) -> Double) -> Double {
    let points = figures.map { (x: log($0.households), y: log(value($0))) }
    let (mx, my) = (points.map(\.x).reduce(0, +), points.map(\.y).reduce(0, +))
    let n = Double(points.count)
    let (sxy, sxx) = points.reduce((0.0, 0.0)) { sums, point in
      (sums.0 + (point.x - mx / n) * (point.y - my / n), sums.1 + (point.x - mx / n) * (point.x - mx / n))
    }
    return sxy / sxx
  }
}

/// Adds up the time that mechanisms take.
private final class Stopwatch: Sendable {
  private let total = Mutex<Double>(0)
  var seconds: Double { total.withLock { $0 } }
  func add(_ seconds: Double) { total.withLock { $0 += seconds } }
}

private struct Timed: CountyMechanism {
  let mechanism: any CountyMechanism
  let stopwatch: Stopwatch
  var name: Text { mechanism.name }
  var reads: Text { mechanism.reads }
  var writes: Text { mechanism.writes }

  func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) throws {
    let time = try ContinuousClock().measure { try mechanism.step(&county, month, log: &log) }
    stopwatch.add(time.seconds)
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
