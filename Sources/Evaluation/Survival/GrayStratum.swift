import LinearAlgebra

/// What Gray's test needs of one stratum: numbers by group and step.
struct GrayStratum {
  private let count: Int
  private let steps: Int
  private var atRisk: [[Double]]
  private var own: [[Double]]
  private var other: [[Double]]
  /// S_g before and after each step, F_g before it.
  private var before: [[Double]]
  private var after: [[Double]]
  private var incidence: [[Double]]

  init(_ data: SurvivalData, _ sets: RiskSets, _ kind: Int32, group: [Int], count: Int) {
    self.count = count
    steps = sets.times.count
    atRisk = sets.atRisk(data, of: group, count: count)
    own = Array(repeating: Array(repeating: 0, count: steps), count: count)
    other = own
    for (index, row) in sets.rows.enumerated() where data.events[row] > 0 {
      if data.events[row] == kind {
        own[group[index]][sets.exitSteps[index]] += 1
      } else {
        other[group[index]][sets.exitSteps[index]] += 1
      }
    }
    before = own
    after = own
    incidence = own
    for g in 0..<count {
      var (survival, sum) = (1.0, 0.0)
      for step in 0..<steps {
        before[g][step] = survival
        incidence[g][step] = sum
        let n = atRisk[g][step]
        if n > 0 {
          sum += survival * own[g][step] / n
          survival *= (n - own[g][step] - other[g][step]) / n
        }
        after[g][step] = survival
      }
    }
  }

  func add(to scores: inout [Double], _ covariance: inout Matrix) {
    let groups = 0..<count
    var pooled = 0.0
    // By step: h_r, F after it, a_gr and C_gr.
    var h = [[Double]](repeating: [], count: steps)
    var pooledAfter = [Double](repeating: 0, count: steps)
    var sums = [Matrix](repeating: Matrix(rows: count, columns: count), count: steps)
    var sum = Matrix(rows: count, columns: count)
    for step in 0..<steps {
      h[step] = groups.map { atRisk[$0][step] > 0 ? atRisk[$0][step] / before[$0][step] : 0 }
      let total = h[step].reduce(0, +)
      let events = groups.reduce(0) { $0 + own[$1][step] }
      if events > 0 {
        let risk = groups.map { h[step][$0] * (1 - incidence[$0][step]) }
        let totalRisk = risk.reduce(0, +)
        for g in groups {
          scores[g] += own[g][step] - risk[g] * events / totalRisk
          for r in groups { sum[g, r] += Self.loading(h[step], g, r) * events / (total * (1 - pooled)) }
        }
        pooled += events / total
      }
      pooledAfter[step] = pooled
      sums[step] = sum
    }
    for step in 0..<steps {
      let events = groups.reduce(0) { $0 + own[$1][step] }
      let total = h[step].reduce(0, +)
      for r in groups where atRisk[r][step] > 0 {
        let (n, s) = (atRisk[r][step], before[r][step])
        let ratio = after[r][step] > 0 ? (1 - pooledAfter[step]) / after[r][step] : 0
        let rest = groups.map { sum[$0, r] - sums[step][$0, r] }
        if events > 0 {
          let tie = events > 1 ? 1 - (events - 1) / (total * s - 1) : 1
          let share = after[r][step] > 0 ? 1 - ratio : 1
          let weights = groups.map { Self.loading(h[step], $0, r) + share * rest[$0] }
          Self.add(weights, events * s * tie / (total * n), to: &covariance)
        }
        let d = other[r][step]
        if d > 0, after[r][step] > 0 {
          let tie = d > 1 ? 1 - (d - 1) / (n - 1) : 1
          Self.add(rest.map { ratio * $0 }, d * s * s * tie / (n * n), to: &covariance)
        }
      }
    }
  }

  /// a_gr.
  private static func loading(_ h: [Double], _ g: Int, _ r: Int) -> Double {
    let total = h.reduce(0, +)
    return h[g] * ((g == r ? 1 : 0) - h[r] / total)
  }

  /// Adds factor · w wᵀ.
  private static func add(_ w: [Double], _ factor: Double, to matrix: inout Matrix) {
    for g in w.indices {
      for h in w.indices { matrix[g, h] += factor * w[g] * w[h] }
    }
  }
}
