import Evaluation
import Quantities
import Randomness
import Testing

@Suite struct TrueEffectTests {
  /// Households of 2, 3, 1 and 4 persons: left because, left anyway, harmed, stayed poor; incomes differ by 10, 0, −5 and
  /// 2 yuan a head.
  private static let effects = TrueEffects(
    persons: [2, 3, 1, 4], poorWith: [false, false, true, true], poorWithout: [true, false, false, true],
    incomeWith: [110, 300, 95, 12].map { Money(fen: $0 * 100) },
    incomeWithout: [100, 300, 100, 10].map { Money(fen: $0 * 100) })

  @Test func workedByHand() {
    let effects = Self.effects
    #expect(effects.leftBecause == 2 && effects.leftAnyway == 3 && effects.harmed == 1 && effects.stayedPoor == 4)
    #expect(isClose(effects.meanEffect, 0.1) && isClose(effects.shareOfLeaversBecause, 0.4))
    #expect(isClose(effects.meanIncomeEffect, (20.0 - 5 + 8) / 10))
    #expect(effects.share(effects.stayedPoor) == 0.4 && effects.households == 4)
  }

  @Test func mergesExactly() {
    var together = TrueEffects()
    for chosen in 0..<4 {
      together.merge(
        TrueEffects(
          persons: [2, 3, 1, 4], poorWith: [false, false, true, true], poorWithout: [true, false, false, true],
          incomeWith: [110, 300, 95, 12].map { Money(fen: $0 * 100) },
          incomeWithout: [100, 300, 100, 10].map { Money(fen: $0 * 100) }, isCounted: (0..<4).map { $0 == chosen }))
    }
    #expect(together == Self.effects)
    together.merge(Self.effects)
    #expect(together.meanEffect == Self.effects.meanEffect && together.persons == 20)
  }

  @Test func nobody() {
    let nobody = TrueEffects()
    #expect(nobody.meanEffect == nil && nobody.shareOfLeaversBecause == nil && nobody.meanIncomeEffect == nil)
    let poor = TrueEffects(
      persons: [3], poorWith: [true], poorWithout: [true], incomeWith: [Money(fen: 1)], incomeWithout: [Money(fen: 1)])
    #expect(poor.meanEffect == 0 && poor.shareOfLeaversBecause == nil)
    let empty = TrueEffects(
      persons: [0], poorWith: [true], poorWithout: [true], incomeWith: [Money(fen: 1)], incomeWithout: [Money(fen: 1)])
    #expect(empty.meanEffect == nil && empty.households == 1)
  }

  /// Estimates 3, 5, 4 of truths 2, 4, 6: differences 1, 1, −2, sd √3, error 1. With s = 1 limits reach 1.96 to either
  /// side and miss the third.
  @Test func biasWorkedByHand() {
    let estimates = [3.0, 5, 4].map { Estimate($0, standardError: 1) } + [.undefined, Estimate(1)]
    let bias = EstimatorBias(estimates, truths: [2, 4, 6, 1, nil])
    #expect(bias.replicates == 3 && bias.missing == 2)
    #expect(isClose(bias.bias.value, 0) && isClose(bias.bias.standardError, 1) && isClose(bias.z, 0))
    #expect(isClose(bias.rootMeanSquare, 2.0.squareRoot()) && isClose(bias.errorRatio, 1 / 3.0.squareRoot()))
    #expect(isClose(bias.meanEstimate, 4) && isClose(bias.meanTruth, 4) && isClose(bias.coverage.estimate, 2.0 / 3))
  }

  @Test func biasOfNothing() {
    let none = EstimatorBias([.undefined], truths: [3])
    #expect(none.bias == .undefined && none.coverage == .undefined && none.missing == 1 && none.meanTruth == nil)
    let one = EstimatorBias([Estimate(4)], truths: [3])
    #expect(one.bias == Estimate(1) && one.z == nil && one.errorRatio == nil && one.coverage == .undefined)
    let exact = EstimatorBias([Estimate(4), Estimate(5)], truths: [4, 5])
    #expect(exact.bias == Estimate(0, standardError: 0) && exact.z == nil)
  }

  /// 200 worlds of 300 households: those who were better off join more often, the effect on each is 1 and everybody gains
  /// 0.5 with time. Comparing ends is biased by who joins, before and after by time; the difference in differences is not.
  @Test func tellsTheBiasedFromTheUnbiased() {
    var (ends, changes, differences) = ([Estimate](), [Estimate](), [Estimate]())
    for replicate in 0..<200 {
      let draws = Draws(key: DrawKey(seed: 7, replicate: replicate))
      var treated: [Bool] = []
      var (before, after) = ([Double](), [Double]())
      for household in UInt64(0)..<300 {
        let normals = draws.normal4(at: Address(id: household, month: 0, purpose: Purpose(rawValue: 1)))
        treated.append(normals[0] + normals[1] > 0.5)
        before.append(normals[0] + normals[2])
        after.append(normals[0] + 0.5 + (treated.last! ? 1 : 0) + normals[3])
      }
      let ids = Array(Int32(0)..<300)
      let panel = EffectPanel(
        household: ids + ids, period: ids.map { _ in 0 } + ids.map { _ in 1 }, outcome: before + after)!
      let joined = treated + treated
      let rows = ids.indices.filter { treated[$0] }
      let group = EffectPanel(
        household: rows.map { ids[$0] } + rows.map { ids[$0] }, period: rows.map { _ in 0 } + rows.map { _ in 1 },
        outcome: rows.map { before[$0] } + rows.map { after[$0] })!
      let naive = LeastSquaresFit(after, on: [after.map { _ in 1 }, treated.map { $0 ? 1 : 0 }])!
      ends.append(naive.estimate(1))
      changes.append(BeforeAfter.estimate(group, before: 0, after: 1))
      differences.append(DifferenceInDifferences(panel, treated: joined, before: 0, after: 1)!.effect)
    }
    let truths = ends.map { _ in 1.0 as Double? }
    let naive = EstimatorBias(ends, truths: truths)
    let change = EstimatorBias(changes, truths: truths)
    let difference = EstimatorBias(differences, truths: truths)
    #expect(naive.z! > 10 && naive.coverage.estimate! < 0.2)
    #expect(isClose(change.bias.value, 0.5, within: 0.05) && change.coverage.estimate! < 0.2)
    #expect(abs(difference.z!) < 3.5 && difference.coverage.low! <= 0.95 && difference.coverage.high! >= 0.95)
    #expect(isClose(difference.errorRatio, 1, within: 0.15))
  }
}
