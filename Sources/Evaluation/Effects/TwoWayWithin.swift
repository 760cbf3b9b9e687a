import LinearAlgebra

/// Sweeps household and period effects out of variables, exactly, for any pattern of missing rows.
///
/// With D the household dummies and T the period dummies, a variable v becomes its residual on (D, T): first v and T
/// are put in deviations from household means, then the period effects λ solve
///
///     A λ = b,   A = diag(Σ w in t) − Σ over households of w_t w_s / Σ w,   b = Σ in t of w (v − v̄ of the household)
///
/// A has one null direction for each set of households and periods that no row links to another; they are left out by
/// its eigenvalues. O(rows · periods of a household + periods³), never rows × periods in memory.
struct TwoWayWithin {
  /// Households + periods − linked sets: the effects that a fit estimates.
  let rank: Int
  let periods: Int
  private let household: ClusterIndex
  private let period: ClusterIndex
  private let weight: [Double]
  private let householdWeight: [Double]
  private let inverse: Matrix

  /// - Returns: `nil` for no rows, or if the eigenvalues do not converge.
  /// - Precondition: weights positive.
  init?(household: [Int32], period: [Int32], weight: [Double]) {
    let households = ClusterIndex(household)
    let moments = ClusterIndex(period)
    guard !household.isEmpty else { return nil }
    let totals = households.sums(weight)
    var a = Matrix(diagonal: moments.sums(weight))
    let order = household.indices.sorted { (households.index[$0], $0) < (households.index[$1], $1) }
    var start = 0
    while start < order.count {
      let one = households.index[order[start]]
      let end = order[start...].firstIndex { households.index[$0] != one } ?? order.count
      for i in order[start..<end] {
        for j in order[start..<end] {
          a[moments.index[i], moments.index[j]] -= weight[i] * weight[j] / totals[one]
        }
      }
      start = end
    }
    let periods = moments.count
    // Equal to the last bit on both sides of the diagonal, as the eigensolver asks.
    for i in 0..<periods {
      for j in 0..<i { a[j, i] = a[i, j] }
    }
    guard let system = try? a.symmetricEigensystem() else { return nil }
    let smallest = 1e-11 * max(system.values.last ?? 0, 0)
    var inverse = Matrix(rows: periods, columns: periods)
    var missing = 0
    for (k, value) in system.values.enumerated() {
      guard value > smallest else {
        missing += 1
        continue
      }
      for i in 0..<periods {
        for j in 0..<periods { inverse[i, j] += system.vectors[i, k] * system.vectors[j, k] / value }
      }
    }
    self.household = households
    self.period = moments
    self.weight = weight
    self.householdWeight = totals
    self.periods = periods
    self.inverse = inverse
    rank = households.count + periods - missing
  }

  /// The variable in deviations from household means alone.
  func withinHouseholds(_ v: [Double]) -> [Double] {
    let sums = household.sums(zip(weight, v).map { $0 * $1 })
    return v.indices.map { v[$0] - sums[household.index[$0]] / householdWeight[household.index[$0]] }
  }

  func residual(_ v: [Double]) -> [Double] {
    // The second pass takes away the rounding of the first.
    pass(pass(v))
  }

  private func pass(_ v: [Double]) -> [Double] {
    let deviations = withinHouseholds(v)
    let b = period.sums(zip(weight, deviations).map { $0 * $1 })
    let effects = (0..<periods).map { i in (0..<periods).reduce(0.0) { $0 + inverse[i, $1] * b[$1] } }
    return withinHouseholds(zip(deviations, period.index).map { $0 - effects[$1] })
  }
}
