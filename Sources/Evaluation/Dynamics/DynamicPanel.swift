/// A panel for y_it = ρ y_{i,t−1} + x_itᵀβ + α_i + ε_it: how much of income persists.
///
/// Entries stand household by household, `periods` each; the design has one entry a household. A period is used where y,
/// last period's y and all covariates were observed (are numbers) and the household has weight; gaps drop the periods
/// that need them. Effects of periods enter as covariates.
public struct DynamicPanel: Sendable, Hashable {
  public let periods: Int
  public let outcome: [Double]
  public let covariates: [[Double]]
  public let design: SurveyDesign

  /// - Precondition: as many entries of the outcome and of each covariate as households times periods, infinite none.
  public init(outcome: [Double], covariates: [[Double]] = [], periods: Int, design: SurveyDesign) {
    precondition(periods >= 0 && outcome.count == design.count * periods, "an entry for each household and period")
    precondition(covariates.allSatisfy { $0.count == outcome.count }, "covariates are as long as the outcome")
    precondition(!outcome.contains { $0.isInfinite }, "the outcome is finite, or not a number in gaps")
    self.periods = periods
    self.outcome = outcome
    self.covariates = covariates
    self.design = design
  }

  /// Least squares with a constant. Household effects make last period's y too good a predictor: ρ is biased upwards.
  public func pooled() -> AutoregressionFit {
    let rows = usableRows
    let columns = regressors(rows) + [rows.map { _ in 1 }]
    return fit(columns, rows.map { outcome[$0] }, rows)
  }

  /// Least squares of deviations from each household's means over its used periods. With few periods ρ is biased
  /// downwards, by about (1 + ρ) / (T − 1) (Nickell 1981, doi:10.2307/1911408).
  public func within() -> AutoregressionFit {
    let rows = usableRows
    let owners = rows.map { $0 / periods }
    let columns = regressors(rows).map { Self.deviations($0, owners) }
    return fit(columns, Self.deviations(rows.map { outcome[$0] }, owners), rows)
  }

  private func fit(_ columns: [[Double]], _ y: [Double], _ rows: [Int]) -> AutoregressionFit {
    let owners = rows.map { $0 / periods }
    guard rows.count >= columns.count else { return AutoregressionFit(problem: .tooFewObservations, rows: rows.count) }
    guard let fit = LinearFit(columns, y, weights: owners.map { design.weights[$0] }) else {
      return AutoregressionFit(problem: .singular, rows: rows.count)
    }
    return AutoregressionFit(coefficients: fit.estimates(owners: owners, design), rows: rows.count)
  }

  /// Where in the lists a period with last period's y and covariates stands.
  private var usableRows: [Int] {
    outcome.indices.filter { row in
      row % periods > 0 && design.weights[row / periods] > 0 && !outcome[row].isNaN && !outcome[row - 1].isNaN
        && covariates.allSatisfy { !$0[row].isNaN }
    }
  }

  private func regressors(_ rows: [Int]) -> [[Double]] {
    [rows.map { outcome[$0 - 1] }] + covariates.map { column in rows.map { column[$0] } }
  }

  private static func deviations(_ values: [Double], _ owners: [Int]) -> [Double] {
    var result = values
    var first = 0
    while first < values.count {
      let next = owners[first...].firstIndex { $0 != owners[first] } ?? owners.count
      let mean = values[first..<next].reduce(0, +) / Double(next - first)
      for row in first..<next { result[row] -= mean }
      first = next
    }
    return result
  }
}
