import CNLopt
public import Declarations

/// Finds a local minimum of a function of n variables, by NLopt.
///
/// The same start and function give the same steps and the same bits. A point where the function is not finite counts
/// as worse than all others, so that a search turns back there; only the start must be finite.
public struct Minimiser: Sendable, Hashable {
  /// One bound a variable, ±∞ for none; empty when no variable has one.
  public var lower: [Double]
  public var upper: [Double]
  /// A search ends when a step changes the value, or each variable, by less than this share of its magnitude.
  public var relativeTolerance: Double
  public var mostEvaluations: Int

  public init(
    lower: [Double] = [], upper: [Double] = [], relativeTolerance: Double = 1e-12, mostEvaluations: Int = 10_000
  ) {
    precondition(relativeTolerance >= 0 && mostEvaluations > 0, "a tolerance and some evaluations")
    self.lower = lower
    self.upper = upper
    self.relativeTolerance = relativeTolerance
    self.mostEvaluations = mostEvaluations
  }

  /// With a gradient: L-BFGS (Nocedal 1980, doi:10.1090/S0025-5718-1980-0572855-7; in NLopt the program of Lukšan),
  /// for smooth functions.
  ///
  /// - Parameter function: the value at a point and its n partial derivatives.
  /// - Throws: `start-outside-bounds`, `start-not-finite`, `bounds-contradict`, `optimiser-refused`.
  public func minimise(
    from start: [Double], gradient function: ([Double]) -> (value: Double, gradient: [Double])
  ) throws(Fault) -> Minimum {
    try search(NLOPT_LD_LBFGS, from: start, function)
  }

  /// Without a gradient: Subplex (Rowan 1990; in NLopt `SBPLX`), for functions with kinks or noise, and few variables.
  ///
  /// - Throws: as with a gradient.
  public func minimise(from start: [Double], _ function: ([Double]) -> Double) throws(Fault) -> Minimum {
    try search(NLOPT_LN_SBPLX, from: start) { (function($0), []) }
  }

  private func search(
    _ algorithm: nlopt_algorithm, from start: [Double], _ function: ([Double]) -> (value: Double, gradient: [Double])
  ) throws(Fault) -> Minimum {
    try check(start)
    let first = function(start)
    guard first.value.isFinite, first.gradient.allSatisfy(\.isFinite) else { throw OptimisationFaults.startNotFinite() }
    guard !start.isEmpty else {
      return Minimum(point: [], value: first.value, evaluations: 1, reason: .pointTolerance)
    }
    guard let search = nlopt_create(algorithm, UInt32(start.count)) else {
      throw OptimisationFaults.refused(["reason": "nlopt_create"])
    }
    defer { nlopt_destroy(search) }
    if !lower.isEmpty { nlopt_set_lower_bounds(search, lower) }
    if !upper.isEmpty { nlopt_set_upper_bounds(search, upper) }
    nlopt_set_ftol_rel(search, relativeTolerance)
    nlopt_set_xtol_rel(search, relativeTolerance)
    nlopt_set_maxeval(search, CInt(clamping: mostEvaluations))

    let (result, objective) = withoutActuallyEscaping(function) { function in
      let objective = Objective(function, start: start, value: first.value)
      nlopt_set_min_objective(search, Objective.call, Unmanaged.passUnretained(objective).toOpaque())
      var point = start
      var value = first.value
      let result = nlopt_optimize(search, &point, &value)
      objective.forget()
      return (result, objective)
    }
    return Minimum(
      point: objective.bestPoint, value: objective.bestValue, evaluations: objective.evaluations,
      reason: try reason(result))
  }

  private func reason(_ result: nlopt_result) throws(Fault) -> Minimum.Reason {
    switch result {
    case NLOPT_SUCCESS, NLOPT_FTOL_REACHED, NLOPT_STOPVAL_REACHED: return .valueTolerance
    case NLOPT_XTOL_REACHED: return .pointTolerance
    case NLOPT_MAXEVAL_REACHED, NLOPT_MAXTIME_REACHED: return .evaluationLimit
    // L-BFGS calls it a failure when its line search finds nothing better.
    case NLOPT_FAILURE, NLOPT_ROUNDOFF_LIMITED: return .noProgress
    default:
      let name = nlopt_result_to_string(result).map { String(cString: $0) }
      throw OptimisationFaults.refused(["reason": name ?? "\(result.rawValue)"])
    }
  }

  private func check(_ start: [Double]) throws(Fault) {
    precondition(lower.isEmpty || lower.count == start.count, "a lower bound for each variable")
    precondition(upper.isEmpty || upper.count == start.count, "an upper bound for each variable")
    for (variable, value) in start.enumerated() {
      let least = lower.isEmpty ? -Double.infinity : lower[variable]
      let most = upper.isEmpty ? Double.infinity : upper[variable]
      guard least <= most else { throw OptimisationFaults.boundsContradict(["variable": "\(variable)"]) }
      guard value.isFinite else { throw OptimisationFaults.startNotFinite() }
      guard least <= value, value <= most else {
        throw OptimisationFaults.startOutsideBounds(["variable": "\(variable)", "value": "\(value)"])
      }
    }
  }
}
