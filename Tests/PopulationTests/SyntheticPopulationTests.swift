import Declarations
import Foundation
import Population
import Randomness
import Testing
import VectorMath

@Suite struct SyntheticPopulationTests {
  private static let sizes = [333, 401, 266]
  private static let marginals = try! PopulationParameters.marginals(ParameterValues())
  private static let households = try! drawn(seed: 7)

  private static func drawn(
    seed: UInt64, _ change: (inout PopulationMarginals) -> Void = { _ in }
  ) throws -> [HouseholdDraft] {
    var marginals = marginals
    change(&marginals)
    return try SyntheticPopulation(marginals: marginals, draws: SyntheticPopulation.draws(seed: seed))
      .households(villageSizes: sizes, remoteness: [0, 0, 0], firstID: 1, model: ProportionalIncome())
  }

  private var households: [HouseholdDraft] { Self.households }
  private var marginals: PopulationMarginals { Self.marginals }

  @Test func villagesAreFilledInOrderAndEveryIdentityIsItsOwn() {
    #expect(households.map(\.village) == [0, 1, 2].flatMap { Array(repeating: $0, count: Self.sizes[$0]) })
    #expect(households.map(\.id) == Array(1...1_000))
  }

  @Test func compositionIsDealtFromTheFittedTable() throws {
    let table = try CompositionTable(
      members: marginals.members, workers: marginals.workers, children: marginals.children)
    func counts(_ compositions: [Composition]) -> [Composition: Int] {
      compositions.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(counts(households.map(\.composition)) == counts(table.dealt(over: 1_000)))
  }

  /// Dealt at (rank + ½)/n, the empirical distribution is never further than ½/n from the lognormal.
  private func kolmogorovDistance(_ values: [Double], mean: Double, logDeviation: Double) -> Double {
    let middle = log(mean) - logDeviation * logDeviation / 2
    return values.sorted().enumerated().map { k, value in
      let share = Distributions.normalCDF((log(value) - middle) / logDeviation)!
      return max(share - Double(k) / Double(values.count), Double(k + 1) / Double(values.count) - share)
    }.max()!
  }

  @Test func landFollowsItsLognormal() {
    let distance = kolmogorovDistance(
      households.map(\.land), mean: marginals.landMean, logDeviation: marginals.landLogDeviation)
    #expect(distance < 0.000_51)
  }

  /// What is dealt is the income expected: the variance of a year's own luck is taken off.
  @Test func expectedIncomeFollowsTheLognormalLessAYearsLuck() {
    let (all, luck) = (marginals.incomeLogDeviation, marginals.incomeTransitoryDeviation)
    let distance = kolmogorovDistance(
      households.map(\.incomePerHead), mean: marginals.incomeMean,
      logDeviation: (all * all - luck * luck).squareRoot())
    #expect(distance < 0.000_51)
  }

  @Test func abilityExplainsTheIncome() {
    for draft in households {
      #expect(abs(draft.ability - log(draft.incomePerHead / (1_000 * draft.land))) < 1e-9)
    }
  }

  /// Without a draw of ability, who has more land has more income.
  @Test func incomeIsDealtByWhatHouseholdsWouldEarn() throws {
    let byLand = try Self.drawn(seed: 7) { $0.abilityDeviation = 0 }.sorted { $0.land < $1.land }
    for (poorer, richer) in zip(byLand, byLand.dropFirst()) { #expect(poorer.incomePerHead < richer.incomePerHead) }
  }

  /// Normal with mean 7 and deviation 3, cut at 0: the quantile at 0.8413 is 10, and Φ(−7/3) = 1 % have none.
  @Test func schoolingFollowsItsNormalWithinZeroAndSixteen() {
    let schooling = households.map(\.schooling).sorted()
    #expect(schooling[0] == 0 && schooling[999] <= 16)
    #expect(abs(schooling[841] - 10) < 0.02)
    #expect(abs((schooling[499] + schooling[500]) / 2 - 7) < 1e-9)
    #expect(abs(schooling.count { $0 == 0 } - 10) <= 1)
  }

  @Test func lastingIllnessMeetsItsShareAndFallsOnTheOldMoreOften() {
    let ill = households.filter(\.chronic)
    #expect(ill.count == 120)
    func elders(_ drafts: [HouseholdDraft]) -> Double {
      Double(drafts.reduce(0) { $0 + $1.composition.elders }) / Double(drafts.count)
    }
    #expect(elders(ill) > elders(households))
  }

  /// Facts A4: illness 42 of a hundred, … in every hundred households of neighbouring income.
  @Test func everyHundredOfNeighbouringIncomeHasTheRegistersCauses() {
    let sorted = households.sorted { $0.incomePerHead < $1.incomePerHead }
    for first in stride(from: 0, to: 1_000, by: 100) {
      let block = sorted[first..<first + 100]
      for cause in Cause.allCases {
        let expected = (100 * marginals.causes[Int(cause.rawValue)]).rounded()
        #expect(block.count { $0.mainCause == cause } == Int(expected), "\(cause) in \(first)")
      }
    }
  }

  /// Without regard to fit, 48 % of those ill for good would have illness or disability as main cause, and 13 % of
  /// households have two children at school.
  @Test func causesGoToThoseWhomTheyFit() {
    let ill = households.filter(\.chronic)
    #expect(ill.count { [.illness, .disability].contains($0.mainCause) } > ill.count * 3 / 5)
    let forSchooling = households.filter { $0.mainCause == .schooling }
    #expect(forSchooling.count { $0.composition.children >= 2 } > forSchooling.count / 2)
    for draft in households { #expect(!draft.otherCauses.contains(draft.mainCause)) }
  }

  /// Four standard deviations of a binomial of 1000.
  @Test func guaranteesAndListsFollowTheirShares() {
    let shares: [(String, Double, (HouseholdDraft) -> Bool)] = [
      ("housing", 0.20, { !$0.guarantees.contains(.housing) }),
      ("water", 0.10, { !$0.guarantees.contains(.water) }),
      ("insurance", 0.03, { !$0.guarantees.contains(.insurance) }),
      ("schooling", 0.03, { !$0.guarantees.contains(.schooling) }),
      ("dibao", 0.15, { $0.reach.contains(.dibaoListed) }),
      ("posts", 0.01, { $0.reach.contains(.publicPost) }),
    ]
    for (name, share, holds) in shares {
      let count = Double(households.count(where: holds))
      #expect(abs(count - 1_000 * share) <= 4 * (1_000 * share * (1 - share)).squareRoot(), "\(name): \(count)")
    }
  }

  /// Assets are between nothing and twice `assetsPerIncome` of a year's income, on average as much.
  @Test func assetsAndSavingsAreSharesOfAYearsIncome() {
    func year(_ draft: HouseholdDraft) -> Double { 100 * draft.incomePerHead * Double(draft.composition.members) }
    let assets = households.map { Double($0.assets) / year($0) }
    let savings = households.map { Double($0.savings) / year($0) }
    #expect(assets.allSatisfy { (-1e-6...0.8 + 1e-6).contains($0) })
    #expect(savings.allSatisfy { (-1e-6...0.6 + 1e-6).contains($0) })
    // Uniform on (0, 2m): deviation m/√3, so m/√3000 for the mean of a thousand; four of those.
    let error = 4 / 3_000.0.squareRoot()
    #expect(abs(mean(assets) / 0.4 - 1) < error)
    #expect(abs(mean(savings) / 0.3 - 1) < error)
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  @Test func employmentFollowsTheModelsShares() {
    let able = households.filter { $0.composition.workers > 0 }
    #expect(able.allSatisfy { $0.employed == 0 || $0.employed == $0.composition.workers })
    let share = Double(able.count { $0.employed > 0 }) / Double(able.count)
    #expect(abs(share - 0.5) < 4 * (0.25 / Double(able.count)).squareRoot())
  }

  @Test func theSameSeedDrawsTheSameHouseholdsAndAnotherDrawsOthers() throws {
    #expect(try Self.drawn(seed: 7) == households)
    let others = try Self.drawn(seed: 8)
    #expect(others != households)
    #expect(others.map(\.id) == households.map(\.id))
    #expect(others.map(\.incomePerHead) != households.map(\.incomePerHead))
  }

  @Test func identitiesCountFromTheFirst() throws {
    let drafts = try SyntheticPopulation(marginals: marginals, draws: SyntheticPopulation.draws(seed: 0))
      .households(villageSizes: [3], remoteness: [0], firstID: 40, model: ProportionalIncome())
    #expect(drafts.map(\.id) == [40, 41, 42])
  }
}
