import LinearAlgebra

/// Whether the effect of a covariate in a Cox model is the same at all times (Grambsch & Therneau 1994,
/// doi:10.1093/biomet/81.3.515): the score test of θ = 0 in β_j(t) = β_j + θ_j g(t),
///
///     U_θ = Σ over events of g(t) (x − x̄),     I_ββ = Σ V(t),  I_θβ = Σ g(t) V(t),  I_θθ = Σ g(t)² V(t)
///
/// at the fitted β, with V(t) the covariance of x in the risk set. g(t) = 1 − S(t−), the Kaplan–Meier share of rows that
/// had the event before t, whatever their strata and weights, as in R's `cox.zph`. For independent rows.
public struct ProportionalityTest: Sendable, Hashable {
  /// Of each covariate, 1 degree of freedom.
  public var covariates: [ScoreTest?]
  /// Of all together.
  public var all: ScoreTest?

  init(_ data: SurvivalData, _ used: [Int], _ parts: [CoxStratum], _ steps: [[CoxStratum.Step]]) {
    let rows = SurvivalData(
      entries: used.map { data.entries[$0] }, times: used.map { data.times[$0] }, events: used.map { data.events[$0] })
    let sets = RiskSets(rows)
    let before = [1] + ProductLimit(sets).survival.dropLast()
    // Centred: the same test, without the cancellation.
    let events = sets.eventRows.reduce(0, +)
    let mean = sets.times.indices.reduce(0) { $0 + Double(sets.eventRows[$1]) * (1 - before[$1]) } / Double(events)

    let count = steps.joined().first?.mean.count ?? 0
    var plain = CoxSums(count)
    var linear = plain
    var square = plain
    for (part, steps) in zip(parts, steps) {
      for (time, step) in zip(part.sets.times, steps) where !step.sums.slope.isEmpty {
        let g = 1 - before[RiskSets.count(in: sets.times, through: time) - 1] - mean
        plain.add(step.sums)
        linear.add(step.sums, g)
        square.add(step.sums, g * g)
      }
    }
    let blocks = (plain.matrix, linear.matrix, square.matrix)
    covariates = (0..<count).map { Self.test([$0], linear.slope, blocks) }
    all = Self.test(Array(0..<count), linear.slope, blocks)
  }

  /// Uᵀ (I_θθ − I_θβ I_ββ⁻¹ I_βθ)⁻¹ U for the θ of these covariates.
  private static func test(_ chosen: [Int], _ slope: [Double], _ blocks: (Matrix, Matrix, Matrix)) -> ScoreTest? {
    let (plain, linear, square) = blocks
    var cross = Matrix(rows: plain.rows, columns: chosen.count)
    var own = Matrix(rows: chosen.count, columns: chosen.count)
    for (column, j) in chosen.enumerated() {
      for row in 0..<plain.rows { cross[row, column] = linear[row, j] }
      for (row, i) in chosen.enumerated() { own[row, column] = square[i, j] }
    }
    guard let solved = try? plain.solve(cross), let lost = try? cross.transposed * solved, let left = try? own - lost
    else { return nil }
    return ScoreTest(scores: chosen.map { slope[$0] }, covariance: left)
  }
}
