import Evaluation

/// Classes of durations with a hazard of their own, wide enough to estimate it.
enum DurationClasses {
  /// Where classes may begin: each of the first six periods by itself, then as far as half a year, one, two, four and
  /// eight years of months.
  static let candidates: [Int32] = [1, 2, 3, 4, 5, 6, 7, 13, 25, 49, 97]
  /// What a class holds at least, of events and of periods without.
  static let fewest = 10

  /// A class with fewer than `fewest` events, or periods at risk without event, is joined with the next, the last one
  /// with that before it. Rows of weight 0 do not count.
  static func starts(_ periods: PersonPeriods, weights: [Double]) -> [Int32] {
    var events = [Int](repeating: 0, count: candidates.count)
    var others = events
    for row in 0..<periods.count where weights[row] > 0 {
      let place = candidates.lastIndex { $0 <= periods.duration[row] } ?? 0
      if periods.isEvent[row] { events[place] += 1 } else { others[place] += 1 }
    }
    var starts: [Int32] = [1]
    var held = (events: 0, others: 0)
    for place in candidates.indices {
      held = (held.events + events[place], held.others + others[place])
      guard held.events >= fewest, held.others >= fewest, place + 1 < candidates.count else { continue }
      starts.append(candidates[place + 1])
      held = (0, 0)
    }
    if starts.count > 1, held.events < fewest || held.others < fewest { starts.removeLast() }
    return starts
  }
}
