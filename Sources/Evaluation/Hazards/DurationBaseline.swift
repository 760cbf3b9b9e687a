import Foundation
public import LinearAlgebra

/// How the hazard depends on the time already spent in the state: the first columns of a design.
public enum DurationBaseline: Sendable, Hashable {
  /// One level for each class of durations, and no intercept. A class goes from its number up to the next, the last has
  /// no end: [1, 2, 3, 6] are 1, 2, 3–5, 6 and more. Ascending from 1.
  case classes([Int32])
  /// An intercept and ln d: the hazard rises or falls as a power of duration (with the complementary log-log link, for
  /// small hazards, a discrete Weibull law).
  case logarithm

  /// As tables name the columns.
  public var names: [String] {
    switch self {
    case .classes(let starts):
      starts.indices.map { index in
        guard index + 1 < starts.count else { return "duration \(starts[index])+" }
        let last = starts[index + 1] - 1
        return last == starts[index] ? "duration \(last)" : "duration \(starts[index])-\(last)"
      }
    case .logarithm: ["intercept", "ln duration"]
    }
  }

  /// The design: the columns of the baseline, then the covariates.
  ///
  /// - Parameters:
  ///   - durations: from 1
  ///   - covariates: columns, a value for each duration; without a constant
  public func design(_ durations: [Int32], covariates: [[Double]] = []) -> Matrix {
    precondition(durations.allSatisfy { $0 >= 1 }, "durations count from 1")
    precondition(covariates.allSatisfy { $0.count == durations.count }, "a value for each row")
    var elements: [Double]
    switch self {
    case .classes(let starts):
      precondition(starts.first == 1 && zip(starts, starts.dropFirst()).allSatisfy(<), "classes ascend from 1")
      elements = Array(repeating: 0, count: durations.count * starts.count)
      for (row, duration) in durations.enumerated() {
        let place = starts.lastIndex { $0 <= duration } ?? 0
        elements[place * durations.count + row] = 1
      }
    case .logarithm:
      elements = durations.map { _ in 1 } + durations.map { log(Double($0)) }
    }
    for column in covariates { elements += column }
    return Matrix(rows: durations.count, columns: names.count + covariates.count, elements: elements)
  }
}
