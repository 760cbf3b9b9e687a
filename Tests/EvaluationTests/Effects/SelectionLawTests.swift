import Evaluation
import Testing

@Suite struct SelectionLawTests {
  /// Treated at 3/4, 1/2 and 1/2, controls at 3/8, 5/8 and 5/8. The one at 3/4 chooses first and takes the first of the
  /// equal controls; of 3/8 and 5/8, equally far from 1/2, the one that stands first in the data.
  @Test func matchesGreedilyWithTiesByPosition() {
    // Quarters and eighths, so that equal distances are equal to the last bit.
    let score = [0.75, 0.5, 0.5, 0.375, 0.625, 0.625]
    let treated = [true, true, true, false, false, false]
    let without = NearestNeighbourMatching(score, treated: treated)
    #expect(without.match == [4, 3, 5, nil, nil, nil] && without.uses == [1, 1, 1, 1, 1, 1])
    // Differences 1, 2 and 6: mean 3, error √(14 / 2 / 3).
    let effect = without.effect(on: [11, 12, 16, 10, 10, 10])
    #expect(isClose(effect.value, 3) && isClose(effect.standardError, (14.0 / 6).squareRoot()))
    #expect(isClose(without.effect(on: [11, 12, 16, 10, 10, 10], weights: [0, 1, 3]).value, 5))
    let with = NearestNeighbourMatching(score, treated: treated, withReplacement: true)
    #expect(with.match == [4, 3, 3, nil, nil, nil] && with.uses == [1, 1, 1, 2, 1, 0])
    // Differences 1, 2 and 6 again, Σ d² = 14; the control used twice adds (4 − 2) (10 − 14)² / 2 = 16.
    let shared = with.effect(on: [15, 12, 16, 10, 14, 10])
    #expect(isClose(shared.value, 3) && isClose(shared.standardError, (30.0 / 9).squareRoot()))
    let near = NearestNeighbourMatching(score, treated: treated, caliper: 0.1)
    #expect(near.count == 0 && near.effect(on: score) == .undefined)
  }

  @Test func runsOutOfControls() {
    let matching = NearestNeighbourMatching([0.1, 0.9, 0.5], treated: [true, true, false])
    #expect(matching.match == [nil, 2, nil] && matching.effect(on: [1, 4, 2]).value == 2)
    // The only control serves twice: nothing is known of its spread.
    let only = NearestNeighbourMatching([0.1, 0.9, 0.5], treated: [true, true, false], withReplacement: true)
    #expect(isClose(only.effect(on: [1, 4, 2]).value, 0.5) && only.effect(on: [1, 4, 2]).standardError == nil)
    #expect(NearestNeighbourMatching([0.1, 0.9], treated: [true, true]).count == 0)
    #expect(NearestNeighbourMatching([], treated: []).match.isEmpty)
  }

  /// Two strata, one covariate: p is the share treated, and the weighted effects are those of the strata put together.
  /// Stratum 0: two treated of four, effect 2; stratum 1: three treated of four, effect 5.
  @Test func weightingWorkedByHand() throws {
    let treated = [true, true, false, false, true, true, true, false]
    let y: [Double] = [3, 5, 1, 3, 10, 12, 14, 7]
    let stratum: [Double] = [0, 0, 0, 0, 1, 1, 1, 1]
    let everybody = InverseProbabilityWeighting(outcome: y, treated: treated, covariates: [stratum], for: .everybody)
    #expect(isClose(everybody.effect.value, (2.0 + 5) / 2))
    let onTreated = InverseProbabilityWeighting(outcome: y, treated: treated, covariates: [stratum], for: .treated)
    #expect(isClose(onTreated.effect.value, (2.0 * 2 + 3 * 5) / 5) && isClose(onTreated.effectiveTreated, 5))
    // Weights 1, 1 and 3: 25 / 11.
    #expect(isClose(onTreated.effectiveOthers, 25.0 / 11))
    // Everybody twice, in one cluster, is the same sample.
    let twice = InverseProbabilityWeighting(
      outcome: y + y, treated: treated + treated, covariates: [stratum + stratum], for: .treated,
      clusters: Array(0..<8) + Array(0..<8))
    #expect(isClose(twice.effect.standardError, onTreated.effect.standardError!))
  }

  @Test func saysWhyThereIsNoScore() {
    let treated = [true, true, false, false]
    #expect(PropensityScore(treated: treated, covariates: [[5, 4, 3, 1]]).outcome == .separated)
    #expect(PropensityScore(treated: treated, covariates: [[1, 1, 1, 1]]).outcome == .collinear)
    #expect(PropensityScore(treated: [true, true], covariates: []).outcome == .oneClass)
    #expect(PropensityScore(treated: [], covariates: []).outcome == .oneClass)
    #expect(PropensityScore(treated: treated, covariates: [], weights: [1, 1, 0, 0]).outcome == .oneClass)
    let constant = PropensityScore(treated: [true, false, false, false], covariates: [])
    #expect(constant.probabilities.allSatisfy { isClose($0, 0.25) })
    let none = InverseProbabilityWeighting(
      outcome: [1, 2, 3, 4], treated: treated, covariates: [[5, 4, 3, 1]], for: .treated)
    #expect(none.effect == .undefined && none.outcome == .separated && none.meanOthers == nil)
  }

  @Test func supportAndBalanceOfOddGroups() {
    #expect(PropensityScore.commonSupport([0.2, 0.6, 0.4, 0.9], treated: [false, false, true, true]) == 0.4...0.6)
    #expect(PropensityScore.commonSupport([0.2, 0.9], treated: [false, true]) == nil)
    #expect(PropensityScore.commonSupport([0.2], treated: [false]) == nil)
    let same = Balance([3, 3, 3], treated: [true, true, false])
    #expect(same.meanTreated == 3 && same.standardizedDifference == nil && same.varianceRatio == nil)
    let empty = Balance([3, 4], treated: [true, true])
    #expect(empty.meanOthers == nil && empty.standardizedDifference == nil)
    let single = Balance([1, 3, 5], treated: [true, true, false])
    #expect(isClose(single.standardizedDifference, -3 / 2.0.squareRoot()) && single.varianceRatio == nil)
  }
}
