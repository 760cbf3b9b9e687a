public import Declarations
import Foundation
import LinearAlgebra
public import Population
import Quantities
public import Simulation

/// Where a household settles under Θ and what it then expects to earn: what the population generator asks the model.
public struct LivelihoodModel: IncomeModel {
  /// The rows of Θ that wage, business and property load on: capitals, events and covariates.
  private let weights: [[Double]]
  /// Where the capitals settle for a unit of each covariate, and for a unit chance of each event.
  private let response: [[Double]]
  /// Cholesky factor of the stationary covariance of the moving capitals.
  private let spread: Matrix
  private let livelihood: Livelihood
  private let pension: Double
  private let remittance: Double
  private let finding: Double
  private let loss: Double
  private let slope: Double
  /// Chance of each livelihood event in a month, for a household without and with lasting illness. Job loss is left out:
  /// its chance depends on employment, which depends on where motivation settles.
  private let events: [[Double]]
  private let lostToIllness: [Double]
  /// E exp of the month's own shocks to wage and business: half their variance, in logs.
  private let shockMean: [Double]
  /// What thresholds add to the log of business for a household that stands at its threshold, φ = ½: incomes are matched
  /// before assets are drawn, and so that the worlds of poverty dynamics share one distribution of expected income.
  private let thresholdMean: Double

  /// - Throws: a `LinearAlgebra` fault when the stationary covariance does not exist.
  public init(matrix: TransitionMatrix, values: ParameterValues, background: Bool) throws {
    let rows = Array(0..<6) + Array(56..<64) + Array(12..<16)
    weights = [MatrixColumn.wage, .business, .property].map { column in
      rows.map { matrix.theta[$0, column.index] }
    }
    let none = Array(repeating: 0.0, count: Covariate.allCases.count)
    func unit(_ k: Int, of count: Int) -> [Double] { (0..<count).map { $0 == k ? 1 : 0 } }
    response =
      try none.indices.map { try matrix.fixedPoint(covariates: unit($0, of: none.count)) }
      + LivelihoodEvent.allCases.map { try matrix.fixedPoint(covariates: none, events: unit($0.rawValue, of: 4)) }
    var covariance = try matrix.stationaryCovariance()
    // Capitals without shocks of their own have no variance; a trace of it keeps the factor defined.
    for k in 0..<covariance.rows { covariance[k, k] += 1e-12 }
    spread = try covariance.cholesky()
    livelihood = Livelihood(values: values)
    pension = background ? 100 * values[StandingSystem.pension] : 0
    remittance = 100 * values[StandingSystem.remittance]
    finding = values[LivelihoodEvents.jobFinding]
    loss = values[LivelihoodEvents.jobLoss]
    slope = values[LivelihoodEvents.findingSlope]
    let illness = YearlyRate(perYear: values[LivelihoodEvents.illness]).monthlyProbability
    let failure = YearlyRate(perYear: values[VillageFailure.hazard]).monthlyProbability
    let failing = min(1, failure * values[VillageFailure.duration])
    let family = YearlyRate(perYear: values[LivelihoodEvents.family]).monthlyProbability
    let ill = [illness, min(1, illness * values[LivelihoodEvents.chronicFactor])]
    events = ill.map { [$0, 0, failing, family] }
    lostToIllness = ill.map { min(1, $0 * values[LivelihoodEvents.illDuration]) }
    shockMean = [MatrixColumn.wage, .business].map { column in
      (0..<8).reduce(0) { $0 + pow(matrix.theta[MatrixRow.shock($1).index, column.index], 2) / 2 }
    }
    thresholdMean = MatrixRow.thresholds.reduce(0) {
      $0 + matrix.theta[MatrixRow.threshold($1).index, MatrixColumn.business.index] / 2
    }
  }

  public func stationaryCapitals(of draft: HouseholdDraft, remoteness: Double, normals: [Double]) -> [Double] {
    let causes = causes(draft, remoteness)
    let mean = (0..<6).map { k in zip(causes, response).reduce(0.0) { $0 + $1.0 * $1.1[k] } }
    return (0..<6).map { k in mean[k] + (0...k).reduce(0) { $0 + spread[k, $1] * normals[$1] } }
  }

  /// Jobs are found one at a time with chance f while somebody is idle and lost with chance λ each: a birth–death chain,
  /// whose long-run distribution is Erlang's, pₑ ∝ (f/λ)ᵉ/e!, e = 0 … workers (exact as f and λ go to zero).
  public func employmentShares(of draft: HouseholdDraft) -> [Double] {
    let lift = max(
      0, 1 + slope * (draft.capitals[Capital.information.rawValue] + draft.capitals[Capital.motivation.rawValue]))
    // Without job loss everybody ends up employed; a ratio beyond a million means the same and keeps the sum finite.
    let ratio = loss > 0 ? min(finding * lift / loss, 1e6) : 1e6
    var weights = [1.0]
    for e in 1..<max(1, draft.composition.workers + 1) { weights.append(weights[e - 1] * ratio / Double(e)) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  public func incomeCurve(of draft: HouseholdDraft, remoteness: Double) -> IncomeCurve {
    var able = draft
    able.ability = 0
    let state = able.capitals + causes(able, remoteness)
    let logs = weights.map { weights in zip(weights, state).reduce(0.0) { $0 + $1.0 * $1.1 } }
    let workers = Double(draft.composition.workers)
    let members = Double(draft.composition.members)
    let (wageFactor, businessFactor) = (exp(logs[0] + shockMean[0]), exp(logs[1] + shockMean[1] + thresholdMean))
    let kind = draft.chronic ? 1 : 0
    var wage = 0.0
    var sales = 0.0
    for (e, share) in employmentShares(of: draft).enumerated() {
      let employed = Double(e)
      let healthy = livelihood.wage(employed: employed, ill: false, index: 1, productivity: wageFactor)
      let ill = livelihood.wage(employed: employed, ill: true, index: 1, productivity: wageFactor)
      wage += share * (healthy + lostToIllness[kind] * (ill - healthy))
      sales +=
        share
        * livelihood.sales(
          land: draft.land, assets: Double(draft.assets), workers: workers, employed: employed, index: 1,
          productivity: businessFactor)
    }
    let lettings = livelihood.lettings(members: members, index: 1, productivity: exp(logs[2]))
    let perHead = 12 / members / 100
    let ability = weights.map { $0[Capital.moving.count + Covariate.ability.rawValue] }
    return IncomeCurve(
      terms: [
        .init(amount: wage * perHead, slope: ability[0]), .init(amount: sales * perHead, slope: ability[1]),
        .init(amount: lettings * perHead, slope: ability[2]),
        .init(amount: (members - workers) * remittance * perHead, slope: 1),
      ],
      fixed: (Double(draft.composition.elders) * pension - livelihood.costs(land: draft.land, index: 1)) * perHead)
  }

  /// c, and the chances of events.
  private func causes(_ draft: HouseholdDraft, _ remoteness: Double) -> [Double] {
    [
      1, draft.ability, draft.schooling - Self.referenceSchooling, draft.dependency, draft.land, remoteness,
      draft.chronic ? 1 : 0, 0,
    ] + events[draft.chronic ? 1 : 0]
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
      incomes[slot][row] = Int32(Self.bookable(income))
      necessities[slot][row] = Int32(Self.bookable(school))
      incomeSum[row] += Int64(incomes[slot][row])
      necessitySum[row] += Int64(necessities[slot][row])
    }
  }

  /// A month's fen, kept within what a window can hold.
  private static func bookable(_ fen: Double) -> Double {
    fen.isNaN ? 0 : min(max(fen, -2e9), 2e9).rounded(.toNearestOrEven)
  }
}
