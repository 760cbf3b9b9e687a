import Evaluation
import Quantities
import Testing

@Suite struct ComparisonTests {
  /// a = 3, 5, 7 and b = 1, 2, 6: differences 2, 3, 1 with mean 2 and sd 1. var a = 4, var b = 7, covariance
  /// (4 + 0 + 6) / 2 = 5. Paired 1/√3 = 0.577350, unpaired √(11/3) = 1.914854, correlation 5/√28 = 0.944911.
  @Test func pairedErrorsWorkedByHand() {
    let paired = PairedComparison([3, nil, 5, 7, 9], [1, 4, 2, 6, nil], isBetterHigher: true)
    #expect(paired.replicates == 3)
    #expect(paired.difference == 2)
    #expect(isClose(paired.standardError, 0.577350, within: 1e-6))
    #expect(isClose(paired.standardErrorUnpaired, 1.914854, within: 1e-6))
    #expect(isClose(paired.correlation, 0.944911, within: 1e-6))
    #expect(paired.luckOnly == 1)
    #expect(isClose(paired.limits().low, 2 - 1.959964 * 0.577350, within: 1e-5))
  }

  @Test func luckCountsTiesHalf() {
    #expect(PairedComparison([1, 2, 3, 4], [2, 2, 2, 2], isBetterHigher: true).luckOnly == 0.625)
    #expect(PairedComparison([1, 2, 3, 4], [2, 2, 2, 2], isBetterHigher: false).luckOnly == 0.375)
  }

  @Test func oneReplicateHasNoError() {
    let paired = PairedComparison([3], [1], isBetterHigher: true)
    #expect(paired.difference == 2 && paired.standardError == nil && paired.correlation == nil)
    #expect(paired.limits() == RateEstimate(2))
    let none = PairedComparison([nil], [1], isBetterHigher: true)
    #expect(none.replicates == 0 && none.difference == nil && none.luckOnly == nil)
    #expect(PairedComparison([2, 2], [1, 1], isBetterHigher: true).correlation == nil)
  }

  private static func yuan(_ amounts: [Int64]) -> [Money] { amounts.map { Money(fen: $0 * 100) } }

  /// Cost 1,000 yuan in each replicate; extra exits 1, 3, 2, 2: mean 2, variance 2/3, standard error √(1/6) = 0.408248.
  /// With a constant cost Fieller's limits are 1000 / (2 ± 1.959964 · 0.408248).
  @Test func costWithLimits() throws {
    let cost = CostPerLastingExit(cost: Self.yuan([1000, 1000, 1000, 1000]), extraExits: [1, 3, 2, 2])
    guard case .estimate(let rate) = cost else {
      Issue.record("\(cost)")
      return
    }
    #expect(rate.estimate == 500)
    #expect(isClose(rate.low, 1000 / 2.800152, within: 1e-3))
    #expect(isClose(rate.high, 1000 / 1.199848, within: 1e-3))
  }

  /// Extra exits −1 and 3: mean 1, standard error 2. The cost is at least 1000 / (1 + 3.919928) = 203.2550, without limit.
  @Test func anUncertainEffectHasNoUpperCost() {
    let cost = CostPerLastingExit(cost: Self.yuan([1000, 1000]), extraExits: [-1, 3])
    guard case .unbounded(let estimate, let atLeast) = cost else {
      Issue.record("\(cost)")
      return
    }
    #expect(estimate == 1000)
    #expect(isClose(atLeast, 203.2550, within: 1e-3))
  }

  @Test func costWithoutEffectIsSaidByValue() {
    #expect(CostPerLastingExit(cost: Self.yuan([1000, 1000]), extraExits: [-1, 1]) == .notEffective)
    #expect(CostPerLastingExit(cost: [], extraExits: []) == .undetermined)
    #expect(CostPerLastingExit(cost: Self.yuan([1000]), extraExits: [4]) == .estimate(RateEstimate(250)))
    #expect(CostPerLastingExit.gross(cost: Self.yuan([1000, 500]), lastingExits: [2, 1]) == 500)
    #expect(CostPerLastingExit.gross(cost: Self.yuan([1000]), lastingExits: [0]) == nil)
  }

  /// Two households of 2 and 3 members with 6,000 and 4,500 yuan: 10,500 / 5 = 2,100 a head; the larger is poor.
  @Test func outcomesOfAYear() {
    var sums = OutcomeSums(villages: 1, years: 2018..<2020)
    sums.add(
      HouseholdOutcome(
        village: 0, groups: .eligible, members: 2, isPoor: false, isRecordedPoor: true, income: 600_000), year: 2018)
    var other = OutcomeSums(villages: 1, years: 2018..<2020)
    other.add(
      HouseholdOutcome(village: 0, groups: [], members: 3, isPoor: true, isRecordedPoor: false, income: 450_000),
      year: 2018)
    other.add(
      HouseholdOutcome(village: 0, groups: [], members: 3, isPoor: true, isRecordedPoor: false, income: 1), year: 2031)
    sums.merge(other)
    let pooled = { (measure: OutcomeMeasure, year: Int, group: Group) in
      RateSample([sums], measure, year: year, group: group).pooled
    }
    #expect(isClose(pooled(.incomePerHead, 2018, .all), 2100))
    #expect(isClose(pooled(.headcount, 2018, .all), 0.6))
    #expect(isClose(pooled(.householdHeadcount, 2018, .all), 0.5))
    #expect(isClose(pooled(.recordedHeadcount, 2018, .all), 0.4))
    #expect(isClose(pooled(.incomePerHead, 2018, .eligible), 3000))
    #expect(pooled(.headcount, 2019, .all) == nil)
  }
}
