public import Declarations
import Foundation
import LinearAlgebra
public import Population
public import Simulation

/// Where a household settles under Θ and what it then expects to earn: what the population generator asks the model.
public struct LivelihoodModel: IncomeModel {
  private let theta: Matrix
  private let matrix: TransitionMatrix
  /// Cholesky factor of the stationary covariance of the moving capitals.
  private let spread: Matrix
  private let livelihood: Livelihood
  private let pension: Double
  private let remittance: Double
  private let employment: Double
  /// E exp of the month's own shocks to wage and business: half their variance, in logs.
  private let shockMean: [Double]

  /// - Throws: a `LinearAlgebra` fault when the stationary covariance does not exist.
  public init(matrix: TransitionMatrix, values: ParameterValues, background: Bool) throws {
    self.matrix = matrix
    theta = matrix.theta
    var covariance = try matrix.stationaryCovariance()
    // Capitals without shocks of their own have no variance; a trace of it keeps the factor defined.
    for k in 0..<covariance.rows { covariance[k, k] += 1e-12 }
    spread = try covariance.cholesky()
    livelihood = Livelihood(values: values)
    pension = background ? 100 * values[StandingSystem.pension] : 0
    remittance = 100 * values[StandingSystem.remittance]
    let (finding, loss) = (values[LivelihoodEvents.jobFinding], values[LivelihoodEvents.jobLoss])
    employment = finding + loss > 0 ? finding / (finding + loss) : 0
    shockMean = [MatrixColumn.wage, .business].map { column in
      (0..<8).reduce(0) { $0 + pow(matrix.theta[MatrixRow.shock($1).index, column.index], 2) / 2 }
    }
  }

  public func stationaryCapitals(of draft: HouseholdDraft, remoteness: Double, normals: [Double]) -> [Double] {
    let c = covariates(draft, remoteness)
    let mean = (try? matrix.fixedPoint(covariates: c)) ?? Array(repeating: 0, count: 6)
    return (0..<6).map { k in mean[k] + (0...k).reduce(0) { $0 + spread[k, $1] * normals[$1] } }
  }

  public func expectedEmployment(of draft: HouseholdDraft) -> Double { employment }

  public func expectedIncomePerHead(of draft: HouseholdDraft, remoteness: Double) -> Double {
    let c = covariates(draft, remoteness)
    func log(_ column: MatrixColumn) -> Double {
      let own = draft.capitals.enumerated().reduce(0) { $0 + $1.element * theta[$1.offset, column.index] }
      return own + c.enumerated().reduce(0) { $0 + $1.element * theta[56 + $1.offset, column.index] }
    }
    let workers = Double(draft.composition.workers)
    let members = Double(draft.composition.members)
    let employed = workers * employment
    let wage = livelihood.wage(
      employed: employed, ill: false, index: 1, productivity: exp(log(.wage) + shockMean[0]))
    let sales = livelihood.sales(
      land: draft.land, assets: Double(draft.assets), workers: workers, employed: employed, index: 1,
      productivity: exp(log(.business) + shockMean[1]))
    let lettings = livelihood.lettings(members: members, index: 1, productivity: exp(log(.property)))
    let transfers =
      Double(draft.composition.elders) * pension + (members - workers) * remittance * exp(draft.ability)
    let month = wage + sales - livelihood.costs(land: draft.land, index: 1) + lettings + transfers
    return 12 * month / members / 100
  }

  private func covariates(_ draft: HouseholdDraft, _ remoteness: Double) -> [Double] {
    [
      1, draft.ability, draft.schooling - Self.referenceSchooling, draft.dependency, draft.land, remoteness,
      draft.chronic ? 1 : 0, 0,
    ]
  }

  /// Years of schooling of the reference household's head; the covariate is the deviation from it.
  public static let referenceSchooling = 7.0
}

extension HouseholdTile {
  /// Fills the twelve-month windows with a month's expected income at the prices of the months before `month`.
  ///
  /// Status is then defined from the first month on, without a burn-in.
  public func rememberExpected(_ row: Int, incomePerHead: Double, economy: Economy, month: Int, schoolCost: Double) {
    incomeSum[row] = 0
    necessitySum[row] = 0
    for back in 1...HouseholdTile.window {
      let then = month - back
      let slot = ((then % HouseholdTile.window) + HouseholdTile.window) % HouseholdTile.window
      let prices = economy.prices(at: then)
      let income = incomePerHead * 100 / 12 * Double(members[row]) * (prices.wages + prices.farm) / 2
      let school = schoolCost * 100 / 12 * Double(children[row]) * prices.consumer
      incomes[slot][row] = Int32(min(income, Double(Int32.max)).rounded(.toNearestOrEven))
      necessities[slot][row] = Int32(min(school, Double(Int32.max)).rounded(.toNearestOrEven))
      incomeSum[row] += Int64(incomes[slot][row])
      necessitySum[row] += Int64(necessities[slot][row])
    }
  }
}
