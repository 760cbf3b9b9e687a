import Evaluation
import Testing

/// Two groups, worked by hand: A (weights 1 and 3) treated from 2, B (weight 2) from 3, in the periods 1 … 3.
///
///     τ       1    2    3
///     A, 1    0   10   20
///     A, 3    0   14   12
///     B, 2    4    0   30
///
/// ATT(2, 2) = 13, ATT(2, 3) = 14, ATT(3, 3) = 30; p_A = 4, p_B = 2.
@Suite struct EffectTruthTests {
  private static let truth = EffectTruth(
    group: [2, 2, 2, 2, 2, 2, 3, 3, 3, nil, 2],
    period: [1, 2, 3, 1, 2, 3, 1, 2, 3, 3, 3],
    effect: [0, 10, 20, 0, 14, 12, 4, 0, 30, 1000, 1000],
    weight: [1, 1, 1, 3, 3, 3, 2, 2, 2, 5, 0])

  @Test func cells() {
    #expect(Self.truth.effect(group: 2, period: 2) == 13)
    #expect(Self.truth.effect(group: 2, period: 3) == 14)
    #expect(Self.truth.effect(group: 3, period: 3) == 30)
    #expect(Self.truth.effect(group: 3, period: 1) == 4)
    #expect(Self.truth.effect(group: 4, period: 3) == nil)
  }

  @Test func aggregates() {
    // (4 · 14 + 2 · 30) / 6, and (4 · 13 + 2 · 30) / 6.
    let (inLastPeriod, atStart) = (116.0 / 6, 112.0 / 6)
    #expect(Self.truth.effect(in: 3) == inLastPeriod)
    #expect(Self.truth.effect(in: 1) == nil)
    // (4 · 13 + 4 · 14 + 2 · 30) / 10
    #expect(Self.truth.overall == 16.8)
    #expect(Self.truth.simple == 16.8)
    #expect(Self.truth.mean(ofGroup: 2) == 13.5)
    // (4 · 13.5 + 2 · 30) / 6
    #expect(Self.truth.byGroup == 19)
    #expect(Self.truth.mean(inPeriod: 3) == inLastPeriod)
    #expect(Self.truth.byPeriod == (13 + inLastPeriod) / 2)
    #expect(Self.truth.mean(atDistance: 0) == atStart)
    #expect(Self.truth.byDistance == (atStart + 14) / 2)
    #expect(Self.truth.mean(atDistance: -2) == 4)
  }

  /// With the same weights in every period the mean over observations is the simple aggregate; with weights that grow
  /// it is not.
  @Test func observationsAndCellsAreWeightedApart() {
    let growing = EffectTruth(group: [2, 2], period: [2, 3], effect: [1, 4], weight: [1, 2])
    #expect(growing.overall == 3)
    #expect(growing.simple == 2.5)
  }

  @Test func nobodyIsNoTruth() {
    let empty = EffectTruth(group: [], period: [], effect: [], weight: [])
    #expect(empty.overall == nil && empty.simple == nil && empty.byGroup == nil && empty.byPeriod == nil)
    #expect(empty.byDistance == nil && empty.effect(in: 1) == nil)
  }
}
