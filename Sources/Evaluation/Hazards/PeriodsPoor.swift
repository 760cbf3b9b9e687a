/// How many of T periods people are poor, when the chances to leave poverty and to return depend on how long the present
/// state has lasted (Stevens 1999, Journal of Human Resources 34(3), 557–588).
///
///     e(d) = P(not poor next | poor for d periods),   r(d) = P(poor next | out for d periods)
///
/// Exact, by recursion over the state, its duration and the periods poor so far: O(T³). Everybody with these hazards is
/// alike; for a population, average `distribution` over its members' hazards.
public struct PeriodsPoor: Sendable, Hashable {
  /// The chance of 0, 1, …, T periods poor.
  public let distribution: [Double]
  /// The chance to be poor in each of the T periods.
  public let poor: [Double]

  /// - Parameters:
  ///   - periods: T; the first is the first of a spell, and counts. None: surely 0 periods poor.
  ///   - exit: e(1), e(2), …; the last holds for longer durations too. At least one, each in 0 … 1.
  ///   - reentry: r(1), r(2), … in the same way
  ///   - startsPoor: whether a spell of poverty begins in the first period, or one out of it
  public init(periods: Int, exit: [Double], reentry: [Double], startsPoor: Bool = true) {
    precondition(periods >= 0, "no negative number of periods")
    for hazards in [exit, reentry] {
      precondition(!hazards.isEmpty && hazards.allSatisfy { (0...1).contains($0) }, "hazards are chances")
    }
    guard periods > 0 else {
      (distribution, poor) = ([1], [])
      return
    }
    // chances[duration − 1][periods poor], for those poor now and those out.
    var inside = [[Double]](repeating: Array(repeating: 0, count: periods + 1), count: periods)
    var outside = inside
    if startsPoor { inside[0][1] = 1 } else { outside[0][0] = 1 }
    var poor = [startsPoor ? 1.0 : 0]
    for elapsed in stride(from: 1, to: periods, by: 1) {
      var (nextInside, nextOutside) = (inside, outside)
      for table in [0, elapsed] {
        nextInside[table] = Array(repeating: 0, count: periods + 1)
        nextOutside[table] = nextInside[table]
      }
      for duration in 0..<elapsed {
        let leave = exit[min(duration, exit.count - 1)]
        let fall = reentry[min(duration, reentry.count - 1)]
        nextInside[duration + 1][0] = 0
        for count in 0...elapsed {
          nextInside[duration + 1][count + 1] = inside[duration][count] * (1 - leave)
          nextOutside[duration + 1][count] = outside[duration][count] * (1 - fall)
          nextOutside[0][count] += inside[duration][count] * leave
          nextInside[0][count + 1] += outside[duration][count] * fall
        }
      }
      (inside, outside) = (nextInside, nextOutside)
      poor.append(inside[...elapsed].reduce(0) { $0 + $1.reduce(0, +) })
    }
    self.poor = poor
    distribution = (0...periods).map { count in
      (0..<periods).reduce(0) { $0 + inside[$1][count] + outside[$1][count] }
    }
  }

  /// The expected number of periods poor.
  public var mean: Double { poor.reduce(0, +) }

  /// The chance of at least so many periods poor.
  public func atLeast(_ count: Int) -> Double {
    count <= 0 ? 1 : distribution.dropFirst(count).reduce(0, +)
  }
}
