import PovertyPaths
import Synchronization

/// Adds up the time that mechanisms take, by their names in the order of the schedule.
final class Stopwatch: Sendable {
  private let total = Mutex<[Double]>([])
  private let titles = Mutex<[String]>([])

  /// A place for one more part.
  func place(_ title: String) -> Int {
    titles.withLock { $0.append(title) }
    return total.withLock { total in
      total.append(0)
      return total.count - 1
    }
  }

  var parts: [(title: String, seconds: Double)] {
    titles.withLock { titles in total.withLock { Array(zip(titles, $0)) } }.map { (title: $0.0, seconds: $0.1) }
  }

  var seconds: Double { total.withLock { $0.reduce(0, +) } }

  fileprivate func time(_ place: Int, _ body: () throws -> Void) rethrows {
    let seconds = try ContinuousClock().measure(body).seconds
    total.withLock { $0[place] += seconds }
  }

  /// The same month with every mechanism timed, or those decisions alone that are `meant`.
  func timing(_ schedule: Schedule, only meant: ((any CountyMechanism) -> Bool)? = nil) -> Schedule {
    Schedule(
      schedule.entries.map { entry in
        switch entry {
        case .county(let mechanism):
          meant?(mechanism) == false
            ? entry
            : .county(TimedDecision(mechanism: mechanism, stopwatch: self, place: place(mechanism.name.english)))
        case .households(let mechanisms):
          meant != nil
            ? entry
            : .households(
              mechanisms.map { TimedLoop(mechanism: $0, stopwatch: self, place: place($0.name.english)) })
        }
      })
  }
}

private struct TimedDecision: CountyMechanism {
  let mechanism: any CountyMechanism
  let stopwatch: Stopwatch
  let place: Int
  var name: Text { mechanism.name }
  var reads: Text { mechanism.reads }
  var writes: Text { mechanism.writes }

  func step(_ county: inout County, _ month: MonthContext, log: inout MonthLog) throws {
    try stopwatch.time(place) { try mechanism.step(&county, month, log: &log) }
  }
}

private struct TimedLoop: HouseholdMechanism {
  let mechanism: any HouseholdMechanism
  let stopwatch: Stopwatch
  let place: Int
  var name: Text { mechanism.name }
  var reads: Text { mechanism.reads }
  var writes: Text { mechanism.writes }

  func step(_ tile: HouseholdTile, _ scratch: inout TileScratch, _ month: MonthContext) throws {
    try stopwatch.time(place) { try mechanism.step(tile, &scratch, month) }
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
