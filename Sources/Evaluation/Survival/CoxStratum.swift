import Foundation

/// The partial likelihood of one stratum of a Cox model, with its slope and curvature, by one sweep from the last time
/// to the first.
struct CoxStratum {
  let stratum: Int32
  let sets: RiskSets
  private let ties: CoxRegression.Ties
  private let count: Int
  /// Covariates of `sets.rows`, row by row.
  private let z: [Double]
  private let weights: [Double]
  private let isEvent: [Bool]
  private let leaving: (order: [Int], starts: [Int])
  private let entering: (order: [Int], starts: [Int])

  /// - Parameter covariates: standardised, one list a covariate, an entry for each row of the data.
  init(_ data: SurvivalData, _ stratum: Int32, rows: [Int], covariates: [[Double]], ties: CoxRegression.Ties) {
    self.stratum = stratum
    self.ties = ties
    count = covariates.count
    sets = RiskSets(data, rows: rows)
    z = sets.rows.flatMap { row in covariates.map { $0[row] } }
    weights = sets.rows.map { data.weights[$0] }
    isEvent = sets.rows.map { data.events[$0] > 0 }
    leaving = RiskSets.grouped(sets.exitSteps, count: sets.times.count)
    entering = RiskSets.grouped(sets.entrySteps, count: sets.times.count + 1)
  }

  /// What the events of a step do to those at risk: Σ over the ties k of the hazard dΛ and of x̄ dΛ; the same with
  /// the share k/m that Efron takes off those who have the event; the mean x̄ at the events; and what the step adds to
  /// the slope and the information.
  struct Step {
    var hazard = 0.0
    var hazardMean: [Double]
    var tied = 0.0
    var tiedMean: [Double]
    var mean: [Double]
    var sums: CoxSums
  }

  /// Weighted sums over a set of rows of r = w·exp(η): of r, r z, r z zᵀ.
  private struct Moments {
    var zero = 0.0
    var first: [Double]
    var second: [Double]

    init(_ count: Int) {
      first = Array(repeating: 0, count: count)
      second = Array(repeating: 0, count: count * count)
    }

    mutating func add(_ r: Double, _ z: ArraySlice<Double>) {
      zero += r
      let start = z.startIndex
      for a in first.indices {
        let product = r * z[start + a]
        first[a] += product
        for b in 0...a { second[a * first.count + b] += product * z[start + b] }
      }
    }
  }

  /// Adds this stratum to `sums`; returns every step's part when they are wanted.
  func add(_ beta: [Double], to sums: inout CoxSums, wantsSteps: Bool = false) -> [Step] {
    let eta = etas(beta)
    let shift = eta.max() ?? 0
    let none = Step(
      hazardMean: wantsSteps ? Array(repeating: 0, count: count) : [],
      tiedMean: wantsSteps ? Array(repeating: 0, count: count) : [],
      mean: wantsSteps ? Array(repeating: 0, count: count) : [], sums: CoxSums(wantsSteps ? count : 0))
    var steps = wantsSteps ? Array(repeating: none, count: sets.times.count) : []
    var risk = Moments(count)
    for step in stride(from: sets.times.count - 1, through: 0, by: -1) {
      var deaths = Moments(count)
      var own = CoxSums(count)
      for index in leaving.order[leaving.starts[step]..<leaving.starts[step + 1]] {
        let covariates = z[index * count..<(index + 1) * count]
        let r = weights[index] * exp(eta[index] - shift)
        risk.add(r, covariates)
        guard isEvent[index] else { continue }
        deaths.add(r, covariates)
        own.logLikelihood += weights[index] * (eta[index] - shift)
        for (a, value) in covariates.enumerated() { own.slope[a] += weights[index] * value }
      }
      if sets.eventRows[step] > 0 {
        var part = addTies(step, risk, deaths, to: &own, wantsSteps: wantsSteps)
        part.sums = own
        sums.add(own)
        if wantsSteps { steps[step] = part }
      }
      for index in entering.order[entering.starts[step]..<entering.starts[step + 1]] {
        risk.add(-weights[index] * exp(eta[index] - shift), z[index * count..<(index + 1) * count])
      }
      // Nobody is left: start anew, without what rounding left behind.
      if step > 0, entering.starts[step + 1] - entering.starts[step] == sets.rowsAtRisk[step] { risk = Moments(count) }
    }
    return steps
  }

  /// m events at once. Efron: each of them in turn, k/m of the others gone; Breslow: all at once with everybody there.
  private func addTies(
    _ step: Int, _ risk: Moments, _ deaths: Moments, to sums: inout CoxSums, wantsSteps: Bool
  ) -> Step {
    let m = ties == .efron ? sets.eventRows[step] : 1
    let weight = sets.events[step] / Double(m)
    var part = Step(
      hazardMean: Array(repeating: 0, count: count), tiedMean: Array(repeating: 0, count: count),
      mean: Array(repeating: 0, count: count), sums: CoxSums(0))
    for k in 0..<m {
      let gone = Double(k) / Double(m)
      let zero = risk.zero - gone * deaths.zero
      sums.logLikelihood -= weight * log(zero)
      let mean = (0..<count).map { (risk.first[$0] - gone * deaths.first[$0]) / zero }
      for a in 0..<count {
        sums.slope[a] -= weight * mean[a]
        for b in 0...a {
          let square = (risk.second[a * count + b] - gone * deaths.second[a * count + b]) / zero
          sums.information[a * count + b] += weight * (square - mean[a] * mean[b])
        }
      }
      guard wantsSteps else { continue }
      let hazard = weight / zero
      part.hazard += hazard
      part.tied += gone * hazard
      for a in 0..<count {
        part.hazardMean[a] += mean[a] * hazard
        part.tiedMean[a] += gone * mean[a] * hazard
        part.mean[a] += mean[a] / Double(m)
      }
    }
    return part
  }

  /// The score residual of each of `sets.rows`, times its weight, at coefficients that gave these steps:
  ///
  ///     [event] (z − x̄) − r Σ over steps at risk of (z − x̄) dΛ
  func scoreResiduals(_ beta: [Double], _ steps: [Step]) -> [[Double]] {
    let eta = etas(beta)
    let shift = eta.max() ?? 0
    var hazard = [0.0]
    var means = [[Double](repeating: 0, count: count)]
    for (step, part) in steps.enumerated() {
      hazard.append(hazard[step] + part.hazard)
      means.append(zip(means[step], part.hazardMean).map { $0 + $1 })
    }
    return sets.rows.indices.map { index in
      let (first, exit) = (sets.entrySteps[index], sets.exitSteps[index])
      let r = exp(eta[index] - shift)
      let part = steps[exit]
      return (0..<count).map { a in
        let own = z[index * count + a]
        var residual = -r * (own * (hazard[exit + 1] - hazard[first]) - (means[exit + 1][a] - means[first][a]))
        if isEvent[index] { residual += own - part.mean[a] + r * (own * part.tied - part.tiedMean[a]) }
        return weights[index] * residual
      }
    }
  }

  /// Σ dΛ for a row with η = `reference`.
  func baseline(_ beta: [Double], _ steps: [Step], reference: Double) -> CoxBaseline {
    let shift = etas(beta).max() ?? 0
    var sum = 0.0
    let hazards = steps.map { step in
      sum += step.hazard
      return sum * exp(reference - shift)
    }
    return CoxBaseline(stratum: stratum, times: sets.times, hazards: hazards)
  }

  private func etas(_ beta: [Double]) -> [Double] {
    sets.rows.indices.map { index in (0..<count).reduce(0) { $0 + beta[$1] * z[index * count + $1] } }
  }
}
