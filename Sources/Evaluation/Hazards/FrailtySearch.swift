import LinearAlgebra

/// The rows of spells that began in view.
struct FrailtySample {
  let design: Matrix
  let isEvent: [Bool]
  let sample: SurveyDesign

  init(rows: [Int], of design: Matrix, sample: SurveyDesign, isEvent: [Bool]) {
    var elements: [Double] = []
    for column in 0..<design.columns { elements += rows.map { design[$0, column] } }
    self.design = Matrix(rows: rows.count, columns: design.columns, elements: elements)
    self.isEvent = isEvent
    self.sample = SurveyDesign(
      weights: rows.map { sample.weights[$0] }, strata: rows.map { sample.strata[$0] },
      clusters: rows.map { sample.clusters[$0] })
  }
}

/// Looks for the top of the likelihood with frailty.
struct FrailtySearch {
  private let likelihood: FrailtyLikelihood
  private let spells: SurveyDesign
  private let start: [Double]

  enum Result {
    case boundary
    case notConverged(steps: Int)
    case inside(LikelihoodFit, variance: Estimate)
  }

  /// - Parameters:
  ///   - lengths: how many rows each spell has
  ///   - start: coefficients without frailty
  init(_ chosen: FrailtySample, lengths: [Int], start: [Double]) {
    var ranges: [Range<Int>] = []
    for length in lengths { ranges.append((ranges.last?.upperBound ?? 0)..<((ranges.last?.upperBound ?? 0) + length)) }
    let first = ranges.map(\.lowerBound)
    spells = SurveyDesign(
      weights: first.map { chosen.sample.weights[$0] }, strata: first.map { chosen.sample.strata[$0] },
      clusters: first.map { chosen.sample.clusters[$0] })
    let scaled = ScaledDesign(chosen.design, rows: Array(0..<chosen.design.rows))
    likelihood = FrailtyLikelihood(
      design: scaled, spells: ranges, isEvent: ranges.map { chosen.isEvent[$0.upperBound - 1] },
      weights: spells.weights)
    self.start = zip(start, scaled.scales).map { $0 * $1 }
  }

  /// The best of three climbs, from little, middling and much frailty: the likelihood need not have one top only.
  func top(above withoutFrailty: Double) -> Result {
    let count = start.count
    let smooth = SmoothLikelihood(
      logLikelihood: likelihood.logLikelihood, lower: Array(repeating: -.infinity, count: count) + [0],
      sizes: Array(repeating: 0.1, count: count + 1))
    let climbs = [0.05, 0.5, 5].compactMap { smooth.climb(from: start + [$0]) }
    guard let best = climbs.max(by: { $0.value < $1.value }) else { return .notConverged(steps: 0) }
    if best.point[count] < 1e-6 || best.value <= withoutFrailty + 1e-10 * (1 + abs(withoutFrailty)) { return .boundary }
    guard let top = smooth.polish(best.point) else { return .notConverged(steps: best.steps) }

    var fit = LikelihoodFit(ending: .converged, iterations: best.steps + top.steps)
    let design = likelihood.design
    let robust = spells.sandwich(scores: likelihood.scores(top.point), bread: top.inverse)
    fit.coefficients = design.unscaled(Array(top.point.dropLast()))
    fit.covariance = design.unscaled(covariance: top.inverse.leading(count))
    fit.robustCovariance = robust.map { design.unscaled(covariance: $0.leading(count)) }
    fit.logLikelihood = top.value
    return .inside(fit, variance: Estimate(top.point[count], standardError: top.inverse[count, count].squareRoot()))
  }
}

extension Matrix {
  /// The first rows and columns.
  fileprivate func leading(_ order: Int) -> Matrix {
    var block = Matrix(rows: order, columns: order)
    for j in 0..<order {
      for k in 0..<order { block[j, k] = self[j, k] }
    }
    return block
  }
}
