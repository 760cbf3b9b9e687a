/// Sums over clusters of squares of influences, all along a curve, in time proportional to the rows.
///
/// The influence of a cluster on an estimate at time t is linear in a few functions of t, U_c(t) = a_c · v(t), and its
/// coefficients a_c change only when one of its rows enters or leaves. So Σ_c U_c(t)² = v(t)ᵀ M v(t) with
/// M = Σ_c a_c a_cᵀ, which is kept up to date.
struct ClusterSquares {
  private var states: [SIMD4<Double>]
  private var moments: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>) = (.zero, .zero, .zero, .zero)

  init(clusters: Int) { states = Array(repeating: .zero, count: clusters) }

  mutating func add(_ change: SIMD4<Double>, to cluster: Int) {
    let old = states[cluster]
    let new = old + change
    states[cluster] = new
    moments.0 += new[0] * new - old[0] * old
    moments.1 += new[1] * new - old[1] * old
    moments.2 += new[2] * new - old[2] * old
    moments.3 += new[3] * new - old[3] * old
  }

  /// Never negative, whatever rounding does.
  func sum(_ v: SIMD4<Double>) -> Double {
    var product = v[0] * moments.0
    product += v[1] * moments.1
    product += v[2] * moments.2
    product += v[3] * moments.3
    return max(0, (product * v).sum())
  }
}

extension RiskSets {
  /// Σ over clusters of (Σ w u)² after each step, where the influence of a row is
  ///
  ///     u(t) = Σ over steps s ≤ t of  jump(s) · [the row has its event at s] − drift(s) · [the row is at risk at s].
  ///
  /// `nil` for fewer than two clusters, which say nothing about the differences between clusters.
  func clusterSquares(_ data: SurvivalData, jump: [Double], drift: [Double]) -> [Double]? {
    let clusters = Labels.indices(of: rows.map { data.clusters[$0] })
    guard clusters.distinct.count > 1 else { return nil }
    let entering = Self.grouped(entrySteps, count: times.count + 1)
    let leaving = Self.grouped(exitSteps, count: times.count)
    var squares = ClusterSquares(clusters: clusters.distinct.count)
    // u(t) = a − r·D(t) with D the sum of the drift: a row brings r = w from its entry to its exit.
    var total = 0.0
    return times.indices.map { step in
      for index in entering.order[entering.starts[step]..<entering.starts[step + 1]] {
        let weight = data.weights[rows[index]]
        squares.add([weight * total, -weight, 0, 0], to: clusters.indices[index])
      }
      total += drift[step]
      for index in leaving.order[leaving.starts[step]..<leaving.starts[step + 1]] {
        let weight = data.weights[rows[index]]
        let gain = data.events[rows[index]] > 0 ? jump[step] : 0
        squares.add([weight * (gain - total), weight, 0, 0], to: clusters.indices[index])
      }
      return squares.sum([1, total, 0, 0])
    }
  }
}
