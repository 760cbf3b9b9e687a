import CNLopt

/// The function as NLopt calls it, and the best point that it was called at.
final class Objective {
  private var function: (([Double]) -> (value: Double, gradient: [Double]))?
  private(set) var bestPoint: [Double]
  private(set) var bestValue: Double
  private var worstValue: Double
  private(set) var evaluations = 1

  init(_ function: @escaping ([Double]) -> (value: Double, gradient: [Double]), start: [Double], value: Double) {
    self.function = function
    bestPoint = start
    bestValue = value
    worstValue = value
  }

  static let call: nlopt_func = { count, variables, gradient, context in
    guard let variables, let context else { return .infinity }
    let objective = Unmanaged<Objective>.fromOpaque(context).takeUnretainedValue()
    let point = Array(UnsafeBufferPointer(start: variables, count: Int(count)))
    return objective.evaluate(point, gradient)
  }

  /// Lets go of the function, which must not outlive the search.
  func forget() { function = nil }

  private func evaluate(_ point: [Double], _ gradient: UnsafeMutablePointer<Double>?) -> Double {
    guard let function else { return .infinity }
    evaluations += 1
    var (value, slope) = function(point)
    let needsSlope = gradient != nil
    precondition(!needsSlope || slope.count == point.count, "a partial derivative for each variable")
    if !value.isFinite || (needsSlope && !slope.allSatisfy(\.isFinite)) {
      // A wall that rises away from the best point: line searches interpolate, and infinity would break them.
      value = worstValue + 1 + abs(worstValue)
      slope = zip(point, bestPoint).map { ($0 - $1) * value.magnitude }
    } else {
      worstValue = max(worstValue, value)
      if value < bestValue { (bestPoint, bestValue) = (point, value) }
    }
    if let gradient {
      for (index, derivative) in slope.enumerated() { gradient[index] = derivative }
    }
    return value
  }
}
