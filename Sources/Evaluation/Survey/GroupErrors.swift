/// Standard errors for many groups of one sample, in time proportional to the rows of each group.
///
/// The influence of a group's figure is its own at the group's rows plus a combination of a few vectors that all groups
/// share (a constant for population shares, the influence of a common poverty line):
///
///     u_i = own_i 1(i in group) + Σ_k a_k d_ki
///
/// Cluster totals of the shared vectors and their products are summed once; a group then needs only the clusters that it
/// touches, and those it does not touch follow from the sums of all.
struct GroupErrors {
  private let design: SurveyDesign
  /// Σ w d_k in each cluster.
  private let totals: [[Double]]
  /// Σ over clusters of those totals, and of their products, in each stratum.
  private let sums: [[Double]]
  private let products: [[[Double]]]
  /// Clusters with an observation in each stratum.
  private let seen: [Int]
  /// Where a cluster stands among those touched; −1 for the others. Scratch.
  private var place: [Int32]

  init(_ design: SurveyDesign, shared: [[Double]]) {
    let layout = design.layout
    self.design = design
    let totals = shared.map { layout.totals(weights: design.weights, values: $0) }
    func byStratum(_ value: (Int) -> Double) -> [Double] {
      var sums = Array(repeating: 0.0, count: layout.drawn.count)
      for cluster in layout.stratum.indices { sums[Int(layout.stratum[cluster])] += value(cluster) }
      return sums
    }
    sums = totals.map { total in byStratum { total[$0] } }
    products = totals.map { a in totals.map { b in byStratum { a[$0] * b[$0] } } }
    seen = byStratum { _ in 1 }.map { Int($0) }
    place = Array(repeating: -1, count: layout.stratum.count)
    self.totals = totals
  }

  /// `nil` as for `SurveyDesign.variance(ofTotal:)`.
  ///
  /// - Parameters:
  ///   - own: the influence at each of `rows`, beside the shared one.
  ///   - coefficients: a_k.
  mutating func standardError(rows: [Int], own: [Double], coefficients: [Double]) -> Double? {
    let layout = design.layout
    guard layout.drawn.contains(where: { $0 > 1 }) else { return nil }
    var touched: [Int] = []
    var values: [Double] = []
    for (row, influence) in zip(rows, own) {
      let cluster = layout.cluster.isEmpty ? row : Int(layout.cluster[row])
      if place[cluster] < 0 {
        place[cluster] = Int32(touched.count)
        touched.append(cluster)
        values.append(0)
      }
      values[Int(place[cluster])] += design.weights[row] * influence
    }
    for cluster in touched { place[cluster] = -1 }
    let variance = variance(touched, values, coefficients)
    return variance.squareRoot()
  }

  private func variance(_ touched: [Int], _ own: [Double], _ coefficients: [Double]) -> Double {
    let layout = design.layout
    var strata = Array(repeating: (count: 0, all: 0.0, shared: 0.0, squares: 0.0), count: layout.drawn.count)
    var values = own
    for (index, cluster) in touched.enumerated() {
      let shared = coefficients.indices.reduce(0) { $0 + coefficients[$1] * totals[$1][cluster] }
      values[index] += shared
      let stratum = Int(layout.stratum[cluster])
      strata[stratum].count += 1
      strata[stratum].all += values[index]
      strata[stratum].shared += shared
      strata[stratum].squares += shared * shared
    }
    // What the clusters that are not touched add, from the sums of all less those touched.
    var means = Array(repeating: 0.0, count: strata.count)
    var squares = Array(repeating: 0.0, count: strata.count)
    for (index, stratum) in strata.enumerated() where layout.drawn[index] > 1 {
      let others = seen[index] - stratum.count
      let n = Double(layout.drawn[index])
      var (sum, square) = (0.0, 0.0)
      if others > 0 {
        sum = coefficients.indices.reduce(0) { $0 + coefficients[$1] * sums[$1][index] } - stratum.shared
        square = quadratic(coefficients, index) - stratum.squares
      }
      let mean = (stratum.all + sum) / n
      let deviations = max(square - 2 * mean * sum + Double(others) * mean * mean, 0)
      means[index] = mean
      squares[index] = deviations + Double(layout.drawn[index] - seen[index]) * mean * mean
    }
    for (index, cluster) in touched.enumerated() {
      let stratum = Int(layout.stratum[cluster])
      squares[stratum] += (values[index] - means[stratum]) * (values[index] - means[stratum])
    }
    var variance = 0.0
    for index in strata.indices where layout.drawn[index] > 1 {
      let n = Double(layout.drawn[index])
      variance += layout.correction[index] * n / (n - 1) * squares[index]
    }
    return variance
  }

  /// Σ over the clusters of a stratum of (Σ_k a_k d_k)².
  private func quadratic(_ coefficients: [Double], _ stratum: Int) -> Double {
    var sum = 0.0
    for a in coefficients.indices {
      for b in coefficients.indices { sum += coefficients[a] * coefficients[b] * products[a][b][stratum] }
    }
    return sum
  }
}
