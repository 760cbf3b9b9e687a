import Declarations
import Foundation
import Mechanisms
import Population
import Randomness
import Simulation
import Testing
import VectorMath

@Suite struct LivelihoodModelTests {
  private func model(_ values: ParameterValues = .handWorked, background: Bool = true) throws -> LivelihoodModel {
    try LivelihoodModel(
      matrix: TransitionMatrix(loadings: HouseholdDynamics.loadings, shocks: ShockCovariance(), values: values),
      values: values, background: background)
  }

  private static let calm = ParameterValues.with(
    (LivelihoodEvents.illness, 0), (LivelihoodEvents.family, 0), (VillageFailure.hazard, 0),
    (ShockCovariance.deviations[0], 0), (ShockCovariance.deviations[1], 0), (ShockCovariance.deviations[2], 0),
    (ShockCovariance.deviations[3], 0), (ShockCovariance.farmPrice, 0))

  /// The reference household: seven years of schooling, no dependants.
  private let reference = Hamlet.draft(members: 2, workers: 2) {
    $0.schooling = 7
    $0.land = 6
  }

  @Test func withoutShocksAndEventsTheReferenceHouseholdHasNoDeviations() throws {
    let capitals = try model(Self.calm).stationaryCapitals(
      of: reference, remoteness: 0, normals: [0, 0, 0, 0, 0, 0])
    for capital in capitals { #expect(abs(capital) < 1e-12) }
  }

  /// 0.03 log points of human capital for a year more of schooling, in the long run, beside what motivation adds; lasting
  /// illness −0.5 of health; far villages −0.1 of information.
  @Test func longRunEffectsAreWhatTheirParametersSay() throws {
    var draft = reference
    draft.schooling = 12
    draft.chronic = true
    let capitals = try model(Self.calm).stationaryCapitals(
      of: draft, remoteness: 2, normals: [0, 0, 0, 0, 0, 0])
    #expect(abs(capitals[Capital.health.rawValue] + 0.5) < 1e-9)
    #expect(abs(capitals[Capital.information.rawValue] + 0.2) < 1e-9)
    // Health −0.5 pulls motivation by 0.01 a month against 1 − 0.75^(1/12) of return.
    let motivation = -0.5 * 0.01 / (1 - pow(0.75, 1.0 / 12))
    #expect(abs(capitals[Capital.motivation.rawValue] - motivation) < 1e-9)
    let human = 5 * 0.03 + 0.002 * motivation / (1 - pow(0.9, 1.0 / 12))
    #expect(abs(capitals[Capital.human.rawValue] - human) < 1e-9)
  }

  /// Two workers in the long run: r = f/λ = .04/.045 = 0.8889; shares ∝ 1, .8889, .3951.
  /// Wages: (.8889 + 2 · .3951)/2.2840 · 2000 = 1470.27. Labour with 0, 1, 2 jobs: 1, 1, .35 + .65 · .6 = .74; sales 6 ·
  /// 2200/12 · (1 − .26 · .1730) = 1050.53; costs 275; lettings 20. In all 2265.80 a month, 13,594.8 a head and year.
  @Test func theExpectedIncomeOfTheReferenceHousehold() throws {
    let income = try model(Self.calm).expectedIncomePerHead(of: reference, remoteness: 0)
    let r = 0.04 / 0.045
    let sum = 1 + r + r * r / 2
    let wages = (r + r * r) / sum * 2_000
    let sales = 6 * 2_200.0 / 12 * (1 - 0.26 * (r * r / 2) / sum)
    #expect(abs(income - 12 * (wages + sales - 275 + 20) / 2) < 1e-6)
    #expect(abs(income - 13_594.8) < 0.5)
  }

  /// Pensions belong to the background: 105 yuan for each who cannot work; remittances come in any case.
  @Test func transfersOfDependants() throws {
    var draft = Hamlet.draft(members: 3, workers: 0, children: 1) { $0.schooling = 7 }
    draft.ability = 0.3
    let income = try model(Self.calm).expectedIncomePerHead(of: draft, remoteness: 0)
    let without = try model(Self.calm, background: false).expectedIncomePerHead(of: draft, remoteness: 0)
    #expect(abs(income - without - 12 * 2 * 105 / 3) < 1e-9)
    let lettings = 10 * exp(0.3)
    #expect(abs(without - 12 * (lettings + 130 * exp(0.3))) < 1e-6)
  }

  /// The Monte-Carlo mean of a year of the real month agrees with what the generator believed the household earns.
  @Test func theMonthPaysWhatIsExpected() throws {
    let values = ParameterValues.with(
      (VillageFailure.hazard, 0), (LivelihoodEvents.jobFinding, 0.004), (LivelihoodEvents.jobLoss, 0.0045),
      (ShockCovariance.nationShare, 0), (ShockCovariance.countyShare, 0), (ShockCovariance.villageShare, 0),
      (ShockCovariance.farmPrice, 0), (HouseholdDynamics.spillover, 0))
    let matrix = try TransitionMatrix(
      loadings: HouseholdDynamics.loadings, shocks: ShockCovariance(), values: values)
    let model = try LivelihoodModel(matrix: matrix, values: values, background: true)
    // The covariate of schooling is the deviation from the reference, so zero years here are seven there.
    let draft = Hamlet.draft(members: 3, workers: 2) { $0.land = 6 }
    var described = draft
    described.schooling = 7
    let hamlet = Hamlet.alike(256, members: 3, workers: 2) {
      $0.land = 6
      $0.employed = Int($0.id % 3) == 2 ? 2 : Int($0.id % 3)
    }
    let month: [any HouseholdMechanism] = [
      LivelihoodEvents(values: values), RowAssembly(values: values), MatrixStep(matrix), Incomes(values: values),
      StandingSystem(values: values, background: true),
    ]
    var (sum, expected) = (0.0, 0.0)
    for k in 0..<1_200 {
      try hamlet.step(month, month: k)
      guard k >= 400 else { continue }
      for row in 0..<256 { sum += Double(hamlet.scratch.income[row]) / 100 }
      if k % 100 == 0 {
        for row in 0..<256 {
          described.capitals = hamlet.tile.capitals.map { $0[row] }
          expected += model.expectedIncomePerHead(of: described, remoteness: 0) * 3 / 12 / 8
        }
      }
    }
    let earned = sum / 800
    #expect(abs(earned / expected - 1) < 0.04, "\(earned) earned, \(expected) expected")
  }

  /// A synthetic population of the shipped model: the Kolmogorov distance to the lognormal of expected incomes is what
  /// those add whom no ability within reach brings to their income.
  @Test func dealtIncomesFollowTheLognormal() throws {
    let marginals = try PopulationParameters.marginals(ParameterValues())
    let households = try SyntheticPopulation(marginals: marginals, draws: SyntheticPopulation.draws(seed: 1))
      .households(villageSizes: [1_000], remoteness: [0], firstID: 1, model: try model(ParameterValues()))
    let deviation =
      (pow(marginals.incomeLogDeviation, 2) - pow(marginals.incomeTransitoryDeviation, 2)).squareRoot()
    let middle = log(marginals.incomeMean) - deviation * deviation / 2
    let distances = households.map(\.incomePerHead).sorted().enumerated().map { k, income in
      abs(Distributions.normalCDF((log(income) - middle) / deviation)! - (Double(k) + 0.5) / 1_000)
    }
    #expect(distances.max()! < 0.01)
    #expect(households.count { abs($0.ability) > 3.9 } < 10)
  }
}
